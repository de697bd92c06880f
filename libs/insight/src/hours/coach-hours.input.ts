import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsNumber, IsUUID, Max, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput } from '#platform';

/** Counts of 1 January of a registration (R23). */
@InputType()
export class RecordJanuaryCountInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(2019)
  @Max(2999)
  year!: number;

  @Field(() => Float, { description: 'Full-time equivalents, two decimals.' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000)
  fte!: number;

  @Field(() => Int, { description: 'Children of 2.5 to 4 years to whom VE is offered.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  veChildren!: number;
}

/** Other counts for a year that was recorded. */
@InputType()
export class CorrectJanuaryCountInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  countId!: Id;

  @Field(() => Int)
  @IsInt()
  version!: number;

  @Field(() => Float)
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000)
  fte!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(1_000)
  veChildren!: number;
}

/** From how many people figures are shown, from the next release on. */
@InputType()
export class RaiseFewestPeopleInput extends IntentInput {
  @Field(() => Int, { description: 'Five or more; never fewer than before.' })
  @IsInt()
  @Min(5)
  @Max(50)
  fewest!: number;
}
