import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import { lookBacksOf } from './averted.entity.js';
import type { AvertedStepInput, ClaimAvertedInput, LookBackInput, NoteLateReferralInput } from './averted.input.js';
import { AvertedRepository } from './averted.repository.js';
import type { ReferralsType } from './averted.type.js';

/** Averted referrals, counted honestly: by two people, looked at again, with the register of too late beside it (X12). */
@Injectable()
export class AvertedService {
  constructor(
    private readonly referrals: AvertedRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** Refuses NOT_FOUND. */
  async of(unit: Unit, trajectoryId: Id): Promise<ReferralsType> {
    await this.open(unit, trajectoryId);
    const [averted, seen, tooLate] = await Promise.all([
      this.referrals.of(unit, trajectoryId),
      this.referrals.lookBacks(unit, trajectoryId),
      this.referrals.late(unit, trajectoryId),
    ]);
    return { averted: averted.map((one) => ({ ...one, lookBacks: lookBacksOf(one, seen, unit.today) })), tooLate };
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who, R38). */
  async claim(unit: Unit, input: ClaimAvertedInput): Promise<Receipt> {
    await this.open(unit, input.trajectoryId);
    await this.anonymity.refuseTelling(unit, { subjectId: input.trajectoryId }, { instead: input.instead });
    return receiptOf(input.id, await this.referrals.claim(unit, input));
  }

  /** Refuses NOT_FOUND, FORBIDDEN (one's own estimate), NOT_NOW (agreed or taken back), CHANGED_SINCE. */
  async agree(unit: Unit, input: AvertedStepInput): Promise<Receipt> {
    await this.open(unit, input.trajectoryId);
    return receiptOf(input.avertedId, await this.referrals.agree(unit, input));
  }

  /** Refuses NOT_FOUND, FORBIDDEN (the other's estimate), NOT_NOW (agreed already), CHANGED_SINCE. */
  async takeBack(unit: Unit, input: AvertedStepInput): Promise<Receipt> {
    await this.open(unit, input.trajectoryId);
    return receiptOf(input.avertedId, await this.referrals.takeBack(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (before six or twelve months, or nobody agreed), CHANGED_SINCE. */
  async lookBack(unit: Unit, input: LookBackInput): Promise<Receipt> {
    await this.open(unit, input.trajectoryId);
    return receiptOf(input.avertedId, await this.referrals.lookBack(unit, input));
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who, R38). */
  async noteLate(unit: Unit, input: NoteLateReferralInput): Promise<Receipt> {
    await this.open(unit, input.trajectoryId);
    await this.anonymity.refuseTelling(unit, { subjectId: input.trajectoryId }, { earlier: input.earlier });
    return receiptOf(input.id, await this.referrals.noteLate(unit, { ...input, earlier: input.earlier ?? null }));
  }

  private async open(unit: Unit, trajectoryId: Id): Promise<void> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
  }
}
