import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Door, type DoorContext, Opens, type Unit } from '#platform';
import { RodService } from './rod.service.js';
import { RodFileType, RodLineType } from './rod.type.js';

/** The list for ROD. */
@Resolver(() => RodLineType)
export class RodResolver {
  constructor(private readonly service: RodService) {}

  @Query(() => [RodLineType], { description: 'OPPs of a location for ROD: child reference, start and end, nothing else (R30).', complexity: 100 })
  @Opens('LOCATION', 'ROD_LIST')
  async rodList(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<RodLineType[]> {
    return this.service.ofLocation(unit, locationId);
  }

  @Query(() => RodFileType, { description: 'The list for ROD as CSV (R30).', complexity: 200 })
  @Opens('LOCATION', 'ROD_LIST')
  async rodFile(@CurrentUnit() unit: Unit, @Door() { language }: DoorContext, @Args('locationId', { type: () => ID }) locationId: Id): Promise<RodFileType> {
    return this.service.file(unit, locationId, language);
  }
}
