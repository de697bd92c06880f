import { useIntl } from 'react-intl';
import { ChartCard } from '../../parts/chart-card/chart-card.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { StackedBars } from '../../parts/stacked-bars/stacked-bars.js';
import { usePeriodName } from '../../figures/use-period-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { CoachingOfLocation } from './coaching-figures.query.js';
import { lastWaited, minuteKinds, minutesOf, quartersOf, type QuarterSum, sharesOnGroup } from './counts.js';

interface CountChartsProps {
  quarters: readonly QuarterSum[];
  /** Whose they are: a location, or all together. */
  place: string;
}

/** What happened, in plain counts of the own locations: minutes by kind, and the days from a question to the first visit (M3). */
export function CountCharts({ locations, place }: { locations: readonly CoachingOfLocation[]; place: string }) {
  const quarters = quartersOf(locations);
  return (
    <>
      <Minutes quarters={quarters} place={place} />
      {locations.length === 1 ? <WaitingDays quarters={quarters} place={place} /> : <WaitingPlaces locations={locations} />}
    </>
  );
}

function Minutes({ quarters, place }: CountChartsProps) {
  const say = useWords();
  const nameOf = useNames();
  const intl = useIntl();
  const periodName = usePeriodName();
  const hours = (minutes: number) => intl.formatNumber(minutes / 60, { maximumFractionDigits: 0 });
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' });
  const shares = sharesOnGroup(quarters);
  const told = ({ period, share }: (typeof shares)[number]) => ({ from: periodName(period), first: percent(share) });
  const whole = (quarter: QuarterSum) => minuteKinds.reduce((sum, kind) => sum + quarter[kind], 0);
  const first = shares.at(0);
  const last = shares.at(-1);
  const sentence =
    !first || !last
      ? say('monitor.minutes.none')
      : shares.length === 1
        ? say('monitor.minutes.one', told(first))
        : say('monitor.minutes.sentence', { ...told(first), until: periodName(last.period), last: percent(last.share) });
  return (
    <ChartCard
      title={say('monitor.minutes')}
      note={say('monitor.minutes.note', { place, visits: quarters.reduce((sum, { visits }) => sum + visits, 0) })}
      file="minuten"
    >
      <StackedBars
        name={say('monitor.minutes')}
        sentence={sentence}
        kinds={minuteKinds.map((kind) => ({ id: kind, name: nameOf('monitor.kind', kind) }))}
        rows={quarters.map((quarter) => ({
          id: quarter.period,
          name: periodName(quarter.period),
          values: minutesOf(quarter),
          whole: say('monitor.hours', { hours: hours(whole(quarter)) }),
        }))}
        format={hours}
        table={() => (
          <DataTable
            caption={say('monitor.table', { name: say('monitor.minutes') })}
            rows={quarters}
            rowKey={({ period }) => period}
            columns={[
              { id: 'period', title: say('figures.period'), cell: ({ period }) => periodName(period) },
              { id: 'visits', title: say('figures.visits'), align: 'end', cell: ({ visits }) => visits },
              ...minuteKinds.map((kind) => ({
                id: kind,
                title: say(`figures.${kind}`),
                align: 'end' as const,
                cell: (quarter: QuarterSum) => intl.formatNumber(quarter[kind]),
              })),
            ]}
          />
        )}
      />
    </ChartCard>
  );
}

function WaitingDays({ quarters, place }: CountChartsProps) {
  const say = useWords();
  const intl = useIntl();
  const periodName = usePeriodName();
  const asked = quarters.reduce((sum, quarter) => sum + quarter.asked, 0);
  const days = quarters.filter(({ waitingDaysMedian }) => waitingDaysMedian !== null);
  const last = days.at(-1);
  const number = (value: number | null) => (value === null ? '–' : intl.formatNumber(value));
  return (
    <ChartCard title={say('monitor.waiting')} note={say('monitor.waiting.note', { place, asked })} file="wachtdagen">
      <StackedBars
        name={say('monitor.waiting')}
        sentence={
          last
            ? say('monitor.waiting.sentence', { period: periodName(last.period), days: last.waitingDaysMedian ?? 0, count: last.waited })
            : say('monitor.waiting.none')
        }
        kinds={[{ id: 'days', name: say('monitor.waiting.key') }]}
        rows={quarters.map(({ period, waitingDaysMedian, waited }) => ({
          id: period,
          name: periodName(period),
          values: { days: waitingDaysMedian ?? 0 },
          whole: waitingDaysMedian === null ? say('monitor.waiting.nobody') : say('monitor.waiting.of', { days: number(waitingDaysMedian), count: waited }),
        }))}
        format={() => ''}
        table={() => (
          <DataTable
            caption={say('monitor.table', { name: say('monitor.waiting') })}
            rows={quarters}
            rowKey={({ period }) => period}
            columns={[
              { id: 'period', title: say('figures.period'), cell: ({ period }) => periodName(period) },
              { id: 'asked', title: say('figures.asked'), align: 'end', cell: (quarter) => quarter.asked },
              { id: 'waited', title: say('figures.waited'), align: 'end', cell: ({ waited }) => waited },
              { id: 'days', title: say('figures.waitingDaysMedian'), align: 'end', cell: ({ waitingDaysMedian }) => number(waitingDaysMedian) },
            ]}
          />
        )}
      />
    </ChartCard>
  );
}

/** The last quarter in which somebody waited, location by location: a middle over locations together would hide who waits longest. */
function WaitingPlaces({ locations }: { locations: readonly CoachingOfLocation[] }) {
  const say = useWords();
  const intl = useIntl();
  const periodName = usePeriodName();
  const rows = locations.map((location) => ({ location, last: lastWaited(location) }));
  const worded = (last: QuarterSum | undefined) =>
    last ? say('monitor.waiting.of', { days: intl.formatNumber(last.waitingDaysMedian ?? 0), count: last.waited }) : say('monitor.waiting.nobody');
  const waited = rows.flatMap(({ last }) => last?.waitingDaysMedian ?? []);
  return (
    <ChartCard title={say('monitor.waiting')} note={say('monitor.waiting.last')} file="wachtdagen">
      <StackedBars
        name={say('monitor.waiting')}
        sentence={waited.length > 0 ? say('monitor.waiting.places', { days: Math.max(...waited) }) : say('monitor.waiting.none')}
        kinds={[{ id: 'days', name: say('monitor.waiting.key') }]}
        rows={rows.map(({ location, last }) => ({
          id: location.locationId,
          name: location.locationName,
          values: { days: last?.waitingDaysMedian ?? 0 },
          whole: worded(last),
        }))}
        format={() => ''}
        table={() => (
          <DataTable
            caption={say('monitor.table', { name: say('monitor.waiting') })}
            rows={rows}
            rowKey={({ location }) => location.locationId}
            columns={[
              { id: 'location', title: say('figures.location'), cell: ({ location }) => location.locationName },
              { id: 'period', title: say('figures.period'), cell: ({ last }) => (last ? periodName(last.period) : '–') },
              { id: 'days', title: say('figures.waitingDaysMedian'), cell: ({ last }) => worded(last) },
            ]}
          />
        )}
      />
    </ChartCard>
  );
}
