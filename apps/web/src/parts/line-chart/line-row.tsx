import { useWords } from '../../words/use-words.js';
import { LevelMark } from '../level/level-mark.js';
import { levelName } from '../level/level-words.js';
import { ageText } from '../age/age.js';
import { middle, stretches, type LinePoint, type LineSeries } from './line-series.js';

/** How months and steps become places in the drawing. */
export interface Scale {
  x: (months: number) => number;
  steps: number;
  inset: number;
  width: number;
  rowHeight: number;
  wide: boolean;
}

/** One line of the chart: its name, a base, the band when asked for, strokes, bars for ranges, marks. */
export function LineRow({ line, top, scale, withBand }: { line: LineSeries; top: number; scale: Scale; withBand: boolean }) {
  const say = useWords();
  const base = top + scale.rowHeight;
  const floor = base - 14;
  const y = (step: number) => floor - ((step - 1) / Math.max(1, scale.steps - 1)) * (scale.rowHeight - (scale.wide ? 30 : 46));
  const words = scale.wide ? wrap(line.name, 13) : [line.name];
  return (
    <g>
      {words.map((word, index) => (
        <text key={word} className="line-chart__name" x={0} y={scale.wide ? top + scale.rowHeight / 2 + index * 17 - (words.length - 1) * 6 : top + 14}>
          {word}
        </text>
      ))}
      <line className="line-chart__base" x1={scale.wide ? scale.inset : 0} x2={scale.width} y1={base} y2={base} />
      {withBand && line.band ? <path className="line-chart__band" d={bandPath(line.band, scale.x, y)} /> : null}
      {stretches(line.points).map((stretch) => (
        <polyline
          key={stretch[0]?.months}
          className="line-chart__growth"
          points={stretch.map((point) => `${scale.x(point.months)},${y(middle(point))}`).join(' ')}
        />
      ))}
      {line.points.map((point) => (
        <g key={`${point.months} ${point.instrument ?? ''}`}>
          <title>
            {[`${line.name} ${ageText(point.months)}`, levelName({ ...point, monthsOld: undefined }, say), point.instrument, point.source]
              .filter(Boolean)
              .join(' · ')}
          </title>
          <Range point={point} x={scale.x(point.months)} y={y} />
          <LevelMark
            silent
            size={18}
            level={{ ...point, monthsOld: undefined }}
            at={{ x: scale.x(point.months), y: point.step === undefined ? floor : y(middle(point)) }}
          />
        </g>
      ))}
    </g>
  );
}

/** A range mapped from another instrument: a wider bar is less sure, a dashed one is not our own line (X1). */
function Range({ point, x, y }: { point: LinePoint; x: number; y: (step: number) => number }) {
  if (point.step === undefined || point.stepTo === undefined || point.stepTo <= point.step) return null;
  const high = y(point.stepTo) - 13;
  return (
    <rect
      className="line-chart__range"
      data-other={point.instrument ? true : undefined}
      x={x - 20}
      width={40}
      rx={13}
      y={high}
      height={y(point.step) + 13 - high}
    />
  );
}

function bandPath(band: NonNullable<LineSeries['band']>, x: (months: number) => number, y: (step: number) => number): string {
  const upper = band.map((at) => `${x(at.months)} ${y(at.high)}`);
  const lower = [...band].reverse().map((at) => `${x(at.months)} ${y(at.low)}`);
  return `M${[...upper, ...lower].join('L')}Z`;
}

function wrap(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
