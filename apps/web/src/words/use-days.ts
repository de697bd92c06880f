import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** How days read: `2026-03-03` becomes "3 mrt 2026" (medium), "3 mrt" (short), "3 maart 2026" (long), "dinsdag 3 maart" (full). */
export interface Days {
  medium(day: string): string;
  short(day: string): string;
  long(day: string): string;
  full(day: string): string;
  month(month: string): string;
  monthShort(month: string): string;
  /** An instant (ISO) in Europe/Amsterdam: "3 mrt 2026, 14:05". */
  instant(at: string): string;
  /** The clock time of an instant in Europe/Amsterdam: "14:05". */
  clock(at: string | Date): string;
}

/** Formats calendar dates (no time zone) and instants (Europe/Amsterdam) in the language of the screen. */
export function useDays(): Days {
  const { locale } = useIntl();
  return useMemo(() => daysOf(locale), [locale]);
}

/** The same outside React. English dates are British: the day comes first, as on paper here. */
export function daysOf(locale: string): Days {
  const language = locale === 'en' ? 'en-GB' : locale;
  const calendar = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (day: string) => format.format(new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`));
  };
  const moment = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'Europe/Amsterdam' });
  const instant = moment({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const clock = moment({ hour: '2-digit', minute: '2-digit' });
  return {
    medium: calendar({ day: 'numeric', month: 'short', year: 'numeric' }),
    short: calendar({ day: 'numeric', month: 'short' }),
    long: calendar({ day: 'numeric', month: 'long', year: 'numeric' }),
    full: calendar({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: calendar({ month: 'long', year: 'numeric' }),
    monthShort: calendar({ month: 'short' }),
    instant: (at) => instant.format(new Date(at)),
    clock: (at) => clock.format(new Date(at)),
  };
}
