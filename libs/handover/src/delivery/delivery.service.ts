import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../handover/handover.refusals.js';
import type { AdoptPartsInput } from './delivery.input.js';
import { type Delivery, DeliveryRepository } from './delivery.repository.js';

/** What a school does with what it got. */
@Injectable()
export class DeliveryService {
  constructor(private readonly deliveries: DeliveryRepository) {}

  /** Opens a delivery to read; that is noted, so that preschool and parents see it was read. Refuses NOT_FOUND, also once withdrawn. */
  async read(unit: Unit, id: Id): Promise<Delivery> {
    await unit.openOne('DELIVERY', id, 'READ_HANDOVER');
    await this.deliveries.noteRead(unit, id);
    const delivery = await this.deliveries.find(unit, id);
    if (!delivery) throw new Refusal('NOT_FOUND', 'not_found');
    return delivery;
  }

  /** Takes parts into the school's own record under its own ground; the parents are told. Refuses NOT_FOUND, INVALID (a part that did not come), NOT_NOW, CHANGED_SINCE (another issue came). */
  async adopt(unit: Unit, { deliveryId, issue, parts }: AdoptPartsInput): Promise<Receipt> {
    await unit.openOne('DELIVERY', deliveryId, 'RECEIVE');
    return receiptOf(deliveryId, await this.deliveries.adopt(unit, deliveryId, issue, parts));
  }
}
