import type { CalendarDate, Id } from '#kernel';
import type { ProtectiveFactor } from '../log/log.entity.js';
import type { Moment } from '../mark/mark.entity.js';
import type { Side } from '../trajectory/trajectory.entity.js';

/** What coach and colleague want to reach together: one to three at a time (K1). */
export interface Goal {
  readonly id: Id;
  readonly place: number;
  /** None once its words were forgotten (X15). */
  readonly text: string | null;
  /** How they would see that it is as they hoped: 0 on the scale. */
  readonly expected: string | null;
  readonly protectiveFactors: readonly ProtectiveFactor[];
  readonly madeOn: CalendarDate;
  readonly droppedOn: CalendarDate | null;
  readonly version: number;
}

/** Goal attainment scaling, -2 to +2, said together at one moment (R40). */
export interface Attainment {
  readonly goalId: Id;
  readonly moment: Moment;
  readonly attainment: number;
  /** Who held the phone; both read it. */
  readonly side: Side;
  readonly onDate: CalendarDate;
  readonly version: number;
}

/** A goal as it is written down. */
export interface WrittenGoal {
  readonly trajectoryId: Id;
  readonly text: string;
  readonly expected?: string | null;
  readonly protectiveFactors?: readonly ProtectiveFactor[];
}

/** A step on a goal that was seen at this version. */
export interface GoalStep {
  readonly trajectoryId: Id;
  readonly goalId: Id;
  readonly version: number;
}
