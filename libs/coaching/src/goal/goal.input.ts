import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import type { Id } from '#kernel';
import { TextScalar } from '#platform';
import { PROTECTIVE_FACTORS, type ProtectiveFactor } from '../log/log.entity.js';
import { ProtectiveFactorEnum } from '../log/log.type.js';
import { MOMENTS, type Moment } from '../mark/mark.entity.js';
import { MomentEnum, TrajectoryStepInput, VersionedStepInput } from '../mark/mark.type.js';

/** A goal in one's own words, about what one does oneself; no child in it. The id is that of the goal. */
@InputType()
export class MakeGoalInput extends TrajectoryStepInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(5, 200)
  text!: string;

  @Field(() => TextScalar, { nullable: true, description: 'How you would see that it is as you hoped.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  expected?: string | null;

  @Field(() => [ProtectiveFactorEnum], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(PROTECTIVE_FACTORS, { each: true })
  protectiveFactors?: ProtectiveFactor[];
}

/** A step on a goal that was seen at this version. */
@InputType()
export class GoalStepInput extends VersionedStepInput {
  @Field(() => ID)
  @IsUUID()
  goalId!: Id;
}

/** Says a goal better, until it was scaled. */
@InputType()
export class ChangeGoalInput extends GoalStepInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(5, 200)
  text!: string;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  expected?: string | null;

  @Field(() => [ProtectiveFactorEnum], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(PROTECTIVE_FACTORS, { each: true })
  protectiveFactors?: ProtectiveFactor[];
}

/** How far a goal is, -2 to +2, said together (R40). */
@InputType()
export class ScaleGoalInput extends GoalStepInput {
  @Field(() => MomentEnum)
  @IsIn(MOMENTS)
  moment!: Moment;

  @Field(() => Int)
  @IsInt()
  @Min(-2)
  @Max(2)
  attainment!: number;
}

/** The colleague's own 0 to 10 for a goal (K5). */
@InputType()
export class MarkGoalInput extends GoalStepInput {
  @Field(() => MomentEnum)
  @IsIn(MOMENTS)
  moment!: Moment;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(10)
  value!: number;
}
