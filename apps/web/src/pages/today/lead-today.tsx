import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { HatLocations } from '../locations/hat-locations.js';
import { TodayTasks } from './today-tasks.js';

/** Director: every location in counts, each hat apart; no child's content on this page (M1, F19). */
export function LeadToday() {
  const say = useWords();
  const { hats, hat } = useSession();
  const own = hats.filter(({ role }) => role === hat?.role);
  return (
    <div className="today">
      <p className="soft today__no-child">{say('locations.noChild')}</p>
      <div className="locations">
        {own.map((one) => (
          <HatLocations key={one.key} hat={one} before={<TodayTasks hat={one.key} name={one.controllerName} withPlaces level={3} />} />
        ))}
      </div>
    </div>
  );
}
