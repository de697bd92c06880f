import { addYears, type CalendarDate, compareDates, daysBetween, Refusal } from '#kernel';
import { isOverdue, type Pause, type Term, termOf } from './term.js';

/** Days within which a school board decides on an application, plain and extended once (R24; WPO art. 40). */
const DECISION_DAYS = 42;
const EXTENDED_DAYS = 70;
/** Days before the wished first day by which parents apply in writing (R25). */
const APPLICATION_DAYS = 70;

/** A written application: the day it came in, the day the extension was told in writing, the day of the decision. */
export interface DutyClock {
  readonly receivedOn: CalendarDate;
  readonly extensionToldOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
}

/** How a clock stands: running, decided, past its date, or past day 70, when the child has a right to temporary placement. */
export type DutyStanding = 'RUNNING' | 'DECIDED' | 'OVERDUE' | 'TEMPORARY_PLACEMENT';

/** R24: the last day to decide, 42 days after receipt, or 70 when extended. Refuses INVALID: told before receipt, or after the 42 days. */
export function decisionTerm({ receivedOn, extensionToldOn }: Omit<DutyClock, 'decidedOn'>, pauses: readonly Pause[] = []): Term {
  const plain = termOf('R24', receivedOn, { days: DECISION_DAYS }, pauses);
  if (extensionToldOn === null) return plain;
  if (compareDates(extensionToldOn, receivedOn) < 0) throw new Refusal('INVALID', 'support_extension_early', { place: 'input.extensionToldOn' });
  if (isOverdue(plain, extensionToldOn)) throw new Refusal('INVALID', 'support_extension_late', { place: 'input.extensionToldOn' });
  const extended = termOf('R24', receivedOn, { days: EXTENDED_DAYS }, pauses);
  const params = { ...extended.why.params, extendedFrom: plain.dueOn, toldOn: extensionToldOn };
  return { ...extended, extendedFrom: plain.dueOn, why: { key: 'support.term.R24_extended', params } };
}

/** R24: how the clock stands at the beginning of a day. A decision on the due date itself is in time. */
export function dutyStanding(clock: DutyClock, today: CalendarDate, pauses: readonly Pause[] = []): DutyStanding {
  if (clock.decidedOn !== null) return 'DECIDED';
  if (isOverdue(termOf('R24', clock.receivedOn, { days: EXTENDED_DAYS }, pauses), today)) return 'TEMPORARY_PLACEMENT';
  return isOverdue(decisionTerm(clock, pauses), today) ? 'OVERDUE' : 'RUNNING';
}

/** What decides whether the duty of care applies (R25). `fullByPolicy`: refused because the school is full by its published policy. */
export interface DutyFacts {
  readonly birthDate: CalendarDate;
  readonly receivedOn: CalendarDate;
  readonly written: boolean;
  readonly firstPreference: boolean;
  readonly fullByPolicy: boolean;
}

/** Why a duty of care does not apply. */
export const DUTY_EXCEPTIONS = ['YOUNGER_THAN_THREE', 'NOT_WRITTEN', 'NOT_FIRST_PREFERENCE', 'FULL_BY_POLICY'] as const;
export type DutyException = (typeof DUTY_EXCEPTIONS)[number];

/** R25: what stands against the duty of care; an empty list means that it applies. */
export function dutyExceptions(facts: DutyFacts): DutyException[] {
  const against: Record<DutyException, boolean> = {
    YOUNGER_THAN_THREE: compareDates(facts.receivedOn, addYears(facts.birthDate, 3)) < 0,
    NOT_WRITTEN: !facts.written,
    NOT_FIRST_PREFERENCE: !facts.firstPreference,
    FULL_BY_POLICY: facts.fullByPolicy,
  };
  return DUTY_EXCEPTIONS.filter((exception) => against[exception]);
}

/** R25: whether parents applied less than ten weeks before the wished first day; a warning, never a refusal. */
export function appliedLate(receivedOn: CalendarDate, desiredStart: CalendarDate): boolean {
  return daysBetween(receivedOn, desiredStart) < APPLICATION_DAYS;
}
