import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AddHintInput, RemoveHintInput } from './hint.input.js';
import { HintService } from './hint.service.js';
import { HintType } from './hint.type.js';

/** The group's own list of words that lead to a child. */
@Resolver()
export class HintResolver {
  constructor(private readonly hints: HintService) {}

  @Query(() => [HintType], { description: 'Words that would give a child of the own group away (X15).' })
  @Opens('LIST', 'KEEP_HINTS')
  async groupHints(@CurrentUnit() unit: Unit, @Args('groupId', { type: () => ID }) groupId: Id): Promise<HintType[]> {
    return this.hints.ofGroup(unit, groupId);
  }

  @Mutation(() => Receipt, { description: 'Adds words to watch for.' })
  @Opens('LIST', 'KEEP_HINTS')
  async addHint(@CurrentUnit() unit: Unit, @Args('input') input: AddHintInput): Promise<Receipt> {
    return this.hints.add(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Removes words to watch for.' })
  @Opens('LIST', 'KEEP_HINTS')
  async removeHint(@CurrentUnit() unit: Unit, @Args('input') input: RemoveHintInput): Promise<Receipt> {
    return this.hints.remove(unit, input);
  }
}
