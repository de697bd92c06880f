import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { PROTECTIVE_FACTORS, type ProtectiveFactor, ProtectiveFactorEnum } from '#coaching';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, TextScalar } from '#platform';
import { type Domain, DOMAINS } from '../need/need.entity.js';
import { DomainEnum, OfTrackInput } from '../need/need.input.js';
import { codeEnum } from '../step/code-enum.js';
import { GOAL_DECISIONS, type GoalDecision } from './goal.entity.js';

export const GoalDecisionEnum = codeEnum(GOAL_DECISIONS);
registerEnumType(GoalDecisionEnum, { name: 'SupportGoalDecision', description: 'Go on, do otherwise, or stop (P6).' });

/** A small goal; the id is that of the goal. */
@InputType()
export class SetGoalInput extends OfTrackInput {
  @Field(() => DomainEnum)
  @IsIn(DOMAINS)
  domain!: Domain;

  @Field(() => [ProtectiveFactorEnum])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PROTECTIVE_FACTORS.length)
  @ArrayUnique()
  @IsIn(PROTECTIVE_FACTORS, { each: true })
  factors!: ProtectiveFactor[];

  @Field(() => TextScalar, { description: 'How it is now.' })
  @IsString()
  @Length(3, 300)
  nowIs!: string;

  @Field(() => TextScalar, { description: 'How it is in six to eight weeks.' })
  @IsString()
  @Length(3, 300)
  aim!: string;

  @Field(() => TextScalar, { description: 'How we see it.' })
  @IsString()
  @Length(3, 300)
  seenBy!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'In six to eight weeks; without it in six.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  lookOn?: CalendarDate | null;
}

/** How a goal went; the id is that of the look. */
@InputType()
export class EvaluateGoalInput extends OfTrackInput {
  @Field(() => ID)
  @IsUUID()
  goalId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => Int, { description: 'One slider: 0 as it was, 10 as it was meant.' })
  @IsInt()
  @Min(0)
  @Max(10)
  howFar!: number;

  @Field(() => TextScalar, { description: 'One line.' })
  @IsString()
  @Length(1, 200)
  line!: string;

  @Field(() => GoalDecisionEnum)
  @IsIn(GOAL_DECISIONS)
  decision!: GoalDecision;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When one goes on: in six to eight weeks; without it in six.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  lookOn?: CalendarDate | null;
}
