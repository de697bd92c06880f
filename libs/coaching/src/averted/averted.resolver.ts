import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AvertedStepInput, ClaimAvertedInput, LookBackInput, NoteLateReferralInput } from './averted.input.js';
import { AvertedService } from './averted.service.js';
import { ReferralsType } from './averted.type.js';

/** Averted and late referrals. */
@Resolver(() => ReferralsType)
export class AvertedResolver {
  constructor(private readonly referrals: AvertedService) {}

  @Query(() => ReferralsType, { description: 'What was averted by estimate, and what came too late (X12).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async coachingReferrals(@CurrentUnit() unit: Unit, @Args('trajectoryId', { type: () => ID }) trajectoryId: Id): Promise<ReferralsType> {
    return this.referrals.of(unit, trajectoryId);
  }

  @Mutation(() => Receipt, { description: 'Estimates that heavier help was not needed; it counts once the other agrees (X12).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async claimAverted(@CurrentUnit() unit: Unit, @Args('input') input: ClaimAvertedInput): Promise<Receipt> {
    return this.referrals.claim(unit, input);
  }

  @Mutation(() => Receipt, { description: "Agrees with the other's estimate (X12)." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async agreeAverted(@CurrentUnit() unit: Unit, @Args('input') input: AvertedStepInput): Promise<Receipt> {
    return this.referrals.agree(unit, input);
  }

  @Mutation(() => Receipt, { description: "Takes back one's own estimate while nobody agreed." })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async takeBackAverted(@CurrentUnit() unit: Unit, @Args('input') input: AvertedStepInput): Promise<Receipt> {
    return this.referrals.takeBack(unit, input);
  }

  @Mutation(() => Receipt, { description: 'What became of it after six or twelve months (X12).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async lookBackOnAverted(@CurrentUnit() unit: Unit, @Args('input') input: LookBackInput): Promise<Receipt> {
    return this.referrals.lookBack(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Notes help that came too late, beside what was averted (X12).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async noteLateReferral(@CurrentUnit() unit: Unit, @Args('input') input: NoteLateReferralInput): Promise<Receipt> {
    return this.referrals.noteLate(unit, input);
  }
}
