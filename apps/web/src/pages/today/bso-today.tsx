import { useHat } from '../../session/session.js';
import { CoachingToday } from './coaching-today.js';
import { OwnPosts } from './guest-today.js';

/** Out-of-school care: the question to a coach, and where one works. */
export function BsoToday() {
  const hat = useHat();
  return (
    <div className="today today__split">
      <CoachingToday />
      <OwnPosts hat={hat} />
    </div>
  );
}
