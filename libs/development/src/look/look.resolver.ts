import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { FinishLookInput, SaveLookDraftInput, TakeBackLookInput } from './look.input.js';
import { LookService } from './look.service.js';
import { LookType } from './look.type.js';

/** The look at a child (kijkronde). */
@Resolver(() => LookType)
export class LookResolver {
  constructor(private readonly looks: LookService) {}

  @Query(() => LookType)
  @Opens('CHILD', 'RATE')
  async look(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<LookType> {
    return this.looks.look(unit, childId);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'RATE')
  async saveLookDraft(@CurrentUnit() unit: Unit, @Args('input') input: SaveLookDraftInput): Promise<Receipt> {
    return this.looks.saveDraft(unit, input);
  }

  @Mutation(() => Receipt)
  @Opens('CHILD', 'RATE')
  async finishLook(@CurrentUnit() unit: Unit, @Args('input') input: FinishLookInput): Promise<Receipt> {
    return this.looks.finish(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Undoes finishLook within ten seconds, for who finished it: a draft again, without a version that stays (O18).' })
  @Opens('CHILD', 'RATE')
  async takeBackLook(@CurrentUnit() unit: Unit, @Args('input') input: TakeBackLookInput): Promise<Receipt> {
    return this.looks.takeBack(unit, input);
  }
}
