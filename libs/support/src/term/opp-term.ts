import type { CalendarDate } from '#kernel';
import { type Pause, type Term, termOf } from './term.js';

const OPP_DAYS = 42;

/** When the clock of an OPP begins: the need was established, or a new pupil of special (primary) education was enrolled. */
export type OppStart = { readonly needEstablishedOn: CalendarDate } | { readonly enrolledOn: CalendarDate };

/** R28: an OPP is established within 42 days after the school found the need, or after enrolment in so and sbo. */
export function oppTerm(start: OppStart, pauses: readonly Pause[] = []): Term {
  if ('needEstablishedOn' in start) return termOf('R28', start.needEstablishedOn, { days: OPP_DAYS }, pauses);
  const term = termOf('R28', start.enrolledOn, { days: OPP_DAYS }, pauses);
  return { ...term, why: { ...term.why, key: 'support.term.R28_enrolled' } };
}
