import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { SetCoachingTermInput } from './term.input.js';
import { TermService } from './term.service.js';
import { TermType } from './term.type.js';

/** How long words of coaching are kept. */
@Resolver(() => TermType)
export class TermResolver {
  constructor(private readonly terms: TermService) {}

  @Query(() => TermType, { description: 'How long this organisation keeps the words of a trajectory (X15).' })
  @Opens('CONTROLLER', 'ORGANISE')
  async coachingTerm(@CurrentUnit() unit: Unit): Promise<TermType> {
    return this.terms.here(unit);
  }

  @Mutation(() => Receipt, { description: 'Sets how long words are kept after a trajectory: 30 to 730 days (X15).' })
  @Opens('CONTROLLER', 'ORGANISE')
  async setCoachingTerm(@CurrentUnit() unit: Unit, @Args('input') input: SetCoachingTermInput): Promise<Receipt> {
    return this.terms.set(unit, input);
  }
}
