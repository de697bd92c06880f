import { type CalendarDate, compareDates, daysBetween, Refusal } from '#kernel';
import { type Pause, type Term, termOf } from './term.js';

/** Weeks until a step of support is looked at again: by default, and at most (R27). */
export const REVIEW_WEEKS = { standard: 6, longest: 26 } as const;
const YEARLY_MONTHS = 12;
const AFTERCARE_MONTHS = 3;

/** R27: when a step is looked at again, six weeks after it began unless agreed otherwise. */
export function reviewTerm(decidedOn: CalendarDate, weeks: number = REVIEW_WEEKS.standard, pauses: readonly Pause[] = []): Term {
  return termOf('R27', decidedOn, { days: 7 * weeks }, pauses);
}

/** R27: support that stays keeps the yearly look alone. */
export function structuralReviewTerm(decidedOn: CalendarDate): Term {
  const term = termOf('R27', decidedOn, { months: YEARLY_MONTHS });
  return { ...term, why: { ...term.why, key: 'support.term.R27_structural' } };
}

/** R27: a review date that was chosen. Refuses INVALID: not after the step, or more than 26 weeks (structural: a year) behind it. */
export function refuseReview(decidedOn: CalendarDate, reviewOn: CalendarDate, structural: boolean): void {
  if (compareDates(reviewOn, decidedOn) <= 0) throw new Refusal('INVALID', 'support_review_early', { place: 'input.reviewOn' });
  const longest = structural ? structuralReviewTerm(decidedOn).dueOn : reviewTerm(decidedOn, REVIEW_WEEKS.longest).dueOn;
  if (daysBetween(reviewOn, longest) < 0) throw new Refusal('INVALID', 'support_review_late', { place: 'input.reviewOn' });
}

/** X16: three months after support ended one asks how it is going. */
export function aftercareTerm(endedOn: CalendarDate): Term {
  return termOf('AFTERCARE', endedOn, { months: AFTERCARE_MONTHS });
}
