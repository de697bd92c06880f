import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import type { Cycle } from './cycle.entity.js';
import { AskCycleInput, DecideCycleInput, MeasureOtherwiseInput, NoteDiscussionInput } from './cycle.input.js';
import { CycleService } from './cycle.service.js';
import { CycleType } from './cycle.type.js';

/** Improvement cycles. */
@Resolver(() => CycleType)
export class CycleResolver {
  constructor(private readonly cycles: CycleService) {}

  @Query(() => [CycleType], { description: 'What a location asks itself and decides, the latest first (R52).' })
  @Opens('LOCATION', 'IMPROVE', 'ANSWER_SHEET')
  async improvementCycles(
    @CurrentUnit() unit: Unit,
    @Args('locationId', { type: () => ID }) locationId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<Cycle[]> {
    return this.cycles.page(unit, locationId, first);
  }

  @Mutation(() => Receipt, { description: 'Asks a question, or the next one of a cycle (R52).' })
  @Opens('LOCATION', 'IMPROVE')
  async askCycle(@CurrentUnit() unit: Unit, @Args('input') input: AskCycleInput): Promise<Receipt> {
    return this.cycles.ask(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Names what one knows already, instead of asking everything again.' })
  @Opens('LOCATION', 'IMPROVE')
  async measureOtherwise(@CurrentUnit() unit: Unit, @Args('input') input: MeasureOtherwiseInput): Promise<Receipt> {
    return this.cycles.measureOtherwise(unit, input);
  }

  @Mutation(() => Receipt, { description: 'When it was talked over and by which roles (R52).' })
  @Opens('LOCATION', 'IMPROVE')
  async noteDiscussion(@CurrentUnit() unit: Unit, @Args('input') input: NoteDiscussionInput): Promise<Receipt> {
    return this.cycles.noteDiscussion(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Continue, change or stop (R52).' })
  @Opens('LOCATION', 'IMPROVE')
  async decideCycle(@CurrentUnit() unit: Unit, @Args('input') input: DecideCycleInput): Promise<Receipt> {
    return this.cycles.decide(unit, input);
  }
}
