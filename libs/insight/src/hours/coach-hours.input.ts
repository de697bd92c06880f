import { Field, Float, InputType } from '@nestjs/graphql';
import { IsNumber, Max, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IdField, IntentInput, NumberField, VersionField } from '#platform';

/** Counts of 1 January of a registration (R23). */
@InputType()
export class RecordJanuaryCountInput extends IntentInput {
  @IdField()
  locationId!: Id;

  @NumberField(2019, 2999)
  year!: number;

  @Field(() => Float, { description: 'Full-time equivalents, two decimals.' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000)
  fte!: number;

  @NumberField(0, 1_000, { description: 'Children of 2.5 to 4 years to whom VE is offered.' })
  veChildren!: number;
}

/** Other counts for a year that was recorded. */
@InputType()
export class CorrectJanuaryCountInput extends IntentInput {
  @IdField()
  countId!: Id;

  @VersionField()
  version!: number;

  @Field(() => Float)
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000)
  fte!: number;

  @NumberField(0, 1_000)
  veChildren!: number;
}

/** From how many people figures are shown, from the next release on. */
@InputType()
export class RaiseFewestPeopleInput extends IntentInput {
  @NumberField(5, 50, { description: 'Five or more; never fewer than before.' })
  fewest!: number;
}
