import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { OwnContactCard, Specialist } from './contact-card.entity.js';

/** Cards of specialists; read and written by the database's own functions. */
@Injectable()
export class ContactCardRepository {
  /** Who may be asked at a location that was opened for asking. */
  async at(unit: Unit, locationId: Id): Promise<Specialist[]> {
    return unit.query<Specialist>(
      'select account_id as "accountId", name, role, expertise, days, phone, confirmed_on as "confirmedOn" from coaching.specialists_at($1)',
      [locationId],
    );
  }

  async own(unit: Unit): Promise<OwnContactCard | null> {
    const [row] = await unit.query<OwnContactCard>(
      'select expertise, days, phone, confirmed_on as "confirmedOn", version from coaching.own_contact_card() where version is not null',
    );
    return row ?? null;
  }

  async keep(unit: Unit, version: number, { expertise, days, phone }: Pick<OwnContactCard, 'expertise' | 'days' | 'phone'>): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.keep_contact_card($1, $2::text[], $3, $4)', [expertise, days, phone, version]);
    return row;
  }
}
