import { Injectable } from '@nestjs/common';
import { holdsPersonNumber, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { ConsentRepository } from '../consent/consent.repository.js';
import type { Handover } from '../handover/handover.entity.js';
import { handoverRefusals } from '../handover/handover.refusals.js';
import { HandoverRepository } from '../handover/handover.repository.js';
import { ReplacementRepository } from '../replacement/replacement.repository.js';
import type { AddViewInput, RecordPaperViewInput } from './view.input.js';
import { type NewView, ViewRepository } from './view.repository.js';

/** The parents' own view and the child's words (R11): nobody else edits them, and they travel whenever any part does. */
@Injectable()
export class ViewService {
  constructor(
    private readonly views: ViewRepository,
    private readonly consents: ConsentRepository,
    private readonly handovers: HandoverRepository,
    private readonly replacements: ReplacementRepository,
  ) {}

  /** Adds or replaces own words, until it is sent. Refuses NOT_FOUND, NOT_NOW (not with parents), INVALID (a number of a person, R4). */
  async add(unit: Unit, { id, handoverId, voice, part = null, text }: AddViewInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'DECIDE');
    const handover = await this.withParents(unit, handoverId);
    const guardianId = await this.consents.ownGuardian(unit, handoverId);
    if (!guardianId) throw new Refusal('NOT_FOUND', 'not_found');
    await this.write(unit, { id, handoverId, guardianId, voice: voice ?? 'PARENT', part, text, proof: null });
    return { id: handoverId, version: handover.version, state: handover.state };
  }

  /** Types words over from paper. Refuses NOT_FOUND (also a guardian without authority), NOT_NOW (not with parents; the guardian wrote there themselves), INVALID (a number of a person, R4). */
  async recordOnPaper(unit: Unit, { id, handoverId, voice, part = null, text, guardianId, proofReference }: RecordPaperViewInput): Promise<Receipt> {
    await unit.openOne('HANDOVER', handoverId, 'RECORD_DECISION');
    const handover = await this.withParents(unit, handoverId);
    const view: NewView = { id, handoverId, guardianId, voice: voice ?? 'PARENT', part, text, proof: proofReference };
    const { known, may } = await this.views.onPaper(unit, view);
    if (!known) throw new Refusal('NOT_FOUND', 'not_found');
    if (!may) throw new Refusal('NOT_NOW', 'parent_said_themselves');
    await this.write(unit, view);
    return { id: handoverId, version: handover.version, state: handover.state };
  }

  private async write(unit: Unit, view: NewView): Promise<void> {
    if (holdsPersonNumber(view.text)) throw handoverRefusals.personNumber('input.text');
    await this.views.add(unit, view);
  }

  private async withParents(unit: Unit, handoverId: Id): Promise<Handover> {
    const handover = await this.handovers.find(unit, handoverId);
    if (!handover) throw new Refusal('NOT_FOUND', 'not_found');
    const reads =
      handover.state === 'DISCUSSED_WITH_PARENTS' ||
      handover.state === 'CONSENT_GIVEN' ||
      (await this.replacements.living(unit, handoverId))?.state === 'WITH_PARENTS';
    if (!reads) throw new Refusal('NOT_NOW', 'handover_not_with_parents');
    return handover;
  }
}
