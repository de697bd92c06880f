import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { StaffRepository, type StaffRow } from './staff.repository.js';

/** Colleagues as the roster names them. */
@Injectable()
export class StaffService {
  constructor(private readonly staff: StaffRepository) {}

  /** Colleagues of a location by name; refuses NOT_FOUND. */
  async ofLocation(unit: Unit, locationId: Id, first: number, after: Id | null): Promise<StaffRow[]> {
    await unit.openOne('LOCATION', locationId, 'ROSTER');
    return this.staff.ofLocation(unit, locationId, first, after);
  }
}
