import { isDeepStrictEqual } from 'node:util';

/** One measured line, as the command prints it. `ratio` is how many times better ours is: rates ours/theirs, times theirs/ours. */
export interface Figure {
  readonly name: string;
  readonly size: number;
  readonly ours: number;
  readonly peer: string;
  readonly theirs: number;
  readonly unit: string;
  readonly ratio: number;
}

/** The middle of some numbers; of an even count the mean of the two in the middle. Refuses an empty list. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Error('nothing was measured');
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const middle = [sorted[Math.floor(half)] ?? NaN, sorted[Math.ceil(half)] ?? NaN] as const;
  return (middle[0] + middle[1]) / 2;
}

const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));

/** Rates of rounds side by side: more is better. */
export function rateFigure(name: string, size: number, peer: string, ours: readonly number[], theirs: readonly number[]): Figure {
  const [mine, other] = [median(ours), median(theirs)];
  return { name, size, ours: rounded(mine, 4), peer, theirs: rounded(other, 4), unit: 'requests/s', ratio: rounded(mine / other, 3) };
}

/** Times of rounds side by side: less is better. */
export function timeFigure(name: string, size: number, peer: string, ours: readonly number[], theirs: readonly number[]): Figure {
  const [mine, other] = [median(ours), median(theirs)];
  return { name, size, ours: rounded(mine, 4), peer, theirs: rounded(other, 4), unit: 'ms', ratio: rounded(other / mine, 3) };
}

/** Where two contents differ first, as a path with both values; null when they are the same. */
export function firstDifference(ours: unknown, theirs: unknown, path = ''): string | null {
  if (isDeepStrictEqual(ours, theirs)) return null;
  if (!isBranch(ours) || !isBranch(theirs)) return `${path || 'answer'}: ours ${show(ours)}, theirs ${show(theirs)}`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = firstDifference(ours[key], theirs[key], path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return `${path || 'answer'}: another order or kind`;
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const show = (value: unknown) => (value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 80));

/** Random whole numbers below a bound, the same row for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Draws that many numbers from 1 for a round, the same for all sides. */
export function drawsOf(most: number, seed: number): (round: number, count: number) => number[] {
  return (round, count) => {
    const random = randomNumbers(seed + round);
    return Array.from({ length: count }, () => 1 + random(most));
  };
}
