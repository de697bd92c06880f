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

/** Steps from which the level they name holds; what extends, looks back or changes the owner leaves it as it was. */
const SETS_LEVEL: readonly StepAction[] = ['START', 'STEP_UP', 'STEP_DOWN', 'RESUME'];

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

/** A step on the ladder. */
export interface Rung extends Step {
  /** Whether the level it names holds from this step on. */
  readonly setsLevel: boolean;
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
  /** Whether the owner still works where the support is; else somebody there is to be chosen (R27). */
  readonly ownerWorksHere: boolean;
  readonly state: TrackState;
  readonly startedOn: CalendarDate;
  readonly stepOn: CalendarDate;
  readonly reviewOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
}

/** A track with its ladder and its clock. */
export interface TrackPage extends Track {
  readonly steps: readonly Rung[];
  /** Since when its level holds, which may be later than the support. */
  readonly levelSince: CalendarDate;
  /** The clock that runs now, or null when the track is over. */
  readonly term: Term | null;
}

/** The ladder of a track, from its first step on, and since when its level holds. */
export function ladderOf({ startedOn }: Pick<Track, 'startedOn'>, steps: readonly Step[]): Pick<TrackPage, 'steps' | 'levelSince'> {
  const rungs = steps.map((step) => ({ ...step, setsLevel: SETS_LEVEL.includes(step.action) }));
  return { steps: rungs, levelSince: rungs.findLast(({ setsLevel }) => setsLevel)?.onDate ?? startedOn };
}
