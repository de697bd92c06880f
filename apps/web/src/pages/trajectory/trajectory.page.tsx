import { useParams } from 'react-router';
import { Link } from 'react-aria-components';
import { Anchor } from '../../parts/anchor/anchor.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useWords } from '../../words/use-words.js';
import { useNext } from '../../coaching/trajectory-lines.js';
import { AskedNow } from './asked-now.js';
import { CoachStays } from './coach-stays.js';
import { Company } from './company.js';
import { Confidence } from './confidence.js';
import { Contents } from './contents.js';
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
  useChanges({ kinds: ['TRAJECTORY', 'CHILD'] });
  return <PageAnswer query={answer}>{({ trajectory }) => <Whole key={trajectory.id} trajectory={trajectory} />}</PageAnswer>;
}

function Whole({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const next = useNext();
  const nameOfGroup = useGroupName();
  const { side, coachName, colleagueName, groupName, locationName, question } = trajectory;
  const other = side === 'COACH' ? colleagueName : coachName;
  return (
    <Page
      title={question ?? say('coaching.noQuestion')}
      tabTitle={say('trajectory.tab')}
      back={<Link href="/">{say('general.today')}</Link>}
      lead={[say('coaching.with', { name: other }), groupName && nameOfGroup(groupName), locationName, next(trajectory)].filter(Boolean).join(' · ')}
    >
      <div className="flow">
        <OwnershipCard trajectory={trajectory} />
        <CoachStays trajectory={trajectory} />
        <AskedNow trajectory={trajectory} />
        <Phases trajectory={trajectory} />
        <Contents trajectory={trajectory} />
        <div className="trajectory__columns">
          <div className="flow">
            <Anchor id="vraag">
              <Question trajectory={trajectory} />
            </Anchor>
            <Anchor id="doelen">
              <Goals trajectory={trajectory} />
            </Anchor>
            <Anchor id="logs">
              <Logs trajectory={trajectory} />
            </Anchor>
            <Anchor id="gelijk">
              <EqualityTrend trajectory={trajectory} />
            </Anchor>
          </div>
          <div className="flow">
            <Anchor id="bezoeken">
              <Visits trajectory={trajectory} />
            </Anchor>
            {side === 'COLLEAGUE' ? (
              <Anchor id="zeker">
                <Confidence trajectoryId={trajectory.id} />
              </Anchor>
            ) : null}
            <Anchor id="wie">
              <Company trajectoryId={trajectory.id} />
            </Anchor>
            <Anchor id="naam">
              <NamedChild trajectory={trajectory} />
            </Anchor>
            <Anchor id="terugkijken">
              <LookingBack trajectory={trajectory} />
            </Anchor>
            <Ending trajectory={trajectory} />
          </div>
        </div>
        <p className="soft">{say('coaching.safe')}</p>
      </div>
    </Page>
  );
}
