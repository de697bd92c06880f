import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { SummaryService } from './summary.service.js';
import { AdoptedPartType, HandoverSummaryType } from './summary.type.js';

/** The handover on a child's card (S3). */
@Resolver(() => HandoverSummaryType)
export class SummaryResolver {
  constructor(private readonly summaries: SummaryService) {}

  @Query(() => HandoverSummaryType, { nullable: true, description: 'What came along with a child, for its card; null when none was received. Not a reading.' })
  @Opens('CHILD', 'MEET')
  async handoverSummary(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<HandoverSummaryType | null> {
    return this.summaries.of(unit, childId);
  }

  @ResolveField(() => [AdoptedPartType], {
    complexity: ({ childComplexity }) => 7 * childComplexity,
    description: "Parts in the school's own record; they stay when parents withdraw.",
  })
  async adopted(@CurrentUnit() unit: Unit, @Parent() { childId }: HandoverSummaryType): Promise<AdoptedPartType[]> {
    return this.summaries.adopted(unit, childId);
  }
}
