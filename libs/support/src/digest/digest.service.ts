import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf, takeStep } from '../step/step.js';
import type { SetDigestInput } from './digest.input.js';

/** One mail a week that says that something is due, for whoever asked for it (B8). */
@Injectable()
export class DigestService {
  /** The own address for the digest of a location, or null. Refuses NOT_FOUND. */
  async address(unit: Unit, locationId: Id): Promise<string | null> {
    await unit.openOne('LOCATION', locationId, 'DUE');
    const [row] = await unit.query<{ address: string | null }>('select support.own_digest($1) as address', [locationId]);
    return row?.address ?? null;
  }

  /** Refuses NOT_FOUND. */
  async set(unit: Unit, { locationId, address }: SetDigestInput): Promise<Receipt> {
    await unit.openOne('LOCATION', locationId, 'DUE');
    return receiptOf(locationId, await takeStep(unit, 'select * from support.set_digest($1, $2)', [locationId, address ?? null]));
  }
}
