import { useIntl } from 'react-intl';
import { drawnPeriods, type FigureCell, shownCell, spanOf } from '../../figures/cells.js';
import { FigureTable } from '../../figures/figure-table.js';
import { usePeriodName } from '../../figures/use-period-name.js';
import { Withheld } from '../../figures/withheld.js';
import { ChartCard } from '../../parts/chart-card/chart-card.js';
import { Dumbbell } from '../../parts/dumbbell/dumbbell.js';
import { TwoLines } from '../../parts/two-lines/two-lines.js';
import { useWords } from '../../words/use-words.js';

interface CellsProps {
  cells: readonly FigureCell[];
}

interface ThenNowProps extends CellsProps {
  figure: 'CONFIDENCE' | 'GOALS' | 'ATTAINMENT';
  from: number;
  to: number;
}

const moments = ['END', 'AFTER'] as const;

/** The same people at the start, at the end and three months after, a row a period: goals, and acting with confidence (K5, X13). */
export function ThenNow({ cells, figure, from, to }: ThenNowProps) {
  const say = useWords();
  const intl = useIntl();
  const periodName = usePeriodName();
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 });
  const periods = drawnPeriods(cells, figure, moments);
  const rows = periods.map((period) => {
    const [end, after] = moments.map((moment) => shownCell(cells, figure, moment, period));
    return {
      id: period,
      name: say('monitor.periodOf', { period: periodName(period), people: say('monitor.people', { count: end?.people ?? after?.people ?? 0 }) }),
      then: end?.meanBefore ?? after?.meanBefore ?? undefined,
      now: end?.mean ?? undefined,
      later: after?.mean ?? undefined,
    };
  });
  const last = rows.findLast(({ id, now, then }) => spanOf(id) !== 'quarter' && now !== undefined && then !== undefined) ?? rows.at(-1);
  const title = say(`monitor.${figure}`);
  return (
    <ChartCard title={title} note={say(`monitor.${figure}.note`)} file={figure.toLowerCase()}>
      {last ? (
        <Dumbbell
          name={title}
          sentence={
            last.then === undefined || last.now === undefined
              ? say('monitor.thenNow.one')
              : say('monitor.thenNow', { period: last.name, then: number(last.then), now: number(last.now) })
          }
          rows={rows}
          from={from}
          to={to}
          moments={[say('monitor.moment.START'), say('monitor.moment.END'), say('monitor.moment.AFTER')]}
          table={() => <FigureTable caption={title} cells={cells} figure={figure} categories={moments} />}
        />
      ) : null}
      <Withheld cells={cells} figure={figure} categories={moments} who="people" />
    </ChartCard>
  );
}

const sides = ['COACH', 'COLLEAGUE'] as const;

/** Both sides on whether they were equals, a point a period (X11); a side of too few is not drawn. */
export function Equality({ cells }: CellsProps) {
  const say = useWords();
  const intl = useIntl();
  const periodName = usePeriodName();
  const number = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const all = drawnPeriods(cells, 'EQUALITY', sides);
  const [years, quarters] = [all.filter((period) => spanOf(period) === 'year'), all.filter((period) => spanOf(period) === 'quarter')];
  // one axis holds periods of one length: quarters where they are shown, years where not, three years where a location is small
  const periods = [quarters, years].find((list) => list.length > 1) ?? all.slice(0, 1);
  const points = periods.map((period) => {
    const [coach, colleague] = sides.map((side) => shownCell(cells, 'EQUALITY', side, period));
    return {
      id: period,
      day: period,
      label: periodName(period),
      one: coach?.mean ?? undefined,
      other: colleague?.mean ?? undefined,
      people: (coach?.people ?? 0) + (colleague?.people ?? 0),
    };
  });
  const last = points.at(-1);
  const both = last?.one !== undefined && last.other !== undefined;
  return (
    <ChartCard
      title={say('monitor.EQUALITY')}
      note={last ? say('monitor.EQUALITY.note', { people: say('monitor.people', { count: last.people }), period: last.label }) : undefined}
      file="gelijkwaardigheid"
    >
      {last ? (
        <TwoLines
          name={say('monitor.EQUALITY')}
          sentence={
            both
              ? say('monitor.EQUALITY.sentence', { period: last.label, coach: number(last.one ?? 0), colleague: number(last.other ?? 0) })
              : say('monitor.thenNow.one')
          }
          sides={[say('figures.COACH'), say('figures.COLLEAGUE')]}
          points={points}
          table={() => <FigureTable caption={say('monitor.EQUALITY')} cells={cells} figure="EQUALITY" categories={sides} />}
        />
      ) : null}
      <Withheld cells={cells} figure="EQUALITY" categories={sides} who="people" />
    </ChartCard>
  );
}
