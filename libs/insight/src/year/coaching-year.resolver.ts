import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, CurrentUnit, OpensAhead, type Unit } from '#platform';
import { CoachingYearService } from './coaching-year.service.js';
import { CoachingOfLocationType } from './coaching-year.type.js';

/** The coaching page of a director. */
@Resolver(() => CoachingOfLocationType)
export class CoachingYearResolver {
  constructor(private readonly year: CoachingYearService) {}

  @Query(() => [CoachingOfLocationType], {
    complexity: ({ childComplexity }) => 10 * childComplexity,
    description: 'Four quarters of coaching, the last one holding a day (today unless told): per location one leads, by name (M3).',
  })
  @OpensAhead('LOCATION', 'COACHING_FIGURES')
  async coachingYear(
    @CurrentUnit() unit: Unit,
    @Args('until', { type: () => CalendarDateScalar, nullable: true }) until: CalendarDate | null,
    @Args('locationId', { type: () => ID, nullable: true }) locationId: Id | null,
    @Args('programme', { type: () => String, nullable: true }) programme: string | null,
  ): Promise<CoachingOfLocationType[]> {
    return this.year.of(unit, { until: until ?? null, locationId: locationId ?? null, programme: programme ?? null });
  }
}
