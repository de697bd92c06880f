import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { NoteNeedInput, RemoveNeedInput } from './need.input.js';
import { NeedService } from './need.service.js';
import { NeedType } from './need.type.js';

/** What helps, what is needed, what hinders. */
@Resolver(() => NeedType)
export class NeedResolver {
  constructor(private readonly needs: NeedService) {}

  @Query(() => [NeedType], { description: 'What helps first, then needs, then what hinders (P2).', complexity: ({ childComplexity }) => 20 * childComplexity })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async supportNeeds(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('trackId', { type: () => ID }) trackId: Id,
  ): Promise<NeedType[]> {
    return this.needs.ofTrack(unit, childId, trackId);
  }

  @Mutation(() => Receipt, { description: 'Notes one line (P2, R42).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async noteSupportNeed(@CurrentUnit() unit: Unit, @Args('input') input: NoteNeedInput): Promise<Receipt> {
    return this.needs.note(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes a line from the page.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async removeSupportNeed(@CurrentUnit() unit: Unit, @Args('input') input: RemoveNeedInput): Promise<Receipt> {
    return this.needs.remove(unit, input);
  }
}
