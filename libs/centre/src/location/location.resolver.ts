import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Plain, Receipt, type Unit } from '#platform';
import { AddLocationInput } from './location.input.js';
import { LocationService } from './location.service.js';
import { LocationType } from './location.type.js';

/** Places of the organisation whose hat is worn. */
@Resolver(() => LocationType)
export class LocationResolver {
  constructor(private readonly service: LocationService) {}

  @Query(() => LocationType)
  @Plain('register data of a place of the own organisation')
  async location(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<LocationType> {
    return this.service.get(unit, id);
  }

  @Query(() => [LocationType], { description: 'Locations of the own organisation, by name.' })
  @Plain('register data of places of the own organisation')
  async locations(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after?: Id | null,
  ): Promise<LocationType[]> {
    return this.service.page(unit, first, after ?? null);
  }

  @Mutation(() => Receipt)
  @Opens('CONTROLLER', 'ORGANISE')
  async addLocation(@CurrentUnit() unit: Unit, @Args('input') input: AddLocationInput): Promise<Receipt> {
    return this.service.add(unit, input);
  }
}
