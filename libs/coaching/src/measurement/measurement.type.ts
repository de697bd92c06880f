import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { ItemType } from '../instrument/instrument.type.js';
import type { About, MeasurementState } from './measurement.entity.js';
import { AboutEnum, MeasurementStateEnum } from './measurement.input.js';
import { PlacedType } from '../cycle/placed.type.js';

/** T0 and T1 with one set of questions (R51). */
@ObjectType('Measurement')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class MeasurementType extends PlacedType {
  @Field(() => ID, { nullable: true })
  cycleId!: Id | null;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  itemSetNumber!: number;

  @Field(() => AboutEnum)
  about!: About;

  @Field(() => MeasurementStateEnum)
  state!: MeasurementState;

  @Field(() => CalendarDateScalar)
  t0On!: string;

  @Field(() => CalendarDateScalar)
  t1PlannedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  t1On!: string | null;

  @Field(() => Int)
  version!: number;
}

/** A question with what both rounds gave; null below five or while the round is open (R40). */
@ObjectType('MeasurementResult')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class ItemResultType extends ItemType {
  @Field(() => Int, { nullable: true })
  n0!: number | null;

  @Field(() => Float, { nullable: true })
  mean0!: number | null;

  @Field(() => Int, { nullable: true })
  n1!: number | null;

  @Field(() => Float, { nullable: true })
  mean1!: number | null;

  @Field(() => Float, { nullable: true, description: 'T1 less T0, when both may be told.' })
  change!: number | null;
}

/** A measurement with its questions and results. */
@ObjectType('MeasurementPage')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class MeasurementPageType {
  @Field(() => MeasurementType)
  measurement!: MeasurementType;

  @Field(() => [ItemResultType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  items!: ItemResultType[];

  @Field(() => Int, { description: 'How many lists came in at T0.' })
  sheets0!: number;

  @Field(() => Int, { description: 'How many lists came in at T1.' })
  sheets1!: number;
}

/** One's own filled-in list; nobody else reads it. */
@ObjectType('OwnSheet')
@ShownFor('ANSWER_SHEET')
export class SheetType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String, { description: 'T0 or T1.' })
  round!: string;

  @Field(() => [Int], { nullable: 'items' })
  answers!: readonly (number | null)[];

  @Field(() => CalendarDateScalar)
  onDate!: string;

  @Field(() => Int)
  version!: number;
}
