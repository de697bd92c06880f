import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import { MappingService } from '../mapping/mapping.service.js';
import type { ColumnMapping } from '../roster/roster.mapping.js';
import type { ImportFormat } from '../run/import.entity.js';
import { StagingRepository } from './staging.repository.js';

/** What comes with a file. The id is the import's; the same id again is the same upload. */
export interface UploadRequest {
  readonly id: Id;
  readonly locationId: Id;
  readonly format: ImportFormat;
  readonly mappingId: Id | null;
  readonly fileName: string;
}

/** What is known before the first byte. `chosen` is BRIN and vestiging of a school, `others` the names of all others by theirs; `known` when this id came before. */
export interface Begun {
  readonly today: CalendarDate;
  readonly mapping: ColumnMapping | undefined;
  readonly chosen: string | null;
  readonly others: ReadonlyMap<string, string>;
  readonly known: boolean;
}

/** What an upload needs to know of the place it is for, before its first byte. */
@Injectable()
export class UploadGround {
  constructor(
    private readonly staging: StagingRepository,
    private readonly mappings: MappingService,
  ) {}

  /** Opens the location, admits the import and notes that it is being read. Refuses NOT_FOUND. */
  async begin(unit: Unit, request: UploadRequest): Promise<Begun> {
    await unit.openOne('LOCATION', request.locationId, 'IMPORT');
    const chosen = await this.staging.registration(unit, request.locationId);
    const others = await this.staging.otherSchools(unit, request.locationId);
    const mapping = request.mappingId === null ? undefined : await this.mappings.columnsOf(unit, request.mappingId);
    const known = await this.staging.known(unit, request.id);
    if (!known) {
      await unit.admit('IMPORT', [request.id], 'IMPORT');
      await this.staging.begin(unit, request);
    }
    return { today: unit.today, mapping, chosen, others, known };
  }
}
