import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Id } from '#kernel';
import { IntentInput, Plain, TextScalar } from '#platform';
import { ROSTER_FIELDS } from '../roster/roster.fields.js';

/** One column of a file and the field it fills. */
@ObjectType('ImportColumn')
@Plain('a heading of a file, not about persons')
export class ImportColumnType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  heading!: string;
}

/** A saved mapping of columns. */
@ObjectType('ImportMapping')
@Plain('headings of files of the own organisation, not about persons')
export class ImportMappingType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => [ImportColumnType])
  columns!: ImportColumnType[];

  @Field(() => Int)
  version!: number;
}

/** Field and heading; the fields are those of the template. */
@InputType()
export class ImportColumnInput {
  @Field(() => String)
  @IsIn(ROSTER_FIELDS)
  field!: string;

  @Field(() => TextScalar)
  @IsString()
  @MaxLength(210)
  heading!: string;
}

/** A mapping to keep under a name; the same name again replaces its columns. */
@InputType()
export class SaveImportMappingInput extends IntentInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(1, 100)
  name!: string;

  @Field(() => [ImportColumnInput])
  @ArrayMaxSize(ROSTER_FIELDS.length)
  @ValidateNested({ each: true })
  @Type(() => ImportColumnInput)
  columns!: ImportColumnInput[];
}

/** Columns as a list, for the street. */
export const columnList = (columns: Readonly<Record<string, string>>): ImportColumnType[] => Object.entries(columns).map(([field, heading]) => ({ field, heading }));
