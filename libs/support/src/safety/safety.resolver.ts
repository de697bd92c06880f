import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { NoteSafetyInput } from './safety.input.js';
import { SafetyService } from './safety.service.js';
import { SafetyColleagueType, SafetyNoteType } from './safety.type.js';

/** Notes on safety. */
@Resolver(() => SafetyNoteType)
export class SafetyResolver {
  constructor(private readonly safety: SafetyService) {}

  @Query(() => [SafetyNoteType], {
    description: 'Notes on the safety of a child that one keeps with one colleague (C13).',
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  @Opens('CHILD', 'SAFETY')
  async safetyNotes(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<SafetyNoteType[]> {
    return this.safety.ofChild(unit, childId);
  }

  @Query(() => [SafetyColleagueType], {
    description: 'Colleagues who work with a child, to keep such notes with one of them.',
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  @Opens('CHILD', 'SAFETY')
  async safetyColleagues(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<SafetyColleagueType[]> {
    return this.safety.colleagues(unit, childId);
  }

  @Mutation(() => Receipt, { description: 'Keeps a note on the safety of a child, for oneself and one named colleague.' })
  @Opens('CHILD', 'SAFETY')
  async noteSafety(@CurrentUnit() unit: Unit, @Args('input') input: NoteSafetyInput): Promise<Receipt> {
    return this.safety.note(unit, input);
  }
}
