import { addMonths, type CalendarDate, compareDates, daysBetween } from '#kernel';
import type { TrackAction, TrackState } from '../states/track.states.js';
import { aftercareTerm, REVIEW_WEEKS, reviewTerm, structuralReviewTerm } from '../term/review-term.js';
import type { Term } from '../term/term.js';

/** When one looks again after a decision, unless the people who decided chose another day; null when all is over (R27, X16). */
export function nextReview(action: TrackAction | 'START', today: CalendarDate): CalendarDate | null {
  if (action === 'CLOSE' || action === 'LEAVE') return null;
  if (action === 'STOP') return aftercareTerm(today).dueOn;
  return action === 'MAKE_STRUCTURAL' || action === 'LOOK' ? structuralReviewTerm(today).dueOn : reviewTerm(today).dueOn;
}

/** The latest day on which one looks again after a decision. */
export function latestReview(action: TrackAction | 'START', today: CalendarDate): CalendarDate {
  return action === 'MAKE_STRUCTURAL' || action === 'LOOK' ? addMonths(today, 12) : reviewTerm(today, REVIEW_WEEKS.longest).dueOn;
}

/** The clock of a track as it stands: the look that was agreed, the yearly one, or aftercare; null when it is over. */
export function termOfTrack({ state, stepOn, reviewOn }: { state: TrackState; stepOn: CalendarDate; reviewOn: CalendarDate | null }): Term | null {
  return reviewOn === null ? null : termUntilLook({ state, stepOn, reviewOn });
}

/** The clock until the day on which one looks again. */
export function termUntilLook({ state, stepOn, reviewOn }: { state: TrackState; stepOn: CalendarDate; reviewOn: CalendarDate }): Term {
  const usual = state === 'AFTERCARE' ? aftercareTerm(stepOn) : state === 'STRUCTURAL' ? structuralReviewTerm(stepOn) : reviewTerm(stepOn);
  if (compareDates(usual.dueOn, reviewOn) === 0) return usual;
  const days = daysBetween(stepOn, reviewOn);
  return { ...usual, length: { days }, dueOn: reviewOn, why: { key: 'support.term.R27_agreed', params: { startedOn: stepOn, days, dueOn: reviewOn } } };
}
