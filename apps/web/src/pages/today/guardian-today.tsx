import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChildHead } from '../../parts/child-head/child-head.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { ownOppAddress, ownSupportAddress } from '../../support/addresses.js';
import { useWords } from '../../words/use-words.js';
import { CoachConsent } from '../parents/coach-consent.js';
import { OwnCircleCard } from '../wraparound/own-circle-card.js';
import { RecordReaders } from '../readers/record-readers.js';
import { ownChildrenQuery, planNowQuery } from './today.query.js';
import { stepOf, steps, type OwnHandover } from './parent-steps.js';

type Member = ResultOf<typeof ownChildrenQuery>['myHousehold'][number];
type OwnChild = NonNullable<Member['child']>;

/** Parents: what is asked of you now, how far it is, who read it; a calm page for who has no authority (F19, design 6). */
export function GuardianToday() {
  const { hats, hat } = useSession();
  const own = hats.filter(({ role }) => role === hat?.role);
  return (
    <div className="today flow">
      {own.map((one) => (
        <Household key={one.key} hat={one} isOne={own.length === 1} />
      ))}
    </div>
  );
}

/** The children at one organisation; each organisation is asked apart. */
function Household({ hat, isOne }: { hat: Hat; isOne: boolean }) {
  const answer = useAnswer(ownChildrenQuery, {}, { hat: hat.key });
  return (
    <section className="flow" aria-label={hat.controllerName}>
      {isOne ? null : <h2>{hat.controllerName}</h2>}
      <Answer query={answer}>
        {({ myHousehold, ownHandovers }) => (
          <>
            {myHousehold.map(({ guardianId, authority, child }, index) => {
              if (child)
                return (
                  <ChildNow
                    key={guardianId}
                    guardianId={guardianId}
                    child={child}
                    tint={(index % 4) as 0 | 1 | 2 | 3}
                    hat={hat}
                    own={ownHandovers.filter(({ childId }) => childId === child.id)}
                  />
                );
              return authority === 'YES' ? (
                <EmptyState key={guardianId} />
              ) : (
                <NoAuthority key={guardianId} authority={authority} organisation={hat.controllerName} />
              );
            })}
            {myHousehold.length === 0 ? <EmptyState /> : null}
          </>
        )}
      </Answer>
    </section>
  );
}

function ChildNow({ child, guardianId, tint, own, hat }: { child: OwnChild; guardianId: string; tint: 0 | 1 | 2 | 3; own: readonly OwnHandover[]; hat: Hat }) {
  const say = useWords();
  const groupName = useGroupName();
  return (
    <article className="flow" aria-label={child.callName}>
      <ChildHead name={child.callName} tint={tint} facts={[child.age, ...child.groups.map(groupName), ...child.locations].filter(Boolean).join(' · ')} />
      <p>
        <LinkButton href={ownSupportAddress(child.id)}>{say('family.own.title', { child: child.callName })}</LinkButton>
      </p>
      <OwnCircleCard childId={child.id} child={child.callName} hat={hat.key} asking />
      {own.map((handover) => (
        <HandoverNow key={handover.id} child={child.callName} handover={handover} />
      ))}
      <PlanNow childId={child.id} child={child.callName} hat={hat} isAll={own.length === 0} />
      <CoachConsent childId={child.id} childName={child.callName} guardianId={guardianId} hat={hat.key} />
      <RecordReaders childId={child.id} childName={child.callName} hat={hat.key} level={3} />
    </article>
  );
}

/** What the school asks about its plan; where nothing at all is asked, that is said (R28). */
function PlanNow({ childId, child, hat, isAll }: { childId: string; child: string; hat: Hat; isAll: boolean }) {
  const say = useWords();
  const { data } = useAnswer(planNowQuery, { childId }, { hat: hat.key });
  const plan = data?.opps.find(({ state, yourAnswer }) => state === 'CONSENT_ASKED' && yourAnswer === null);
  if (plan) {
    return (
      <Card level={3} tone="warm" title={say('today.parent.plan', { school: plan.locationName })}>
        <div className="flow">
          <p>{say('today.parent.planText', { child })}</p>
          <LinkButton kind="fill" wide href={ownOppAddress(childId)}>
            {say('today.parent.planOpen')}
          </LinkButton>
        </div>
      </Card>
    );
  }
  if (!data || !isAll) return null;
  return (
    <Card title={say('today.parent.nothing')} level={3}>
      <p>{say(hat.controllerKind === 'CHILDCARE' ? 'today.parent.nothingText' : 'today.parent.nothingAtSchool', { child })}</p>
    </Card>
  );
}

function HandoverNow({ child, handover }: { child: string; handover: OwnHandover }) {
  const say = useWords();
  const days = useDays();
  const { id, state, toDecide, receiver, sentOn, readOn } = handover;
  const school = receiver?.locationName ?? say('today.parent.school');
  const current = stepOf(handover);
  const standing = state === 'DISCUSSED_WITH_PARENTS' ? 'WAITING' : state;
  const notes = { MAKE: undefined, DECIDE: undefined, SEND: sentOn, READ: readOn };
  return (
    <Card
      level={3}
      tone={toDecide ? 'warm' : 'plain'}
      title={toDecide ? say('today.parent.ask', { school }) : say(`today.parent.state.${standing}`, { school, child })}
    >
      <div className="flow">
        {toDecide ? <p>{say('today.parent.askText', { school, child })}</p> : null}
        {readOn ? <p>{say('today.parent.read', { school, day: days.long(readOn) })}</p> : null}
        {current === undefined ? null : (
          <StateSteps
            label={say('today.parent.way')}
            current={current === 'DONE' ? undefined : current}
            steps={steps.map((step) => ({ id: step, name: say(`today.parent.step.${step}`), note: notes[step] ? days.medium(notes[step]) : undefined }))}
          />
        )}
        <LinkButton kind={toDecide ? 'fill' : 'plain'} wide={toDecide} href={`/mijn-kind/${id}`}>
          {say(toDecide ? 'today.parent.open' : 'today.parent.follow')}
        </LinkButton>
      </div>
    </Card>
  );
}

/** Nothing of the child, in a calm way; what one may ask, and of whom (C4). */
function NoAuthority({ authority, organisation }: { authority: Member['authority']; organisation: string }) {
  const say = useWords();
  const unknown = authority === 'UNKNOWN';
  return (
    <Card title={say(unknown ? 'today.parent.unknown' : 'today.parent.noAuthority')}>
      <div className="flow">
        <p>{say(unknown ? 'today.parent.unknownText' : 'today.parent.noAuthorityText', { organisation })}</p>
        <p>{say('today.parent.ask.organisation', { organisation })}</p>
      </div>
    </Card>
  );
}
