import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AdoptPartsInput } from './delivery.input.js';
import { DeliveryPageService } from './delivery-page.service.js';
import { DeliveryService } from './delivery.service.js';
import { DeliveryType } from './delivery.type.js';

/** A handover at the school. */
@Resolver(() => DeliveryType)
export class DeliveryResolver {
  constructor(
    private readonly deliveries: DeliveryService,
    private readonly page: DeliveryPageService,
  ) {}

  @Query(() => DeliveryType, { description: 'Reads what came along; preschool and parents see that it was read, and by whom (H6, X5).' })
  @Opens('DELIVERY', 'READ_HANDOVER')
  async delivery(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<DeliveryType> {
    return this.page.of(unit, id);
  }

  @Mutation(() => Receipt, { description: "Takes parts into the school's own record (opnemen in ons dossier); the parents are told." })
  @Opens('DELIVERY', 'RECEIVE')
  async adoptParts(@CurrentUnit() unit: Unit, @Args('input') input: AdoptPartsInput): Promise<Receipt> {
    return this.deliveries.adopt(unit, input);
  }
}
