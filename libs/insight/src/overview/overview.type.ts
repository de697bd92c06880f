import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';
import { ReleasedFigureType } from '../figures/released-figure.type.js';
import { CoachingCountsType } from '../quarter/coaching-counts.type.js';

/** Handovers of a location over a year, in counts; at a school `late` is receipt not acknowledged in time. */
@ObjectType('OverviewHandovers')
@ShownFor('OVERVIEW')
export class OverviewHandoversType {
  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  sentOnTime!: number;

  @Field(() => Int)
  sentLate!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  unread!: number;

  @Field(() => Int)
  unreadSoon!: number;

  @Field(() => Int)
  started!: number;

  @Field(() => Int)
  readBeforeDayOne!: number;
}

/** One location on the page of who leads it (M1): counts alone, all on one axis, by name. */
@ObjectType('DirectorCard')
@ShownFor('OVERVIEW')
export class DirectorCardType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => OverviewHandoversType)
  handovers!: OverviewHandoversType;

  @Field(() => CoachingCountsType, { description: 'The present quarter and the three before.' })
  coaching!: CoachingCountsType;

  @Field(() => Float, { nullable: true, description: 'Coach hours by law this year (R23); empty where the counts of 1 January are not there.' })
  hoursByLaw!: number | null;

  @Field(() => Float, { description: 'Hours of coaching in the sense of the law so far this year, without travel.' })
  hoursGiven!: number;

  @Field(() => [ReleasedFigureType], {
    complexity: ({ childComplexity }) => 2 * childComplexity,
    description:
      'Equality by both sides over the last year that came out (X11); of a side that was withheld there the three years until then, where shown (X18).',
  })
  equality!: ReleasedFigureType[];
}
