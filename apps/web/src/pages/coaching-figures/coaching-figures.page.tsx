import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { together } from '../../figures/cells.js';
import { usePeriodName } from '../../figures/use-period-name.js';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { Select } from '../../parts/select/select.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { AllLocations } from './all-locations.js';
import { coachingTableQuery, coachingYearQuery, type CoachingOfLocation } from './coaching-figures.query.js';
import { CoachesHere } from './coaches-here.js';
import { CountCharts } from './count-charts.js';
import { type Quarter, quartersUntil, yearsBefore } from './counts.js';
import { Equality, ThenNow } from './people-charts.js';
import { Averted, Reach, Themes } from './reach-charts.js';
import { useExport } from '../../session/use-export.js';
import './coaching-figures.css';

const ALL = 'alle';

/** *Coaching*: what coaches did and what it brought, by quarter and location, without looking over a shoulder (M3, K4). */
export function CoachingFiguresPage() {
  const { today } = useSession();
  const [asked, setAsked] = useSearchParams();
  const quarters = quartersUntil(today);
  const quarter = quarters.find(({ period }) => period === asked.get('kwartaal')) ?? quarters[0];
  const locationId = asked.get('locatie');
  const choose = (name: string, value: string | null) =>
    setAsked((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    });
  const answer = useAnswer(coachingYearQuery, { until: quarter.firstDay });
  return (
    <PageAnswer query={answer}>
      {({ coachingYear }) => (
        <Figures
          locations={coachingYear}
          chosen={coachingYear.find((one) => one.locationId === locationId)}
          quarter={quarter}
          onLocation={(key) => choose('locatie', key === ALL ? null : key)}
          onQuarter={(period) => choose('kwartaal', period)}
        />
      )}
    </PageAnswer>
  );
}

interface FiguresProps {
  locations: readonly CoachingOfLocation[];
  chosen: CoachingOfLocation | undefined;
  quarter: Quarter;
  onLocation: (locationId: string) => void;
  onQuarter: (period: string) => void;
}

function Figures({ locations, chosen, quarter, onLocation, onQuarter }: FiguresProps) {
  const say = useWords();
  const periodName = usePeriodName();
  const { today, name } = useSession();
  const [refused, setRefused] = useState('');
  const save = useExport(coachingTableQuery, ({ coachingTable }) => coachingTable, setRefused);
  const variables = { until: quarter.firstDay, locationId: chosen?.locationId ?? null };
  // years before the one that is shown, so that a trend has its past
  const one = useAnswer(coachingYearQuery, { until: yearsBefore(quarter.firstDay, 1), locationId: chosen?.locationId ?? null });
  const two = useAnswer(coachingYearQuery, { until: yearsBefore(quarter.firstDay, 2), locationId: chosen?.locationId ?? null });
  const cellsOf = (id: string) =>
    together(
      ...[locations, one.data?.coachingYear ?? [], two.data?.coachingYear ?? []].map(
        (answer) => answer.find(({ locationId }) => locationId === id)?.figures ?? [],
      ),
    );
  const place = chosen?.locationName ?? say('monitor.allTogether', { count: locations.length });
  const cells = chosen ? cellsOf(chosen.locationId) : [];
  return (
    <Page
      landscape
      title={say('monitor.title')}
      tabTitle={say('monitor.title')}
      lead={say('monitor.lead')}
      actions={
        <>
          <Button size="desk" onPress={() => save({ format: 'CSV', ...variables })}>
            CSV
          </Button>
          <Button size="desk" onPress={() => save({ format: 'XLSX', ...variables })}>
            XLSX
          </Button>
          <Button size="desk" onPress={() => window.print()}>
            {say('general.print')}
          </Button>
        </>
      }
    >
      {refused ? <RefusalNotice sentence={refused} /> : null}
      <div className="figures__choice screen-only">
        <Select
          label={say('figures.location')}
          options={[{ key: ALL, text: say('monitor.all') }, ...locations.map(({ locationId, locationName }) => ({ key: locationId, text: locationName }))]}
          value={chosen?.locationId ?? ALL}
          onChange={onLocation}
        />
        <Select
          label={say('monitor.until')}
          options={quartersUntil(today).map(({ period }) => ({ key: period, text: periodName(period) }))}
          value={quarter.period}
          onChange={onQuarter}
        />
      </div>
      <p className="figures__what">{say('monitor.what', { place, period: periodName(quarter.period) })}</p>
      {locations.length === 0 ? (
        <EmptyState>{say('locations.none')}</EmptyState>
      ) : (
        <div className="figures">
          <CountCharts locations={chosen ? [chosen] : locations} place={place} />
          {chosen ? (
            <>
              <Equality cells={cells} />
              <ThenNow cells={cells} figure="CONFIDENCE" from={1} to={10} />
              <ThenNow cells={cells} figure="GOALS" from={0} to={10} />
              <ThenNow cells={cells} figure="ATTAINMENT" from={-2} to={2} />
              <Themes cells={cells} />
              <Averted cells={cells} />
              <Reach cells={cells} />
              <CoachesHere locationId={chosen.locationId} />
            </>
          ) : (
            <div className="figures__wide">
              <AllLocations locations={locations.map(({ locationId, locationName }) => ({ locationId, locationName, cells: cellsOf(locationId) }))} />
            </div>
          )}
        </div>
      )}
      <PrintMark reader={name} today={today} />
    </Page>
  );
}
