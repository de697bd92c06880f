import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { ImprovementLevel } from '../cycle/cycle.entity.js';
import { LevelEnum } from '../cycle/cycle.input.js';
import type { ItemKind } from '../instrument/instrument.entity.js';
import { ItemKindEnum } from '../instrument/instrument.input.js';
import { REPORT_STATES, type ReportState } from './report.entity.js';
import { PlacedType } from '../cycle/placed.type.js';

export const ReportStateEnum = codeEnum(REPORT_STATES);
registerEnumType(ReportStateEnum, { name: 'YearReportState', description: 'A draft until it is published; then it stands.' });

/** What a question gave at T0 and T1, with n of five and more. */
@ObjectType('YearItem')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class YearItemType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;

  @Field(() => ItemKindEnum)
  kind!: ItemKind;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => Int)
  n0!: number;

  @Field(() => Float)
  mean0!: number;

  @Field(() => Int)
  n1!: number;

  @Field(() => Float)
  mean1!: number;

  @Field(() => Float)
  change!: number;
}

/** What a year brought (R52). */
@ObjectType('YearFigures')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class YearFiguresType {
  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  continued!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  stopped!: number;

  @Field(() => Int)
  discussions!: number;

  @Field(() => [YearItemType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  items!: readonly YearItemType[];
}

/** The yearly report of a place: figures and the story that belongs with them (R52). */
@ObjectType('YearReport')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class YearReportType extends PlacedType {
  @Field(() => LevelEnum)
  level!: ImprovementLevel;

  @Field(() => String, { nullable: true })
  neighbourhood!: string | null;

  @Field(() => [ID])
  locationIds!: readonly Id[];

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  narrative!: string;

  @Field(() => ReportStateEnum)
  state!: ReportState;

  @Field(() => CalendarDateScalar, { nullable: true })
  publishedOn!: string | null;

  @Field(() => Int)
  version!: number;
}

/** A report with its figures: as they are now, or as they were published. */
@ObjectType('YearReportPage')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class YearReportPageType {
  @Field(() => YearReportType)
  report!: YearReportType;

  @Field(() => YearFiguresType)
  figures!: YearFiguresType;
}
