import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';

/** A group of a location. */
@ObjectType('ImprovementGroup')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class ImprovementGroupType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;
}

/** A location where the reader improves something together with others (R52). */
@ObjectType('ImprovementPlace')
@ShownFor('IMPROVE', 'ANSWER_SHEET')
export class ImprovementPlaceType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => Boolean, { description: 'Whether the reader asks, measures, decides and writes the report here.' })
  leads!: boolean;

  @Field(() => [ImprovementGroupType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  groups!: readonly ImprovementGroupType[];
}
