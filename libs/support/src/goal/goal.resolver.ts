import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { EvaluateGoalInput, SetGoalInput } from './goal.input.js';
import { GoalService } from './goal.service.js';
import { GoalType } from './goal.type.js';

/** Goals of a track. */
@Resolver(() => GoalType)
export class GoalResolver {
  constructor(private readonly goals: GoalService) {}

  @Query(() => [GoalType], { description: 'Open goals first, each with how it went (P6).', complexity: ({ childComplexity }) => 5 * childComplexity })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async supportGoals(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('trackId', { type: () => ID }) trackId: Id,
  ): Promise<GoalType[]> {
    return this.goals.ofTrack(unit, childId, trackId);
  }

  @Mutation(() => Receipt, { description: 'Sets a small goal; three at most are open (P6, R42).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async setSupportGoal(@CurrentUnit() unit: Unit, @Args('input') input: SetGoalInput): Promise<Receipt> {
    return this.goals.set(unit, input);
  }

  @Mutation(() => Receipt, { description: 'One slider, one line, and continue, change or stop (P6).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async evaluateSupportGoal(@CurrentUnit() unit: Unit, @Args('input') input: EvaluateGoalInput): Promise<Receipt> {
    return this.goals.evaluate(unit, input);
  }
}
