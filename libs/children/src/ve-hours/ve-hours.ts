import { addMonths, addYears, type CalendarDate, compareDates, daysBetween, earliest, latest } from '#kernel';

/** Hours of VE that are offered between 2;6 and 4;0, and how much of a day counts (R21; Besluit basisvoorwaarden kwaliteit voorschoolse educatie). */
export const OFFERED_HOURS = 960;
const COUNTED_A_DAY = 6;

/** R21: from 2;6 until, and not including, the fourth birthday. */
export function veWindow(birthDate: CalendarDate): { from: CalendarDate; before: CalendarDate } {
  return { from: addMonths(birthDate, 30), before: addYears(birthDate, 4) };
}

/** In whole hundredths of an hour, so that no sum is a hair less than it is. */
function total(hours: readonly number[]): number {
  return Math.round(hours.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

/** VE in one calendar month, by its first day: hours in decimals, received, or planned while the month is still to come. */
export interface VeMonth {
  readonly month: CalendarDate;
  readonly hours: number;
}

/** How far a child is with its hours of VE. */
export interface VeProgress {
  readonly counted: number;
  readonly forecast: number;
  readonly reached: boolean;
  readonly willReach: boolean;
  /** The last month of which hours were received; null when all are still to come. */
  readonly until: CalendarDate | null;
}

/** R21 where planning tells hours by the month: of a month no more than six for each of its days inside the window. */
export function veProgress(birthDate: CalendarDate, months: readonly VeMonth[], today: CalendarDate): VeProgress {
  const { from, before } = veWindow(birthDate);
  const counts = ({ month, hours }: VeMonth): number =>
    Math.min(hours, COUNTED_A_DAY * Math.max(0, daysBetween(latest(month, from), earliest(addMonths(month, 1), before))));
  const received = months.filter(({ month }) => compareDates(month, today) <= 0);
  const [counted, forecast] = [total(received.map(counts)), total(months.map(counts))];
  const until = received.length === 0 ? null : received.map(({ month }) => month).reduce((last, month) => latest(last, month));
  return { counted, forecast, reached: counted >= OFFERED_HOURS, willReach: forecast >= OFFERED_HOURS, until };
}
