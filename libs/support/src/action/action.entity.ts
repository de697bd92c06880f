import type { CalendarDate, Id } from '#kernel';

/** Where it is done: help comes to the child, in its own places (R44). */
export const SETTINGS = ['HOME', 'GROUP', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE'] as const;
export type Setting = (typeof SETTINGS)[number];

/** Who does it. */
export const DOERS = ['PARENTS', 'CHILD', 'NETWORK', 'TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR', 'SPECIALIST', 'YOUTH_CARE'] as const;
export type Doer = (typeof DOERS)[number];

/** What is done, where, by whom and until when. */
export interface Action {
  readonly id: Id;
  readonly goalId: Id | null;
  readonly setting: Setting;
  readonly doer: Doer;
  readonly what: string | null;
  readonly beganOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
}
