import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { ChildLevelsService } from './child-levels.service.js';
import { ChildLevelsType } from './child-levels.type.js';

/** One child's development over the years. */
@Resolver(() => ChildLevelsType)
export class ChildLevelsResolver {
  constructor(private readonly levels: ChildLevelsService) {}

  @Query(() => ChildLevelsType)
  @Opens('CHILD', 'FOLLOW')
  async childLevels(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<ChildLevelsType> {
    return this.levels.childLevels(unit, childId);
  }
}
