import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import type { VisitRow } from './visit.entity.js';
import { CancelVisitInput, MoveVisitInput, PlanVisitInput } from './visit.input.js';
import { type DueVisit, VisitService } from './visit.service.js';
import { DueVisitType, VisitType } from './visit.type.js';

/** Meetings, planned by either of the two. */
@Resolver(() => TrajectoryType)
export class VisitResolver {
  constructor(private readonly service: VisitService) {}

  @Query(() => [DueVisitType], { description: 'Meetings of today under this hat, and those before that wait to be written down (K7).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async myDay(@CurrentUnit() unit: Unit): Promise<DueVisit[]> {
    return this.service.today(unit);
  }

  @Mutation(() => Receipt, { description: 'Plans a meeting.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async planVisit(@CurrentUnit() unit: Unit, @Args('input') input: PlanVisitInput): Promise<Receipt> {
    return this.service.plan(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Moves a planned meeting to another day.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async moveVisit(@CurrentUnit() unit: Unit, @Args('input') input: MoveVisitInput): Promise<Receipt> {
    return this.service.move(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Calls a planned meeting off.' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async cancelVisit(@CurrentUnit() unit: Unit, @Args('input') input: CancelVisitInput): Promise<Receipt> {
    return this.service.cancel(unit, input);
  }

  @ResolveField(() => [VisitType], { complexity: ({ childComplexity }) => 10 * childComplexity })
  async visits(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<VisitRow[]> {
    return this.service.ofTrajectory(unit, id);
  }
}
