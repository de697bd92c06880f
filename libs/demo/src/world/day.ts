import { addDays, addMonths, addYears, type CalendarDate, compareDates } from '#kernel';

/** The Monday around which the synthetic kindcentrum is laid. */
export const FIXED_DAY: CalendarDate = '2028-03-06';

/** Days before it that are lived through while laying, so that handovers have a past: the demo's clock only runs ahead, never back. */
export const LIVED_DAYS = 210;

/**
 * The day it is in a kindcentrum that is laid now: the fixed day as long as its lived days are still to come,
 * after that the first Monday of the next March.
 */
export function dayToLay(today: CalendarDate): CalendarDate {
  let day = FIXED_DAY;
  while (compareDates(addDays(day, -LIVED_DAYS), today) < 0) day = firstMonday(`${Number(day.slice(0, 4)) + 1}-03-01`);
  return day;
}

function firstMonday(from: CalendarDate): CalendarDate {
  return addDays(from, (8 - weekday(from)) % 7);
}

/** 0 for Sunday to 6 for Saturday. */
const weekday = (date: CalendarDate) => new Date(`${date}T12:00:00Z`).getUTCDay();

/** A birth date of somebody who is so many months and days old on a day. */
export function bornBefore(day: CalendarDate, months: number, days = 0): CalendarDate {
  return addDays(addMonths(day, -months), -days);
}

/** The first working day on or after a date. */
export function workingDay(date: CalendarDate): CalendarDate {
  const day = weekday(date);
  return addDays(date, day === 6 ? 2 : day === 0 ? 1 : 0);
}

/** A child's fourth birthday: the last day of childcare is the one before. */
export function fourthBirthday(birthDate: CalendarDate): CalendarDate {
  return addYears(birthDate, 4);
}

/** The later of two dates. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return compareDates(a, b) < 0 ? b : a;
}
