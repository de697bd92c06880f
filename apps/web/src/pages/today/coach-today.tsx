import type { MessageKey } from '#words';
import { useEffect } from 'react';
import { Card } from '../../parts/card/card.js';
import { keepShell } from '../../offline/keep-shell.js';
import { Answer } from '../../session/answer.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useWords } from '../../words/use-words.js';
import { ownTrajectoriesQuery } from '../../coaching/coaching.query.js';
import { CoachingDues } from '../../coaching/coaching-dues.js';
import { HatLink } from '../../coaching/hat-link.js';
import { TrajectoryLines } from '../../coaching/trajectory-lines.js';
import { ConsultationsNow } from '../consult/consultations-now.js';
import { OwnPosts } from './guest-today.js';
import { VisitsToday } from './visits-today.js';

/** A coach of one or several organisations: the visits of today by the clock, then each organisation apart with what waits (K7, 5.6). */
export function CoachToday() {
  const say = useWords();
  const { hats, hat } = useSession();
  // where one is a guest comes first; at one's own employer there is mostly only the profile
  const own = hats.filter(({ role }) => role === hat?.role).toSorted((one, other) => Number(isEmployer(one)) - Number(isEmployer(other)));
  const home = own.find(isHome) ?? own[0];
  useChanges({ kinds: ['TRAJECTORY', 'CONSULTATION'], hats: own.map(({ key }) => key) });
  useEffect(keepShell, []);
  return (
    <div className="today flow">
      <VisitsToday hats={own} />
      {own.map((one) => (
        <AtOrganisation key={one.key} hat={one} isOne={own.length === 1} holdsProfile={one === home} />
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

/** The employer of a coach of youth care holds the profile, and asks nothing. */
function isHome(hat: Hat): boolean {
  return isAsked(hat) && isEmployer(hat);
}

/** A coach of the own organisation is asked in a trajectory, not in a consultation. */
function isAsked({ role }: Hat): boolean {
  return role === 'EXTERNAL_COACH';
}

function AtOrganisation({ hat, isOne, holdsProfile }: { hat: Hat; isOne: boolean; holdsProfile: boolean }) {
  const say = useWords();
  const lines = useAnswer(ownTrajectoriesQuery, {}, { hat: hat.key });
  // the same card stands here once for each organisation: who listens hears which
  const titled = (key: MessageKey) => (
    <>
      {say(key)}
      {isOne ? null : <span className="hidden-visually">, {hat.controllerName}</span>}
    </>
  );
  const isQuiet = lines.data?.myTrajectories.length === 0;
  const [title, none] = isHome(hat) ? (['coaching.own', 'coaching.ownText'] as const) : (['coaching.yours', 'coaching.yoursNone'] as const);
  return (
    <section className="flow" aria-label={hat.controllerName}>
      {isOne ? null : <h2>{hat.controllerName}</h2>}
      <div className="today__coach">
        <Card title={titled(title)} level={3}>
          <div className="flow">
            <Answer query={lines}>
              {({ myTrajectories }) =>
                myTrajectories.length > 0 ? <TrajectoryLines hat={hat.key} lines={myTrajectories} /> : <p className="soft">{say(none)}</p>
              }
            </Answer>
            <CoachingDues hat={hat.key} />
            {isAsked(hat) ? <ConsultationsNow hat={hat.key} /> : null}
            <CoachLinks hat={hat} isQuiet={isQuiet} holdsProfile={holdsProfile} />
          </div>
        </Card>
        <OwnPosts hat={hat} title={titled('coaching.assignment')} />
      </div>
    </section>
  );
}

/** The other pages of a coach, each where it belongs: what is one's own at home, the rest where somebody is coached. */
function CoachLinks({ hat, isQuiet, holdsProfile }: { hat: Hat; isQuiet: boolean; holdsProfile: boolean }) {
  const say = useWords();
  const links: readonly { href: string; name: string; isShown?: boolean }[] = [
    { href: '/gesprek-zonder-dossier', name: say('talk.title'), isShown: !isQuiet },
    { href: '/coachprofiel', name: say('profile.title'), isShown: holdsProfile },
    { href: '/intervisie', name: say('intervision.title'), isShown: holdsProfile },
    { href: '/verbeteren', name: say('improve.title'), isShown: !isHome(hat) },
    { href: '/consult', name: say('consultation.title'), isShown: isAsked(hat) },
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
