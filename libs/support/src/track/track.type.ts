import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { TRACK_STATES, type TrackState } from '../states/track.states.js';
import { ScaleLevelType } from '../scale/scale.type.js';
import { TermType } from '../term/term.type.js';
import { type Decider, STEP_ACTIONS, type StepAction } from './track.entity.js';
import { DeciderEnum } from './track.input.js';

export const StepActionEnum = codeEnum(STEP_ACTIONS);
registerEnumType(StepActionEnum, { name: 'SupportStepAction', description: 'The beginning of a track, a decision on it, or another owner.' });

export const TrackStateEnum = codeEnum(TRACK_STATES);
registerEnumType(TrackStateEnum, { name: 'SupportTrackState', description: 'Running, for good, aftercare, done, or the child left.' });

/** One decision on the level of support. */
@ObjectType('SupportStep')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class StepType {
  @Field(() => ID)
  id!: Id;

  @Field(() => StepActionEnum)
  action!: StepAction;

  @Field(() => String, { nullable: true })
  fromLevel!: string | null;

  @Field(() => String)
  toLevel!: string;

  @Field(() => Boolean, { description: 'Whether that level holds from this step on.' })
  setsLevel!: boolean;

  @Field(() => CalendarDateScalar)
  onDate!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  reviewOn!: string | null;

  @Field(() => [DeciderEnum])
  decidedBy!: readonly Decider[];

  @Field(() => String, { nullable: true, description: 'Who owns it from then on; with HAND_OVER.' })
  ownerName!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Wanneer is het genoeg.' })
  enoughWhen!: string | null;
}

/** The support a child gets for a while (R27). */
@ObjectType('SupportTrack')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class TrackType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => ID)
  scaleId!: Id;

  @Field(() => [ScaleLevelType], {
    description: 'Of the version by which its steps are worded, from light to heavy.',
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  levels!: readonly ScaleLevelType[];

  @Field(() => String)
  level!: string;

  @Field(() => String)
  levelLabel!: string;

  @Field(() => CalendarDateScalar, { description: 'Since when that level holds.' })
  levelSince!: string;

  @Field(() => Boolean)
  needsOpp!: boolean;

  @Field(() => Boolean)
  needsTlv!: boolean;

  @Field(() => String, { description: 'Of the school or childcare, always (R39).' })
  ownerName!: string;

  @Field(() => Boolean, { description: 'Whether the owner still works where the support is; else somebody there is to be chosen (R27).' })
  ownerWorksHere!: boolean;

  @Field(() => TrackStateEnum)
  state!: TrackState;

  @Field(() => CalendarDateScalar)
  startedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  reviewOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => TermType, { nullable: true, description: 'The clock that runs now.' })
  term!: TermType | null;

  @Field(() => [StepType], { description: 'The ladder, from the first step on.', complexity: ({ childComplexity }) => 6 * childComplexity })
  steps!: readonly StepType[];
}
