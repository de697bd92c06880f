import { useIntl } from 'react-intl';
import { DataTable, type Column } from '../parts/data-table/data-table.js';
import { useNames, useWords } from '../words/use-words.js';
import { type FigureCell, periodsOf } from './cells.js';
import { usePeriodName } from './use-period-name.js';

interface FigureTableProps {
  caption: string;
  cells: readonly FigureCell[];
  figure: string;
  categories: readonly string[];
}

/** A figure as it came out: a row a period, a column a category, each with its people; what was withheld says so. */
export function FigureTable({ caption, cells, figure, categories }: FigureTableProps) {
  const say = useWords();
  const nameOf = useNames();
  const periodName = usePeriodName();
  const worded = useWorded();
  const columns: Column<string>[] = [
    { id: 'period', title: say('figures.period'), cell: periodName },
    ...categories.map((category) => ({
      id: category,
      title: nameOf('figures', category),
      cell: (period: string) => worded(cells.find((cell) => cell.figure === figure && cell.category === category && cell.period === period)),
    })),
  ];
  return <DataTable caption={say('monitor.table', { name: caption })} columns={columns} rows={periodsOf(cells, figure)} rowKey={(period) => period} />;
}

/** A cell in words: "6,4 (bij de start 4,0), 9 mensen", or that it is withheld. */
export function useWorded(): (cell: FigureCell | undefined) => string {
  const say = useWords();
  const intl = useIntl();
  const number = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (cell) => {
    if (!cell) return '–';
    if (cell.people === null) return say('monitor.withheld');
    const count = cell.figure === 'AVERTED' ? say('monitor.children', { count: cell.people }) : say('monitor.people', { count: cell.people });
    if (cell.mean === null) return count;
    const mean = cell.category === 'PARENTS' ? intl.formatNumber(cell.mean, { style: 'percent' }) : number(cell.mean);
    return cell.meanBefore === null ? `${mean}, ${count}` : say('monitor.grown', { mean, before: number(cell.meanBefore), people: count });
  };
}
