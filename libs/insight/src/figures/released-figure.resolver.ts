import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { ReleasedFigureService } from './released-figure.service.js';
import { ReleasedFigureType } from './released-figure.type.js';

/** Aggregates for the municipality. */
@Resolver(() => ReleasedFigureType)
export class ReleasedFigureResolver {
  constructor(private readonly figures: ReleasedFigureService) {}

  @Query(() => [ReleasedFigureType], {
    complexity: ({ childComplexity }) => 40 * childComplexity,
    description: 'Figures of all locations together that came out in a year: five people or more behind each (R40, R48).',
  })
  @Opens('CONTROLLER', 'RELEASED_FIGURES')
  async releasedFigures(@CurrentUnit() unit: Unit, @Args('year', { type: () => Int }) year: number): Promise<ReleasedFigureType[]> {
    return this.figures.ofController(unit, year);
  }
}
