import { useId } from 'react';
import { Link } from 'react-aria-components';
import { monthsBetween } from '../../levels/calendar.js';
import { LinkButton } from '../../parts/button/button.js';
import { Card, CardsUnder } from '../../parts/card/card.js';
import { ChildHead } from '../../parts/child-head/child-head.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswer, useAnswers } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { ownOppAddress, ownSupportAddress } from '../../support/addresses.js';
import { useWords } from '../../words/use-words.js';
import { CoachConsent } from '../parents/coach-consent.js';
import { OwnCircleCard } from '../wraparound/own-circle-card.js';
import { RecordReaders } from '../readers/record-readers.js';
import { ownChildrenQuery, planNowQuery } from './today.query.js';
import { isAsked, stepOf, steps, type OwnHandover } from './parent-steps.js';

type Member = ResultOf<typeof ownChildrenQuery>['myHousehold'][number];
type OwnChild = NonNullable<Member['child']>;

/** Parents: all their children at all organisations, what is asked of them now, how far it is, who read it; a calm page for who has no authority (F19, design 6). */
export function GuardianToday() {
  const say = useWords();
  const { hats, hat } = useSession();
  const own = hats.filter(({ role }) => role === hat?.role);
  return (
    <div className="today flow">
      <AllChildren hats={own} />
      {own.map((one) => (
        <Household key={one.key} hat={one} isOne={own.length === 1} />
      ))}
      <p className="today__next-child">
        <span className="soft">{say('today.parent.nextChild')}</span> <Link href="/nog-een-kind">{say('parents.next.title')}</Link>
      </p>
    </div>
  );
}

/** Of several children: who there is and where, and for whom something lies ready; one tap from each. */
function AllChildren({ hats }: { hats: readonly Hat[] }) {
  const say = useWords();
  const keys = hats.map(({ key }) => key);
  const answers = useAnswers(ownChildrenQuery, {}, keys);
  const children = answers.flatMap(({ data }, place) =>
    (data?.myHousehold ?? []).flatMap(({ child }) => {
      if (!child) return [];
      const asks = data?.ownHandovers.some((handover) => handover.childId === child.id && isAsked(handover));
      // the same child may be at two organisations, each with a record of its own (R1)
      const where = child.locations[0] ?? hats[place]?.controllerName ?? '';
      return [{ id: child.id, name: hats.length > 1 ? `${child.callName}, ${where}` : child.callName, asks }];
    }),
  );
  if (children.length < 2) return null;
  return (
    <nav className="today__own-children" aria-label={say('today.parent.children')}>
      {children.map(({ id, name, asks }) => (
        // a place on this page: the browser itself goes there
        <a key={id} className="button" data-kind="plain" data-size="touch" href={`#${id}`}>
          {asks ? say('today.parent.childAsked', { child: name }) : name}
        </a>
      ))}
    </nav>
  );
}

/** The children at one organisation; each organisation is asked apart. */
function Household({ hat, isOne }: { hat: Hat; isOne: boolean }) {
  const heading = useId();
  const answer = useAnswer(ownChildrenQuery, {}, { hat: hat.key });
  return (
    <section className="flow" aria-label={hat.controllerName}>
      {isOne ? null : <h2 id={heading}>{hat.controllerName}</h2>}
      <CardsUnder value={isOne ? undefined : heading}>
        <Answer query={answer}>{(own) => <Members own={own} hat={hat} />}</Answer>
      </CardsUnder>
    </section>
  );
}

function Members({ own: { myHousehold, ownHandovers }, hat }: { own: ResultOf<typeof ownChildrenQuery>; hat: Hat }) {
  const children = myHousehold.flatMap(({ guardianId, child }) => (child ? [{ guardianId, child }] : []));
  const without = (['NO', 'UNKNOWN'] as const).filter((authority) => myHousehold.some((member) => member.authority === authority));
  return (
    <>
      {children.map(({ guardianId, child }, index) => (
        <ChildNow
          key={guardianId}
          guardianId={guardianId}
          child={child}
          tint={(index % 4) as 0 | 1 | 2 | 3}
          hat={hat}
          own={ownHandovers.filter(({ childId }) => childId === child.id)}
        />
      ))}
      {without.map((authority) => (
        <NoAuthority key={authority} authority={authority} organisation={hat.controllerName} />
      ))}
      {children.length + without.length === 0 ? <EmptyState /> : null}
    </>
  );
}

