import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { EndPlacementInput, PlaceChildInput } from './placement.input.js';
import { PlacementService } from './placement.service.js';

/** Children in and out of groups. */
@Resolver()
export class PlacementResolver {
  constructor(private readonly placements: PlacementService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'ENROL')
  async placeChild(@CurrentUnit() unit: Unit, @Args('input') input: PlaceChildInput): Promise<Receipt> {
    return this.placements.place(unit, input);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'ENROL')
  async endPlacement(@CurrentUnit() unit: Unit, @Args('input') input: EndPlacementInput): Promise<Receipt> {
    return this.placements.end(unit, input);
  }
}
