import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Plain, Receipt, TextScalar, type Unit } from '#platform';
import { DayReasonType } from '../calendar/day-reason.type.js';
import { ConversationType, TalkingPointType } from '../conversation/conversation.type.js';
import { EditPartInput, RefillPartInput } from '../document/document.input.js';
import { DocumentService } from '../document/document.service.js';
import { ParentViewType } from '../document/document.type.js';
import { HandoverEventType } from '../event/event.type.js';
import { FeedbackType } from '../feedback/feedback.type.js';
import { HandoverPageService } from './handover-page.service.js';
import { AnswerWarmInput, ChangeDestinationInput, HandoverStepInput, OpenHandoverInput } from './handover.input.js';
import { HandoverService } from './handover.service.js';
import { DecisionType, DraftPartType, HandoverRecordType, IssueType, PlaceType, StandingType } from './handover.type.js';

/** A handover at the preschool. */
@Resolver(() => HandoverRecordType)
export class HandoverResolver {
  constructor(
    private readonly handovers: HandoverService,
    private readonly documents: DocumentService,
    private readonly page: HandoverPageService,
  ) {}

  @Query(() => HandoverRecordType, { description: 'One handover as the preschool makes and follows it.' })
  @Opens('HANDOVER', 'PREPARE')
  async handover(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<HandoverRecordType> {
    return this.page.of(unit, id);
  }

  @Query(() => [PlaceType], { description: 'School locations of other organisations, by name.' })
  @Plain('organisations, not persons')
  async receivingSchools(
    @CurrentUnit() unit: Unit,
    @Args('named', { type: () => TextScalar, defaultValue: '' }) named: string,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 20 }) first: number,
  ): Promise<PlaceType[]> {
    return this.page.schools(unit, named, first);
  }

  @ResolveField(() => PlaceType)
  async receiver(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<PlaceType | null> {
    return this.page.receiver(unit, id);
  }

  @ResolveField(() => PlaceType, { nullable: true })
  async sender(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<PlaceType | null> {
    return this.page.sender(unit, id);
  }

  @ResolveField(() => IssueType, { nullable: true, description: 'The issue the parents have before them; null while there was none.' })
  async frozen(@CurrentUnit() unit: Unit, @Parent() { id, issue }: HandoverRecordType): Promise<IssueType | null> {
    return this.page.frozen(unit, id, issue);
  }

  @ResolveField(() => String, { nullable: true, description: 'The call name of the child.' })
  async callName(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<string | null> {
    return (await this.page.person(unit, id))?.callName ?? null;
  }

  @ResolveField(() => [DraftPartType], { complexity: ({ childComplexity }) => 7 * childComplexity, description: 'The seven parts of the draft, in order.' })
  async parts(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<DraftPartType[]> {
    return this.page.parts(unit, id);
  }

  @ResolveField(() => [DayReasonType], { description: 'Its days, each with the rule it follows from (R13, R15).' })
  async days(@CurrentUnit() unit: Unit, @Parent() handover: HandoverRecordType): Promise<DayReasonType[]> {
    return this.page.days(unit, handover);
  }

  @ResolveField(() => StandingType, { description: 'What parents said until now.' })
  async standing(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<StandingType> {
    return this.page.standing(unit, id);
  }

  @ResolveField(() => [ParentViewType], {
    complexity: ({ childComplexity }) => 8 * childComplexity,
    description: "The parents' and the child's own words, beside parts.",
  })
  async views(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<ParentViewType[]> {
    return this.page.views(unit, id);
  }

  @ResolveField(() => [DecisionType], { description: 'What guardians decided, latest first.' })
  async decisions(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<DecisionType[]> {
    return this.page.decisions(unit, id);
  }

  @ResolveField(() => [HandoverEventType], { description: 'What happened, in order; READ names who.' })
  async events(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<HandoverEventType[]> {
    return this.page.events(unit, id);
  }

  @ResolveField(() => ConversationType, { nullable: true })
  async conversation(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<ConversationType | null> {
    return this.page.conversation(unit, id);
  }

  @ResolveField(() => [TalkingPointType], {
    complexity: ({ childComplexity }) => 6 * childComplexity,
    description: 'At most six points to talk about, each with its reason (X8).',
  })
  async talkingPoints(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<TalkingPointType[]> {
    return this.page.talkingPoints(unit, id);
  }

  @ResolveField(() => FeedbackType, { nullable: true })
  async feedback(@CurrentUnit() unit: Unit, @Parent() { id }: HandoverRecordType): Promise<FeedbackType | null> {
    return this.page.feedback(unit, id);
  }

  @Mutation(() => Receipt, { description: 'Opens a handover with a prefilled draft, for one named school where the child is enrolled (R19, H2).' })
  @Opens('CHILD', 'PREPARE')
  async openHandover(@CurrentUnit() unit: Unit, @Args('input') input: OpenHandoverInput): Promise<Receipt> {
    return this.handovers.open(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Another school or other days for a draft; consent to another receiver counts no more (R9, R13, R19).' })
  @Opens('HANDOVER', 'PREPARE')
  async changeDestination(@CurrentUnit() unit: Unit, @Args('input') input: ChangeDestinationInput): Promise<Receipt> {
    return this.handovers.changeDestination(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Writes the words of one part of a draft; the version is that of the part.' })
  @Opens('HANDOVER', 'PREPARE')
  async editPart(@CurrentUnit() unit: Unit, @Args('input') input: EditPartInput): Promise<Receipt> {
    return this.documents.editPart(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Fills one part of a draft anew from the record; typed words in it are lost.' })
  @Opens('HANDOVER', 'PREPARE')
  async refillPart(@CurrentUnit() unit: Unit, @Args('input') input: RefillPartInput): Promise<Receipt> {
    return this.documents.refillPart(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Answers whether paper is enough, a call, or sitting together (H3).' })
  @Opens('HANDOVER', 'PREPARE')
  async answerWarm(@CurrentUnit() unit: Unit, @Args('input') input: AnswerWarmInput): Promise<Receipt> {
    return this.handovers.answerWarm(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Freezes an issue and lays it before the parents (R11).' })
  @Opens('HANDOVER', 'PREPARE')
  async offerToParents(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.documents.offer(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes it back as a draft; offering again makes the next issue, unchanged parts keep their consent (R10).' })
  @Opens('HANDOVER', 'PREPARE')
  async takeBackHandover(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.handovers.takeBack(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Stops a draft: nothing goes to the school, and the child can be handed over anew.' })
  @Opens('HANDOVER', 'PREPARE')
  async discardHandover(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.handovers.discard(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Sends exactly the parts agreed at this moment (R7, R9).' })
  @Opens('HANDOVER', 'PREPARE')
  async sendHandover(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.handovers.send(unit, input);
  }

  @Mutation(() => Receipt, {
    description: 'Takes back what was sent while nobody at the school read it: a draft again, and at the school it was never there (H9).',
  })
  @Opens('HANDOVER', 'PREPARE')
  async recallHandover(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.handovers.recall(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Closes a handover that was answered; the preschool no longer follows it.' })
  @Opens('HANDOVER', 'PREPARE')
  async closeHandover(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.handovers.close(unit, input);
  }
}
