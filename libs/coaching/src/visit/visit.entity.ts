import type { CalendarDate, Id } from '#kernel';
import type { MeetingForm, Setting } from '../trajectory/trajectory.entity.js';

export const VISIT_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** When, where and how they will meet. */
export interface PlannedVisit {
  readonly id: Id;
  readonly trajectoryId: Id;
  readonly plannedOn: CalendarDate;
  readonly plannedTime: string | null;
  readonly setting: Setting;
  readonly form: MeetingForm;
}

/** A meeting that was planned; the time in Amsterdam, `15:30`. */
export interface VisitRow extends PlannedVisit {
  readonly state: VisitState;
  readonly version: number;
}
