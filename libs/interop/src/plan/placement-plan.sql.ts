import { noted, ROWS } from './child-plan.sql.js';

/**
 * Each placement a row asks for beside the one of the same group that shares a day with it. What the file leaves open (no first or last day)
 * stays as it is; two that it could mean are left alone. Of two rows that share a day with one placement, the one that begins with it is that one, and the other is
 * one more when it begins after that has ended: a child that left and comes back.
 */
const WANTED = `${ROWS},
wanted as materialized (
  select r.n, r.child_id, r.is_new, r.location_id, g.record_id as group_id, (w ->> 'id')::uuid as id, (w ->> 'main')::boolean as main,
    (w ->> 'from')::date as from_day, (w ->> 'until')::date as until_day, (w ->> 'fromStated')::boolean as from_stated, (w ->> 'untilStated')::boolean as until_stated
  from rows r cross join jsonb_array_elements(r.p -> 'placements') w
  join interop.import_row g on g.controller_id = $1 and g.import_id = $2 and g.kind = 'GROUP' and g.verdict in ('OK', 'WARNING') and g.external_key = w ->> 'groupKey'),
present as materialized (
  select t.* from children.placement t where t.controller_id = $1 and t.child_id in (select child_id from rows where not is_new)),
met as (
  select w.n, w.id, count(*) as hits, min(t.id::text)::uuid as placement_id, row_number() over (partition by min(t.id::text) order by abs(w.from_day - min(lower(t.period))), w.n) as turn
  from wanted w join present t on t.child_id = w.child_id and t.group_id = w.group_id and t.period && daterange(w.from_day, w.until_day) group by w.n, w.id, w.from_day),
firsts as (
  select m.placement_id, daterange(case when w.from_stated then w.from_day else lower(t.period) end, case when w.until_stated then w.until_day else upper(t.period) end) as period
  from met m join wanted w on w.n = m.n and w.id = m.id join present t on t.id = m.placement_id where m.turn = 1 and m.hits = 1),
meant as materialized (
  select m.n, m.id, m.placement_id, m.hits > 1 and (w.from_stated or w.until_stated) or m.turn > 1 as unclear from met m join wanted w on w.n = m.n and w.id = m.id left join firsts f on f.placement_id = m.placement_id
  where m.turn = 1 or m.hits > 1 or f.period is null or f.period && daterange(w.from_day, w.until_day)),
fitted as materialized (
  select w.*, t.id as placement_id, to_jsonb(t) - '{controller_id,id}'::text[] as before, coalesce(m.unclear, false) as unclear, t.period as period_before,
    daterange(case when w.from_stated or t.id is null then w.from_day else lower(t.period) end, case when w.until_stated or t.id is null then w.until_day else upper(t.period) end) as period
  from wanted w left join meant m on m.n = w.n and m.id = w.id left join present t on t.id = m.placement_id)`;

/** Tells of placements that cannot be fitted in. */
export const UNCLEAR_PLACEMENTS = `
with ${WANTED}
update interop.import_row r set ${noted('PLACEMENT_UNCLEAR')}
where r.controller_id = $1 and r.import_id = $2 and r.n in (select f.n from fitted f where f.unclear or isempty(f.period))`;

/** Tells of a child in childcare that comes into one group and keeps its place in another, of which the file says nothing: it may have moved. */
export const PLACEMENTS_BESIDE = `
with ${WANTED}
update interop.import_row r set ${noted('PLACEMENT_BESIDE')}
where r.controller_id = $1 and r.import_id = $2 and r.n in (
  select f.n from fitted f join present t on t.child_id = f.child_id and t.period && f.period
  join centre."group" g on g.controller_id = $1 and g.id = t.group_id and g.location_id = f.location_id and g.school_year is null
  where f.placement_id is null and not f.unclear and (t.child_id, t.group_id) not in (select child_id, group_id from wanted))`;

/**
 * Placements to make and to change. In a class (\`$4\` the school year, \`$5\` the day the file tells about) a child that the file puts in another class moves there on
 * that day: the old placement ends, or becomes the new one when it had not begun. One that comes back to a class it was in before this year is placed there once more.
 */
export const PLACEMENTS = `
with ${WANTED},
old as materialized (
  select f.n, f.id as wanted_id, f.group_id as new_group, case when f.placement_id is null then f.period else daterange(greatest(f.from_day, $5::date), f.until_day) end as new_period,
    exists (select from present x where x.child_id = f.child_id and x.group_id = f.group_id and (upper(x.period) is null or upper(x.period) > $5::date)) as reached, t.id, t.period, to_jsonb(t) - '{controller_id,id}'::text[] as before,
    lower(t.period) >= $5::date as not_begun, row_number() over (partition by f.child_id order by lower(t.period), t.id) as turn, f.child_id
  from fitted f join present t on t.child_id = f.child_id join centre."group" g on g.controller_id = $1 and g.id = t.group_id and g.location_id = f.location_id
  where $4::text is not null and f.main and not f.unclear and g.school_year = $4 and (upper(t.period) is null or upper(t.period) > $5::date)
    and (t.child_id, t.group_id) not in (select child_id, group_id from wanted)),
taken_over as (select o.* from old o where o.not_begun and not o.reached and o.turn = 1),
back as materialized (
  select f.* from fitted f where f.main and f.placement_id is not null and f.until_day > $5::date and f.id in (select wanted_id from old where not not_begun and not reached)
    and f.id not in (select wanted_id from taken_over))
insert into interop.import_effect (controller_id, import_id, row_n, thing, op, row_id, child_id, after, before, differs)
select $1, $2, f.n, 'PLACEMENT', 'CREATE', f.id, f.child_id, jsonb_build_object('child_id', f.child_id, 'group_id', f.group_id, 'version', 1,
  'period', (case when f.main and f.child_id in (select child_id from old where not not_begun) then daterange(greatest(f.from_day, $5::date), f.until_day) else f.period end)::text), null::jsonb, '{placement}'::text[]
from fitted f where f.placement_id is null and not f.unclear and f.id not in (select wanted_id from taken_over)
  and not (f.main and f.until_day <= $5::date and f.child_id in (select child_id from old where not not_begun))
union all
select $1, $2, b.n, 'PLACEMENT', 'CREATE', b.id, b.child_id, jsonb_build_object('child_id', b.child_id, 'group_id', b.group_id, 'version', 1,
  'period', daterange(greatest(b.from_day, $5::date), b.until_day)::text), null::jsonb, '{placement}'::text[]
from back b
union all
select $1, $2, f.n, 'PLACEMENT', 'CHANGE', f.placement_id, f.child_id, f.before || jsonb_build_object('period', f.period::text, 'version', (f.before ->> 'version')::integer + 1), f.before, '{placement}'::text[]
from fitted f where f.placement_id is not null and not f.unclear and not isempty(f.period) and f.period <> f.period_before and f.id not in (select id from back) and f.id not in (select wanted_id from taken_over)
union all
select $1, $2, o.n, 'PLACEMENT', 'CHANGE', o.id, o.child_id, o.before || jsonb_build_object('group_id', o.new_group, 'period', o.new_period::text, 'version', (o.before ->> 'version')::integer + 1), o.before, '{placement}'::text[]
from taken_over o
union all
select $1, $2, o.n, 'PLACEMENT', 'CHANGE', o.id, o.child_id, o.before || jsonb_build_object('period', daterange(lower(o.period), $5::date)::text, 'version', (o.before ->> 'version')::integer + 1), o.before, '{placement}'::text[]
from old o where not o.not_begun`;
