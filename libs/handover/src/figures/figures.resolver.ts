import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { FiguresService } from './figures.service.js';
import { HandoverProgressType } from './figures.type.js';

/** Counts for whoever leads a location. */
@Resolver(() => HandoverProgressType)
export class FiguresResolver {
  constructor(private readonly figures: FiguresService) {}

  @Query(() => HandoverProgressType, { description: 'On time, unread, waiting for whom: counts of a location, no child.' })
  @Opens('LOCATION', 'HANDOVER_FIGURES')
  async handoverProgress(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<HandoverProgressType> {
    return this.figures.of(unit, locationId);
  }

  @Query(() => [HandoverProgressType], {
    complexity: ({ childComplexity }) => 10 * childComplexity,
    description: 'The same of every location one leads, by name.',
  })
  @Opens('LOCATION', 'HANDOVER_FIGURES')
  async handoverProgressOfMine(@CurrentUnit() unit: Unit): Promise<HandoverProgressType[]> {
    return this.figures.mine(unit);
  }
}
