import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { EndActionInput, PlanActionInput } from './action.input.js';
import { ActionService } from './action.service.js';
import { ActionType } from './action.type.js';

/** Actions of a track. */
@Resolver(() => ActionType)
export class ActionResolver {
  constructor(private readonly actions: ActionService) {}

  @Query(() => [ActionType], { description: 'What runs first, by its last day (R44).', complexity: ({ childComplexity }) => 10 * childComplexity })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async supportActions(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('trackId', { type: () => ID }) trackId: Id,
  ): Promise<ActionType[]> {
    return this.actions.ofTrack(unit, childId, trackId);
  }

  @Mutation(() => Receipt, { description: "Plans an action; a specialist's only beside one of the base team (R44)." })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async planSupportAction(@CurrentUnit() unit: Unit, @Args('input') input: PlanActionInput): Promise<Receipt> {
    return this.actions.plan(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Ends an action; the base stays involved (R44).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async endSupportAction(@CurrentUnit() unit: Unit, @Args('input') input: EndActionInput): Promise<Receipt> {
    return this.actions.end(unit, input);
  }
}
