import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { type ColumnMapping, parseMapping } from '../roster/roster.mapping.js';
import { importRefusals } from '../run/import.refusals.js';
import { MappingRepository, type SavedMapping } from './mapping.repository.js';

/** Saved mappings of columns (I1, I2). */
@Injectable()
export class MappingService {
  constructor(private readonly mappings: MappingRepository) {}

  /** By name. */
  async all(unit: Unit, first: number): Promise<SavedMapping[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    return this.mappings.all(unit, first);
  }

  /** One, ready to read a file with; refuses NOT_FOUND. */
  async columnsOf(unit: Unit, id: Id): Promise<ColumnMapping> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const found = await this.mappings.find(unit, id);
    if (!found) throw new Refusal('NOT_FOUND', 'not_found');
    return readMapping(found.columns);
  }

  /** Saves under a name; the same name again replaces its columns. Refuses INVALID. */
  async save(unit: Unit, mapping: { id: Id; name: string; columns: readonly { field: string; heading: string }[] }): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const { columns } = readMapping(Object.fromEntries(mapping.columns.map(({ field, heading }) => [field, heading])));
    const known = await this.mappings.named(unit, mapping.name);
    if (known) return { id: known.id, version: await this.mappings.change(unit, known.id, columns, known.version) };
    await this.mappings.add(unit, mapping.id, mapping.name, columns);
    return { id: mapping.id, version: 1 };
  }
}

function readMapping(columns: unknown): ColumnMapping {
  const mapping = parseMapping({ version: 1, columns });
  if (!mapping) throw importRefusals.mapping();
  return mapping;
}
