import { Temporal } from 'temporal-polyfill';
import { isCalendarDate, type CalendarDate } from '#kernel';

const ZONE = String.raw`(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)`;
const DATE = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})${ZONE}?$`);
const DATE_TIME = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?|24:00:00(?:\.0+)?)(${ZONE})?$`);

/** An xs:date as the calendar date that was written; a zone behind it does not move a birthday. Undefined when it is none. */
export function dateOf(text: string): CalendarDate | undefined {
  const date = DATE.exec(text)?.[1];
  return isCalendarDate(date) && date >= '1000' ? date : undefined;
}

/** The calendar date in Amsterdam of an xs:dateTime; without a zone the date as written. Undefined when it is none. */
export function dayOf(text: string): CalendarDate | undefined {
  const [, date, time, zone] = DATE_TIME.exec(text) ?? [];
  if (date === undefined || time === undefined || !isCalendarDate(date)) return undefined;
  try {
    if (time.startsWith('24')) return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    if (zone === undefined) return Temporal.PlainDateTime.from(`${date}T${time}`).toPlainDate().toString();
    return Temporal.Instant.from(`${date}T${time}${zone}`).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  } catch {
    return undefined;
  }
}

/** Whether a text is a school year of two years that follow each other. By pattern: the schema's own list ended in 2024-2025. */
export function isSchoolYear(text: string): boolean {
  const [, first, second] = /^([12]\d{3})-([12]\d{3})$/.exec(text) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
}
