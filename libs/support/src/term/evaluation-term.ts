import { addMonths, type CalendarDate, compareDates, earliest, latest, schoolYearOf } from '#kernel';
import { type Term, termOf } from './term.js';

const YEARLY_MONTHS = 12;

/** An OPP in time: the day it was established, the day it ended, and the days on which parents and school looked back. */
export interface OppLife {
  readonly establishedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly evaluatedOn: readonly CalendarDate[];
}

/** The last day of the school year a date falls in: 31 July. */
export function schoolYearEnd(date: CalendarDate): CalendarDate {
  return `${schoolYearOf(date).slice(5)}-07-31`;
}

/**
 * R29: twelve months after the last evaluation, or 31 July of the first school year without one, whichever is earlier.
 * Before the first evaluation both count from the day the OPP was established.
 */
export function evaluationTerm({ establishedOn, evaluatedOn }: Omit<OppLife, 'endedOn'>): Term {
  const last = latest(establishedOn, ...evaluatedOn);
  const lookedBack = evaluatedOn.some((on) => schoolYearOf(on) === schoolYearOf(last));
  const yearEnd = schoolYearEnd(lookedBack ? addMonths(last, YEARLY_MONTHS) : last);
  return evaluationTermUntil(last, earliest(addMonths(last, YEARLY_MONTHS), yearEnd));
}

/** R29: the term of a look back whose days are known: from the last one, or from the day the OPP was established. */
export function evaluationTermUntil(startedOn: CalendarDate, dueOn: CalendarDate): Term {
  const term = termOf('R29', startedOn, { months: YEARLY_MONTHS });
  return { ...term, dueOn, why: { key: dueOn === term.dueOn ? 'support.term.R29' : 'support.term.R29_year', params: { ...term.why.params, dueOn } } };
}

/** R29: the school years, as `2026-2027`, in which the OPP ran for a day or more and nobody looked back; up to today. */
export function yearsWithoutEvaluation({ establishedOn, endedOn, evaluatedOn }: OppLife, today: CalendarDate): string[] {
  const until = endedOn === null ? today : earliest(endedOn, today);
  const evaluated = new Set(evaluatedOn.map(schoolYearOf));
  const missing: string[] = [];
  for (let on = establishedOn; compareDates(on, until) < 0; on = `${schoolYearOf(on).slice(5)}-08-01`) {
    if (!evaluated.has(schoolYearOf(on))) missing.push(schoolYearOf(on));
  }
  return missing;
}
