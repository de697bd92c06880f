import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { ConsentRepository } from '../consent/consent.repository.js';
import { DocumentRepository } from '../document/document.repository.js';
import { issueOf } from '../document/issue.entity.js';
import { missingStrengths } from '../document/part.entity.js';
import type { HandoverStepInput } from '../handover/handover.input.js';
import { handoverRefusals, receiptOf } from '../handover/handover.refusals.js';
import type { DecideReplacementInput, RecordPaperReplacementInput } from './replacement.input.js';
import { ReplacementRepository } from './replacement.repository.js';

/** Putting right what the school has read: a next issue, with consent on exactly what changes (H9, R9, R10). The school keeps what it has until then. */
@Injectable()
export class ReplacementService {
  constructor(
    private readonly replacements: ReplacementRepository,
    private readonly documents: DocumentRepository,
    private readonly consents: ConsentRepository,
  ) {}

  /** Opens the words of what was sent; the version is that of the handover. Refuses NOT_FOUND, NOT_NOW (not sent, over, one is under way), CHANGED_SINCE. */
  async begin(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'PREPARE');
    return receiptOf(handoverId, await this.replacements.begin(unit, handoverId, version));
  }

  /** Freezes the next issue and lays what changed before the parents. Refuses NOT_NOW (nothing changed, a part emptied, strength first R12), CHANGED_SINCE. */
  async offer(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'PREPARE');
    const replacement = await this.replacements.living(unit, handoverId);
    if (replacement?.state !== 'DRAFT') throw handoverRefusals.noReplacement();
    const parts = await this.documents.parts(unit, handoverId);
    const [missing] = missingStrengths(parts.map(({ content }) => content));
    if (missing) throw handoverRefusals.strengthFirst(missing);
    await this.documents.addIssue(unit, handoverId, issueOf(new Map(parts.map(({ kind, content }) => [kind, content]))));
    return receiptOf(handoverId, await this.replacements.offer(unit, handoverId, version));
  }

  /** Leaves it as it was after all. Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async drop(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'PREPARE');
    return receiptOf(handoverId, await this.replacements.drop(unit, handoverId, version));
  }

  /** Replaces at the school exactly what is agreed at this moment. Refuses NOT_FOUND, NOT_NOW (no consent), CHANGED_SINCE. */
  async send(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'PREPARE');
    return receiptOf(handoverId, await this.replacements.send(unit, handoverId, version));
  }

  /** A parent's own answer. Refuses NOT_FOUND, NOT_NOW (nothing lies before them), INVALID (a part that does not change), CHANGED_SINCE. */
  async decide(unit: Unit, input: DecideReplacementInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', input.handoverId, 'DECIDE');
    const guardianId = await this.consents.ownGuardian(unit, input.handoverId);
    if (!guardianId) throw new Refusal('NOT_FOUND', 'not_found');
    return this.append(unit, input, guardianId, null);
  }

  /** An answer on paper, with its proof. Refuses NOT_FOUND (also a guardian without authority), NOT_NOW, CHANGED_SINCE. */
  async recordOnPaper(unit: Unit, input: RecordPaperReplacementInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', input.handoverId, 'RECORD_DECISION');
    return this.append(unit, input, input.guardianId, input.proofReference);
  }

  private async append(unit: Unit, { id, handoverId, issueHash, parts }: DecideReplacementInput, guardianId: Id, proof: string | null): Promise<Receipt> {
    return receiptOf(handoverId, await this.replacements.decide(unit, { id, handoverId, guardianId, agrees: parts.length > 0, parts, issueHash, proof }));
  }
}
