import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { SetVeIndicationInput } from './ve-indication.input.js';
import { VeIndicationService } from './ve-indication.service.js';

/** VE indications. */
@Resolver()
export class VeIndicationResolver {
  constructor(private readonly indications: VeIndicationService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'INTAKE', 'ENROL')
  async setVeIndication(@CurrentUnit() unit: Unit, @Args('input') input: SetVeIndicationInput): Promise<Receipt> {
    return this.indications.set(unit, input);
  }
}
