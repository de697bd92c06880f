import { isCalendarDate, type CalendarDate } from '#kernel';
import words from './roster-words.json' with { type: 'json' };

/** What a text in a date column turned out to be. */
export type DateReading = { readonly date: CalendarDate } | 'AMBIGUOUS' | 'INVALID';

const MIDNIGHT = String.raw`(?:[t ]0{1,2}:00(?::00(?:\.0+)?)?z?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${MIDNIGHT}$`);
const DUTCH = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})${MIDNIGHT}$`);
const WORDS = /^(\d{1,2})[-. ]\s?([a-z]{3,9})\.?[-. ]\s?(\d{4})$/;
const TWO_DIGITS = /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9}\.?)[-/. ]'?\d{2}$/;
const ISO_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const DUTCH_MONTH = /^(\d{1,2})[-/. ](\d{4})$/;
const WORDED_MONTH = /^([a-z]{3,9})\.?[-. ]\s?(\d{4})$/;
const TWO_DIGITS_MONTH = /^(?:\d{1,2}|[a-z]{3,9}\.?)[-/. ]'?\d{2}$/;

/** A date as people in the Netherlands write it: day first, or ISO. Two digits for the year are refused, for they mean two centuries. */
export function readDate(text: string): DateReading {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = ISO.exec(plain);
  if (iso) return of(iso[1], iso[2], iso[3]);
  const dutch = DUTCH.exec(plain);
  if (dutch) return of(dutch[3], dutch[2], dutch[1]);
  const worded = WORDS.exec(plain);
  if (worded) return of(worded[3], String(monthOf(worded[2] ?? '')), worded[1]);
  return TWO_DIGITS.test(plain) ? 'AMBIGUOUS' : 'INVALID';
}

/** A month as planning writes it: by itself, or as any day of it. Its first day is handed out. */
export function readMonth(text: string): DateReading {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = ISO_MONTH.exec(plain);
  if (iso) return of(iso[1], iso[2], '01');
  const dutch = DUTCH_MONTH.exec(plain);
  if (dutch) return of(dutch[2], dutch[1], '01');
  const worded = WORDED_MONTH.exec(plain);
  if (worded) return of(worded[2], String(monthOf(worded[1] ?? '')), '01');
  if (TWO_DIGITS_MONTH.test(plain)) return 'AMBIGUOUS';
  const reading = readDate(text);
  return typeof reading === 'string' ? reading : of(reading.date.slice(0, 4), reading.date.slice(5, 7), '01');
}

function of(year = '', month = '', day = ''): DateReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) && year >= '1900' && year <= '2199' ? { date } : 'INVALID';
}

function monthOf(name: string): number {
  return words.months.findIndex((month, at) => month.startsWith(name) || words.shortMonths[at] === name) + 1;
}
