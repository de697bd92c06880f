import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { csvOf, type Unit } from '#platform';
import { type Locale, sentence } from '#words';
import { type RodLine, RodRepository } from './rod.repository.js';
import type { RodFileType } from './rod.type.js';

const COLUMNS = ['child', 'start', 'end'] as const;

/** What ROD is told of the OPPs of a school: child reference, start and end, and nothing else (R30). */
@Injectable()
export class RodService {
  constructor(private readonly lines: RodRepository) {}

  /** The earliest start first. Refuses NOT_FOUND. */
  async ofLocation(unit: Unit, locationId: Id): Promise<RodLine[]> {
    await unit.openOne('LOCATION', locationId, 'ROD_LIST');
    return this.lines.ofLocation(unit, locationId);
  }

  /** The same as CSV. Refuses NOT_FOUND. */
  async file(unit: Unit, locationId: Id, locale: Locale): Promise<RodFileType> {
    const lines = await this.ofLocation(unit, locationId);
    const table = {
      name: 'ROD',
      head: COLUMNS.map((column) => sentence(locale, `rod.column.${column}`)),
      rows: lines.map(({ childRef, startedOn, endedOn }) => [childRef, startedOn, endedOn]),
    };
    return { name: `rod-opp-${unit.today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(table).toString('base64') };
  }
}
