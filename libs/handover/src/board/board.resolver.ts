import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, OpensAhead, type Unit } from '#platform';
import { BoardService } from './board.service.js';
import { HandoverBoardType, HandoverToPlanType, HandoverUnreceivedType } from './board.type.js';

/** The board of handovers (H1). */
@Resolver(() => HandoverBoardType)
export class BoardResolver {
  constructor(private readonly board: BoardService) {}

  @Query(() => HandoverBoardType, { description: "Living handovers of a location, within the reader's groups; each card names its column." })
  @OpensAhead('LIST', 'HANDOVER_BOARD')
  async handoverBoard(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<HandoverBoardType> {
    return this.board.of(unit, locationId);
  }

  @ResolveField(() => [HandoverUnreceivedType], {
    complexity: ({ childComplexity }) => 10 * childComplexity,
    description: 'Sent and not received, from the day on which the school is reminded (R15).',
  })
  async unreceived(@CurrentUnit() unit: Unit, @Parent() { locationId, waiting }: HandoverBoardType): Promise<HandoverUnreceivedType[]> {
    return this.board.unreceived(unit, locationId, waiting);
  }

  @ResolveField(() => [HandoverToPlanType], {
    complexity: ({ childComplexity }) => 20 * childComplexity,
    description: 'Children whose handover should be begun, first due first (R13).',
  })
  async toPlan(@CurrentUnit() unit: Unit, @Parent() { locationId, groupIds }: HandoverBoardType): Promise<HandoverToPlanType[]> {
    return this.board.toPlan(unit, locationId, groupIds);
  }
}
