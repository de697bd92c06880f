import type { CalendarDate, Id } from '#kernel';
import type { Side } from '../trajectory/trajectory.entity.js';

/** A planned end that was moved. */
export interface EndMove {
  readonly id: Id;
  readonly fromDay: CalendarDate;
  readonly toDay: CalendarDate;
  readonly reason: string | null;
  readonly side: Side;
  readonly onDay: CalendarDate;
}

/** Another day for the end of a trajectory that was seen at this version. */
export interface MovedEnd {
  readonly id: Id;
  readonly trajectoryId: Id;
  readonly version: number;
  readonly plannedEndOn: CalendarDate;
  readonly reason: string;
}
