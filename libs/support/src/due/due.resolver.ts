import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, OpensAhead, PageSizeScalar, type Unit } from '#platform';
import { termTypeOf } from '../term/term.type.js';
import { DueFiguresType, DueType } from './due.type.js';
import { DueService } from './due.service.js';

/** Everything with a clock. */
@Resolver(() => DueType)
export class DueResolver {
  constructor(private readonly dues: DueService) {}

  @Query(() => [DueType], { description: 'What is due of support at a location, the fewest days left first (P3, R24-R30).' })
  @OpensAhead('LOCATION', 'DUE')
  async supportDues(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<DueType[]> {
    const dues = await this.dues.of(unit, locationId, first);
    return dues.map((due) => ({ ...due, term: termTypeOf(due.term) }));
  }

  @Query(() => DueFiguresType, {
    nullable: true,
    description: 'How many clocks run at a location one leads and how many are past their date; null when none runs. No child (D14).',
  })
  @Opens('LOCATION', 'SUPPORT_FIGURES')
  async supportFigures(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<DueFiguresType | null> {
    return this.dues.figures(unit, locationId);
  }
}
