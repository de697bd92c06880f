/** Words without dependencies: ids, calendar dates, ages, states, refusals. Every room may use them; they use no room. */
export { type Id, newId, isId } from './id.js';
export { Refusal, type RefusalCode, REFUSAL_CODES } from './refusal.js';
export {
  type CalendarDate,
  addDays,
  addMonths,
  addYears,
  ageInMonths,
  ageLabel,
  compareDates,
  daysBetween,
  earliest,
  isCalendarDate,
  latest,
  mondayOf,
  schoolYearOf,
} from './calendar.js';
export { addWorkingDays } from './working-days.js';
export { each, faultsOf, type Machine, reachableFrom, stateAfter, stepFrom, type Transition } from './machine.js';
export { assertNever } from './assert-never.js';
export { fingerprint, canonicalJson } from './fingerprint.js';
export { elevenProof, holdsPersonNumber, looksLikeBsn } from './bsn.js';
export { isTelephone } from './telephone.js';
