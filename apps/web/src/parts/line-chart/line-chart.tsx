import { useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { AsTable } from '../as-table/as-table.js';
import { Button } from '../button/button.js';
import { LineTable } from './line-table.js';
import { LineRow, type Scale } from './line-row.js';
import { yearsShown, type AgeMark, type LineSeries } from './line-series.js';
import { useWidth } from './use-width.js';
import './line-chart.css';

interface LineChartProps {
  /** Names the drawing for who listens: "Taal van 0 tot 12 jaar". */
  name: string;
  /** The message in one sentence: "Spreken groeit sinds het voorjaar". */
  sentence: string;
  series: readonly LineSeries[];
  /** Highest step of the framework. */
  steps: number;
  /** Handovers, as dashed lines with their name. */
  handovers?: readonly AgeMark[];
  /** The child's age today, in whole months. */
  now?: number;
}

const top = 26;

/** Lines over the years 0–12: a mark a look, a bar for a range, strokes only between looks that are close (X1, X23, product 6.1). */
export function LineChart({ name, sentence, series, steps, handovers = [], now }: LineChartProps) {
  const say = useWords();
  const [box, width] = useWidth(912);
  const [withBand, setWithBand] = useState(false);
  const wide = width >= 620;
  const { from, to } = yearsShown(series, handovers, wide);
  const inset = wide ? 104 : 12;
  // beside its name a line needs less room than under it
  const rowHeight = wide ? 72 : 96;
  const bottom = top + series.length * rowHeight;
  const x = (months: number) => inset + ((months / 12 - from) / (to - from)) * (width - inset - 22);
  const scale: Scale = { x, steps, inset, width, rowHeight, wide };
  const hasBand = series.some((line) => line.band);

  const foot = hasBand ? (
    <span className="line-chart__foot">
      <Button kind="words" size="desk" aria-pressed={withBand} onPress={() => setWithBand(!withBand)}>
        {say(withBand ? 'level.chart.withoutBand' : 'level.chart.withBand')}
      </Button>
      {withBand ? <small>{say('level.chart.band')}</small> : null}
    </span>
  ) : null;

  return (
    <AsTable sentence={sentence} table={() => <LineTable caption={name} series={series} />} foot={foot}>
      <div ref={box} className="line-chart">
        <svg viewBox={`0 0 ${width} ${bottom + 28}`} width="100%" role="img" aria-label={`${name}. ${sentence}`}>
          {Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => (
            <g key={year}>
              <line className="line-chart__grid" x1={x(year * 12)} x2={x(year * 12)} y1={top - 8} y2={bottom} />
              <text className="line-chart__year" x={x(year * 12)} y={bottom + 19} textAnchor="middle">
                {year === from || wide ? say('level.chart.year', { year }) : year}
              </text>
            </g>
          ))}
          {now === undefined ? null : <line className="line-chart__now" x1={x(now)} x2={x(now)} y1={top - 8} y2={bottom} />}
          {handovers.map((mark) => (
            <g key={mark.months}>
              <line className="line-chart__handover" x1={x(mark.months)} x2={x(mark.months)} y1={top - 8} y2={bottom} />
              <text
                className="line-chart__handover-name"
                x={x(mark.months)}
                y={12}
                textAnchor={x(mark.months) > width * 0.7 ? 'end' : 'start'}
                dx={x(mark.months) > width * 0.7 ? 4 : -4}
              >
                {mark.name}
              </text>
            </g>
          ))}
          {series.map((line, index) => (
            <LineRow key={line.id} line={line} top={top + index * rowHeight} scale={scale} withBand={withBand} />
          ))}
        </svg>
      </div>
    </AsTable>
  );
}
