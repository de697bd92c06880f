import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { GiveFeedbackInput } from './feedback.input.js';
import { FeedbackService } from './feedback.service.js';

/** The school answers back. */
@Resolver()
export class FeedbackResolver {
  constructor(private readonly feedbacks: FeedbackService) {}

  @Mutation(() => Receipt, { description: 'Three answers on the handover, between 6 and 12 weeks after the first school day (R17).' })
  @Opens('DELIVERY', 'RECEIVE')
  async giveFeedback(@CurrentUnit() unit: Unit, @Args('input') input: GiveFeedbackInput): Promise<Receipt> {
    return this.feedbacks.give(unit, input);
  }
}
