import { type FigureCell, latestShown, spanOf, together } from '../../figures/cells.js';
import { useWorded } from '../../figures/figure-table.js';
import { usePeriodName } from '../../figures/use-period-name.js';
import { Card } from '../../parts/card/card.js';
import { DataTable, type Column } from '../../parts/data-table/data-table.js';
import { useWords } from '../../words/use-words.js';

interface AllLocationsProps {
  locations: readonly { locationId: string; locationName: string; cells: readonly FigureCell[] }[];
}

const shown = [
  ['EQUALITY', 'COLLEAGUE'],
  ['EQUALITY', 'COACH'],
  ['CONFIDENCE', 'END'],
  ['GOALS', 'END'],
  ['SATISFACTION', 'STAFF'],
  ['AVERTED', 'CLAIMED'],
] as const;

/** What people said, location by location in the order of the alphabet: never a total that nobody released, never an order of merit (K4). */
export function AllLocations({ locations }: AllLocationsProps) {
  const say = useWords();
  const worded = useWorded();
  const periodName = usePeriodName();
  const last = latestShown(together(...locations.map(({ cells }) => cells)), 'EQUALITY', ['COLLEAGUE']);
  const columns: Column<AllLocationsProps['locations'][number]>[] = [
    { id: 'location', title: say('figures.location'), cell: ({ locationName }) => locationName },
    ...shown.map(([figure, category]) => ({
      id: `${figure} ${category}`,
      title: say(`monitor.short.${figure}_${category}` as 'monitor.short.GOALS_END'),
      cell: ({ cells }: AllLocationsProps['locations'][number]) => {
        const own = cells.find((one) => one.figure === figure && one.category === category && one.period === last);
        const cell = own?.sumOfYears ?? own;
        return cell && spanOf(cell.period) === 'years' ? say('monitor.periodOf', { period: periodName(cell.period), people: worded(cell) }) : worded(cell);
      },
    })),
  ];
  return (
    <Card title={say('monitor.said')} note={last ? periodName(last) : undefined}>
      <DataTable caption={say('monitor.table', { name: say('monitor.said') })} columns={columns} rows={locations} rowKey={({ locationId }) => locationId} />
      <p className="soft figures__why">{say('monitor.chooseOne')}</p>
    </Card>
  );
}
