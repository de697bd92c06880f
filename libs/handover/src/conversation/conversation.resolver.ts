import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AskConversationAtDeliveryInput, HoldConversationInput, PlanConversationInput } from './conversation.input.js';
import { ConversationService } from './conversation.service.js';

/** The conversation, set and held by the school. */
@Resolver()
export class ConversationResolver {
  constructor(private readonly conversations: ConversationService) {}

  @Mutation(() => Receipt, { description: 'Sets or moves the date of the conversation, at both sides.' })
  @Opens('DELIVERY', 'RECEIVE')
  async planConversation(@CurrentUnit() unit: Unit, @Args('input') input: PlanConversationInput): Promise<Receipt> {
    return this.conversations.plan(unit, input);
  }

  @Mutation(() => Receipt, { description: 'The conversation took place: who was there and at most three agreements, no minutes (R14).' })
  @Opens('DELIVERY', 'RECEIVE')
  async holdConversation(@CurrentUnit() unit: Unit, @Args('input') input: HoldConversationInput): Promise<Receipt> {
    return this.conversations.hold(unit, input);
  }

  @Mutation(() => Receipt, { description: 'The school asks for a conversation; from then on it is required (R14).' })
  @Opens('DELIVERY', 'RECEIVE')
  async askConversationAsSchool(@CurrentUnit() unit: Unit, @Args('input') input: AskConversationAtDeliveryInput): Promise<Receipt> {
    return this.conversations.ask(unit, input);
  }
}
