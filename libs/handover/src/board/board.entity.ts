import type { CalendarDate, Id } from '#kernel';
import type { ReplacementState } from '../replacement/replacement.entity.js';
import type { HandoverState } from '../states/handover.states.js';

/** One handover on the board: whose it is, where it stands, when it is due. */
export interface BoardCard {
  readonly id: Id;
  readonly childId: Id;
  readonly groupId: Id;
  readonly callName: string;
  readonly birthDate: CalendarDate;
  readonly state: HandoverState;
  readonly version: number;
  readonly dueOn: CalendarDate;
  readonly latestOn: CalendarDate;
  readonly firstSchoolDay: CalendarDate | null;
  readonly warmRequired: boolean;
  readonly readOn: CalendarDate | null;
  readonly spokenOn: CalendarDate | null;
  readonly sentOn: CalendarDate | null;
  readonly offeredOn: CalendarDate | null;
  readonly receiverName: string;
}

/** The same as work: with what is being put right. */
export interface WorkCard extends BoardCard {
  /** Where the putting right of what was sent stands; null when nothing is (H9). */
  readonly replacement: ReplacementState | null;
}

/** A child whose handover should be begun. */
export interface ChildToPlan {
  readonly childId: Id;
  readonly callName: string;
  readonly birthDate: CalendarDate;
  readonly groupId: Id;
}
