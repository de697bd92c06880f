import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** Which column of a package's export fills which field: field to heading. */
export interface SavedMapping {
  readonly id: Id;
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly version: number;
}

/** Mappings of the controller that was opened to organise. */
@Injectable()
export class MappingRepository {
  async all(unit: Unit, first: number): Promise<SavedMapping[]> {
    return unit.query<SavedMapping>('select id, name, columns, version from interop.import_mapping where controller_id = $1 order by name limit $2', [
      unit.controllerId,
      first,
    ]);
  }

  async find(unit: Unit, id: Id): Promise<SavedMapping | null> {
    const [row] = await unit.query<SavedMapping>('select id, name, columns, version from interop.import_mapping where controller_id = $1 and id = $2', [
      unit.controllerId,
      id,
    ]);
    return row ?? null;
  }

  /** The one of this name, or null. */
  async named(unit: Unit, name: string): Promise<SavedMapping | null> {
    const [row] = await unit.query<SavedMapping>('select id, name, columns, version from interop.import_mapping where controller_id = $1 and name = $2', [
      unit.controllerId,
      name,
    ]);
    return row ?? null;
  }

  async add(unit: Unit, id: Id, name: string, columns: object): Promise<void> {
    await unit.query('insert into interop.import_mapping (controller_id, id, name, columns) values ($1, $2, $3, $4::jsonb)', [
      unit.controllerId,
      id,
      name,
      JSON.stringify(columns),
    ]);
  }

  /** Replaces the columns; refuses CHANGED_SINCE. */
  async change(unit: Unit, id: Id, columns: object, version: number): Promise<number> {
    return unit.guard(
      'update interop.import_mapping set columns = $3::jsonb, version = version + 1 where controller_id = $1 and id = $2 and version = $4 returning version',
      [unit.controllerId, id, JSON.stringify(columns), version],
    );
  }
}
