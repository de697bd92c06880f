import { Refusal } from '#kernel';

/** Why counts of 1 January are not taken. */
export const coachHoursRefusals = {
  /** That year was recorded for this registration, or it is no registration of childcare. */
  notARegistration: () => new Refusal('NOT_NOW', 'january_count_there'),
  /** It is counted on 1 January, and that day has not been. */
  stillToCome: () => new Refusal('INVALID', 'january_still_to_come', { place: 'input.year' }),
} as const;
