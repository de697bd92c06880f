import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { AsTable } from '../as-table/as-table.js';
import { DataTable, type Column } from '../data-table/data-table.js';
import { useWidth } from '../line-chart/use-width.js';
import { signed } from '../tap-scale/tap-scale.js';
import './dumbbell.css';

/** One thing measured at most three times: at the start, at the end, and three months after. */
export interface DumbbellRow {
  id: string;
  name: string;
  then?: number;
  now?: number;
  later?: number;
}

interface DumbbellProps {
  /** Names the drawing: "Doelen, toen en nu". */
  name: string;
  /** The message in one sentence. */
  sentence: string;
  rows: readonly DumbbellRow[];
  from: number;
  to: number;
  /** Words of the three moments; shapes stand beside them. */
  moments: readonly [string, string, string];
  /** Another table than that of the three moments: with how many it was. */
  table?: () => ReactNode;
}

const rowHeight = 62;

/** Then and now of a few things on one scale: an open circle, a filled one, a diamond for later. Nothing is drawn for what nobody gave. */
export function Dumbbell({ name, sentence, rows, from, to, moments, table }: DumbbellProps) {
  const say = useWords();
  const [box, width] = useWidth(640);
  const x = (value: number) => 16 + ((value - from) / (to - from)) * (width - 32);
  const height = rows.length * rowHeight + 26;
  const points = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const columns: Column<DumbbellRow>[] = [
    { id: 'name', title: name, cell: (row) => row.name },
    ...(['then', 'now', 'later'] as const).map((moment, index) => ({
      id: moment,
      title: moments[index] ?? '',
      cell: (row: DumbbellRow) => worded(row[moment], from) || say('parts.dumbbell.none'),
    })),
  ];
  return (
    <AsTable
      sentence={sentence}
      table={table ?? (() => <DataTable caption={name} columns={columns} rows={rows} rowKey={({ id }) => id} />)}
      foot={
        <ul className="dumbbell__key" aria-label={say('parts.dumbbell.key')}>
          {moments.map((moment, index) => (
            <li key={moment}>
              <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                <Mark moment={index} x={0} y={0} />
              </svg>
              {moment}
            </li>
          ))}
        </ul>
      }
    >
      <div ref={box} className="dumbbell">
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={`${name}. ${sentence}`}>
          {points.map((point) => (
            <g key={point}>
              <line className="dumbbell__grid" x1={x(point)} x2={x(point)} y1={24} y2={height - 22} />
              <text className="dumbbell__number" x={x(point)} y={height - 6} textAnchor="middle">
                {signed(point, from)}
              </text>
            </g>
          ))}
          {rows.map((row, index) => (
            <Row key={row.id} row={row} y={index * rowHeight + 40} x={x} />
          ))}
        </svg>
      </div>
    </AsTable>
  );
}

function Row({ row: { name, then, now, later }, y, x }: { row: DumbbellRow; y: number; x: (value: number) => number }) {
  const given = [then, now, later].filter((value) => value !== undefined);
  return (
    <g>
      <text className="dumbbell__name" x={0} y={y - 20}>
        {name}
      </text>
      {given.length > 1 ? <line className="dumbbell__bar" x1={x(Math.min(...given))} x2={x(Math.max(...given))} y1={y} y2={y} /> : null}
      {[then, now, later].map((value, moment) => (value === undefined ? null : <Mark key={moment} moment={moment} x={x(value)} y={y} />))}
    </g>
  );
}

function Mark({ moment, x, y }: { moment: number; x: number; y: number }) {
  if (moment === 2) return <path className="dumbbell__later" d={`M${x} ${y - 8.5}L${x + 8.5} ${y}L${x} ${y + 8.5}L${x - 8.5} ${y}Z`} />;
  return <circle className={moment === 0 ? 'dumbbell__then' : 'dumbbell__now'} cx={x} cy={y} r={7} />;
}

function worded(value: number | undefined, from: number): string {
  return value === undefined ? '' : signed(value, from);
}
