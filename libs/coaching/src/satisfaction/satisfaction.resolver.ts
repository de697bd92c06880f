import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { GiveSatisfactionInput, NoteParentInput } from './satisfaction.input.js';
import { SatisfactionService } from './satisfaction.service.js';
import { SatisfactionType } from './satisfaction.type.js';

/** Satisfaction of the colleague and of parents. */
@Resolver(() => SatisfactionType)
export class SatisfactionResolver {
  constructor(private readonly satisfaction: SatisfactionService) {}

  @Query(() => SatisfactionType, { description: 'Your own satisfaction, and what parents said without a name (R40).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async coachingSatisfaction(@CurrentUnit() unit: Unit, @Args('trajectoryId', { type: () => ID }) trajectoryId: Id): Promise<SatisfactionType> {
    return this.satisfaction.of(unit, trajectoryId);
  }

  @Mutation(() => Receipt, { description: 'How content you are, 1 to 10; read by you alone (R40).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async giveSatisfaction(@CurrentUnit() unit: Unit, @Args('input') input: GiveSatisfactionInput): Promise<Receipt> {
    return this.satisfaction.give(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A parent looks back on your phone: a face and perhaps a line (R40).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async noteParent(@CurrentUnit() unit: Unit, @Args('input') input: NoteParentInput): Promise<Receipt> {
    return this.satisfaction.noteParent(unit, input);
  }
}
