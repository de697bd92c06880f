import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, InstantScalar, Plain, ShownFor } from '#platform';
import { ImportColumnType } from '../mapping/mapping.type.js';
import { ImportFormat, ImportState } from './import.entity.js';

/** How a row was judged: ERROR must be left out, SKIPPED stays out by itself. */
export enum ImportVerdict {
  OK = 'OK',
  WARNING = 'WARNING',
  ERROR = 'ERROR',
  SKIPPED = 'SKIPPED',
}

/** What a row does: makes a record, changes one, finds it as it is, or does nothing. */
export enum ImportActionName {
  CREATE = 'CREATE',
  CHANGE = 'CHANGE',
  SAME = 'SAME',
  LEAVE = 'LEAVE',
}

/** What a row is about. */
export enum ImportRowKind {
  LOCATION = 'LOCATION',
  GROUP = 'GROUP',
  CHILD = 'CHILD',
  TEACHER = 'TEACHER',
}

registerEnumType(ImportFormat, { name: 'ImportFormat', description: 'EDEXML of a school, or a roster (CSV, XLSX) of a childcare organisation.' });
registerEnumType(ImportState, { name: 'ImportState' });
registerEnumType(ImportVerdict, { name: 'ImportVerdict' });
registerEnumType(ImportActionName, { name: 'ImportAction' });
registerEnumType(ImportRowKind, { name: 'ImportRowKind' });

/** How far an upload is; numbers only. */
@ObjectType('ImportProgress')
@Plain("numbers about the reader's own upload")
export class ImportProgressType {
  @Field(() => ImportState)
  state!: ImportState;

  @Field(() => Int)
  bytes!: number;

  @Field(() => Int)
  records!: number;

  @Field(() => Boolean, { description: 'Nothing came in for two minutes.' })
  stalled!: boolean;
}

/** How many rows of one kind were judged so and do that. */
@ObjectType('ImportCount')
@Plain('counts')
export class ImportCountType {
  @Field(() => ImportRowKind)
  kind!: ImportRowKind;

  @Field(() => ImportVerdict)
  verdict!: ImportVerdict;

  @Field(() => ImportActionName)
  action!: ImportActionName;

  @Field(() => Boolean)
  leftOut!: boolean;

  @Field(() => Int)
  rows!: number;
}

/** What was written of one kind of thing. */
@ObjectType('ImportReportLine')
@Plain('counts')
export class ImportReportLineType {
  @Field(() => String, { description: 'CHILD, PLACEMENT, GROUP …' })
  thing!: string;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  changed!: number;
}

/** One file that came in, and where it stands. */
@ObjectType('Import')
@ShownFor('IMPORT')
export class ImportType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => ImportFormat)
  format!: ImportFormat;

  @Field(() => String)
  fileName!: string;

  @Field(() => ImportState)
  state!: ImportState;

  @Field(() => Boolean, { description: 'It was being read, and nothing came in for two minutes.' })
  stalled!: boolean;

  @Field(() => String, { nullable: true })
  schoolYear!: string | null;

  @Field(() => Int)
  bytes!: number;

  @Field(() => Int)
  records!: number;

  @Field(() => [String], { description: "What is to be said of the file as a whole, with its lines, in the reader's language." })
  remarks!: string[];

  @Field(() => String, { nullable: true, description: 'Why it was refused, with the line.' })
  refusal!: string | null;

  @Field(() => [String], { description: 'Headings of a roster.' })
  headings!: string[];

  @Field(() => [ImportColumnType])
  columns!: ImportColumnType[];

  @Field(() => InstantScalar)
  madeAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  appliedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true })
  undoneAt!: Date | null;

  @Field(() => Int)
  version!: number;

  /** One of a list, of which the rows are not opened. */
  listed?: boolean;
}

/** What is counted of an import. */
@ObjectType('ImportStanding')
@ShownFor('IMPORT')
export class ImportStandingType {
  @Field(() => [ImportCountType])
  counts!: ImportCountType[];

  @Field(() => Int, { description: 'Rows with a fault that are not left out yet.' })
  faults!: number;

  @Field(() => Int, { description: 'Rows that somebody must confirm.' })
  doubts!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When exactly this file was applied before here.' })
  appliedBefore!: Date | null;
}

/** A row by name and group; what is known of home is counted, not shown. */
@ObjectType('ImportRow')
@ShownFor('IMPORT')
export class ImportRowType {
  @Field(() => Int)
  n!: number;

  @Field(() => Int)
  line!: number;

  @Field(() => ImportRowKind)
  kind!: ImportRowKind;

  @Field(() => String)
  name!: string;

  @Field(() => [String])
  groups!: string[];

  @Field(() => CalendarDateScalar, { nullable: true })
  firstDay!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastDay!: CalendarDate | null;

  @Field(() => Int)
  guardians!: number;

  @Field(() => Int)
  languages!: number;

  @Field(() => Boolean)
  ve!: boolean;

  @Field(() => ImportVerdict)
  verdict!: ImportVerdict;

  @Field(() => [String], { description: "Why it was judged so, with the line, in the reader's language." })
  reasons!: string[];

  @Field(() => ImportActionName)
  action!: ImportActionName;

  @Field(() => [String], { description: 'In what a changed record differs: name, birthDate, placement, guardian, language, ve.' })
  differs!: string[];

  @Field(() => Boolean)
  needsConfirmation!: boolean;

  @Field(() => Boolean)
  confirmed!: boolean;

  @Field(() => Boolean)
  leftOut!: boolean;
}
