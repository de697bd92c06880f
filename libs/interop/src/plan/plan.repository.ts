import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Import } from '../run/import.entity.js';
import { ENTERED_GROUPS } from './entered-groups.sql.js';

/** What planning needs of the import itself. */
export type PlannedImport = Pick<Import, 'id' | 'locationId' | 'schoolYear' | 'referenceDate'>;

const FRESH_ROWS = `
update interop.import_row set verdict = read_verdict, plan_findings = '[]', record_id = null, is_new = null, matched_by = null, needs_confirmation = false, action = 'LEAVE', differs = '{}'::text[]
where controller_id = $1 and import_id = $2`;

/** A location of the file is one of ours by its LRK number, else by its name, else the one that was chosen. */
const LOCATIONS = `
with found as (
  select r.n, (select l.id from centre.location l where l.controller_id = r.controller_id and (l.lrk = r.payload ->> 'lrk'
    or (r.payload ->> 'lrk' is null and lower(l.name) = lower(r.payload ->> 'name'))) order by l.id limit 1) as id
  from interop.import_row r where r.controller_id = $1 and r.import_id = $2 and r.kind = 'LOCATION' and r.verdict in ('OK', 'WARNING'))
update interop.import_row r set record_id = coalesce(f.id, $3), is_new = false,
  verdict = case when f.id is null and r.payload ->> 'lrk' is not null then 'WARNING' else r.verdict end,
  plan_findings = case when f.id is null and r.payload ->> 'lrk' is not null
    then jsonb_build_array(jsonb_build_object('severity', 'WARNING', 'code', 'LOCATION_OTHER', 'params', '{}'::jsonb, 'line', r.line)) else '[]' end
from found f where r.controller_id = $1 and r.import_id = $2 and r.n = f.n`;

/** A group is the one with its key in that school year, else one of its name that has no key; each of ours at most once. */
const GROUPS = `
with wanted as (
  select r.n, r.external_key, r.new_id, r.payload ->> 'name' as name, (r.payload ->> 'stable')::boolean as stable, coalesce(l.record_id, $3::uuid) as location_id
  from interop.import_row r
  left join interop.import_row l on l.controller_id = r.controller_id and l.import_id = r.import_id and l.kind = 'LOCATION' and l.verdict in ('OK', 'WARNING')
    and l.external_key = r.payload ->> 'locationKey'
  where r.controller_id = $1 and r.import_id = $2 and r.kind = 'GROUP' and r.verdict in ('OK', 'WARNING')),
candidates as (
  select w.n, g.id, row_number() over (partition by w.n order by g.source_key is not distinct from w.external_key desc, lower(g.period) desc, g.id) as choice,
    row_number() over (partition by g.id order by g.source_key is not distinct from w.external_key desc, w.n) as turn
  from wanted w join centre."group" g on g.controller_id = $1 and g.location_id = w.location_id and g.school_year is not distinct from $4
    and ((w.stable and g.source_key = w.external_key) or (g.source_key is null and lower(g.name) = lower(w.name)))
    and (upper(g.period) is null or upper(g.period) > $5::date or $4 is not null))
update interop.import_row r set record_id = coalesce(c.id, w.new_id), is_new = c.id is null
from wanted w left join candidates c on c.n = w.n and c.choice = 1 and c.turn = 1
where r.controller_id = $1 and r.import_id = $2 and r.n = w.n`;

