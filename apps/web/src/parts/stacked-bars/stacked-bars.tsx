import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { AsTable } from '../as-table/as-table.js';
import { useWidth } from '../line-chart/use-width.js';
import './stacked-bars.css';

/** One kind in every bar; the shade by its place, and always its name beside it. */
export interface BarKind {
  id: string;
  name: string;
}

/** One bar: what it is, how much of each kind, and the whole in words. */
export interface BarRow {
  id: string;
  name: string;
  values: Readonly<Record<string, number>>;
  whole: string;
}

interface StackedBarsProps {
  /** Names the drawing for who listens. */
  name: string;
  sentence: string;
  kinds: readonly BarKind[];
  rows: readonly BarRow[];
  /** How a number reads inside its piece. */
  format: (value: number) => string;
  table: () => ReactNode;
}

const rowHeight = 42;
const barHeight = 30;

/** Bars of several kinds on one axis from nought, with the number in each piece that has room for it (product 6.1: no pies). */
export function StackedBars({ name, sentence, kinds, rows, format, table }: StackedBarsProps) {
  const say = useWords();
  const [box, width] = useWidth(640);
  const narrow = width < 460;
  const left = narrow ? 0 : Math.min(190, 14 + 7.4 * Math.max(...rows.map((row) => row.name.length)));
  const right = 14 + 7.6 * Math.max(...rows.map((row) => row.whole.length));
  const height = rows.length * (rowHeight + (narrow ? 18 : 0)) + 4;
  const most = Math.max(1, ...rows.map(({ values }) => kinds.reduce((sum, { id }) => sum + (values[id] ?? 0), 0)));
  const x = (value: number) => (value / most) * (width - left - right);
  return (
    <AsTable
      sentence={sentence}
      table={table}
      foot={
        <ul className="stacked-bars__key" aria-label={say('parts.dumbbell.key')}>
          {kinds.map((kind, index) => (
            <li key={kind.id}>
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <rect className={`stacked-bars__${index}`} width="12" height="12" rx="3" />
              </svg>
              {kind.name}
            </li>
          ))}
        </ul>
      }
    >
      <div ref={box} className="stacked-bars">
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={`${name}. ${sentence}`}>
          {rows.map((row, index) => (
            <Bar key={row.id} row={row} kinds={kinds} x={x} format={format} left={left} narrow={narrow} top={index * (rowHeight + (narrow ? 18 : 0))} />
          ))}
        </svg>
      </div>
    </AsTable>
  );
}

interface BarProps extends Pick<StackedBarsProps, 'kinds' | 'format'> {
  row: BarRow;
  x: (value: number) => number;
  left: number;
  top: number;
  narrow: boolean;
}

function Bar({ row, kinds, x, format, left, top, narrow }: BarProps) {
  const y = top + (narrow ? 20 : 4);
  const widths = kinds.map(({ id }) => x(row.values[id] ?? 0));
  const starts = widths.map((_, index) => left + widths.slice(0, index).reduce((sum, one) => sum + one, 0));
  const end = left + widths.reduce((sum, one) => sum + one, 0);
  return (
    <g>
      <text className="stacked-bars__name" x={0} y={narrow ? top + 14 : y + barHeight / 2 + 5}>
        {row.name}
      </text>
      {kinds.map(({ id }, index) => {
        const [start = 0, width = 0] = [starts[index], widths[index]];
        const text = format(row.values[id] ?? 0);
        return width > 0 ? (
          <g key={id}>
            <rect className={`stacked-bars__${index}`} x={start} y={y} width={Math.max(0, width - 2)} height={barHeight} rx={4} />
            {width > text.length * 8 + 12 ? (
              <text className="stacked-bars__value" data-on={index} x={start + 8} y={y + barHeight / 2 + 5}>
                {text}
              </text>
            ) : null}
          </g>
        ) : null;
      })}
      <text className="stacked-bars__whole" x={end + 8} y={y + barHeight / 2 + 5}>
        {row.whole}
      </text>
    </g>
  );
}
