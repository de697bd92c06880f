import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { ItemKind } from './instrument.entity.js';
import { ItemKindEnum } from './instrument.input.js';

/** One question of an instrument. */
@ObjectType('InstrumentItem')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class ItemType {
  @Field(() => Int)
  place!: number;

  @Field(() => String)
  text!: string;

  @Field(() => ItemKindEnum)
  kind!: ItemKind;

  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  high!: number;

  @Field(() => String, { nullable: true })
  unit!: string | null;
}

/** A list of questions of a location with its latest set (R51). */
@ObjectType('Instrument')
@ShownFor('IMPROVE')
export class InstrumentType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  title!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  retiredOn!: string | null;

  @Field(() => Int, { description: 'The number of its latest set.' })
  version!: number;

  @Field(() => ID, { description: 'The latest set, with which a measurement begins.' })
  itemSetId!: Id;

  @Field(() => [ItemType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  items!: readonly ItemType[];
}
