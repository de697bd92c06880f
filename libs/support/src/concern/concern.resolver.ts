import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import { AnswerConcernInput, RaiseConcernInput, SayBearingInput } from '../family/family.input.js';
import { ConcernReaderType, ConcernType, SaidBearingType } from '../family/family.type.js';
import { ConcernService } from './concern.service.js';

/** Worries of parents, and whether it can be borne. */
@Resolver(() => ConcernType)
export class ConcernResolver {
  constructor(private readonly concerns: ConcernService) {}

  @Query(() => [ConcernType], { description: 'Worries of a child’s parents, what waits for an answer first.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async supportConcerns(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<ConcernType[]> {
    return this.concerns.ofChild(unit, childId, first);
  }

  @Query(() => [ConcernType], { description: 'Worries that wait for an answer of who asks.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async concernsToAnswer(@CurrentUnit() unit: Unit, @Args('first', { type: () => PageSizeScalar }) first: number): Promise<ConcernType[]> {
    return this.concerns.waiting(unit, first);
  }

  @Query(() => ConcernReaderType, { nullable: true, description: 'Who hears a worry of this child’s parents; nobody where the child is no longer.' })
  @Opens('CHILD', 'OWN_SUPPORT')
  async concernReader(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<ConcernReaderType | undefined> {
    return this.concerns.reader(unit, childId);
  }

  @Query(() => [SaidBearingType], { description: 'Can this be borne, by each side on a day; the latest first.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async supportBearings(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<SaidBearingType[]> {
    return this.concerns.bearings(unit, childId, first);
  }

  @Mutation(() => Receipt, { description: 'A parent is worried; who owns the support is told at once.' })
  @Opens('CHILD', 'OWN_WORDS')
  async raiseConcern(@CurrentUnit() unit: Unit, @Args('input') input: RaiseConcernInput): Promise<Receipt> {
    return this.concerns.raise(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Answers a worry; it ends in no other way.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH')
  async answerConcern(@CurrentUnit() unit: Unit, @Args('input') input: AnswerConcernInput): Promise<Receipt> {
    return this.concerns.answer(unit, input);
  }

  @Mutation(() => Receipt, { description: 'One side says for itself whether it can be borne.' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_WORDS')
  async sayBearing(@CurrentUnit() unit: Unit, @Args('input') input: SayBearingInput): Promise<Receipt> {
    return this.concerns.bear(unit, input);
  }
}
