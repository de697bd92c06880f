import type { CalendarDate, Id } from '#kernel';

/** Question, measure, discussion, decision; then the next question (R52). */
export const CYCLE_STEPS = ['QUESTION', 'MEASURE', 'DISCUSSION', 'DECISION'] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];

/** Of a group, a location, or locations of one neighbourhood together. */
export const LEVELS = ['GROUP', 'LOCATION', 'NEIGHBOURHOOD'] as const;
export type ImprovementLevel = (typeof LEVELS)[number];

/** Go on, do otherwise, or stop what does not work. */
export const DECISIONS = ['CONTINUE', 'CHANGE', 'STOP'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Who was there, by role; never by name. */
export const PARTICIPANTS = [
  'PEDAGOGICAL_STAFF',
  'TEACHER',
  'CARE_COORDINATOR',
  'BSO_STAFF',
  'COACH',
  'LOCATION_LEAD',
  'PARENT',
  'CHILD',
  'SPECIALIST',
  'MUNICIPALITY',
  'OTHER',
] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** When it was talked over, by which roles, and what came of it. */
export interface Discussion {
  readonly id: Id;
  readonly heldOn: CalendarDate;
  readonly participants: readonly Participant[];
  readonly outcome: string | null;
}

/** The improvement cycle (verbetercyclus) of a place (R52). */
export interface Cycle {
  readonly id: Id;
  readonly locationId: Id;
  readonly groupId: Id | null;
  readonly level: ImprovementLevel;
  readonly step: CycleStep;
  readonly question: string;
  readonly askedOn: CalendarDate;
  /** What one knew already, when nothing was asked anew. */
  readonly measuredBy: string | null;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly follows: Id | null;
  readonly version: number;
  readonly measurementIds: readonly Id[];
  readonly discussions: readonly Discussion[];
}

/** A question as it is asked. */
export interface AskedCycle extends Pick<Cycle, 'id' | 'locationId' | 'level' | 'question'> {
  readonly groupId?: Id | null;
  readonly follows?: Id | null;
}

/** A step on a cycle that was seen at this version. */
export interface StepOfCycle {
  readonly locationId: Id;
  readonly cycleId: Id;
  readonly version: number;
}
