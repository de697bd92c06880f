import { Refusal } from '#kernel';

/** Why counts of 1 January are not taken. */
export const coachHoursRefusals = {
  /** That year was recorded for this registration, or it is no registration of childcare. */
  notARegistration: () => new Refusal('NOT_NOW', 'january_count_there'),
} as const;
