import type { CoachingCounts, CoachingOfLocation } from './coaching-figures.query.js';

/** Kinds of minutes in the order of the bars: on the group first, travel last. */
export const minuteKinds = ['minutesGroup', 'minutesTalk', 'minutesParents', 'minutesTravel', 'minutesTeam', 'minutesTraining'] as const;
export type MinuteKind = (typeof minuteKinds)[number];

/** Plain counts of one quarter; over several locations the days waited have no middle of their own. */
export interface QuarterSum extends Record<MinuteKind, number> {
  period: string;
  firstDay: string;
  visits: number;
  asked: number;
  waited: number;
  waitingDaysMedian: number | null;
}

/** Four quarters of these locations together. */
export function quartersOf(locations: readonly CoachingOfLocation[]): QuarterSum[] {
  const [first] = locations;
  return (first?.quarters ?? []).map(({ period, firstDay }, index) => {
    const counts = locations.flatMap(({ quarters }) => quarters[index]?.counts ?? []);
    const sum = (name: keyof CoachingCounts) => counts.reduce((total, one) => total + (one[name] ?? 0), 0);
    return {
      period,
      firstDay,
      visits: sum('visits'),
      asked: sum('asked'),
      waited: sum('waited'),
      waitingDaysMedian: counts.length === 1 ? (counts[0]?.waitingDaysMedian ?? null) : null,
      ...(Object.fromEntries(minuteKinds.map((kind) => [kind, sum(kind)])) as Record<MinuteKind, number>),
    };
  });
}

/** The last quarter of one location in which a question had its first visit. */
export function lastWaited(location: CoachingOfLocation): QuarterSum | undefined {
  return quartersOf([location]).findLast(({ waited }) => waited > 0);
}

/** The minutes of a quarter by kind. */
export function minutesOf(quarter: QuarterSum): Record<MinuteKind, number> {
  return Object.fromEntries(minuteKinds.map((kind) => [kind, quarter[kind]])) as Record<MinuteKind, number>;
}

/** Minutes on the group against all minutes with people; travel is no part of it. */
export function shareOnGroup(quarter: QuarterSum): number | undefined {
  const whole = quarter.minutesGroup + quarter.minutesTalk + quarter.minutesParents + quarter.minutesTeam + quarter.minutesTraining;
  return whole === 0 ? undefined : quarter.minutesGroup / whole;
}

/** The share on the group of each quarter that had a visit: one without tells nothing, and is not called the first or the last. */
export function sharesOnGroup(quarters: readonly QuarterSum[]): { period: string; share: number }[] {
  return quarters.flatMap((quarter) => {
    const share = shareOnGroup(quarter);
    return share === undefined ? [] : [{ period: quarter.period, share }];
  });
}

/** A quarter by its first day and its name. */
export interface Quarter {
  firstDay: string;
  period: string;
}

/** Quarters that can be looked back to: the present one and eleven before it, the latest first. */
export function quartersUntil(today: string): [Quarter, ...Quarter[]] {
  const present = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return [quarterOf(present), ...Array.from({ length: 11 }, (_, back) => quarterOf(present - 1 - back))];
}

function quarterOf(number: number): Quarter {
  const [year, quarter] = [Math.floor(number / 4), (number % 4) + 1];
  return { firstDay: `${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`, period: `${year}-Q${quarter}` };
}

/** The same day so many years earlier, for years before the one that is shown. */
export function yearsBefore(firstDay: string, years: number): string {
  return `${Number(firstDay.slice(0, 4)) - years}${firstDay.slice(4)}`;
}
