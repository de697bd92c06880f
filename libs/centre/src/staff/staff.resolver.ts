import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, type Unit } from '#platform';
import { StaffService } from './staff.service.js';
import { StaffMemberType } from './staff.type.js';

/** Colleagues of a location. */
@Resolver(() => StaffMemberType)
export class StaffResolver {
  constructor(private readonly service: StaffService) {}

  @Query(() => [StaffMemberType], { description: 'Colleagues of a location as the roster names them, by name.' })
  @Opens('LOCATION', 'ROSTER')
  async staff(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after?: Id | null,
  ): Promise<StaffMemberType[]> {
    return this.service.ofLocation(unit, locationId, first, after ?? null);
  }
}
