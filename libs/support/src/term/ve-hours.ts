import { addMonths, addYears, type CalendarDate, compareDates } from '#kernel';

/** Hours of VE that are offered between 2;6 and 4;0, and how much of a day counts (R21; Besluit basisvoorwaarden kwaliteit voorschoolse educatie). */
const OFFERED_HOURS = 960;
const COUNTED_A_DAY = 6;

/** Children a professional, and children a group at most (R22). A municipality may agree on a smaller group. */
const CHILDREN_A_PROFESSIONAL = 8;
export const LARGEST_VE_GROUP = 16;

/** VE on one day: hours in decimals, offered or planned. */
export interface VeDay {
  readonly on: CalendarDate;
  readonly hours: number;
}

/** R21: from 2;6 until, and not including, the fourth birthday. */
export function veWindow(birthDate: CalendarDate): { from: CalendarDate; before: CalendarDate } {
  return { from: addMonths(birthDate, 30), before: addYears(birthDate, 4) };
}

/** R21: hours that count: inside the window, at most six a day, however many parts the day had. */
export function countedHours(birthDate: CalendarDate, days: readonly VeDay[]): number {
  const { from, before } = veWindow(birthDate);
  const perDay = new Map<CalendarDate, number>();
  for (const { on, hours } of days) {
    if (compareDates(on, from) >= 0 && compareDates(on, before) < 0) perDay.set(on, (perDay.get(on) ?? 0) + hours);
  }
  return [...perDay.values()].reduce((sum, hours) => sum + Math.min(COUNTED_A_DAY, hours), 0);
}

/** R21: what was offered, what is to be expected with what is planned, and whether each reaches 960 hours. */
export function veForecast(
  birthDate: CalendarDate,
  offered: readonly VeDay[],
  planned: readonly VeDay[],
): { counted: number; forecast: number; reached: boolean; willReach: boolean } {
  const counted = countedHours(birthDate, offered);
  const forecast = countedHours(birthDate, [...offered, ...planned]);
  return { counted, forecast, reached: counted >= OFFERED_HOURS, willReach: forecast >= OFFERED_HOURS };
}

/** R22: what does not fit in a group with VE; an empty list when all does. */
export function veGroupFaults(
  { children, professionals }: { children: number; professionals: number },
  largest: number = LARGEST_VE_GROUP,
): ('TOO_FEW_PROFESSIONALS' | 'GROUP_TOO_LARGE')[] {
  return [
    ...(professionals < Math.ceil(children / CHILDREN_A_PROFESSIONAL) ? (['TOO_FEW_PROFESSIONALS'] as const) : []),
    ...(children > largest ? (['GROUP_TOO_LARGE'] as const) : []),
  ];
}
