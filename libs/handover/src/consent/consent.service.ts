import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { DocumentRepository } from '../document/document.repository.js';
import type { AskConversationInput } from '../handover/handover.input.js';
import { receiptOf } from '../handover/handover.refusals.js';
import { HandoverRepository } from '../handover/handover.repository.js';
import { partsOf } from './consent.entity.js';
import type { DecideInput, RecordPaperDecisionInput, RecordPaperWithdrawalInput, WithdrawConsentInput } from './consent.input.js';
import { ConsentRepository } from './consent.repository.js';

/** What parents decide (R9): each for themselves, on the issue they read, for one receiver. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly handovers: HandoverRepository,
    private readonly documents: DocumentRepository,
  ) {}

  /** A parent's own decision. Refuses NOT_FOUND, NOT_NOW (not with parents), CHANGED_SINCE (another issue). */
  async decide(unit: Unit, input: DecideInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', input.handoverId, 'DECIDE');
    return this.append(unit, input, await this.own(unit, input.handoverId), null);
  }

  /** A decision on paper, with its proof. Refuses NOT_FOUND (also a guardian without authority), NOT_NOW, CHANGED_SINCE. */
  async recordOnPaper(unit: Unit, input: RecordPaperDecisionInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', input.handoverId, 'RECORD_DECISION');
    return this.append(unit, input, input.guardianId, input.proofReference);
  }

  /** Takes consent back, as easily as it was given. Refuses NOT_FOUND, NOT_NOW (nothing shared). */
  async withdraw(unit: Unit, { id, handoverId, parts = null }: WithdrawConsentInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'DECIDE');
    const guardianId = await this.own(unit, handoverId);
    return receiptOf(handoverId, await this.consents.withdraw(unit, id, handoverId, guardianId, { parts, proof: null }));
  }

  /** A withdrawal on paper, with its proof. */
  async recordWithdrawal(unit: Unit, { id, handoverId, guardianId, proofReference, parts = null }: RecordPaperWithdrawalInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'RECORD_DECISION');
    return receiptOf(handoverId, await this.consents.withdraw(unit, id, handoverId, guardianId, { parts, proof: proofReference }));
  }

  /** Parents ask for a conversation; from then on it is required (R14). Refuses NOT_FOUND, NOT_NOW. */
  async askConversation(unit: Unit, { handoverId }: AskConversationInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'DECIDE');
    return receiptOf(handoverId, await this.consents.askTalk(unit, handoverId));
  }

  private async append(
    unit: Unit,
    { id, handoverId, issueHash, choice, parts, healthToo }: DecideInput,
    guardianId: Id,
    proof: string | null,
  ): Promise<Receipt> {
    const handover = await this.handovers.find(unit, handoverId);
    if (!handover) throw new Refusal('NOT_FOUND', 'not_found');
    const inIssue = (await this.documents.issueParts(unit, handoverId, handover.issue)).map(({ kind }) => kind);
    const covered = partsOf(choice, inIssue, parts ?? [], healthToo ?? false);
    if (covered.length === 0 && !['NOTHING', 'ON_PAPER'].includes(choice)) throw new Refusal('INVALID', 'handover_nothing_chosen', { place: 'input.parts' });
    return receiptOf(handoverId, await this.consents.decide(unit, { id, handoverId, guardianId, choice, parts: covered, issueHash, proof }));
  }

  private async own(unit: Unit, handoverId: Id): Promise<Id> {
    const guardianId = await this.consents.ownGuardian(unit, handoverId);
    if (!guardianId) throw new Refusal('NOT_FOUND', 'not_found');
    return guardianId;
  }
}
