import type { CalendarDate, Id } from '#kernel';
import type { Side } from '../trajectory/trajectory.entity.js';

/** The roles of school and childcare that ask a coach, and of whom a question can be (R36, R39). */
export const COLLEAGUE_ROLES = ['PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF'] as const;
export type ColleagueRole = (typeof COLLEAGUE_ROLES)[number];

/** Somebody in a trajectory, by name and side. */
export interface Member {
  readonly accountId: Id;
  readonly name: string;
  readonly side: Side;
  readonly firstDay: CalendarDate;
  /** Null while in it. */
  readonly lastDay: CalendarDate | null;
}

/** Somebody of the location who is not in it. */
export interface Colleague {
  readonly accountId: Id;
  readonly name: string;
  readonly role: ColleagueRole;
}
