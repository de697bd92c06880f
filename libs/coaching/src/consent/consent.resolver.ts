import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { GiveCoachConsentInput, RecordCoachConsentInput, WithdrawCoachConsentInput } from './consent.input.js';
import { ConsentService } from './consent.service.js';
import { CoachConsentsType } from './consent.type.js';

/** Consent of parents for a coach's organisation, digital or on paper. */
@Resolver()
export class ConsentResolver {
  constructor(private readonly consents: ConsentService) {}

  @Query(() => CoachConsentsType, { description: 'May coaches hear of this child by name: whom it is about, and what was said so far (R38).' })
  @Opens('CHILD', 'DECIDE_COACHING', 'RECORD_COACH_CONSENT')
  async coachConsents(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<CoachConsentsType> {
    return this.consents.ofChild(unit, childId);
  }

  @Mutation(() => Receipt, { description: 'A parent agrees that coaches of one organisation hear of their child by name.' })
  @Opens('CHILD', 'DECIDE_COACHING')
  async giveCoachConsent(@CurrentUnit() unit: Unit, @Args('input') input: GiveCoachConsentInput): Promise<Receipt> {
    return this.consents.give(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Writes down what a parent signed on paper.' })
  @Opens('CHILD', 'RECORD_COACH_CONSENT')
  async recordCoachConsent(@CurrentUnit() unit: Unit, @Args('input') input: RecordCoachConsentInput): Promise<Receipt> {
    return this.consents.record(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes consent back; the child is named nowhere from this moment on.' })
  @Opens('CHILD', 'DECIDE_COACHING', 'RECORD_COACH_CONSENT')
  async withdrawCoachConsent(@CurrentUnit() unit: Unit, @Args('input') input: WithdrawCoachConsentInput): Promise<Receipt> {
    return this.consents.withdraw(unit, input);
  }
}
