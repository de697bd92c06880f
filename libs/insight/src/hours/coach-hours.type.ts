import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';

/** Hours a year by their ground in the law (R23). */
@ObjectType('HoursByLaw')
@ShownFor('COACH_HOURS')
export class HoursByLawType {
  @Field(() => Float, { description: '50 a registration.' })
  policy!: number;

  @Field(() => Float, { description: '10 an fte on 1 January.' })
  coaching!: number;

  @Field(() => Float, { description: '10 a child to whom VE is offered on 1 January.' })
  ve!: number;

  @Field(() => Float)
  total!: number;
}

/** Coach hours of one LRK registration in a year: numbers alone, never who. */
@ObjectType('CoachHoursOfRegistration')
@ShownFor('COACH_HOURS')
export class CoachHoursOfRegistrationType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => String)
  lrk!: string;

  @Field(() => Float, { nullable: true, description: 'On 1 January; empty where it was not recorded.' })
  fte!: number | null;

  @Field(() => Int, { nullable: true })
  veChildren!: number | null;

  @Field(() => HoursByLawType, { nullable: true })
  byLaw!: HoursByLawType | null;

  @Field(() => Float, { description: 'Hours of coaching in the sense of the law, from confirmed logs, without travel.' })
  given!: number;

  @Field(() => Float, { description: 'Hours of youth care and other programmes beside them: whether these count is for the holder and the GGD.' })
  givenOtherwise!: number;

  @Field(() => Int, { description: 'Pedagogical staff with a post there this year.' })
  professionals!: number;

  @Field(() => Int, { description: 'Of these, coached at least once.' })
  coached!: number;

  @Field(() => Boolean, { description: 'From 1 October: not everybody was coached yet (R23).' })
  warns!: boolean;
}

/** Coach hours of the registrations one leads, and together. */
@ObjectType('CoachHours')
@ShownFor('COACH_HOURS')
export class CoachHoursType {
  @Field(() => Int)
  year!: number;

  @Field(() => HoursByLawType, { description: 'Of the registrations with counts, together.' })
  together!: HoursByLawType;

  @Field(() => [CoachHoursOfRegistrationType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  registrations!: CoachHoursOfRegistrationType[];
}

/** Counts of 1 January as the administrator keeps them. */
@ObjectType('JanuaryCount')
@ShownFor('COUNT_JANUARY')
export class JanuaryCountType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => Int)
  year!: number;

  @Field(() => Float)
  fte!: number;

  @Field(() => Int)
  veChildren!: number;

  @Field(() => Int)
  version!: number;
}
