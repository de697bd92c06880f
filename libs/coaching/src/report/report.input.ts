import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import type { Id } from '#kernel';
import { EnumField, IdField, NumberField, TextField, VersionField } from '#platform';
import type { ImprovementLevel } from '../cycle/cycle.entity.js';
import { LevelEnum } from '../cycle/cycle.input.js';
import { LocationStepInput } from '../instrument/instrument.input.js';

/** Begins the report of a calendar year. The id is that of the report. */
@InputType()
export class StartYearReportInput extends LocationStepInput {
  @EnumField(LevelEnum)
  level!: ImprovementLevel;

  @NumberField(2000, 2999)
  year!: number;

  @IdField({ nullable: true, description: 'Of a group only.' })
  groupId?: Id | null;

  @TextField(2, 80, { nullable: true, description: 'Of a neighbourhood only: its name.' })
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
  @IdField()
  reportId!: Id;

  @VersionField()
  version!: number;
}

/** The story that figures do not tell. */
@InputType()
export class WriteYearReportInput extends ReportStepInput {
  @TextField(0, 4_000)
  narrative!: string;
}
