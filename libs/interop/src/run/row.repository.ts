import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Finding } from '../import/finding.js';
import type { ImportKind, Verdict } from '../import/record.js';
import { ENTERED_GROUPS } from '../plan/entered-groups.sql.js';
import type { ImportAction } from './import.repository.js';

/** A row as an administrator sees it: names and groups; what is known of home is counted. Days are calendar dates, the last one included. */
export interface ShownRow {
  readonly n: number;
  readonly line: number;
  readonly kind: ImportKind;
  readonly name: string;
  readonly groups: string[];
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  readonly guardians: number;
  readonly languages: number;
  readonly ve: boolean;
  readonly verdict: Verdict;
  readonly findings: Finding[];
  readonly action: ImportAction;
  readonly differs: string[];
  readonly needsConfirmation: boolean;
  readonly confirmed: boolean;
  readonly leftOut: boolean;
}

/** Which rows to show; null: all. */
export interface RowFilter {
  readonly verdict: Verdict | null;
  readonly action: ImportAction | null;
  /** Only those that wait for somebody: a fault to leave out, a doubt to confirm. */
  readonly waiting: boolean;
}

const WAITS = `((r.verdict = 'ERROR' and not r.left_out) or (r.needs_confirmation and not r.confirmed and not r.left_out and r.verdict <> 'ERROR'))`;

// the groups of a page are looked up together: an import holds as many groups as classes of all its schools
const PAGE = `
with page as materialized (
  select r.* from interop.import_row r
  where r.controller_id = $1 and r.import_id = $2 and r.n > $3 and ($4::text is null or r.verdict = $4) and ($5::text is null or r.action = $5) and (not $6::boolean or ${WAITS})
  order by r.n limit $7),
grouped as (
  select k.n, array_agg(distinct g.payload ->> 'name' order by g.payload ->> 'name') as names
  from (select r.n, w ->> 'groupKey' as key from page r, jsonb_array_elements(coalesce(r.payload -> 'placements', '[]')) w
    union select r.n, key from page r, jsonb_array_elements_text(coalesce(r.payload -> 'groupKeys', '[]')) key) k
  join interop.import_row g on g.controller_id = $1 and g.import_id = $2 and g.kind = 'GROUP' and g.external_key = k.key
  group by k.n)
select r.n, r.line, r.kind, coalesce(nullif(concat_ws(' ', r.payload ->> 'callName', r.payload ->> 'familyPrefix',
    case when r.payload ->> 'familyName' is distinct from r.payload ->> 'callName' then r.payload ->> 'familyName' end), ''), r.payload ->> 'name', '') as name,
  coalesce(g.names, '{}') as groups,
  (select min((w ->> 'from')::date) from jsonb_array_elements(coalesce(r.payload -> 'placements', '[]')) w) as "firstDay",
  (select max((w ->> 'until')::date) - 1 from jsonb_array_elements(coalesce(r.payload -> 'placements', '[]')) w) as "lastDay",
  jsonb_array_length(coalesce(r.payload -> 'guardians', '[]')) as guardians, jsonb_array_length(coalesce(r.payload -> 'languages', '[]')) as languages, r.payload ? 've' as ve,
  r.verdict, r.findings || r.plan_findings as findings, r.action, r.differs, r.needs_confirmation as "needsConfirmation", r.confirmed, r.left_out as "leftOut"
from page r left join grouped g on g.n = r.n
order by r.n`;

const STILL_ENTERED = `${ENTERED_GROUPS} and not c.left_out`;
const LEFT_EMPTY = `
update interop.import_row r set left_out = true from interop.import i
where i.controller_id = $1 and i.id = $2 and i.format = 'ROSTER' and r.controller_id = $1 and r.import_id = $2 and r.kind = 'GROUP' and r.action = 'CREATE' and not r.left_out
  and r.external_key not in (${STILL_ENTERED})`;
const FILLED_AGAIN = `
update interop.import_row r set left_out = false from interop.import i
where i.controller_id = $1 and i.id = $2 and i.format = 'ROSTER' and r.controller_id = $1 and r.import_id = $2 and r.kind = 'GROUP' and r.left_out
  and r.external_key in (${STILL_ENTERED} and c.n = any ($3::integer[]))`;

/** Rows of an import that was opened. */
@Injectable()
export class RowRepository {
  async page(unit: Unit, importId: Id, filter: RowFilter, after: number, first: number): Promise<ShownRow[]> {
    return unit.query<ShownRow>(PAGE, [unit.controllerId, importId, after, filter.verdict, filter.action, filter.waiting, first]);
  }

  /** How many of these rows there were to leave out or take in again. */
  async leaveOut(unit: Unit, importId: Id, rows: readonly number[], leftOut: boolean): Promise<number> {
    const changed = await unit.query(
      'update interop.import_row set left_out = $4 where controller_id = $1 and import_id = $2 and n = any ($3::integer[]) returning n',
      [unit.controllerId, importId, rows, leftOut],
    );
    return changed.length;
  }

  /** A roster's new group that nobody comes into any more stays out by itself; whoever is taken in again brings its groups along. */
  async followGroups(unit: Unit, importId: Id, rows: readonly number[], leftOut: boolean): Promise<void> {
    await unit.query(leftOut ? LEFT_EMPTY : FILLED_AGAIN, [unit.controllerId, importId, ...(leftOut ? [] : [rows])]);
  }

  /** How many of these rows waited for somebody to say who it is. */
  async confirm(unit: Unit, importId: Id, rows: readonly number[]): Promise<number> {
    const changed = await unit.query(
      `update interop.import_row set confirmed = true where controller_id = $1 and import_id = $2 and n = any ($3::integer[]) and needs_confirmation and verdict <> 'ERROR' returning n`,
      [unit.controllerId, importId, rows],
    );
    return changed.length;
  }

  /** Confirms every row that touches nothing that is here already: at worst somebody comes in twice, and undoing takes that away. */
  async confirmNew(unit: Unit, importId: Id): Promise<void> {
    await unit.query(
      `update interop.import_row set confirmed = true where controller_id = $1 and import_id = $2 and needs_confirmation and verdict <> 'ERROR' and action = 'CREATE' and not left_out`,
      [unit.controllerId, importId],
    );
  }
}
