import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Age } from '../age/age.js';
import { DataTable, type Column } from '../data-table/data-table.js';
import { stepText } from '../level/level-words.js';
import type { LinePoint, LineSeries } from './line-series.js';

interface Item {
  line: LineSeries;
  point: LinePoint;
}

/** The chart in words: every look with age, step, state, day and where it comes from. */
export function LineTable({ caption, series }: { caption: string; series: readonly LineSeries[] }) {
  const say = useWords();
  const days = useDays();
  const rows = series.flatMap((line) => line.points.map((point) => ({ line, point })));
  const columns: Column<Item>[] = [
    { id: 'line', title: say('level.grid.line'), cell: ({ line }) => line.name, sortBy: ({ line }) => line.name },
    { id: 'age', title: say('level.grid.age'), cell: ({ point }) => <Age months={point.months} />, sortBy: ({ point }) => point.months },
    { id: 'step', title: say('level.grid.step'), cell: ({ point }) => stepText(point, say), sortBy: ({ point }) => point.step },
    { id: 'state', title: say('level.grid.state'), cell: ({ point }) => say(`level.state.${point.state}`), sortBy: ({ point }) => point.state },
    {
      id: 'day',
      title: say('level.grid.day'),
      cell: ({ point }) => (point.lookedOn ? days.medium(point.lookedOn) : ''),
      sortBy: ({ point }) => point.lookedOn,
    },
    { id: 'source', title: say('level.grid.source'), cell: ({ point }) => [point.source, point.instrument].filter(Boolean).join(' · ') },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ line, point }) => `${line.id} ${point.months} ${point.instrument ?? ''}`} />;
}
