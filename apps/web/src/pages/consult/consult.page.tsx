import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useWords } from '../../words/use-words.js';
import { AskForm } from './ask-form.js';
import { ConsultationLines } from './consultation-lines.js';
import { consultationsQuery } from './consult.query.js';
import { ContactCard } from './contact-card.js';
import './consult.css';

/** Who may put a question; the others are asked. */
const ASKS = ['PEDAGOGICAL_STAFF', 'TEACHER', 'BSO_STAFF', 'CARE_COORDINATOR'];

/** *Consult*: a short question straight to a specialist, and what one asked or was asked before; an answer appears by itself (N1, R36). */
export function ConsultPage() {
  const say = useWords();
  const { hat } = useSession();
  const mayAsk = ASKS.includes(hat?.role ?? '');
  const [isAsking, setAsking] = useState(false);
  const answer = useAnswer(consultationsQuery, {});
  useChanges({ kinds: ['CONSULTATION'] });
  return (
    <PageAnswer query={answer}>
      {({ consultations }) => (
        <Page
          width="narrow"
          title={say('consultation.title')}
          tabTitle={say('consultation.title')}
          back={<Link href="/">{say('general.today')}</Link>}
          lead={say(mayAsk ? 'consultation.lead' : 'consultation.leadAsked')}
        >
          <div className="flow">
            {mayAsk && (isAsking || consultations.length === 0) ? <AskForm /> : null}
            {mayAsk && !isAsking && consultations.length > 0 ? (
              <Button kind="fill" onPress={() => setAsking(true)}>
                {say('consultation.ask')}
              </Button>
            ) : null}
            {consultations.length > 0 || !mayAsk ? (
              <Card title={say(mayAsk ? 'consultation.yours' : 'consultation.asked')}>
                <ConsultationLines consultations={consultations} />
              </Card>
            ) : null}
            {mayAsk ? null : <ContactCard />}
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}
