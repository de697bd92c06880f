import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { CalendarDate, Id } from '#kernel';
import { ReleasedFigureType } from '../figures/released-figure.type.js';
import { CoachingCountsType } from '../quarter/coaching-counts.type.js';

/** A quarter of a location. */
@ObjectType('CoachingQuarter')
@ShownFor('COACHING_FIGURES')
export class CoachingQuarterType {
  @Field(() => String, { description: '2026-Q3.' })
  period!: string;

  @Field(() => CalendarDateScalar)
  firstDay!: CalendarDate;

  @Field(() => CoachingCountsType)
  counts!: CoachingCountsType;
}

/** Coaching of a location over four quarters: own visits plain, people only as released. */
@ObjectType('CoachingOfLocation')
@ShownFor('COACHING_FIGURES')
export class CoachingOfLocationType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => [CoachingQuarterType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  quarters!: CoachingQuarterType[];

  @Field(() => [ReleasedFigureType], {
    complexity: ({ childComplexity }) => 30 * childComplexity,
    description: 'Of these quarters, of years that closed in them, and of three years for where a location is small.',
  })
  figures!: ReleasedFigureType[];
}
