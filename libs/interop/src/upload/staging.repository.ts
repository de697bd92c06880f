import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Finding } from '../import/finding.js';
import { type ImportFormat, ImportState } from '../run/import.entity.js';
import type { StagedRow } from './staged-row.js';

/** What is known of a file when it has been read to its end. */
export interface WholeFile {
  readonly fileHash: string | null;
  readonly findings: readonly Finding[];
  readonly schoolYear: string | null;
  readonly referenceDate: CalendarDate | null;
  readonly headings: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly records: number;
}

/** Writes a file's rows to where they wait. The import was opened or admitted before. */
@Injectable()
export class StagingRepository {
  async begin(unit: Unit, file: { id: Id; locationId: Id; format: ImportFormat; fileName: string }): Promise<void> {
    await unit.query('insert into interop.import (controller_id, id, location_id, format, file_name, made_by) values ($1, $2, $3, $4, $5, $6)', [
      unit.controllerId,
      file.id,
      file.locationId,
      file.format,
      file.fileName,
      unit.caller.accountId,
    ]);
  }

  /** BRIN and vestiging of a school as one text; null elsewhere. */
  async registration(unit: Unit, locationId: Id): Promise<string | null> {
    const [row] = await unit.query<{ number: string | null }>('select brin || vestiging as number from centre.location where controller_id = $1 and id = $2', [
      unit.controllerId,
      locationId,
    ]);
    return row?.number ?? null;
  }

  /** Schools that are known here, of any board, but this one: by BRIN and vestiging, the name. */
  async otherSchools(unit: Unit, locationId: Id): Promise<ReadonlyMap<string, string>> {
    const rows = await unit.query<{ number: string; name: string }>(
      `select brin || vestiging as number, name from centre.location where kind = 'SCHOOL' and id <> $1`,
      [locationId],
    );
    return new Map(rows.map(({ number, name }) => [number, name]));
  }

  /** Whether this id came with an upload of the caller before. */
  async known(unit: Unit, id: Id): Promise<boolean> {
    const [row] = await unit.query('select 1 from interop.progress_of($1)', [id]);
    return row !== undefined;
  }

  /** Where that upload stands. */
  async state(unit: Unit, id: Id): Promise<ImportState> {
    const [row] = await unit.query<{ state: ImportState }>('select state from interop.progress_of($1)', [id]);
    return row?.state ?? ImportState.READING;
  }

  async rows(unit: Unit, id: Id, rows: readonly StagedRow[]): Promise<void> {
    await unit.query(
      `insert into interop.import_row (controller_id, import_id, n, line, kind, external_key, new_id, payload, read_verdict, verdict, findings, doubtful)
       select $1, $2, r.n, r.line, r.kind, r.external_key, r.new_id, r.payload, r.verdict, r.verdict, r.findings, r.doubtful
       from jsonb_to_recordset($3::jsonb) as r (n integer, line integer, kind text, external_key text, new_id uuid, payload jsonb, verdict text, findings jsonb, doubtful boolean)`,
      [unit.controllerId, id, JSON.stringify(rows)],
    );
  }

  /** In a statement of its own transaction; opens nothing. */
  async progress(unit: Unit, id: Id, bytes: number, records: number): Promise<void> {
    await unit.query('select interop.note_progress($1, $2, $3)', [id, bytes, records]);
  }

  async ready(unit: Unit, id: Id, file: WholeFile & { readonly planHash: string }): Promise<void> {
    await this.finish(unit, id, ImportState.READY, file, file.planHash);
  }

  /** Of a refused file nothing is kept but why. */
  async refused(unit: Unit, id: Id, file: WholeFile): Promise<void> {
    await this.finish(unit, id, ImportState.REFUSED, file, null);
  }

  private async finish(unit: Unit, id: Id, state: ImportState, file: WholeFile, planHash: string | null): Promise<void> {
    await unit.query(
      `update interop.import set state = $3, file_hash = $4, findings = $5::jsonb, school_year = $6, reference_date = $7, headings = $8, columns = $9::jsonb, bytes = $10, records = $11,
         plan_hash = $12, seen_at = clock_timestamp(), version = version + 1
       where controller_id = $1 and id = $2 and state = 'READING'`,
      [
        unit.controllerId,
        id,
        state,
        file.fileHash,
        JSON.stringify(file.findings),
        file.schoolYear,
        file.referenceDate,
        file.headings,
        JSON.stringify(file.columns),
        file.bytes,
        file.records,
        planHash,
      ],
    );
  }
}
