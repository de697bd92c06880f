import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, Plain, ShownFor } from '#platform';

/** A level of support as an SWV words it. */
@ObjectType('SupportLevel')
@Plain('an agreement of a region, not about persons')
export class ScaleLevelType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'It begins with an OPP (R28).' })
  needsOpp!: boolean;

  @Field(() => Boolean, { description: 'It needs a TLV of the SWV (R30).' })
  needsTlv!: boolean;
}

/** A published version of the levels of support (R27). */
@ObjectType('SupportScale')
@Plain('an agreement of a region, not about persons')
export class ScaleType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID, { description: 'The SWV that published it.' })
  madeBy!: Id;

  @Field(() => String)
  madeByName!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => CalendarDateScalar)
  publishedOn!: string;

  @Field(() => [ScaleLevelType], { description: 'From light to heavy.' })
  levels!: readonly ScaleLevelType[];
}

/** The next version while it is written. */
@ObjectType('SupportScaleDraft')
@ShownFor('SET_SCALE')
export class ScaleDraftType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  title!: string;

  @Field(() => [ScaleLevelType])
  levels!: readonly ScaleLevelType[];

  @Field(() => Int)
  version!: number;
}
