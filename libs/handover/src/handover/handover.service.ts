import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { makingDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { PrefillService } from '../document/prefill.service.js';
import type { Handover } from './handover.entity.js';
import type { AnswerWarmInput, HandoverStepInput, OpenHandoverInput } from './handover.input.js';
import { handoverRefusals, receiptOf } from './handover.refusals.js';
import { HandoverRepository, type LeavingChild } from './handover.repository.js';

/** A child that can be handed over: it has a birth date and a place in a group. */
type PlacedChild = LeavingChild & { readonly birthDate: string; readonly groupId: Id; readonly locationId: Id };

/** What the preschool does with a handover: open, answer cold or warm, take back, send, close. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly settings: SettingRepository,
    private readonly prefills: PrefillService,
  ) {}

  /** Opens a prefilled draft for one named school (R13, R19, H2). Refuses NOT_FOUND, INVALID (receiver), NOT_NOW (type later, not enrolled, not placed, one is open). */
  async open(unit: Unit, input: OpenHandoverInput): Promise<Receipt> {
    const { id, childId, receiverLocationId, enrolledOn, firstSchoolDay = null } = input;
    const type = input.type ?? 'KDV_PO';
    const relocation = input.relocation ?? false;
    if (type !== 'KDV_PO') throw handoverRefusals.typeLater();
    await unit.openOne('CHILD', childId, 'PREPARE');
    if (enrolledOn > unit.today) throw handoverRefusals.notEnrolled();
    const receiverControllerId = await this.handovers.receiver(unit, receiverLocationId);
    if (!receiverControllerId) throw handoverRefusals.receiver();
    const child = await this.placed(unit, childId);
    const setting = await this.settings.of(unit, child.locationId);
    const { due, latestDue, expiresOn } = makingDates({ birthDate: child.birthDate, firstSchoolDay, hasSupportQuestion: false }, setting);
    await unit.admit('HANDOVER', [id], 'PREPARE');
    const dates = { dueOn: relocation ? unit.today : due, latestOn: latestDue, expiresOn };
    await this.handovers.add(
      unit,
      { id, childId, type, receiverControllerId, receiverLocationId, enrolledOn, firstSchoolDay, relocation, alwaysWarm: setting.alwaysWarm, ...dates },
      child,
    );
    await this.prefills.fill(unit, id, childId, child);
    return { id, version: 1, state: 'DRAFT' };
  }

  /** Answers cold or warm (H3). Refuses INVALID when a conversation is required and paper was chosen (R14), CHANGED_SINCE. */
  async answerWarm(unit: Unit, { handoverId, version, answer }: AnswerWarmInput): Promise<Receipt> {
    const handover = await this.opened(unit, handoverId);
    if (handover.state !== 'DRAFT') throw handoverRefusals.noDraft();
    if (handover.warmRequired && answer === 'PAPER') throw handoverRefusals.paperNotEnough();
    const now = await this.handovers.answerWarm(unit, handoverId, version, answer);
    return { id: handoverId, version: now, state: 'DRAFT' };
  }

  /** Takes the document back as a draft; offering it again makes the next issue (R10). Refuses NOT_NOW, CHANGED_SINCE. */
  async takeBack(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await this.opened(unit, handoverId);
    return receiptOf(handoverId, await this.handovers.act(unit, handoverId, 'TAKE_BACK', version));
  }

  /** Sends exactly what is agreed at this moment (R7, R9). Refuses NOT_NOW (no consent, sent already), CHANGED_SINCE. */
  async send(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await this.opened(unit, handoverId);
    return receiptOf(handoverId, await this.handovers.send(unit, handoverId, version));
  }

  /** Takes back what was sent and nobody read: a draft again, and at the school it was never there (H9). Refuses NOT_NOW (read already), CHANGED_SINCE. */
  async recall(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await this.opened(unit, handoverId);
    return receiptOf(handoverId, await this.handovers.recall(unit, handoverId, version));
  }

  /** Closes a handover that was answered; from then on the preschool no longer follows it. Refuses NOT_NOW, CHANGED_SINCE. */
  async close(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await this.opened(unit, handoverId);
    return receiptOf(handoverId, await this.handovers.act(unit, handoverId, 'CLOSE', version));
  }

  /** The handover, opened for the sender's work; refuses NOT_FOUND. */
  async opened(unit: Unit, id: Id): Promise<Handover> {
    await unit.openOne('HANDOVER', id, 'PREPARE');
    const handover = await this.handovers.find(unit, id);
    if (!handover) throw new Refusal('NOT_FOUND', 'not_found');
    return handover;
  }

  private async placed(unit: Unit, childId: Id): Promise<PlacedChild> {
    const child = await this.handovers.leaving(unit, childId);
    if (!child) throw new Refusal('NOT_FOUND', 'not_found');
    const { birthDate, groupId, locationId } = child;
    if (!birthDate || !groupId || !locationId) throw handoverRefusals.notPlaced();
    return { ...child, birthDate, groupId, locationId };
  }
}
