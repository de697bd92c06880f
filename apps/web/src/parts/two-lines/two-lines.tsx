import { useDays } from '../../words/use-days.js';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { AsTable } from '../as-table/as-table.js';
import { DataTable, type Column } from '../data-table/data-table.js';
import { useWidth } from '../line-chart/use-width.js';
import './two-lines.css';

/** One meeting: the day, and the mark of each side (1 to 10) when it gave one. */
export interface TwoLinesPoint {
  id: string;
  day: string;
  /** A period instead of a day: "2027". */
  label?: string;
  one?: number;
  other?: number;
}

interface TwoLinesProps {
  name: string;
  /** The message in one sentence. */
  sentence: string;
  /** Words of the two sides; the first is drawn whole with circles, the second dashed with squares. */
  sides: readonly [string, string];
  points: readonly TwoLinesPoint[];
  from?: number;
  to?: number;
  /** Another table than that of days and marks. */
  table?: () => ReactNode;
}

const height = 168;
const top = 14;
const bottom = 136;

/** The marks of two equals over their meetings, on one axis (X11, product 6.1). Two shapes, two strokes, a table. */
export function TwoLines({ name, sentence, sides, points, from = 1, to = 10, table }: TwoLinesProps) {
  const say = useWords();
  const days = useDays();
  const [box, width] = useWidth(560);
  const x = (index: number) => 34 + (points.length < 2 ? 0 : (index / (points.length - 1)) * (width - 54));
  const y = (mark: number) => bottom - ((mark - from) / (to - from)) * (bottom - top);
  const columns: Column<TwoLinesPoint>[] = [
    { id: 'day', title: say('parts.twoLines.day'), cell: ({ day }) => days.medium(day) },
    { id: 'one', title: sides[0], cell: ({ one }) => (one === undefined ? say('parts.dumbbell.none') : one) },
    { id: 'other', title: sides[1], cell: ({ other }) => (other === undefined ? say('parts.dumbbell.none') : other) },
  ];
  const strokeOf = (side: 'one' | 'other') => points.flatMap((point, index) => (point[side] === undefined ? [] : [`${x(index)},${y(point[side])}`])).join(' ');
  const shown = points.filter((_, index) => index === 0 || index === points.length - 1 || width > 480);
  return (
    <AsTable
      sentence={sentence}
      table={table ?? (() => <DataTable caption={name} columns={columns} rows={points} rowKey={({ id }) => id} />)}
      foot={
        <ul className="two-lines__key" aria-label={say('parts.dumbbell.key')}>
          {sides.map((side, index) => (
            <li key={side}>
              <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
                <line className={index === 0 ? 'two-lines__one' : 'two-lines__other'} x1={2} x2={32} y1={8} y2={8} />
                <Mark side={index === 0 ? 'one' : 'other'} x={17} y={8} />
              </svg>
              {side}
            </li>
          ))}
        </ul>
      }
    >
      <div ref={box} className="two-lines">
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={`${name}. ${sentence}`}>
          {[from, Math.round((from + to) / 2), to].map((mark) => (
            <g key={mark}>
              <line className="two-lines__grid" x1={26} x2={width - 8} y1={y(mark)} y2={y(mark)} />
              <text className="two-lines__number" x={18} y={y(mark) + 4} textAnchor="end">
                {mark}
              </text>
            </g>
          ))}
          {shown.map((point) => {
            const index = points.indexOf(point);
            return (
              <text
                key={point.id}
                className="two-lines__number"
                x={x(index)}
                y={height - 8}
                textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
              >
                {point.label ?? days.medium(point.day)}
              </text>
            );
          })}
          {(['one', 'other'] as const).map((side) => (
            <g key={side}>
              <polyline className={`two-lines__${side}`} points={strokeOf(side)} />
              {points.map((point, index) => (point[side] === undefined ? null : <Mark key={point.id} side={side} x={x(index)} y={y(point[side])} />))}
            </g>
          ))}
        </svg>
      </div>
    </AsTable>
  );
}

function Mark({ side, x, y }: { side: 'one' | 'other'; x: number; y: number }) {
  if (side === 'one') return <circle className="two-lines__circle" cx={x} cy={y} r={5} />;
  return <rect className="two-lines__square" x={x - 4.5} y={y - 4.5} width={9} height={9} />;
}
