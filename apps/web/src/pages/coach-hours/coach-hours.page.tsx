import { useSearchParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { Select } from '../../parts/select/select.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { FewestPeople } from './fewest-people.js';
import { HoursOfYear } from './hours-of-year.js';
import { JanuaryCounts } from './january-counts.js';
import './coach-hours.css';

/** *Coachuren*: what the law asks, what was given and whether everybody was coached (R23, K6); an administrator keeps the counts of 1 January. */
export function CoachHoursPage() {
  const say = useWords();
  const { today, name, hat } = useSession();
  const [asked, setAsked] = useSearchParams();
  const now = Number(today.slice(0, 4));
  const years = [now, now - 1, now - 2, now - 3];
  const year = years.find((one) => String(one) === asked.get('jaar')) ?? now;
  const counts = hat?.role === 'ADMINISTRATOR';
  return (
    <Page
      landscape
      title={say(counts ? 'monitor.january.title' : 'monitor.coachHours.title')}
      tabTitle={say('shell.nav.coachHours')}
      lead={say(counts ? 'monitor.january.lead' : 'monitor.coachHours.lead')}
      actions={
        counts ? undefined : (
          <Button size="desk" onPress={() => window.print()}>
            {say('general.print')}
          </Button>
        )
      }
    >
      <div className="coach-hours__choice screen-only">
        <Select
          label={say('monitor.year')}
          options={years.map((one) => ({ key: String(one), text: String(one) }))}
          value={String(year)}
          onChange={(one) => setAsked({ jaar: one })}
        />
      </div>
      {counts ? (
        <div className="flow">
          <JanuaryCounts year={year} />
          <FewestPeople />
        </div>
      ) : (
        <HoursOfYear year={year} />
      )}
      <PrintMark reader={name} today={today} />
    </Page>
  );
}
