import type { CalendarDate, Id } from '#kernel';
import type { Side } from '../trajectory/trajectory.entity.js';

/** A sentence of ownership: whose question it stays, what the coach adds and leaves, who agreed. */
export interface OwnershipRow {
  readonly id: Id;
  readonly trajectoryId: Id;
  readonly number: number;
  readonly ownerId: Id;
  readonly ownerName: string | null;
  readonly coachAdds: string | null;
  readonly coachLeaves: string | null;
  readonly isShift: boolean;
  readonly saidOn: CalendarDate;
  readonly tickedBy: readonly Side[];
}

/** What is said anew. */
export interface Statement {
  readonly ownerId: Id;
  readonly coachAdds: string | null;
  readonly coachLeaves: string | null;
}
