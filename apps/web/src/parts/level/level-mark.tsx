import { useWords } from '../../words/use-words.js';
import { freshnessOf, type Freshness, type Level, type LevelState } from './level.js';
import { levelName } from './level-words.js';
import './level-mark.css';

interface LevelMarkProps {
  level: Level;
  /** Height in px: 18 in a grid, 24 in a row, 32 alone. */
  size?: 18 | 24 | 32;
  /** True where words beside it already say the same. */
  silent?: boolean;
  /** Place inside a drawing, of the middle of the mark. */
  at?: { x: number; y: number };
}

/**
 * One level as a shape: circle (seen), rounded square (developing), diamond (doubt), dotted ring (nobody looked).
 * Filled when fresh, hollow from 3 months, grey with a bite out of the corner from 6 (S2). The figure is the step, no mark out of ten.
 */
export function LevelMark({ level, size = 18, silent = false, at }: LevelMarkProps) {
  const say = useWords();
  const freshness = freshnessOf(level.monthsOld);
  const range = level.step !== undefined && level.stepTo !== undefined && level.stepTo > level.step;
  const width = range ? 32 : 18;
  const text = level.state === 'NOT_LOOKED' ? '' : range ? `${level.step}–${level.stepTo}` : String(level.step ?? '');
  const place = at ? { x: at.x - ((size / 18) * width) / 2, y: at.y - size / 2 } : {};
  const name = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': levelName(level, say) };
  return (
    <svg
      className="level-mark"
      data-state={level.state}
      data-freshness={freshness}
      width={(size / 18) * width}
      height={size}
      viewBox={`0 0 ${width} 18`}
      {...place}
      {...name}
    >
      <path className="level-mark__shape" d={shape(level.state, freshness, width)} />
      {text ? (
        <text
          className={text.length > 1 ? 'level-mark__step level-mark__step--long' : 'level-mark__step'}
          x={width / 2}
          y={text.length > 1 && !range ? 12.4 : 12.8}
        >
          {text}
        </text>
      ) : null}
    </svg>
  );
}

/** Outlines on a field of 18 high; `w` is wider for a range of steps. An old sheet has a bite out of its corner. */
function shape(state: LevelState, freshness: Freshness, w: number): string {
  const e = w - 1;
  const old = freshness === 'OLD';
  if (state === 'NOT_LOOKED') return 'M9 2.6A6.4 6.4 0 1 1 9 15.4A6.4 6.4 0 1 1 9 2.6Z';
  if (state === 'DOUBT' && w > 18) return `M1 9 9 1H${w - 9}L${e} 9 ${w - 9} 17H9Z`;
  if (state === 'DOUBT') return old ? 'M9 .6 11.4 3 12.5 5.5 15 6.6 17.4 9 9 17.4 .6 9Z' : 'M9 .6 17.4 9 9 17.4 .6 9Z';
  const r = state === 'SEEN' ? 8 : 4.5;
  const corner = old ? `H${w - 6.8}L${w - 5} 5 ${e} 6.8` : `H${e - r}A${r} ${r} 0 0 1 ${e} ${1 + r}`;
  return `M${1 + r} 1${corner}V${17 - r}A${r} ${r} 0 0 1 ${e - r} 17H${1 + r}A${r} ${r} 0 0 1 1 ${17 - r}V${1 + r}A${r} ${r} 0 0 1 ${1 + r} 1Z`;
}
