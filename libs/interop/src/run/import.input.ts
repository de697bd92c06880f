import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, PageSizeScalar } from '#platform';
import { ImportActionName, ImportVerdict } from './import.type.js';

/** An import, as it was last seen. */
@InputType()
export class ImportInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  importId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** Rows to leave out, or to take in again. */
@InputType()
export class LeaveOutImportRowInput extends ImportInput {
  @Field(() => [Int], { description: 'Numbers of rows, at most 100.' })
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  rows!: number[];

  @Field(() => Boolean, { defaultValue: true })
  @IsBoolean()
  leftOut!: boolean;
}

/** Rows of which somebody says: this is who it seems to be (R35). */
@InputType()
export class ConfirmImportRowInput extends ImportInput {
  @Field(() => [Int], { defaultValue: [], description: 'Numbers of rows, at most 100.' })
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  rows!: number[];

  @Field(() => Boolean, { defaultValue: false, description: 'Also every row that would make a new record and changes none.' })
  @IsBoolean()
  allNew!: boolean;
}

/** A page of rows in the order of the file. */
@ArgsType()
export class ImportRowsArgs {
  @Field(() => ID)
  @IsUUID()
  importId!: Id;

  @Field(() => ImportVerdict, { nullable: true })
  @IsOptional()
  @IsEnum(ImportVerdict)
  verdict?: ImportVerdict | null;

  @Field(() => ImportActionName, { nullable: true })
  @IsOptional()
  @IsEnum(ImportActionName)
  action?: ImportActionName | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only rows that wait for somebody.' })
  @IsBoolean()
  waiting!: boolean;

  @Field(() => PageSizeScalar, { defaultValue: 50 })
  first!: number;

  @Field(() => Int, { nullable: true, description: 'The number of the row to go on after.' })
  @IsOptional()
  @IsInt()
  after?: number | null;
}
