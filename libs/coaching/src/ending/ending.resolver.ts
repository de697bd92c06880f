import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import type { EndMove } from './ending.entity.js';
import { MoveEndInput } from './ending.input.js';
import { EndingService } from './ending.service.js';
import { EndMoveType } from './ending.type.js';

/** When a trajectory should end. */
@Resolver(() => TrajectoryType)
export class EndingResolver {
  constructor(private readonly endings: EndingService) {}

  @Mutation(() => Receipt, { description: 'Goes on longer, or ends earlier than planned, with the reason (K1).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async moveEnd(@CurrentUnit() unit: Unit, @Args('input') input: MoveEndInput): Promise<Receipt> {
    return this.endings.move(unit, input);
  }

  @ResolveField(() => [EndMoveType], {
    description: 'How often the planned end was moved, the latest first.',
    complexity: ({ childComplexity }) => 3 * childComplexity,
  })
  async endMoves(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<EndMove[]> {
    return this.endings.moves(unit, id);
  }
}
