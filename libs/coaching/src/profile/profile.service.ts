import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { KeepProfileInput } from './profile.input.js';
import type { Currency, Profile } from './profile.entity.js';
import { ProfileRepository } from './profile.repository.js';

/** A safety net for the coach who works alone: at the own employer, seen by the coach alone (X14). */
@Injectable()
export class ProfileService {
  constructor(private readonly profiles: ProfileRepository) {}

  /** The caller's own profile. Refuses NOT_FOUND for who is no coach here. */
  async own(unit: Unit): Promise<Profile> {
    await unit.openOne('COACH', unit.caller.accountId, 'OWN_PROFILE');
    return this.profiles.of(unit, unit.caller.accountId);
  }

  /** Brings the own profile up to date. Refuses NOT_FOUND, INVALID (a day to come), CHANGED_SINCE. */
  async keep(unit: Unit, { id, version, groupDays, supervisions, intervisions }: KeepProfileInput): Promise<Receipt> {
    if (groupDays.some((day) => day > unit.today)) throw new Refusal('INVALID', 'coaching_day_ahead', { place: 'input.groupDays' });
    await unit.openOne('COACH', unit.caller.accountId, 'OWN_PROFILE');
    return receiptOf(id, await this.profiles.keep(unit, version, groupDays, supervisions, intervisions));
  }

  /** For who leads a location: which coaches there are and when each brought the profile up to date. Refuses NOT_FOUND. */
  async currency(unit: Unit, locationId: Id): Promise<Currency[]> {
    await unit.openOne('LOCATION', locationId, 'COACH_CURRENCY');
    return this.profiles.currency(unit);
  }
}
