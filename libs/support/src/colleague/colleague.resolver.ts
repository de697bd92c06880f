import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { ColleagueService } from './colleague.service.js';
import { ColleagueType } from './colleague.type.js';

/** Colleagues to hand support over to. */
@Resolver(() => ColleagueType)
export class ColleagueResolver {
  constructor(private readonly service: ColleagueService) {}

  @Query(() => [ColleagueType], {
    description: 'Who may own the support of a child, or hear a signal about it, by name (R39).',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT')
  async supportColleagues(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<ColleagueType[]> {
    return this.service.ofChild(unit, childId);
  }
}
