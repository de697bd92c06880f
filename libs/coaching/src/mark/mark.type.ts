import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, IdField, IntentInput, ShownFor, VersionField } from '#platform';
import { type Moment, MOMENTS } from './mark.entity.js';

export const MomentEnum = codeEnum(MOMENTS);
registerEnumType(MomentEnum, { name: 'CoachingMoment', description: 'At the start, at the end, and three months after it (R40).' });

/** When a moment can be marked. */
@ObjectType('CoachingMomentOpen')
@ShownFor('COACH_TOGETHER')
export class MomentNowType {
  @Field(() => MomentEnum)
  moment!: Moment;

  @Field(() => CalendarDateScalar)
  from!: string;

  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  until!: string | null;

  @Field(() => Boolean, { description: 'Whether it can be marked today.' })
  open!: boolean;
}

/** One of one's own marks. */
@ObjectType('OwnMark')
@ShownFor('COACH_TOGETHER')
export class OwnMarkType {
  @Field(() => String, { description: 'The statement, by its code in the scales.' })
  item!: string;

  @Field(() => String, { description: 'START, END, AFTER, or MEETING.' })
  moment!: string;

  @Field(() => Int)
  value!: number;

  @Field(() => CalendarDateScalar)
  onDate!: string;

  @Field(() => Int, { description: 'Of the set it was given in; sent along when it is put right.' })
  version!: number;
}

/** What every step in a trajectory names. */
@InputType({ isAbstract: true })
export abstract class TrajectoryStepInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;
}

/** What every step that changes something versioned names; 0 when it was not there before. */
@InputType({ isAbstract: true })
export abstract class VersionedStepInput extends TrajectoryStepInput {
  @VersionField({ fromNone: true, description: 'The version that was seen; 0 when nothing was there.' })
  version!: number;
}
