import { Temporal } from 'temporal-polyfill';

/** A calendar date in Europe/Amsterdam as ISO text, `2026-11-02`. Never an instant. */
export type CalendarDate = string;

/** Remembers answers by their text: a page asks of the same few days hundreds of times, and asking took longer than all else of it. */
function remembered<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const found = new Map<string, Answer>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const answer = find(text);
    if (found.size >= 10_000) found.clear();
    found.set(text, answer);
    return answer;
  };
}

const parse = remembered((date) => Temporal.PlainDate.from(date, { overflow: 'reject' }));
const FIRST_DAY = Temporal.PlainDate.from('1970-01-01');
/** Which day it is, counted from 1 January 1970. */
const dayNumber = remembered((date) => parse(date).since(FIRST_DAY, { largestUnit: 'day' }).days);
/** Where a date comes by a duration, both as ISO 8601 says them: `2026-11-02 P3M`. */
const moved = remembered((step) => parse(step.slice(0, 10)).add(step.slice(11)).toString());

function move(date: CalendarDate, by: number, unit: 'D' | 'M' | 'Y'): CalendarDate {
  return moved(`${date} ${by < 0 ? '-' : ''}P${Math.abs(by)}${unit}`);
}

/** Whether a text is a real calendar date (30 February is not). */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return move(date, days, 'D');
}

/** The date so many months later; clamps to the month's end (31 Aug + 6 months is 28 or 29 Feb; domain 8). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return move(date, months, 'M');
}

/** The date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return move(date, years, 'Y');
}

/** Negative, zero or positive, as the first date is before, on or after the second. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(a) - dayNumber(b);
}

/** The earliest of some dates. */
export function earliest(first: CalendarDate, ...rest: CalendarDate[]): CalendarDate {
  return rest.reduce((a, b) => (compareDates(b, a) < 0 ? b : a), first);
}

/** The latest of some dates. */
export function latest(first: CalendarDate, ...rest: CalendarDate[]): CalendarDate {
  return rest.reduce((a, b) => (compareDates(b, a) > 0 ? b : a), first);
}

/** Whole days from the first date to the second. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Age in whole months on a date; negative before birth. By year, month and day, as a list of hundreds of children asks it. */
export function ageInMonths(birthDate: CalendarDate, on: CalendarDate): number {
  const part = (date: CalendarDate, from: number, to: number) => Number(date.slice(from, to));
  const months = (part(on, 0, 4) - part(birthDate, 0, 4)) * 12 + part(on, 5, 7) - part(birthDate, 5, 7);
  const days = part(on, 8, 10) - part(birthDate, 8, 10);
  if (on < birthDate) return days > 0 ? months + 1 : months;
  return days < 0 ? months - 1 : months;
}

/** The trade's way to write an age: `3;11` is three years and eleven months. */
export function ageLabel(birthDate: CalendarDate, on: CalendarDate): string {
  const months = ageInMonths(birthDate, on);
  return `${Math.floor(months / 12)};${months % 12}`;
}

/** The Monday of the week (ISO 8601) a date falls in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  const day = parse(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** The school year (1 August to 31 July) a date falls in, as `2026-2027`. */
export function schoolYearOf(date: CalendarDate): string {
  const { year, month } = parse(date);
  const start = month >= 8 ? year : year - 1;
  return `${start}-${start + 1}`;
}
