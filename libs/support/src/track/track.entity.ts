import type { CalendarDate, Id } from '#kernel';
import type { ScaleLevel } from '../scale/scale.entity.js';
import { TRACK_ACTIONS, type TrackState } from '../states/track.states.js';
import type { Term } from '../term/term.js';

/** Who decided a step together, by role; never by name. */
export const DECIDERS = ['PARENTS', 'CHILD', 'TEACHER', 'PEDAGOGICAL_STAFF', 'CARE_COORDINATOR', 'SUPPORT_TEAM', 'SPECIALIST', 'SWV'] as const;
export type Decider = (typeof DECIDERS)[number];

/** What a step can be: the beginning, another owner, or a decision on the level. */
export const STEP_ACTIONS = ['START', 'HAND_OVER', ...TRACK_ACTIONS] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** One decision on the level of support or on whose it is, with its words as they were sealed. */
export interface Step {
  readonly id: Id;
  readonly action: StepAction;
  readonly fromLevel: string | null;
  readonly toLevel: string;
  readonly onDate: CalendarDate;
  readonly reviewOn: CalendarDate | null;
  readonly decidedBy: readonly Decider[];
  /** Who owns it from then on; with HAND_OVER alone. */
  readonly ownerName: string | null;
  /** Why; null when it was not asked, or the key of the child was erased. */
  readonly reason: string | null;
  /** *Wanneer is het genoeg*: when this step is enough. */
  readonly enoughWhen: string | null;
}

/** The support a child gets for a while at one place (R27). */
export interface Track {
  readonly id: Id;
  readonly childId: Id;
  readonly locationId: Id;
  readonly scaleId: Id;
  /** All levels of the version by which its steps are worded, from light to heavy. */
  readonly levels: readonly ScaleLevel[];
  readonly level: string;
  readonly levelLabel: string;
  readonly needsOpp: boolean;
  readonly needsTlv: boolean;
  /** Of school or childcare, always (R27, R39); the account and its name. */
  readonly ownerId: Id;
  readonly ownerName: string;
  readonly state: TrackState;
  readonly startedOn: CalendarDate;
  readonly stepOn: CalendarDate;
  readonly reviewOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
}

/** A track with its ladder and its clock. */
export interface TrackPage extends Track {
  readonly steps: readonly Step[];
  /** The clock that runs now, or null when the track is over. */
  readonly term: Term | null;
}
