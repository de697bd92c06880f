import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { Button } from '../../parts/button/button.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { HatOverview } from './hat-overview.js';

/** *Locaties*: does it run, and where does it wait? Counts only; locations in the order of the alphabet, never of merit (M1, M2). */
export function LocationsPage() {
  const say = useWords();
  const days = useDays();
  const { hats, hat, today, name } = useSession();
  const own = hats.filter(({ role }) => role === hat?.role);
  return (
    <Page
      width="dense"
      landscape
      title={say('shell.nav.locations')}
      tabTitle={say('shell.nav.locations')}
      lead={say('locations.lead', { day: days.medium(today) })}
      actions={
        <Button size="desk" onPress={() => window.print()}>
          {say('general.print')}
        </Button>
      }
    >
      <div className="locations locations--side">
        {own.map((one) => (
          <HatOverview key={one.key} hat={one} />
        ))}
      </div>
      <PrintMark reader={name} today={today} />
    </Page>
  );
}
