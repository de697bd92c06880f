import { addMonths, type CalendarDate, type Id } from '#kernel';

/** What coaching a location had in a quarter, by one programme; minutes in whole minutes, days waited ascending. */
export interface QuarterCounts {
  readonly locationId: Id;
  readonly programme: string;
  readonly quarter: CalendarDate;
  readonly visits: number;
  readonly minutesGroup: number;
  readonly minutesTalk: number;
  readonly minutesParents: number;
  readonly minutesTeam: number;
  readonly minutesTraining: number;
  readonly minutesTravel: number;
  readonly asked: number;
  readonly waitingDays: readonly number[];
}

/** The same over programmes or quarters together, with the middle of the days waited. */
export interface CoachingCounts extends Omit<QuarterCounts, 'locationId' | 'programme' | 'quarter' | 'waitingDays'> {
  /** Trajectories with a first visit: what the middle is of. */
  readonly waited: number;
  /** The middle of the days from question to first visit; none when nobody had a first visit. */
  readonly waitingDaysMedian: number | null;
}

const COUNTED = ['visits', 'minutesGroup', 'minutesTalk', 'minutesParents', 'minutesTeam', 'minutesTraining', 'minutesTravel', 'asked'] as const;

/** Adds counts up. */
export function sumOf(rows: readonly QuarterCounts[]): CoachingCounts {
  const sums = Object.fromEntries(COUNTED.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as Record<(typeof COUNTED)[number], number>;
  const days = rows.flatMap(({ waitingDays }) => waitingDays).sort((one, other) => one - other);
  return { ...sums, waited: days.length, waitingDaysMedian: medianOf(days) };
}

/** The middle of numbers in order; of two middles the mean. */
export function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Minutes with people: all but travel. */
export function minutesTogether(counts: Omit<CoachingCounts, 'waited' | 'waitingDaysMedian' | 'visits' | 'asked' | 'minutesTravel'>): number {
  return counts.minutesGroup + counts.minutesTalk + counts.minutesParents + counts.minutesTeam + counts.minutesTraining;
}

/** First days of four quarters, the last one holding this day. */
export function fourQuartersUntil(day: CalendarDate): CalendarDate[] {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const last = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return [-9, -6, -3, 0].map((months) => addMonths(last, months));
}