const GROUP_EFFECTS = `
with wanted as (
  select r.n, r.record_id as id, r.is_new, coalesce(l.record_id, $3::uuid) as location_id, r.payload ->> 'name' as name,
    case when jsonb_array_length(r.payload -> 'yearGroups') > 0 then array(select jsonb_array_elements_text(r.payload -> 'yearGroups'))
      else coalesce(m.year_groups, '{}') end as year_groups,
    case when $4::text is not null and (r.payload ->> 'stable')::boolean then r.external_key end as source_key, m.from_day
  from interop.import_row r
  left join interop.import_row l on l.controller_id = r.controller_id and l.import_id = r.import_id and l.kind = 'LOCATION' and l.verdict in ('OK', 'WARNING')
    and l.external_key = r.payload ->> 'locationKey'
  left join (
    select w ->> 'groupKey' as key, min((w ->> 'from')::date) as from_day, array_agg(distinct c.payload ->> 'yearGroup') filter (where c.payload ->> 'yearGroup' is not null) as year_groups
    from interop.import_row c cross join jsonb_array_elements(c.payload -> 'placements') w
    where c.controller_id = $1 and c.import_id = $2 and c.kind = 'CHILD' and c.verdict in ('OK', 'WARNING') group by 1) m on m.key = r.external_key
  where r.controller_id = $1 and r.import_id = $2 and r.kind = 'GROUP' and r.verdict in ('OK', 'WARNING')),
changed as (
  select w.n, w.id, to_jsonb(g) - '{controller_id,id}'::text[] as before,
    jsonb_strip_nulls(jsonb_build_object('source_key', w.source_key,
      -- how a roster spells the name by which its group was found is no other name
      'name', case when $4::text is not null or lower(w.name) <> lower(g.name) then w.name end,
      'year_groups', case when cardinality(w.year_groups) > 0 then to_jsonb(w.year_groups) end,
      'period', case when $4 is null and w.from_day < lower(g.period) then daterange(w.from_day, upper(g.period))::text end)) as news
  from wanted w join centre."group" g on g.controller_id = $1 and g.id = w.id where not w.is_new)
insert into interop.import_effect (controller_id, import_id, row_n, thing, op, row_id, after, before, differs)
select $1, $2, w.n, 'GROUP', 'CREATE', w.id, jsonb_build_object('location_id', w.location_id, 'name', w.name, 'year_groups', w.year_groups, 'school_year', $4::text, 'source_key', w.source_key, 'version', 1,
  'period', case when $4 is null then daterange(least(w.from_day, $5::date), null) else daterange((split_part($4, '-', 1) || '-08-01')::date, (split_part($4, '-', 2) || '-08-01')::date) end), null::jsonb, '{}'::text[]
from wanted w where w.is_new
union all
select $1, $2, c.n, 'GROUP', 'CHANGE', c.id, c.before || c.news || jsonb_build_object('version', (c.before ->> 'version')::integer + 1), c.before, '{group}'::text[]
from changed c where not c.before @> c.news`;

/** New groups of a roster into which nobody comes are not made: it names groups by their children alone. */
const EMPTY_GROUPS = `
with empty as (
  update interop.import_row r set verdict = 'SKIPPED',
    plan_findings = r.plan_findings || jsonb_build_array(jsonb_build_object('severity', 'NOTICE', 'code', 'GROUP_WITHOUT_CHILDREN', 'params', '{}'::jsonb, 'line', r.line))
  where r.controller_id = $1 and r.import_id = $2 and r.kind = 'GROUP' and r.is_new and r.verdict in ('OK', 'WARNING') and r.external_key not in (${ENTERED_GROUPS})
  returning r.n)
delete from interop.import_effect e using empty where e.controller_id = $1 and e.import_id = $2 and e.row_n = empty.n and e.thing = 'GROUP'`;

/** Colleagues become names on the roster of the location, never a post (R35). */
const STAFF = `
with wanted as (
  select r.n, r.external_key, r.new_id, lower(r.payload ->> 'name') as name, left(r.external_key, 1) <> '#' as stable
  from interop.import_row r where r.controller_id = $1 and r.import_id = $2 and r.kind = 'TEACHER' and r.verdict in ('OK', 'WARNING')),
candidates as (
  select w.n, s.id, row_number() over (partition by w.n order by s.source_key is not distinct from w.external_key desc, s.id) as choice,
    row_number() over (partition by s.id order by s.source_key is not distinct from w.external_key desc, w.n) as turn
  from wanted w join centre.staff_member s on s.controller_id = $1 and s.location_id = $3
    and ((w.stable and s.source_key = w.external_key) or (s.source_key is null and lower(s.name) = w.name)))
update interop.import_row r set record_id = coalesce(c.id, w.new_id), is_new = c.id is null, needs_confirmation = r.doubtful
from wanted w left join candidates c on c.n = w.n and c.choice = 1 and c.turn = 1
where r.controller_id = $1 and r.import_id = $2 and r.n = w.n`;

const STAFF_EFFECTS = `
with wanted as (
  select r.n, r.record_id as id, r.is_new, r.payload ->> 'name' as name, r.payload ->> 'email' as email, case when left(r.external_key, 1) <> '#' then r.external_key end as source_key
  from interop.import_row r where r.controller_id = $1 and r.import_id = $2 and r.kind = 'TEACHER' and r.verdict in ('OK', 'WARNING')),
changed as (
  select w.n, w.id, to_jsonb(s) - '{controller_id,id}'::text[] as before, jsonb_strip_nulls(jsonb_build_object('name', w.name, 'email', w.email, 'source_key', w.source_key)) as news
  from wanted w join centre.staff_member s on s.controller_id = $1 and s.id = w.id where not w.is_new),
groups as (
  select distinct on (r.record_id, g.record_id) r.n, r.record_id as staff_id, g.record_id as group_id
  from interop.import_row r cross join jsonb_array_elements_text(r.payload -> 'groupKeys') k
  join interop.import_row g on g.controller_id = r.controller_id and g.import_id = r.import_id and g.kind = 'GROUP' and g.verdict in ('OK', 'WARNING') and g.external_key = k
  where r.controller_id = $1 and r.import_id = $2 and r.kind = 'TEACHER' and r.verdict in ('OK', 'WARNING'))
insert into interop.import_effect (controller_id, import_id, row_n, thing, op, row_id, after, before, differs)
select $1, $2, w.n, 'STAFF', 'CREATE', w.id, jsonb_build_object('location_id', $3::uuid, 'account_id', null, 'name', w.name, 'email', w.email, 'source_key', w.source_key, 'version', 1), null::jsonb, '{}'::text[]
from wanted w where w.is_new
union all
select $1, $2, c.n, 'STAFF', 'CHANGE', c.id, c.before || c.news || jsonb_build_object('version', (c.before ->> 'version')::integer + 1), c.before, '{name}'::text[] from changed c where not c.before @> c.news
union all
select $1, $2, g.n, 'STAFF_GROUP', 'CREATE', g.staff_id, jsonb_build_object('group_id', g.group_id), null::jsonb, '{group}'::text[] from groups g
where not exists (select from centre.staff_group s where s.controller_id = $1 and s.staff_id = g.staff_id and s.group_id = g.group_id)`;

