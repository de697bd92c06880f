import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { CancelPlacementInput, EndPlacementInput, PlaceChildInput } from './placement.input.js';
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

  @Mutation(() => Receipt, { description: 'Takes away a placement that has not begun; what follows the child is then as if it had never been placed there.' })
  @Opens('CHILD', 'ENROL')
  async cancelPlacement(@CurrentUnit() unit: Unit, @Args('input') input: CancelPlacementInput): Promise<Receipt> {
    return this.placements.cancel(unit, input);
  }
}
