import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { SightService } from './sight.service.js';
import { TeamSeatType, TeamSightType } from './sight.type.js';

/** What a guest of a wrap-around team sees, read only. */
@Resolver(() => TeamSightType)
export class SightResolver {
  constructor(private readonly sight: SightService) {}

  @Query(() => [TeamSeatType], {
    description: 'The children in whose teams the reader is a guest today.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  @Opens('TEAM', 'TEAM_SEAT')
  async teamSeats(@CurrentUnit() unit: Unit): Promise<TeamSeatType[]> {
    return this.sight.seats(unit);
  }

  @Query(() => TeamSightType, { description: 'Of one child exactly the parts that all its parents with authority allow now.' })
  @Opens('TEAM', 'TEAM_SEAT')
  async teamSight(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<TeamSightType> {
    return this.sight.ofChild(unit, childId);
  }
}
