import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { SetStrengthsInput } from './strength.input.js';
import { StrengthService } from './strength.service.js';

/** Strengths, interests, comfort and what works (O16). */
@Resolver()
export class StrengthResolver {
  constructor(private readonly strengths: StrengthService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'RATE')
  async setStrengths(@CurrentUnit() unit: Unit, @Args('input') input: SetStrengthsInput): Promise<Receipt> {
    return this.strengths.set(unit, input);
  }
}
