import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, PageSizeScalar, type Unit } from '#platform';
import type { Due } from './due.entity.js';
import { DueService } from './due.service.js';
import { DueType } from './due.type.js';

/** What is asked in one's own trajectories. */
@Resolver(() => DueType)
export class DueResolver {
  constructor(private readonly dues: DueService) {}

  @Query(() => [DueType], { description: 'What is asked of you in the trajectories you are in, the most pressing first.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async coachingDues(@CurrentUnit() unit: Unit, @Args('first', { type: () => PageSizeScalar }) first: number): Promise<Due[]> {
    return this.dues.mine(unit, first);
  }
}
