import { addDays, addMonths, type CalendarDate, compareDates } from '#kernel';

/** The rules that start a clock (domain 8): duty of care, OPP, evaluation, TLV, review of a step, its aftercare. */
export const TERM_RULES = ['R24', 'R27', 'R28', 'R29', 'R30', 'AFTERCARE'] as const;
export type TermRule = (typeof TERM_RULES)[number];

/** How long a term is, in the unit of its rule: whole days, or months that clamp to the month's end. */
export type TermLength = { readonly days: number } | { readonly months: number };

/** Days on which a clock stands still, both ends included. Only where an organisation chose so; school holidays by themselves stop no clock. */
export interface Pause {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Why a date is what it is: a message key with its parameters, dates as calendar dates. */
export interface TermReason {
  readonly key: `support.term.${string}`;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * One clock: the rule, the day it began, its length, and the last day on which all is still in time.
 * Calendar dates in Europe/Amsterdam; the day of the start itself is not counted.
 */
export interface Term {
  readonly rule: TermRule;
  readonly startedOn: CalendarDate;
  readonly length: TermLength;
  /** The due date before it was extended, or null when it never was. */
  readonly extendedFrom: CalendarDate | null;
  readonly dueOn: CalendarDate;
  readonly why: TermReason;
}

/** The day so many counted days later; a day of a pause is not counted, so the clock goes on behind it. */
export function dueAfter(startedOn: CalendarDate, days: number, pauses: readonly Pause[] = []): CalendarDate {
  if (pauses.length === 0) return addDays(startedOn, days);
  let on = startedOn;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    if (!pauses.some((pause) => isWithin(on, pause))) left -= 1;
  }
  return on;
}

/** Whether all of a term is behind us: the due date itself is still in time. */
export function isOverdue({ dueOn }: Pick<Term, 'dueOn'>, today: CalendarDate): boolean {
  return compareDates(today, dueOn) > 0;
}

/** A term of a length from a day, explained by a key. */
export function termOf(rule: TermRule, startedOn: CalendarDate, length: TermLength, pauses: readonly Pause[] = []): Term {
  const dueOn = 'days' in length ? dueAfter(startedOn, length.days, pauses) : addMonths(startedOn, length.months);
  return { rule, startedOn, length, extendedFrom: null, dueOn, why: { key: `support.term.${rule}`, params: { startedOn, ...length, dueOn } } };
}

function isWithin(on: CalendarDate, { from, until }: Pause): boolean {
  return compareDates(on, from) >= 0 && compareDates(on, until) <= 0;
}
