import { useSession } from '../session/session.js';
import { useDays } from '../words/use-days.js';
import { useGroupName } from '../words/use-group-name.js';
import { useNames, useWords } from '../words/use-words.js';
import { daysBetween } from '../levels/calendar.js';
import type { TrajectoryLine } from './coaching.query.js';
import { HatLink } from './hat-link.js';
import './trajectory-lines.css';

/** The reader's own trajectories: the question, with whom, and when one sees each other next; waiting is counted in days (K8). */
export function TrajectoryLines({ hat, lines }: { hat: string; lines: readonly TrajectoryLine[] }) {
  const say = useWords();
  const nameOf = useNames();
  const next = useNext();
  const groupName = useGroupName();
  return (
    <ul className="trajectory-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <HatLink hat={hat} href={`/traject/${line.id}`}>
            {line.question ?? say('coaching.noQuestion')}
          </HatLink>
          <small>
            {[
              say('coaching.with', { name: line.side === 'COACH' ? line.colleagueName : line.coachName }),
              line.groupName ? groupName(line.groupName) : line.locationName,
              nameOf('coaching.phase', line.phase),
            ].join(' · ')}
          </small>
          <span className="trajectory-lines__next" data-soon={line.toConfirm > 0 || undefined}>
            {line.toConfirm > 0 ? say('coaching.toConfirm', { count: line.toConfirm }) : next(line)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** When one sees each other next, or how long one waits already. */
export function useNext(): (line: Pick<TrajectoryLine, 'nextVisitOn' | 'coachUntil' | 'firstVisitOn' | 'waitingDays' | 'endedOn' | 'askedOn'>) => string {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  return ({ nextVisitOn, coachUntil, firstVisitOn, waitingDays, endedOn }) => {
    if (endedOn) return say('coaching.ended', { day: days.medium(endedOn) });
    if (coachUntil && coachUntil < today) return say('coaching.coachGone', { day: days.medium(coachUntil) });
    if (nextVisitOn) return daysBetween(today, nextVisitOn) === 0 ? say('coaching.nextToday') : say('coaching.next', { day: days.full(nextVisitOn) });
    return firstVisitOn ? say('coaching.nextNone') : say('coaching.waiting', { count: waitingDays });
  };
}
