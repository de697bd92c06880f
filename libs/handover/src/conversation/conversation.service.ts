import { Injectable } from '@nestjs/common';
import { holdsPersonNumber, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { handoverRefusals, receiptOf } from '../handover/handover.refusals.js';
import type { AskConversationAtDeliveryInput, HoldConversationInput, PlanConversationInput } from './conversation.input.js';
import { ConversationRepository } from './conversation.repository.js';

/** The conversation of preschool, school and parents (R14, H5). */
@Injectable()
export class ConversationService {
  constructor(private readonly conversations: ConversationRepository) {}

  /** Sets or moves the date. Refuses NOT_FOUND, INVALID (a day that has passed, or over a year away), NOT_NOW, CHANGED_SINCE. */
  async plan(unit: Unit, { deliveryId, version, form, on, time = null }: PlanConversationInput): Promise<Receipt> {
    await unit.openOne('DELIVERY', deliveryId, 'RECEIVE');
    return receiptOf(deliveryId, await this.conversations.plan(unit, deliveryId, version, { form, on, time }));
  }

  /** The conversation took place; no minutes. Refuses NOT_FOUND, INVALID (a day to come, or before sending; an agreement that was over by then, or holds a number of a person, R4), NOT_NOW, CHANGED_SINCE. */
  async hold(unit: Unit, { deliveryId, version, agreements, ...held }: HoldConversationInput): Promise<Receipt> {
    const past = agreements.findIndex(({ until }) => until && until < held.heldOn);
    if (past >= 0) throw new Refusal('INVALID', 'handover_agreement_over', { place: `input.agreements.${past}.until` });
    const told = agreements.findIndex(({ who, what }) => holdsPersonNumber(who) || holdsPersonNumber(what));
    if (told >= 0) throw handoverRefusals.personNumber(`input.agreements.${told}.what`);
    await unit.openOne('DELIVERY', deliveryId, 'RECEIVE');
    const agreed = agreements.map(({ who, what, until = null }) => ({ who, what, until }));
    return receiptOf(deliveryId, await this.conversations.hold(unit, deliveryId, version, { ...held, agreements: agreed }));
  }

  /** The school asks for a conversation; from then on it is required. Refuses NOT_FOUND, NOT_NOW. */
  async ask(unit: Unit, { deliveryId }: AskConversationAtDeliveryInput): Promise<Receipt> {
    await unit.openOne('DELIVERY', deliveryId, 'RECEIVE');
    return receiptOf(deliveryId, await this.conversations.ask(unit, deliveryId));
  }
}
