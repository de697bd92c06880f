import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ProtectiveFactor, ProtectiveFactorEnum } from '#coaching';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { Domain } from '../need/need.entity.js';
import { DomainEnum } from '../need/need.input.js';
import { GOAL_STATES, type GoalDecision, type GoalState } from './goal.entity.js';
import { GoalDecisionEnum } from './goal.input.js';

export const GoalStateEnum = codeEnum(GOAL_STATES);
registerEnumType(GoalStateEnum, { name: 'SupportGoalState', description: 'Open, done otherwise, or stopped.' });

/** How a goal went on a day. */
@ObjectType('SupportEvaluation')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT', 'TEAM_SEAT')
export class EvaluationType {
  @Field(() => ID)
  id!: Id;

  @Field(() => CalendarDateScalar)
  onDate!: string;

  @Field(() => Int, { description: 'Of the goal, 0 to 10; never of the child.' })
  howFar!: number;

  @Field(() => GoalDecisionEnum)
  decision!: GoalDecision;

  @Field(() => String, { nullable: true })
  line!: string | null;
}

/** A small goal (P6). */
@ObjectType('SupportGoal')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT', 'TEAM_SEAT')
export class GoalType {
  @Field(() => ID)
  id!: Id;

  @Field(() => DomainEnum)
  domain!: Domain;

  @Field(() => [ProtectiveFactorEnum])
  factors!: readonly ProtectiveFactor[];

  @Field(() => GoalStateEnum)
  state!: GoalState;

  @Field(() => CalendarDateScalar)
  setOn!: string;

  @Field(() => CalendarDateScalar)
  lookOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true })
  nowIs!: string | null;

  @Field(() => String, { nullable: true })
  aim!: string | null;

  @Field(() => String, { nullable: true })
  seenBy!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [EvaluationType], { complexity: ({ childComplexity }) => 3 * childComplexity })
  evaluations!: readonly EvaluationType[];
}
