import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import type { Id } from '#kernel';
import { TextScalar } from '#platform';
import { type ImprovementLevel, LEVELS } from '../cycle/cycle.entity.js';
import { LevelEnum } from '../cycle/cycle.input.js';
import { LocationStepInput } from '../instrument/instrument.input.js';

/** Begins the report of a calendar year. The id is that of the report. */
@InputType()
export class StartYearReportInput extends LocationStepInput {
  @Field(() => LevelEnum)
  @IsIn(LEVELS)
  level!: ImprovementLevel;

  @Field(() => Int)
  @IsInt()
  @Min(2000)
  @Max(2999)
  year!: number;

  @Field(() => ID, { nullable: true, description: 'Of a group only.' })
  @IsOptional()
  @IsUUID()
  groupId?: Id | null;

  @Field(() => TextScalar, { nullable: true, description: 'Of a neighbourhood only: its name.' })
  @IsOptional()
  @IsString()
  @Length(2, 80)
  neighbourhood?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of a neighbourhood only: the other locations in it.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(49)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  withLocationIds?: Id[] | null;
}

/** A step on a report that was seen at this version. */
@InputType()
export class ReportStepInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  reportId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** The story that figures do not tell. */
@InputType()
export class WriteYearReportInput extends ReportStepInput {
  @Field(() => TextScalar)
  @IsString()
  @MaxLength(4_000)
  narrative!: string;
}
