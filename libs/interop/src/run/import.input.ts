import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional } from 'class-validator';
import type { Id } from '#kernel';
import { BooleanField, EnumField, IdField, IntentInput, PageField, VersionField } from '#platform';
import { ImportActionName, ImportVerdict } from './import.type.js';

/** An import, as it was last seen. */
@InputType()
export class ImportInput extends IntentInput {
  @IdField()
  importId!: Id;

  @VersionField()
  version!: number;
}

/** Rows to leave out, or to take in again. */
@InputType()
export class LeaveOutImportRowInput extends ImportInput {
  @Field(() => [Int], { description: 'Numbers of rows, at most 100.' })
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  rows!: number[];

  @BooleanField({ defaultValue: true })
  leftOut!: boolean;
}

/** Rows of which somebody says: this is who it seems to be (R35). */
@InputType()
export class ConfirmImportRowInput extends ImportInput {
  @Field(() => [Int], { defaultValue: [], description: 'Numbers of rows, at most 100.' })
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  rows!: number[];

  @BooleanField({ defaultValue: false, description: 'Also every row that would make a new record and changes none.' })
  allNew!: boolean;
}

/** A page of rows in the order of the file. */
@ArgsType()
export class ImportRowsArgs {
  @IdField()
  importId!: Id;

  @EnumField(ImportVerdict, { nullable: true })
  verdict?: ImportVerdict | null;

  @EnumField(ImportActionName, { nullable: true })
  action?: ImportActionName | null;

  @BooleanField({ defaultValue: false, description: 'Only rows that wait for somebody.' })
  waiting!: boolean;

  @PageField(50)
  first!: number;

  @Field(() => Int, { nullable: true, description: 'The number of the row to go on after.' })
  @IsOptional()
  @IsInt()
  after?: number | null;
}
