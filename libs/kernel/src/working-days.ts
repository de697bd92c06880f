import { addDays, type CalendarDate } from './calendar.js';
import holidays from './official-holidays.json' with { type: 'json' };

/** One official holiday: on a day of the year, or so many days after Easter Sunday. */
type HolidayRule = { code: string; monthDay: string; onSundayDayBefore?: boolean } | { code: string; easter: number };

const weekday = (date: CalendarDate): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** Easter Sunday of a year (Gregorian; the anonymous algorithm that Meeus gives). */
export function easterSunday(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  return addDays(`${year}-03-22`, moon + sunday - 7 * late);
}

/** Official holidays of the Netherlands in a year (Algemene termijnenwet art. 3, Good Friday with them), by date. */
export function officialHolidays(year: number): ReadonlyMap<CalendarDate, string> {
  const easter = easterSunday(year);
  return new Map((holidays as HolidayRule[]).map((rule) => [dateOf(rule, year, easter), rule.code]));
}

function dateOf(rule: HolidayRule, year: number, easter: CalendarDate): CalendarDate {
  if ('easter' in rule) return addDays(easter, rule.easter);
  const date = `${year}-${rule.monthDay}`;
  return rule.onSundayDayBefore && weekday(date) === 0 ? addDays(date, -1) : date;
}

/** Whether a date is a working day: not a Saturday, Sunday or official holiday. */
export function isWorkingDay(date: CalendarDate): boolean {
  return ![0, 6].includes(weekday(date)) && !officialHolidays(Number(date.slice(0, 4))).has(date);
}

/** The date so many working days later, the day itself not counted. */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  let on = date;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}
