import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useHat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useWords } from '../../words/use-words.js';
import { ownTrajectoriesQuery } from '../../coaching/coaching.query.js';
import { CoachingDues } from '../../coaching/coaching-dues.js';
import { TrajectoryLines } from '../../coaching/trajectory-lines.js';
import { ConsultationsNow } from '../consult/consultations-now.js';

/** For who may ask: a question to a coach or a specialist one tap away, and one's own questions with what comes next (R36, K8, N1). */
export function CoachingToday() {
  const say = useWords();
  const hat = useHat();
  const answer = useAnswer(ownTrajectoriesQuery, {});
  useChanges({ kinds: ['TRAJECTORY', 'CONSULTATION'] });
  return (
    <Card title={say('coaching.today')}>
      <div className="flow">
        <Answer query={answer}>
          {({ myTrajectories }) =>
            myTrajectories.length > 0 ? <TrajectoryLines hat={hat.key} lines={myTrajectories} /> : <p className="soft">{say('coaching.todayNone')}</p>
          }
        </Answer>
        <CoachingDues hat={hat.key} />
        <ConsultationsNow hat={hat.key} />
        <div className="today__ask">
          <LinkButton href="/vraag">{say('coaching.ask')}</LinkButton>
          <LinkButton kind="quiet" href="/consult">
            {say('coaching.consult')}
          </LinkButton>
          <LinkButton kind="quiet" href="/verbeteren">
            {say('improve.title')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
