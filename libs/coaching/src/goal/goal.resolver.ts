import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { ChangeGoalInput, GoalStepInput, MakeGoalInput, MarkGoalInput, ScaleGoalInput } from './goal.input.js';
import { GoalService } from './goal.service.js';
import { GoalsType } from './goal.type.js';

/** Goals of a trajectory. */
@Resolver(() => GoalsType)
export class GoalResolver {
  constructor(private readonly goals: GoalService) {}

  @Query(() => GoalsType, { description: 'The goals of a trajectory, then and now; your own marks only.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async coachingGoals(@CurrentUnit() unit: Unit, @Args('trajectoryId', { type: () => ID }) trajectoryId: Id): Promise<GoalsType> {
    return this.goals.of(unit, trajectoryId);
  }

  @Mutation(() => Receipt, { description: 'Writes down a goal together; three at most (K1).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async makeGoal(@CurrentUnit() unit: Unit, @Args('input') input: MakeGoalInput): Promise<Receipt> {
    return this.goals.make(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Says a goal better, until it was scaled.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async changeGoal(@CurrentUnit() unit: Unit, @Args('input') input: ChangeGoalInput): Promise<Receipt> {
    return this.goals.change(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Lets go of a goal; what was scaled of it stays.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async dropGoal(@CurrentUnit() unit: Unit, @Args('input') input: GoalStepInput): Promise<Receipt> {
    return this.goals.drop(unit, input);
  }

  @Mutation(() => Receipt, { description: 'How far a goal is, -2 to +2, said together (R40).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async scaleGoal(@CurrentUnit() unit: Unit, @Args('input') input: ScaleGoalInput): Promise<Receipt> {
    return this.goals.scale(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Your own 0 to 10 for a goal; read by you alone (K5).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async markGoal(@CurrentUnit() unit: Unit, @Args('input') input: MarkGoalInput): Promise<Receipt> {
    return this.goals.mark(unit, input);
  }
}
