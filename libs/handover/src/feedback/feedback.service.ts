import { Injectable } from '@nestjs/common';
import { holdsPersonNumber, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { arrivalDates, hasCome } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import { handoverRefusals, receiptOf } from '../handover/handover.refusals.js';
import type { GiveFeedbackInput } from './feedback.input.js';
import { FeedbackRepository } from './feedback.repository.js';

/** The school's answer (R17): not before six weeks after the first school day; late is better than never. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly feedbacks: FeedbackRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly settings: SettingRepository,
  ) {}

  /** Gives the three answers. Refuses NOT_FOUND, INVALID (a number of a person, R4), NOT_NOW (too early, first day unknown, not confirmed yet), CHANGED_SINCE. */
  async give(unit: Unit, { deliveryId, version, complete, usable, recognised, text = null }: GiveFeedbackInput): Promise<Receipt> {
    if (text && holdsPersonNumber(text)) throw handoverRefusals.personNumber('input.text');
    await unit.openOne('DELIVERY', deliveryId, 'RECEIVE');
    const delivery = await this.deliveries.find(unit, deliveryId);
    if (!delivery) throw new Refusal('NOT_FOUND', 'not_found');
    if (!delivery.firstSchoolDay) throw new Refusal('NOT_NOW', 'handover_first_day_unknown');
    const { feedbackFrom } = arrivalDates(delivery.firstSchoolDay, await this.settings.of(unit, delivery.locationId));
    if (!hasCome(feedbackFrom, unit.today)) throw new Refusal('NOT_NOW', 'handover_feedback_too_early', { from: feedbackFrom });
    return receiptOf(deliveryId, await this.feedbacks.give(unit, deliveryId, version, { complete, usable, recognised, text }));
  }
}
