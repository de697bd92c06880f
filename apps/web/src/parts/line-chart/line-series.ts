import type { Level } from '../level/level.js';

/** A look at a child on one line at an age in whole months; the level may be a range of steps. */
export interface LinePoint extends Level {
  months: number;
}

/** One line over the years. */
export interface LineSeries {
  id: string;
  name: string;
  points: readonly LinePoint[];
  /** The usual spread by age: an average, no norm (KIJK's trap); drawn only when asked for. */
  band?: readonly { months: number; low: number; high: number }[];
}

/** A vertical mark: a handover, the day a support period began. */
export interface AgeMark {
  months: number;
  name: string;
}

/** Looks further apart than this are not joined: nobody knows what lay between. Nine months. */
const widestJoin = 9;

/**
 * The stretches that may be drawn as one stroke: consecutive looks of the same instrument, close enough in time.
 * A point where nobody looked ends a stretch: a line is never drawn through a gap (X23).
 */
export function stretches(points: readonly LinePoint[]): LinePoint[][] {
  const found: LinePoint[][] = [];
  let current: LinePoint[] = [];
  for (const point of [...points].sort((a, b) => a.months - b.months)) {
    const last = current.at(-1);
    const looked = point.state !== 'NOT_LOOKED' && point.step !== undefined;
    if (!looked || (last && (point.months - last.months > widestJoin || point.instrument !== last.instrument))) {
      found.push(current);
      current = [];
    }
    if (looked) current.push(point);
  }
  return [...found, current].filter((stretch) => stretch.length > 1);
}

/** The middle of a point's range of steps. */
export function middle(point: Level): number {
  return ((point.step ?? 0) + (point.stepTo ?? point.step ?? 0)) / 2;
}

/** Years to show: all twelve where there is room; on a phone the years around what is known, at least three. */
export function yearsShown(series: readonly LineSeries[], marks: readonly AgeMark[], wide: boolean): { from: number; to: number } {
  if (wide) return { from: 0, to: 12 };
  const months = [...series.flatMap((line) => line.points.map((point) => point.months)), ...marks.map((mark) => mark.months)];
  if (months.length === 0) return { from: 0, to: 12 };
  const from = Math.max(0, Math.floor(Math.min(...months) / 12));
  return { from, to: Math.min(12, Math.max(from + 3, Math.floor(Math.max(...months) / 12) + 1)) };
}
