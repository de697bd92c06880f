import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { GiveCoachConsentInput, RecordCoachConsentInput, WithdrawCoachConsentInput } from './consent.input.js';
import { ConsentRepository } from './consent.repository.js';
import type { CoachConsentsType } from './consent.type.js';

const PURPOSES = ['DECIDE_COACHING', 'RECORD_COACH_CONSENT'] as const;

/** May a coach of this organisation hear of this child by name (R38, K11). */
@Injectable()
export class ConsentService {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Whom it is about, and what was said so far. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<CoachConsentsType> {
    const purpose = this.rules.purposeOf(unit, 'CHILD', ...PURPOSES);
    await unit.openOne('CHILD', childId, purpose);
    const [employers, consents, parents] = await Promise.all([
      this.consents.employersOf(unit, childId),
      this.consents.ofChild(unit, childId),
      // one parent learns nothing of the other here
      purpose === 'RECORD_COACH_CONSENT' ? this.consents.parentsOf(unit, childId) : [],
    ]);
    return { employers, consents, parents };
  }

  /** A parent agrees for themselves. Refuses NOT_FOUND, NOT_NOW. */
  async give(unit: Unit, { id, childId, employerId }: GiveCoachConsentInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'DECIDE_COACHING');
    return receiptOf(id, await this.consents.give(unit, { id, childId, employerId, guardianId: null, proofReference: null }));
  }

  /** A colleague writes down what a parent signed on paper. Refuses NOT_FOUND, NOT_NOW. */
  async record(unit: Unit, { id, childId, employerId, guardianId, proofReference }: RecordCoachConsentInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'RECORD_COACH_CONSENT');
    return receiptOf(id, await this.consents.give(unit, { id, childId, employerId, guardianId, proofReference }));
  }

  /** Takes it back; the child is named nowhere from this moment on. Refuses NOT_FOUND. */
  async withdraw(unit: Unit, { childId, consentId }: WithdrawCoachConsentInput): Promise<Receipt> {
    await this.open(unit, childId);
    return receiptOf(consentId, await this.consents.withdraw(unit, consentId, childId));
  }

  private async open(unit: Unit, childId: Id): Promise<void> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', ...PURPOSES));
  }
}
