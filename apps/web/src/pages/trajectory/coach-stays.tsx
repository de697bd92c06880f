import { Link } from 'react-aria-components';
import { Notice } from '../../parts/notice/notice.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Trajectory } from './trajectory.query.js';

/** Says when the assignment of the coach ends before the two planned to, and what a colleague can do once it did (K7): no question waits for somebody who is gone. */
export function CoachStays({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const { coachUntil, coachName: name, plannedEndOn, endedOn } = trajectory;
  if (endedOn || !coachUntil || coachUntil >= plannedEndOn) return null;
  const day = days.medium(coachUntil);
  if (coachUntil >= today) return <Notice>{say('trajectory.coachUntil', { name, day })}</Notice>;
  return (
    <Notice tone="warm" title={say('trajectory.coachGone', { name, day })}>
      {say('trajectory.coachGone.text')} <Link href="/vraag">{say('coaching.ask')}</Link>
    </Notice>
  );
}
