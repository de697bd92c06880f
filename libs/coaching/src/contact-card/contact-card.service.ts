import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { OwnContactCard, Specialist } from './contact-card.entity.js';
import type { KeepContactCardInput } from './contact-card.input.js';
import { ContactCardRepository } from './contact-card.repository.js';

/** Who may be asked, and how they are reached (N1, N2). */
@Injectable()
export class ContactCardService {
  constructor(private readonly cards: ContactCardRepository) {}

  /** Specialists and coaches with a running post at a location and a card. Refuses NOT_FOUND. */
  async specialists(unit: Unit, locationId: Id): Promise<Specialist[]> {
    const [, found] = await Promise.all([unit.openOne('LOCATION', locationId, 'ASK_COACH'), this.cards.at(unit, locationId)]);
    return found;
  }

  /** The reader's own card; null when there is none. */
  async own(unit: Unit): Promise<OwnContactCard | null> {
    return this.cards.own(unit);
  }

  /** Writes or confirms the own card. Refuses FORBIDDEN for whoever is asked nothing here, CHANGED_SINCE. */
  async keep(unit: Unit, { version, expertise, days, phone = null }: KeepContactCardInput): Promise<Receipt> {
    return receiptOf(unit.caller.accountId, await this.cards.keep(unit, version, { expertise, days, phone }));
  }
}
