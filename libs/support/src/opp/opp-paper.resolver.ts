import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { OppPaperService } from './opp-paper.service.js';
import { OppPaperEnum, type OppPaperKind, OppPaperType } from './opp-paper.type.js';

/** OPPs on paper. */
@Resolver(() => OppPaperType)
export class OppPaperResolver {
  constructor(private readonly papers: OppPaperService) {}

  @Query(() => OppPaperType, { complexity: 200, description: 'The OPP or its handelingsdeel as a tagged PDF, with version and mark.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async oppPaper(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('oppId', { type: () => ID }) oppId: Id,
    @Args('part', { type: () => OppPaperEnum }) part: OppPaperKind,
  ): Promise<OppPaperType> {
    return this.papers.paper(unit, childId, oppId, part);
  }
}
