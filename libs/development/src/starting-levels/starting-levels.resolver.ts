import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, OpensAhead, type Unit } from '#platform';
import { StartingLevelsService } from './starting-levels.service.js';
import { GroupLevelsType } from './starting-levels.type.js';

/** The teacher's grid: the starting levels of a group (S1). */
@Resolver(() => GroupLevelsType)
export class StartingLevelsResolver {
  constructor(private readonly groups: StartingLevelsService) {}

  @Query(() => GroupLevelsType)
  @OpensAhead('LIST', 'STARTING_LEVELS')
  async groupLevels(@CurrentUnit() unit: Unit, @Args('groupId', { type: () => ID }) groupId: Id): Promise<GroupLevelsType> {
    return this.groups.ofGroup(unit, groupId);
  }
}
