import { Answer } from '../../session/answer.js';
import { Card } from '../../parts/card/card.js';
import { useHat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useWords } from '../../words/use-words.js';
import { ConsultationLines } from '../consult/consultation-lines.js';
import { consultationsQuery } from '../consult/consult.query.js';
import { ContactCard } from '../consult/contact-card.js';
import { OwnPosts } from './guest-today.js';

/** A specialist: what was asked, the longest first, and the own card by which one is found (N1, N2). */
export function SpecialistToday() {
  const say = useWords();
  const hat = useHat();
  const answer = useAnswer(consultationsQuery, {});
  useChanges({ kinds: ['CONSULTATION'] });
  return (
    <div className="today today__split">
      <Card title={say('consultation.asked')}>
        <Answer query={answer}>{({ consultations }) => <ConsultationLines consultations={consultations} />}</Answer>
      </Card>
      <div className="flow">
        <ContactCard />
        <OwnPosts hat={hat} />
      </div>
    </div>
  );
}
