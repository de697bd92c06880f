import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { DataTable, type Column } from '../data-table/data-table.js';
import { stepText } from '../level/level-words.js';
import { notLooked, type GridChild, type linesOf } from './grid-child.js';

type Lines = ReturnType<typeof linesOf>;

/** The grid in words: one row a child and line, with everything the mark leaves out. */
export function LevelList({ caption, lines, rows }: { caption: string; lines: Lines; rows: readonly GridChild[] }) {
  const say = useWords();
  const days = useDays();
  const items = rows.flatMap((child) => lines.map((line) => ({ child, line, level: child.levels[line.id] ?? notLooked })));
  type Item = (typeof items)[number];
  const columns: Column<Item>[] = [
    { id: 'child', title: say('level.grid.child'), cell: ({ child }) => child.name, sortBy: ({ child }) => child.name },
    { id: 'domain', title: say('level.grid.domain'), cell: ({ line }) => line.domain.name, sortBy: ({ line }) => line.domain.name },
    { id: 'line', title: say('level.grid.line'), cell: ({ line }) => line.name, sortBy: ({ line }) => line.name },
    { id: 'step', title: say('level.grid.step'), cell: ({ level }) => stepText(level, say), sortBy: ({ level }) => level.step },
    { id: 'state', title: say('level.grid.state'), cell: ({ level }) => say(`level.state.${level.state}`), sortBy: ({ level }) => level.state },
    {
      id: 'certainty',
      title: say('level.grid.certainty'),
      cell: ({ level }) => (level.certainty ? say(`level.certainty.${level.certainty}`) : ''),
      sortBy: ({ level }) => level.certainty,
    },
    {
      id: 'day',
      title: say('level.grid.day'),
      cell: ({ level }) => (level.lookedOn ? days.medium(level.lookedOn) : ''),
      sortBy: ({ level }) => level.lookedOn,
    },
    { id: 'source', title: say('level.grid.source'), cell: ({ level }) => [level.source, level.instrument].filter(Boolean).join(' · ') },
  ];
  return <DataTable caption={caption} columns={columns} rows={items} rowKey={({ child, line }) => `${child.id} ${line.id}`} />;
}
