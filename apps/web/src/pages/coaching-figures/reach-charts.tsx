import { type FigureCell, latestShown, shownCell } from '../../figures/cells.js';
import { FigureTable, useWorded } from '../../figures/figure-table.js';
import { usePeriodName } from '../../figures/use-period-name.js';
import { Withheld } from '../../figures/withheld.js';
import { AsTable } from '../../parts/as-table/as-table.js';
import { Card } from '../../parts/card/card.js';
import { ChartCard } from '../../parts/chart-card/chart-card.js';
import { StackedBars } from '../../parts/stacked-bars/stacked-bars.js';
import { useNames, useWords } from '../../words/use-words.js';

interface CellsProps {
  cells: readonly FigureCell[];
}

const themes = ['EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE'] as const;

/** How many colleagues took up which theme, of all who were coached in that period. */
export function Themes({ cells }: CellsProps) {
  const say = useWords();
  const nameOf = useNames();
  const periodName = usePeriodName();
  const period = latestShown(cells, 'THEMES', themes);
  const rows = themes.map((theme) => ({ theme, cell: period ? shownCell(cells, 'THEMES', theme, period) : undefined }));
  const most = rows.toSorted((one, other) => (other.cell?.people ?? 0) - (one.cell?.people ?? 0))[0];
  const reach = period ? shownCell(cells, 'REACH', 'TOTAL', period) : undefined;
  return (
    <ChartCard
      title={say('monitor.THEMES')}
      note={period ? [periodName(period), reach ? say('monitor.THEMES.of', { count: reach.people }) : ''].filter(Boolean).join(' · ') : undefined}
      file="themas"
    >
      {period && most?.cell ? (
        <StackedBars
          name={say('monitor.THEMES')}
          sentence={say('monitor.THEMES.sentence', { theme: nameOf('figures', most.theme), count: most.cell.people })}
          kinds={[{ id: 'people', name: say('monitor.colleagues') }]}
          rows={rows.map(({ theme, cell }) => ({
            id: theme,
            name: nameOf('figures', theme),
            values: { people: cell?.people ?? 0 },
            whole: cell ? say('monitor.people', { count: cell.people }) : say('monitor.withheld'),
          }))}
          format={String}
          table={() => <FigureTable caption={say('monitor.THEMES')} cells={cells} figure="THEMES" categories={themes} />}
        />
      ) : null}
      <Withheld cells={cells} figure="THEMES" categories={themes} who="colleagues" />
    </ChartCard>
  );
}

const states = ['CONFIRMED', 'REVERSED', 'CLAIMED', 'LATE'] as const;

/** Claimed, confirmed and reversed beside each other, with the sentence that it is an estimate, and help that came too late (X12). */
export function Averted({ cells }: CellsProps) {
  const say = useWords();
  const nameOf = useNames();
  const periodName = usePeriodName();
  const period = latestShown(cells, 'AVERTED', ['CLAIMED']) ?? latestShown(cells, 'AVERTED', states);
  const rows = states.map((state) => ({ state, cell: period ? shownCell(cells, 'AVERTED', state, period) : undefined }));
  return (
    <ChartCard
      title={say('monitor.AVERTED')}
      note={[say('monitor.AVERTED.note'), period ? periodName(period) : ''].filter(Boolean).join(' · ')}
      file="voorkomen-verwijzingen"
    >
      {period ? (
        <StackedBars
          name={say('monitor.AVERTED')}
          sentence={say('monitor.AVERTED.sentence')}
          kinds={[{ id: 'children', name: say('monitor.childrenKey') }]}
          rows={(['CLAIMED', 'CONFIRMED', 'REVERSED', 'LATE'] as const).map((state) => {
            const cell = rows.find((row) => row.state === state)?.cell;
            return {
              id: state,
              name: nameOf('figures', state),
              values: { children: cell?.people ?? 0 },
              whole: cell ? String(cell.people) : say('monitor.withheld'),
            };
          })}
          format={String}
          table={() => (
            <FigureTable caption={say('monitor.AVERTED')} cells={cells} figure="AVERTED" categories={['CLAIMED', 'CONFIRMED', 'REVERSED', 'LATE']} />
          )}
        />
      ) : (
        <p>{say('monitor.AVERTED.sentence')}</p>
      )}
      <Withheld cells={cells} figure="AVERTED" categories={states} who="children" />
    </ChartCard>
  );
}

/** How many were reached, by which programme, and how content both staff and parents are: a table is the plainest picture. */
export function Reach({ cells }: CellsProps) {
  const say = useWords();
  const worded = useWorded();
  const periodName = usePeriodName();
  const programmes = [...new Set(cells.filter(({ figure }) => figure === 'REACH').map(({ category }) => category))]
    .filter((category) => category !== 'TOTAL')
    .sort();
  const period = latestShown(cells, 'REACH', ['TOTAL']);
  const total = period ? shownCell(cells, 'REACH', 'TOTAL', period) : undefined;
  const content = latestShown(cells, 'SATISFACTION', ['STAFF']);
  const staff = content ? cells.find((cell) => cell.figure === 'SATISFACTION' && cell.category === 'STAFF' && cell.period === content) : undefined;
  return (
    <Card title={say('monitor.REACH')} note={say('monitor.REACH.note')}>
      <AsTable
        sentence={
          total && period
            ? say('monitor.REACH.sentence', { period: periodName(period), count: total.people, visits: total.visits ?? 0 })
            : say('monitor.REACH.none')
        }
        table={() => (
          <div className="flow">
            <FigureTable caption={say('monitor.REACH')} cells={cells} figure="REACH" categories={['TOTAL', ...programmes]} />
            <FigureTable caption={say('figures.SATISFACTION')} cells={cells} figure="SATISFACTION" categories={['STAFF', 'PARENTS']} />
          </div>
        )}
      >
        <p>
          {staff && content ? say('monitor.SATISFACTION.sentence', { period: periodName(content), mean: worded(staff) }) : say('monitor.SATISFACTION.none')}
        </p>
      </AsTable>
      <Withheld cells={cells} figure="REACH" categories={['TOTAL']} who="colleagues" />
    </Card>
  );
}
