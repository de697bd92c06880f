import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { CorrectWellbeingInput } from './wellbeing.input.js';
import { WellbeingService } from './wellbeing.service.js';

/** Corrections of wellbeing and involvement (O18). */
@Resolver()
export class WellbeingResolver {
  constructor(private readonly wellbeing: WellbeingService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'RATE')
  async correctWellbeing(@CurrentUnit() unit: Unit, @Args('input') input: CorrectWellbeingInput): Promise<Receipt> {
    return this.wellbeing.correct(unit, input);
  }
}
