import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { MOMENTS, type Moment } from '../mark/mark.entity.js';
import { MomentEnum, VersionedStepInput } from '../mark/mark.type.js';
import { CONFIDENCE, CONFIDENCE_STATEMENTS, type ConfidenceStatement } from '../scale/scales.js';

/** A statement and one's own 1 to 10. */
@InputType()
export class StatementMarkInput {
  @Field(() => String, { description: 'A code of the scales.' })
  @IsIn(CONFIDENCE_STATEMENTS)
  statement!: ConfidenceStatement;

  @Field(() => Int)
  @IsInt()
  @Min(CONFIDENCE.low)
  @Max(CONFIDENCE.high)
  value!: number;
}

/** All six statements on acting with confidence, at one moment (X13). */
@InputType()
export class GiveConfidenceInput extends VersionedStepInput {
  @Field(() => MomentEnum)
  @IsIn(MOMENTS)
  moment!: Moment;

  @Field(() => [StatementMarkInput])
  @IsArray()
  @ArrayMinSize(CONFIDENCE.statements.length)
  @ArrayMaxSize(CONFIDENCE.statements.length)
  @ArrayUnique(({ statement }: StatementMarkInput) => statement)
  @ValidateNested({ each: true })
  @Type(() => StatementMarkInput)
  marks!: StatementMarkInput[];
}
