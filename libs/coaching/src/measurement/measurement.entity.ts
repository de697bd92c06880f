import type { CalendarDate, Id } from '#kernel';
import type { Item } from '../instrument/instrument.entity.js';

/** T0 open, T0 done, T1 open, T1 done (nul- en eenmeting). */
export const MEASUREMENT_STATES = ['T0_OPEN', 'T0_DONE', 'T1_OPEN', 'T1_DONE'] as const;
export type MeasurementState = (typeof MEASUREMENT_STATES)[number];

/** Of whom a filled-in list tells, without a name. */
export const ABOUT = ['STAFF', 'CHILDREN', 'PARENTS'] as const;
export type About = (typeof ABOUT)[number];

/** T0 and T1 with one set of questions, at a location or in one group of it (R51). */
export interface Measurement {
  readonly id: Id;
  readonly locationId: Id;
  readonly groupId: Id | null;
  readonly cycleId: Id | null;
  readonly title: string;
  readonly itemSetId: Id;
  readonly itemSetNumber: number;
  readonly about: About;
  readonly state: MeasurementState;
  readonly t0On: CalendarDate;
  readonly t1PlannedOn: CalendarDate;
  readonly t1On: CalendarDate | null;
  readonly version: number;
}

/** A question with n and mean of both rounds; null below five or while the round is open (R40). */
export interface ItemResult extends Item {
  readonly n0: number | null;
  readonly mean0: number | null;
  readonly n1: number | null;
  readonly mean1: number | null;
  /** T1 less T0, when both may be told. */
  readonly change: number | null;
}

/** One's own filled-in list. */
export interface Sheet {
  readonly id: Id;
  readonly round: 'T0' | 'T1';
  readonly answers: readonly (number | null)[];
  readonly onDate: CalendarDate;
  readonly version: number;
}

/** A measurement as it begins: T0 today, T1 planned. */
export interface StartedMeasurement extends Pick<Measurement, 'id' | 'locationId' | 'itemSetId' | 'about' | 't1PlannedOn'> {
  readonly groupId?: Id | null;
  readonly cycleId?: Id | null;
}
