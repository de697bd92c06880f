import type { MessageKey } from '#words';
import { useEffect } from 'react';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { OwnershipLine } from '../../parts/ownership/ownership.js';
import { keepShell } from '../../offline/keep-shell.js';
import { Answer } from '../../session/answer.js';
import { graphql, type ResultOf } from '../../session/graphql.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import { ownTrajectoriesQuery } from '../../coaching/coaching.query.js';
import { CoachingDues } from '../../coaching/coaching-dues.js';
import { HatLink } from '../../coaching/hat-link.js';
import { TrajectoryLines } from '../../coaching/trajectory-lines.js';
import { ConsultationsNow } from '../consult/consultations-now.js';
import { OwnPosts } from './guest-today.js';

const dayQuery = graphql(`
  query MyDay {
    myDay {
      visit { id plannedOn plannedTime setting form }
      trajectory { id question ownerName colleagueName locationName groupName }
    }
  }
`);

type Due = ResultOf<typeof dayQuery>['myDay'][number];

/** A coach of one or several organisations, each asked and shown apart: today's visits with question and owner, what waits, own trajectories (K7, 5.6). */
export function CoachToday() {
  const say = useWords();
  const { hats, hat } = useSession();
  // where one is a guest comes first; at one's own employer there is mostly only the profile
  const own = hats.filter(({ role }) => role === hat?.role).toSorted((one, other) => Number(isEmployer(one)) - Number(isEmployer(other)));
  useChanges({ kinds: ['TRAJECTORY', 'CONSULTATION'], hats: own.map(({ key }) => key) });
  useEffect(keepShell, []);
  return (
    <div className="today flow">
      {own.map((one) => (
        <AtOrganisation key={one.key} hat={one} isOne={own.length === 1} />
      ))}
      <Card title={say('today.guest.hidden')}>
        <p>{say('today.guest.hidden.coach')}</p>
      </Card>
    </div>
  );
}

function isEmployer({ scopes }: Hat): boolean {
  return scopes.some(({ kind }) => kind === 'CONTROLLER');
}

function AtOrganisation({ hat, isOne }: { hat: Hat; isOne: boolean }) {
  const say = useWords();
  const day = useAnswer(dayQuery, {}, { hat: hat.key });
  const lines = useAnswer(ownTrajectoriesQuery, {}, { hat: hat.key });
  // the same card stands here once for each organisation: who listens hears which
  const titled = (key: MessageKey) => (
    <>
      {say(key)}
      {isOne ? null : <span className="hidden-visually">, {hat.controllerName}</span>}
    </>
  );
  // a coach of the own organisation is asked in a trajectory, not in a consultation
  const isAsked = hat.role === 'EXTERNAL_COACH';
  const isQuiet = day.data?.myDay.length === 0 && lines.data?.myTrajectories.length === 0;
  return (
    <section className="flow" aria-label={hat.controllerName}>
      {isOne ? null : <h2>{hat.controllerName}</h2>}
      <div className="today__coach">
        <Answer query={day}>
          {({ myDay }) =>
            isQuiet ? null : myDay.length > 0 ? (
              <div className="flow">
                {myDay.map((due) => (
                  <DueVisit key={due.visit.id} due={due} hat={hat} />
                ))}
              </div>
            ) : (
              <Card title={titled('coaching.day')} level={3}>
                <p className="soft">{say('coaching.dayNone')}</p>
              </Card>
            )
          }
        </Answer>
        <Card title={titled('coaching.yours')} level={3}>
          <div className="flow">
            <Answer query={lines}>
              {({ myTrajectories }) =>
                myTrajectories.length > 0 ? <TrajectoryLines hat={hat.key} lines={myTrajectories} /> : <p className="soft">{say('coaching.yoursNone')}</p>
              }
            </Answer>
            <CoachingDues hat={hat.key} />
            {isAsked ? <ConsultationsNow hat={hat.key} /> : null}
            <CoachLinks hat={hat} isQuiet={isQuiet} isAsked={isAsked} />
          </div>
        </Card>
        <OwnPosts hat={hat} title={titled('coaching.assignment')} />
      </div>
    </section>
  );
}

/** The other pages of a coach; a talk without a record is only offered where somebody is coached. */
function CoachLinks({ hat, isQuiet, isAsked }: { hat: Hat; isQuiet: boolean; isAsked: boolean }) {
  const say = useWords();
  const links: readonly { href: string; name: string; isShown?: boolean }[] = [
    { href: '/gesprek-zonder-dossier', name: say('talk.title'), isShown: !isQuiet },
    { href: '/coachprofiel', name: say('profile.title') },
    { href: '/intervisie', name: say('intervision.title') },
    { href: '/verbeteren', name: say('improve.title') },
    { href: '/consult', name: say('consultation.title'), isShown: isAsked },
  ];
  return (
    <p className="today__links">
      {links
        .filter(({ isShown = true }) => isShown)
        .map(({ href, name }) => (
          <HatLink key={href} hat={hat.key} href={href}>
            {name}
          </HatLink>
        ))}
    </p>
  );
}

/** One visit: when and where, the question, whose it is, and the log one tap away. */
function DueVisit({ due: { visit, trajectory }, hat }: { due: Due; hat: Hat }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { today, wear } = useSession();
  const groupName = useGroupName();
  const when = visit.plannedOn === today ? (visit.plannedTime ?? say('general.today')) : days.full(visit.plannedOn);
  return (
    <Card
      level={3}
      tone={visit.plannedOn < today ? 'warm' : 'plain'}
      title={[when, trajectory.groupName ? groupName(trajectory.groupName) : trajectory.locationName].join(', ')}
      note={[
        trajectory.groupName ? trajectory.locationName : undefined,
        say('coaching.with', { name: trajectory.colleagueName }),
        nameOf('coaching.form', visit.form),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className="flow">
        <p>
          <HatLink hat={hat.key} href={`/traject/${trajectory.id}`}>
            {trajectory.question ?? say('coaching.noQuestion')}
          </HatLink>
        </p>
        <OwnershipLine owner={trajectory.ownerName ?? ''} />
        <LinkButton kind="fill" href={`/bezoek/${visit.id}?traject=${trajectory.id}`} onPress={() => wear(hat.key)}>
          {say('trajectory.visits.log')}
        </LinkButton>
      </div>
    </Card>
  );
}
