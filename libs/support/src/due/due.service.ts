import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Due, dueOf } from './due.entity.js';
import { type DueFigures, DueRepository } from './due.repository.js';

/** Everything with a clock at a location on one page (P3), and its counts for who leads it (D14). */
@Injectable()
export class DueService {
  constructor(private readonly dues: DueRepository) {}

  /** What is due at a location, the fewest days left first. Refuses NOT_FOUND. */
  async of(unit: Unit, locationId: Id, first: number): Promise<Due[]> {
    // sent in one go: the database opens first, and shows nothing that was not opened
    const [, clocks] = await Promise.all([
      unit.openPage('select support.open_due($1, $2) as ids', [locationId, first], { locationId, purpose: 'DUE' }),
      this.dues.ofLocation(unit, locationId, first),
    ]);
    return clocks.map((clock) => dueOf(clock, unit.today));
  }

  /** Counts of a location one leads, or null when nothing runs there. Refuses NOT_FOUND. */
  async figures(unit: Unit, locationId: Id): Promise<DueFigures | null> {
    await unit.openOne('LOCATION', locationId, 'SUPPORT_FIGURES');
    return this.dues.figures(unit, locationId);
  }
}
