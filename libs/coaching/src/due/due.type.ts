import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { Moment } from '../mark/mark.entity.js';
import { MomentEnum } from '../mark/mark.type.js';
import { DUE_KINDS, type DueKind } from './due.entity.js';

export const DueKindEnum = codeEnum(DUE_KINDS);
registerEnumType(DueKindEnum, { name: 'CoachingDueKind', description: 'What is asked of somebody in a trajectory (R40, X11–X13).' });

/** One thing that is asked in a trajectory. */
@ObjectType('CoachingDue')
@ShownFor('COACH_TOGETHER')
export class DueType {
  @Field(() => DueKindEnum)
  kind!: DueKind;

  @Field(() => ID)
  trajectoryId!: Id;

  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => MomentEnum, { nullable: true })
  moment!: Moment | null;

  @Field(() => ID, { nullable: true })
  goalId!: Id | null;

  @Field(() => ID, { nullable: true })
  logId!: Id | null;

  @Field(() => ID, { nullable: true })
  avertedId!: Id | null;

  @Field(() => Int, { nullable: true, description: '6 or 12 for a look back.' })
  months!: number | null;
}
