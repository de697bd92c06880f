import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import type { Id } from '#kernel';
import { InputListField, IntentInput, Plain, TextField } from '#platform';
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

  @TextField(0, 210)
  heading!: string;
}

/** A mapping to keep under a name; the same name again replaces its columns. */
@InputType()
export class SaveImportMappingInput extends IntentInput {
  @TextField(1, 100)
  name!: string;

  @InputListField(() => ImportColumnInput, { most: ROSTER_FIELDS.length })
  columns!: ImportColumnInput[];
}

/** Columns as a list, for the street. */
export const columnList = (columns: Readonly<Record<string, string>>): ImportColumnType[] =>
  Object.entries(columns).map(([field, heading]) => ({ field, heading }));