function ChildNow({ child, guardianId, tint, own, hat }: { child: OwnChild; guardianId: string; tint: 0 | 1 | 2 | 3; own: readonly OwnHandover[]; hat: Hat }) {
  const say = useWords();
  const groupName = useGroupName();
  const { wear } = useSession();
  return (
    <article className="flow" id={child.id} aria-label={child.callName}>
      <ChildHead name={child.callName} tint={tint} facts={[child.age, ...child.groups.map(groupName), ...child.locations].filter(Boolean).join(' · ')} />
      <p>
        <LinkButton href={ownSupportAddress(child.id)} onPress={() => wear(hat.key)}>
          {say('family.own.title', { child: child.callName })}
        </LinkButton>
      </p>
      <OwnCircleCard childId={child.id} child={child.callName} hat={hat.key} asking />
      {own.map((handover) => (
        <HandoverNow key={handover.id} child={child.callName} handover={handover} hat={hat.key} />
      ))}
      <PlanNow child={child} hat={hat} isAll={own.length === 0} />
      <CoachConsent childId={child.id} childName={child.callName} guardianId={guardianId} hat={hat.key} />
      <RecordReaders childId={child.id} childName={child.callName} hat={hat.key} level={3} />
    </article>
  );
}

/** What the school asks about its plan; where nothing at all is asked, that is said (R28). */
function PlanNow({ child: { id: childId, callName: child, birthDate, groups }, hat, isAll }: { child: OwnChild; hat: Hat; isAll: boolean }) {
  const say = useWords();
  const { today, wear } = useSession();
  const answer = useAnswer(planNowQuery, { childId }, { hat: hat.key });
  return (
    <Answer query={answer}>
      {({ opps }) => {
        const plan = opps.find(({ state, yourAnswer }) => state === 'CONSENT_ASKED' && yourAnswer === null);
        if (plan) {
          return (
            <Card level={3} tone="warm" title={say('today.parent.plan', { school: plan.locationName, child })}>
              <div className="flow">
                <p>{say('today.parent.planText')}</p>
                <LinkButton kind="fill" wide href={ownOppAddress(childId)} onPress={() => wear(hat.key)}>
                  {say('today.parent.planOpen')}
                </LinkButton>
              </div>
            </Card>
          );
        }
        if (!isAll) return null;
        // a child of the out-of-school care, or one that left, is at school already
        const goesToSchool = hat.controllerKind === 'CHILDCARE' && groups.length > 0 && birthDate !== null && monthsBetween(birthDate, today) < 48;
        return (
          <Card title={say('today.parent.nothing', { child })} level={3}>
            <p>{say(goesToSchool ? 'today.parent.nothingText' : 'today.parent.nothingAtSchool', { child })}</p>
          </Card>
        );
      }}
    </Answer>
  );
}

function HandoverNow({ child, handover, hat }: { child: string; handover: OwnHandover; hat: string }) {
  const say = useWords();
  const days = useDays();
  const { wear } = useSession();
  const { id, state, toDecide, receiver, sentOn, readOn } = handover;
  const asks = isAsked(handover);
  const school = receiver?.locationName ?? say('today.parent.school');
  const current = stepOf(handover);
  const standing = state === 'DISCUSSED_WITH_PARENTS' ? 'WAITING' : state;
  const notes = { MAKE: undefined, DECIDE: undefined, SEND: sentOn, READ: readOn };
  return (
    <Card level={3} tone={asks ? 'warm' : 'plain'} title={asks ? say('today.parent.ask', { child }) : say(`today.parent.state.${standing}`, { school, child })}>
      <div className="flow">
        {asks ? <p>{say(toDecide ? 'today.parent.askText' : 'today.parent.replaceText', { school, child })}</p> : null}
        {readOn ? <p>{say('today.parent.read', { school, day: days.long(readOn) })}</p> : null}
        {current === undefined ? null : (
          <StateSteps
            label={say('today.parent.way')}
            current={current === 'DONE' ? undefined : current}
            steps={steps.map((step) => ({ id: step, name: say(`today.parent.step.${step}`), note: notes[step] ? days.medium(notes[step]) : undefined }))}
          />
        )}
        <LinkButton kind={asks ? 'fill' : 'plain'} wide={asks} href={`/mijn-kind/${id}`} onPress={() => wear(hat)}>
          {say(asks ? 'today.parent.open' : 'today.parent.follow')}
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
    <Card title={say(unknown ? 'today.parent.unknown' : 'today.parent.noAuthority', { organisation })}>
      <div className="flow">
        <p>{say(unknown ? 'today.parent.unknownText' : 'today.parent.noAuthorityText')}</p>
        <p>{say('today.parent.ask.organisation', { organisation })}</p>
      </div>
    </Card>
  );
}
