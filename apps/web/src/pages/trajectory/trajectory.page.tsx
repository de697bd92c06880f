import { useParams } from 'react-router';
import { Link } from 'react-aria-components';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useWords } from '../../words/use-words.js';
import { useNext } from '../../coaching/trajectory-lines.js';
import { Company } from './company.js';
import { Confidence } from './confidence.js';
import { Ending } from './ending.js';
import { EqualityTrend } from './equality.js';
import { Goals } from './goals.js';
import { Logs } from './logs.js';
import { LookingBack } from './looking-back.js';
import { NamedChild } from './named-child.js';
import { OwnershipCard } from './ownership-card.js';
import { Phases } from './phases.js';
import { Question } from './question.js';
import { trajectoryQuery, type Trajectory } from './trajectory.query.js';
import { Visits } from './visits.js';
import './trajectory.css';

/** One trajectory, the same page for both sides: whose question it is first, then the question, what they want, when they meet, and what they wrote (K1, X10). */
export function TrajectoryPage() {
  const { trajectoryId = '' } = useParams();
  const answer = useAnswer(trajectoryQuery, { id: trajectoryId });
  useChanges({ kinds: ['TRAJECTORY'] });
  return <PageAnswer query={answer}>{({ trajectory }) => <Whole key={trajectory.id} trajectory={trajectory} />}</PageAnswer>;
}

function Whole({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const next = useNext();
  const { side, coachName, colleagueName, groupName, locationName, question } = trajectory;
  const other = side === 'COACH' ? colleagueName : coachName;
  return (
    <Page
      title={question ?? say('coaching.noQuestion')}
      tabTitle={say('trajectory.tab')}
      back={<Link href="/">{say('general.today')}</Link>}
      lead={[say('coaching.with', { name: other }), groupName, locationName, next(trajectory)].filter(Boolean).join(' · ')}
    >
      <div className="flow">
        <OwnershipCard trajectory={trajectory} />
        <Phases trajectory={trajectory} />
        <div className="trajectory__columns">
          <div className="flow">
            <Question trajectory={trajectory} />
            <Goals trajectory={trajectory} />
            <Logs trajectory={trajectory} />
          </div>
          <div className="flow">
            <Visits trajectory={trajectory} />
            {side === 'COLLEAGUE' ? <Confidence trajectoryId={trajectory.id} /> : null}
            <EqualityTrend trajectory={trajectory} />
            <Company trajectoryId={trajectory.id} />
            <NamedChild trajectory={trajectory} />
            <LookingBack trajectory={trajectory} />
            <Ending trajectory={trajectory} />
          </div>
        </div>
        <p className="soft">{say('coaching.safe')}</p>
      </div>
    </Page>
  );
}
