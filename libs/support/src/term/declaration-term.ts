import { addDays, addYears, type CalendarDate, compareDates, Refusal } from '#kernel';
import { schoolYearEnd } from './evaluation-term.js';
import { type Term, termOf } from './term.js';

const REMINDER_DAYS = 26 * 7;

/** Funding category of a TLV (OSO list 31): high, middle, low, or none, which goes with sbo alone. */
export const TLV_CATEGORIES = ['H', 'M', 'L', 'NVT'] as const;
export type TlvCategory = (typeof TLV_CATEGORIES)[number];

/** R30: the end that is proposed: the next 31 July with at least one full year before it. An SWV may choose another. */
export function proposedEnd(startsOn: CalendarDate): CalendarDate {
  return schoolYearEnd(addDays(addYears(startsOn, 1), -1));
}

/** R30: begins before it ends, and category NVT exactly for sbo. Refuses INVALID. */
export function refuseDeclaration({
  startsOn,
  endsOn,
  category,
  sbo,
}: {
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  category: TlvCategory;
  sbo: boolean;
}): void {
  if (compareDates(startsOn, endsOn) >= 0) throw new Refusal('INVALID', 'support_tlv_period', { place: 'input.endsOn' });
  if ((category === 'NVT') !== sbo) throw new Refusal('INVALID', 'support_tlv_category', { place: 'input.category' });
}

/** R30: 26 weeks before a TLV ends the talk about what comes next begins; the term runs from the reminder to the end. */
export function declarationTerm(endsOn: CalendarDate): Term {
  return termOf('R30', addDays(endsOn, -REMINDER_DAYS), { days: REMINDER_DAYS });
}
