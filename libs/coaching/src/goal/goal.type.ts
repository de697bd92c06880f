import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { ProtectiveFactor } from '../log/log.entity.js';
import { ProtectiveFactorEnum } from '../log/log.type.js';
import type { Moment } from '../mark/mark.entity.js';
import { MomentEnum, MomentNowType, OwnMarkType } from '../mark/mark.type.js';
import type { Side } from '../trajectory/trajectory.entity.js';
import { SideEnum } from '../trajectory/trajectory.type.js';

/** How far a goal is, -2 to +2, said together at one moment (R40). */
@ObjectType('GoalAttainment')
@ShownFor('COACH_TOGETHER')
export class AttainmentType {
  @Field(() => MomentEnum)
  moment!: Moment;

  @Field(() => Int)
  attainment!: number;

  @Field(() => SideEnum, { description: 'Who held the phone.' })
  side!: Side;

  @Field(() => CalendarDateScalar)
  onDate!: string;

  @Field(() => Int)
  version!: number;
}

/** What coach and colleague want to reach together, then and now (K1, K5). */
@ObjectType('CoachingGoal')
@ShownFor('COACH_TOGETHER')
export class GoalType {
  @Field(() => ID)
  id!: Id;

  @Field(() => Int)
  place!: number;

  @Field(() => String, { nullable: true, description: 'Empty once its words were forgotten (X15).' })
  text!: string | null;

  @Field(() => String, { nullable: true })
  expected!: string | null;

  @Field(() => [ProtectiveFactorEnum])
  protectiveFactors!: readonly ProtectiveFactor[];

  @Field(() => CalendarDateScalar)
  madeOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  droppedOn!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [AttainmentType])
  attainments!: AttainmentType[];

  @Field(() => [OwnMarkType], { description: 'Your own 0 to 10; nobody else reads it.' })
  ownMarks!: OwnMarkType[];
}

/** The goals of a trajectory, and when they are asked about. */
@ObjectType('CoachingGoals')
@ShownFor('COACH_TOGETHER')
export class GoalsType {
  @Field(() => [GoalType], { complexity: ({ childComplexity }) => 6 * childComplexity })
  goals!: GoalType[];

  @Field(() => [MomentNowType])
  moments!: MomentNowType[];
}