/** What each row would do, in one word, and in what it differs from what is there. */
const ACTIONS = `
with told as (
  select e.row_n, array_agg(distinct d order by d) filter (where d is not null) as differs
  from interop.import_effect e left join unnest(e.differs) d on true where e.controller_id = $1 and e.import_id = $2 group by e.row_n),
decided as (
  select r.n, coalesce(t.differs, '{}') as differs,
    case when r.verdict in ('ERROR', 'SKIPPED') then 'LEAVE' when r.is_new then 'CREATE' when t.row_n is not null then 'CHANGE' else 'SAME' end as action
  from interop.import_row r left join told t on t.row_n = r.n where r.controller_id = $1 and r.import_id = $2)
update interop.import_row r set action = d.action, differs = d.differs, needs_confirmation = r.needs_confirmation and d.action in ('CREATE', 'CHANGE')
from decided d where r.controller_id = $1 and r.import_id = $2 and r.n = d.n`;

const PRINT = `
select encode(sha256(convert_to(coalesce(string_agg(md5(concat_ws('|', row_n, thing, op, row_id, after, before)), '' order by row_n, thing, op, row_id, after::text), ''), 'UTF8')), 'hex') as hash
from interop.import_effect where controller_id = $1 and import_id = $2`;

/** Plans what an import would do, set by set and never row by row. Groups and colleagues here; children beside it. The import was opened. */
@Injectable()
export class PlanRepository {
  /** Lets this transaction take its time, and keeps the planner from looping over rows that it guesses to be few. */
  async prepare(unit: Unit): Promise<void> {
    await unit.query(
      `select set_config('statement_timeout', '300s', true), set_config('lock_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '120s', true), set_config('enable_nestloop', 'off', true)`,
    );
  }

  async forget(unit: Unit, id: Id): Promise<void> {
    await unit.query(FRESH_ROWS, [unit.controllerId, id]);
    await unit.query('delete from interop.import_effect where controller_id = $1 and import_id = $2', [unit.controllerId, id]);
  }

  async places(unit: Unit, { id, locationId, schoolYear }: PlannedImport): Promise<void> {
    await unit.query(LOCATIONS, [unit.controllerId, id, locationId]);
    await unit.query(GROUPS, [unit.controllerId, id, locationId, schoolYear, unit.today]);
    await unit.query(GROUP_EFFECTS, [unit.controllerId, id, locationId, schoolYear, unit.today]);
  }

  /** Ids of the groups that are here already, to open their lists. */
  async groupIds(unit: Unit, id: Id): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(
      `select r.record_id as id from interop.import_row r join centre."group" g on g.controller_id = r.controller_id and g.id = r.record_id
       where r.controller_id = $1 and r.import_id = $2 and r.kind = 'GROUP'`,
      [unit.controllerId, id],
    );
    return rows.map((row) => row.id);
  }

  async staff(unit: Unit, { id, locationId }: PlannedImport): Promise<void> {
    await unit.query(STAFF, [unit.controllerId, id, locationId]);
    await unit.query(STAFF_EFFECTS, [unit.controllerId, id, locationId]);
  }

  /** After it is known which children come in. */
  async dropEmptyGroups(unit: Unit, { id, schoolYear }: PlannedImport): Promise<void> {
    if (schoolYear === null) await unit.query(EMPTY_GROUPS, [unit.controllerId, id]);
  }

  /** Decides on each row and gives the fingerprint of all writes together. */
  async decide(unit: Unit, id: Id): Promise<string> {
    await unit.query(ACTIONS, [unit.controllerId, id]);
    const [row] = await unit.query<{ hash: string }>(PRINT, [unit.controllerId, id]);
    return row?.hash ?? '';
  }
}
