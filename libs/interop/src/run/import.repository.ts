import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { ImportKind, Verdict } from '../import/record.js';
import type { Import, ImportState } from './import.entity.js';

/** An import with the name of its location, as it is read. */
export type ImportRow = Omit<Import, 'controllerId' | 'madeBy' | 'seenAt' | 'bytes'> & {
  readonly bytes: string;
  readonly locationName: string;
  readonly stalled: boolean;
};

/** What a row would do, or did. */
export type ImportAction = 'CREATE' | 'CHANGE' | 'SAME' | 'LEAVE';

/** How many rows of one kind were judged so and do that. */
export interface RowCount {
  readonly kind: ImportKind;
  readonly verdict: Verdict;
  readonly action: ImportAction;
  readonly leftOut: boolean;
  readonly rows: number;
}

/** What stands between a file and applying it: rows with faults that are not left out, rows that somebody must confirm. */
export interface Unfinished {
  readonly faults: number;
  readonly doubts: number;
}

const COLUMNS = `i.id, i.location_id as "locationId", l.name as "locationName", i.format, i.file_name as "fileName", i.file_hash as "fileHash", i.state, i.school_year as "schoolYear",
  i.reference_date as "referenceDate", i.headings, i.columns, i.findings, i.plan_hash as "planHash", i.bytes, i.records, i.made_at as "madeAt", i.applied_at as "appliedAt",
  i.undone_at as "undoneAt", i.version, i.state = 'READING' and i.seen_at < clock_timestamp() - interval '2 minutes' as stalled`;
const FROM = `interop.import i join centre.location l on l.controller_id = i.controller_id and l.id = i.location_id`;
const OPEN_DOUBT = `needs_confirmation and not confirmed and not left_out and verdict <> 'ERROR'`;

/** Imports that were opened, or all of a controller that was. */
@Injectable()
export class ImportRepository {
  async find(unit: Unit, id: Id): Promise<ImportRow | null> {
    const [row] = await unit.query<ImportRow>(`select ${COLUMNS} from ${FROM} where i.controller_id = $1 and i.id = $2`, [unit.controllerId, id]);
    return row ?? null;
  }

  /** The same, held until this unit ends: of two who apply it, the second sees what the first did. */
  async hold(unit: Unit, id: Id): Promise<ImportRow | null> {
    const [row] = await unit.query('select 1 from interop.import where controller_id = $1 and id = $2 for no key update', [unit.controllerId, id]);
    return row ? this.find(unit, id) : null;
  }

  /** The latest first. */
  async page(unit: Unit, first: number, after: Id | null): Promise<ImportRow[]> {
    return unit.query<ImportRow>(
      `select ${COLUMNS} from ${FROM} where i.controller_id = $1
         and ($3::uuid is null or (i.made_at, i.id) < (select a.made_at, a.id from interop.import a where a.controller_id = $1 and a.id = $3)) order by i.made_at desc, i.id desc limit $2`,
      [unit.controllerId, first, after],
    );
  }

  async progress(unit: Unit, id: Id): Promise<{ state: ImportState; bytes: string; records: number; stalled: boolean } | null> {
    const [row] = await unit.query<{ state: ImportState; bytes: string; records: number; stalled: boolean }>('select * from interop.progress_of($1)', [id]);
    return row ?? null;
  }

  async appliedBefore(unit: Unit, id: Id): Promise<Date | null> {
    const [row] = await unit.query<{ at: Date | null }>('select interop.same_file_applied($1) as at', [id]);
    return row?.at ?? null;
  }

  async counts(unit: Unit, id: Id): Promise<RowCount[]> {
    return unit.query<RowCount>(
      `select kind, verdict, action, left_out as "leftOut", count(*)::integer as rows from interop.import_row where controller_id = $1 and import_id = $2
       group by kind, verdict, action, left_out order by kind, verdict, action, left_out`,
      [unit.controllerId, id],
    );
  }

  async unfinished(unit: Unit, id: Id): Promise<Unfinished> {
    const [row] = await unit.query<Unfinished>(
      `select (count(*) filter (where verdict = 'ERROR' and not left_out))::integer as faults, (count(*) filter (where ${OPEN_DOUBT}))::integer as doubts
       from interop.import_row where controller_id = $1 and import_id = $2`,
      [unit.controllerId, id],
    );
    return row ?? { faults: 0, doubts: 0 };
  }

  /** What was done, by kind of thing. */
  async report(unit: Unit, id: Id): Promise<{ thing: string; created: number; changed: number }[]> {
    return unit.query(
      `select thing, (count(*) filter (where op = 'CREATE'))::integer as created, (count(*) filter (where op = 'CHANGE'))::integer as changed
       from interop.import_effect where controller_id = $1 and import_id = $2 and done group by thing order by thing`,
      [unit.controllerId, id],
    );
  }

  async keepPlan(unit: Unit, id: Id, hash: string): Promise<void> {
    await unit.query('update interop.import set plan_hash = $3 where controller_id = $1 and id = $2', [unit.controllerId, id, hash]);
  }

  /** The next state; refuses CHANGED_SINCE. */
  async move(unit: Unit, id: Id, version: number, state: ImportState): Promise<number> {
    return unit.guard(
      `update interop.import set state = $4, version = version + 1, applied_at = case when $4 = 'APPLIED' then access.now() else applied_at end, undone_at = case when $4 = 'UNDONE' then access.now() end
       where controller_id = $1 and id = $2 and version = $3 returning version`,
      [unit.controllerId, id, version, state],
    );
  }
}
