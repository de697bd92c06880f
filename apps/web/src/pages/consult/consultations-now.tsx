import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { consultationsQuery } from './consult.query.js';
import { ConsultationLines, waitsForReader } from './consultation-lines.js';

/** On *Vandaag*: the short questions that are open or wait for the reader; nothing when there are none. */
export function ConsultationsNow({ hat }: { hat: string }) {
  const say = useWords();
  const { today } = useSession();
  const answer = useAnswer(consultationsQuery, {}, { hat });
  return (
    <Answer query={answer}>
      {({ consultations }) => {
        const now = consultations.filter((line) => line.state === 'ASKED' || waitsForReader(line, today));
        return now.length > 0 ? (
          <div>
            <h3>{say(now[0]?.side === 'SPECIALIST' ? 'consultation.asked' : 'consultation.yours')}</h3>
            <ConsultationLines hat={hat} consultations={now} />
          </div>
        ) : null;
      }}
    </Answer>
  );
}
