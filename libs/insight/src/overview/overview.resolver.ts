import { Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, OpensAhead, type Unit } from '#platform';
import { OverviewService } from './overview.service.js';
import { DirectorCardType } from './overview.type.js';

/** The first page of a director. */
@Resolver(() => DirectorCardType)
export class OverviewResolver {
  constructor(private readonly overview: OverviewService) {}

  @Query(() => [DirectorCardType], {
    complexity: ({ childComplexity }) => 10 * childComplexity,
    description: 'The locations one leads, by name: handovers, coaching, hours (M1). Counts alone.',
  })
  @OpensAhead('LOCATION', 'OVERVIEW')
  async directorOverview(@CurrentUnit() unit: Unit): Promise<DirectorCardType[]> {
    return this.overview.cards(unit);
  }
}
