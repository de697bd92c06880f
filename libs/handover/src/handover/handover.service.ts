import { Injectable } from '@nestjs/common';
import { addYears, type CalendarDate, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { hasCome, makingDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { PrefillService } from '../document/prefill.service.js';
import type { Handover } from './handover.entity.js';
import type { AnswerWarmInput, ChangeDestinationInput, Destination, HandoverStepInput, OpenHandoverInput } from './handover.input.js';
import { handoverRefusals, receiptOf } from './handover.refusals.js';
import { type Destined, HandoverRepository, type LeavingChild } from './handover.repository.js';

/** A child that can be handed over: it has a birth date and a place in a group. */
type PlacedChild = LeavingChild & { readonly birthDate: string; readonly groupId: Id; readonly locationId: Id };

/** Age in years by which a child is at primary school; a later first school day is a slip. */
const OLDEST_FIRST_DAY = 7;

/** What the days of a handover depend on, besides where it goes. */
interface Going {
  readonly birthDate: CalendarDate;
  readonly locationId: Id;
  readonly hasSupportQuestion: boolean;
}

/** What the preschool does with a handover: open, answer cold or warm, take back, send, close. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly settings: SettingRepository,
    private readonly prefills: PrefillService,
  ) {}

  /** Opens a prefilled draft for one named school (R13, R19, H2). Refuses NOT_FOUND, INVALID (receiver, days), NOT_NOW (type later, not enrolled, not placed, too old, one is open). */
  async open(unit: Unit, input: OpenHandoverInput): Promise<Receipt> {
    const { id, childId } = input;
    const type = input.type ?? 'KDV_PO';
    if (type !== 'KDV_PO') throw handoverRefusals.typeLater();
    await unit.openOne('CHILD', childId, 'PREPARE');
    const child = await this.placed(unit, childId);
    const destined = await this.destined(unit, input, { ...child, hasSupportQuestion: false });
    await unit.admit('HANDOVER', [id], 'PREPARE');
    await this.handovers.add(unit, { id, childId, type, ...destined }, child);
    await this.prefills.fill(unit, id, childId, child);
    return { id, version: 1, state: 'DRAFT' };
  }

  /** Another school, or other days, while it is a draft; consent to another receiver counts no more (R9). Refuses as opening does, and CHANGED_SINCE. */
  async changeDestination(unit: Unit, input: ChangeDestinationInput): Promise<Receipt> {
    const { handoverId, version } = input;
    const handover = await this.opened(unit, handoverId);
    if (handover.state !== 'DRAFT') throw handoverRefusals.noDraft();
    const person = await this.handovers.person(unit, handoverId);
    if (!person) throw new Refusal('NOT_FOUND', 'not_found');
    const destined = await this.destined(unit, input, { ...handover, birthDate: person.birthDate });
    return { id: handoverId, version: await this.handovers.redirect(unit, handoverId, version, destined), state: 'DRAFT' };
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

  /** Stops a draft, begun for the wrong child or of no use any more: nothing goes to the school, and another may be begun. Refuses NOT_NOW, CHANGED_SINCE. */
  async discard(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    await this.opened(unit, handoverId);
    return receiptOf(handoverId, await this.handovers.act(unit, handoverId, 'DISCARD', version));
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

  private async destined(unit: Unit, to: Destination, { birthDate, locationId, hasSupportQuestion }: Going): Promise<Destined> {
    const { receiverLocationId, enrolledOn, firstSchoolDay = null } = to;
    const relocation = to.relocation ?? false;
    if (enrolledOn > unit.today) throw handoverRefusals.notEnrolled();
    if (enrolledOn < birthDate) throw handoverRefusals.enrolledBeforeBirth();
    if (firstSchoolDay && (firstSchoolDay < enrolledOn || firstSchoolDay > addYears(birthDate, OLDEST_FIRST_DAY))) throw handoverRefusals.firstSchoolDay();
    const receiverControllerId = await this.handovers.receiver(unit, receiverLocationId);
    if (!receiverControllerId) throw handoverRefusals.receiver();
    const setting = await this.settings.of(unit, locationId);
    const { due, latestDue, expiresOn } = makingDates({ birthDate, firstSchoolDay, hasSupportQuestion }, setting);
    if (hasCome(expiresOn, unit.today)) throw handoverRefusals.tooOld(expiresOn);
    const dates = { dueOn: relocation ? unit.today : due, latestOn: latestDue, expiresOn };
    return { receiverControllerId, receiverLocationId, enrolledOn, firstSchoolDay, relocation, alwaysWarm: setting.alwaysWarm, ...dates };
  }

  private async placed(unit: Unit, childId: Id): Promise<PlacedChild> {
    const child = await this.handovers.leaving(unit, childId);
    if (!child) throw new Refusal('NOT_FOUND', 'not_found');
    const { birthDate, groupId, locationId } = child;
    if (!birthDate || !groupId || !locationId) throw handoverRefusals.notPlaced();
    return { ...child, birthDate, groupId, locationId };
  }
}
