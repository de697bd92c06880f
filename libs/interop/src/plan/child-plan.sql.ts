/** Child rows that can come in, each with its place; `leads` is the first row of a child. `$1` controller, `$2` import, `$3` chosen location. */
export const ROWS = `rows as materialized (
  select r.n, r.line, r.external_key, r.record_id as child_id, r.is_new, r.payload as p, coalesce(l.record_id, $3::uuid) as location_id,
    row_number() over (partition by r.external_key order by r.n) = 1 as leads
  from interop.import_row r
  left join interop.import_row l on l.controller_id = r.controller_id and l.import_id = r.import_id and l.kind = 'LOCATION' and l.verdict in ('OK', 'WARNING')
    and l.external_key = r.payload ->> 'locationKey'
  where r.controller_id = $1 and r.import_id = $2 and r.kind = 'CHILD' and r.verdict in ('OK', 'WARNING'))`;

/** How a finding of the plan is kept with its row. */
export const noted = (code: string): string =>
  `plan_findings = r.plan_findings || jsonb_build_array(jsonb_build_object('severity', 'WARNING', 'code', '${code}', 'params', '{}'::jsonb, 'line', r.line)),
   verdict = case when r.verdict = 'OK' then 'WARNING' else r.verdict end`;

const INTO = 'insert into interop.import_effect (controller_id, import_id, row_n, thing, op, row_id, child_id, after, before, differs)';
const WAS = (row: string): string => `to_jsonb(${row}) - '{controller_id,id,search_name}'::text[]`;
const NEXT = `jsonb_build_object('version', (c.before ->> 'version')::integer + 1)`;

/** Rows of children or colleagues that name a group which cannot come in. */
export const UNREACHED_GROUPS = `
with lost as materialized (
  select array_agg(g.external_key) as keys from interop.import_row g where g.controller_id = $1 and g.import_id = $2 and g.kind = 'GROUP' and g.verdict not in ('OK', 'WARNING'))
update interop.import_row r set ${noted('GROUP_NOT_IN')}
from lost where lost.keys is not null and r.controller_id = $1 and r.import_id = $2 and r.kind in ('CHILD', 'TEACHER') and r.verdict in ('OK', 'WARNING')
  and (r.payload -> 'groupKeys' ?| lost.keys or exists (select from jsonb_array_elements(r.payload -> 'placements') w where w ->> 'groupKey' = any (lost.keys)))`;

/** New records, and what the file says otherwise than the record. What a file leaves open never erases what is known. */
export const CHILDREN = `
with ${ROWS},
changed as (
  select r.n, r.child_id, ${WAS('k')} as before, jsonb_strip_nulls(jsonb_build_object(
    'call_name', case when (r.p ->> 'callNameStated')::boolean then r.p ->> 'callName' end, 'given_names', r.p ->> 'givenNames', 'family_name', r.p ->> 'familyName',
    'birth_date', r.p ->> 'birthDate', 'sex', nullif(r.p ->> 'sex', 'UNKNOWN'), 'source_key', case when (r.p ->> 'stable')::boolean then r.external_key end))
    || case when r.p ? 'familyName' then jsonb_build_object('family_prefix', r.p ->> 'familyPrefix') else '{}' end as news
  from rows r join children.child k on k.controller_id = $1 and k.id = r.child_id where r.leads and not r.is_new)
${INTO}
select $1, $2, r.n, 'CHILD', 'CREATE', r.child_id, r.child_id, jsonb_build_object('given_names', r.p ->> 'givenNames', 'call_name', r.p ->> 'callName', 'family_prefix', r.p ->> 'familyPrefix',
  'family_name', r.p ->> 'familyName', 'birth_date', r.p ->> 'birthDate', 'sex', r.p ->> 'sex', 'source_key', case when (r.p ->> 'stable')::boolean then r.external_key end,
  'left_on', null, 'version', 1), null::jsonb, '{}'::text[]
from rows r where r.leads and r.is_new
union all
select $1, $2, c.n, 'CHILD', 'CHANGE', c.child_id, c.child_id, c.before || c.news || ${NEXT}, c.before,
  array(select distinct case key when 'birth_date' then 'birthDate' when 'sex' then 'sex' when 'source_key' then 'key' else 'name' end from jsonb_each(c.news) where c.before -> key is distinct from value)
from changed c where not c.before @> c.news`;

/** The application (aanmelding) that begins a record at a location (R19), for who is there or comes. */
export const ENROLMENTS = `
with ${ROWS},
places as (
  select r.child_id, r.location_id, min(r.n) as n, bool_and(r.is_new) as is_new, (array_agg(r.p order by r.n))[1] as p, min((r.p ->> 'startsOn')::date) as first_day
  from rows r group by r.child_id, r.location_id having bool_or(r.p ->> 'endsOn' is null or (r.p ->> 'endsOn')::date >= $4::date)),
present as materialized (
  select e.child_id, e.location_id from children.enrolment e where e.controller_id = $1 and e.ended_on is null and e.child_id in (select child_id from rows where not is_new)
  union select t.child_id, g.location_id from children.placement t join centre."group" g on g.controller_id = t.controller_id and g.id = t.group_id
  where t.controller_id = $1 and t.child_id in (select child_id from rows where not is_new))
${INTO}
select $1, $2, q.n, 'ENROLMENT', 'CREATE', (q.p ->> 'enrolmentId')::uuid, q.child_id, jsonb_build_object('child_id', q.child_id, 'location_id', q.location_id,
  'group_id', g.record_id, 'recorded_on', $4::date, 'first_day', case when q.first_day >= $4::date then q.first_day end, 'ended_on', null, 'version', 1), null::jsonb, '{enrolment}'::text[]
from places q
left join interop.import_row g on g.controller_id = $1 and g.import_id = $2 and g.kind = 'GROUP' and g.verdict in ('OK', 'WARNING') and g.external_key = q.p -> 'placements' -> 0 ->> 'groupKey'
where (q.child_id, q.location_id) not in (select child_id, location_id from present)`;

/** Parents by name. Authority changes only where the file says yes or no. */
export const GUARDIANS = `
with ${ROWS},
wanted as (
  select distinct on (r.child_id, children.plain_name(w ->> 'name')) r.n, r.child_id, (w ->> 'id')::uuid as id, children.plain_name(w ->> 'name') as plain, w
  from rows r cross join jsonb_array_elements(r.p -> 'guardians') w order by r.child_id, children.plain_name(w ->> 'name'), w ->> 'authority' = 'UNKNOWN', r.n),
known as materialized (
  select distinct on (g.child_id, children.plain_name(g.name)) g.* from children.guardian g
  where g.controller_id = $1 and g.child_id in (select child_id from rows where not is_new) order by g.child_id, children.plain_name(g.name), g.id),
changed as (
  select w.n, w.child_id, g.id, ${WAS('g')} as before, jsonb_strip_nulls(jsonb_build_object('email', w.w ->> 'email', 'phone', w.w ->> 'phone',
    'relation', nullif(w.w ->> 'relation', 'OTHER'), 'authority', nullif(w.w ->> 'authority', 'UNKNOWN'), 'proof_on', w.w ->> 'proofOn')) as news
  from wanted w join known g on g.child_id = w.child_id and children.plain_name(g.name) = w.plain),
told as (
  update interop.import_row r set ${noted('AUTHORITY_CHANGES')} from changed c
  where r.controller_id = $1 and r.import_id = $2 and r.n = c.n and c.news ->> 'authority' <> c.before ->> 'authority' and c.before ->> 'authority' <> 'UNKNOWN')
${INTO}
select $1, $2, w.n, 'GUARDIAN', 'CREATE', w.id, w.child_id, jsonb_build_object('child_id', w.child_id, 'name', w.w ->> 'name', 'relation', coalesce(w.w ->> 'relation', 'OTHER'),
  'email', w.w ->> 'email', 'phone', w.w ->> 'phone', 'authority', w.w ->> 'authority', 'proof_on', w.w ->> 'proofOn', 'version', 1), null::jsonb, '{guardian}'::text[]
from wanted w where not exists (select from known g where g.child_id = w.child_id and children.plain_name(g.name) = w.plain)
union all
select $1, $2, c.n, 'GUARDIAN', 'CHANGE', c.id, c.child_id, c.before || c.news || ${NEXT}, c.before, '{guardian}'::text[] from changed c where not c.before @> c.news`;

/** Languages at home are added, never taken away. */
export const LANGUAGES = `
with ${ROWS},
wanted as (select min(r.n) as n, r.child_id, w as language from rows r cross join jsonb_array_elements_text(r.p -> 'languages') w group by r.child_id, w),
known as materialized (select l.child_id, l.language from children.home_language l where l.controller_id = $1 and l.child_id in (select child_id from rows where not is_new))
${INTO}
select $1, $2, w.n, 'LANGUAGE', 'CREATE', w.child_id, w.child_id, jsonb_build_object('child_id', w.child_id, 'language', w.language), null::jsonb, '{language}'::text[]
from wanted w where (w.child_id, w.language) not in (select child_id, language from known)`;

/** VE indications that the file names, and the one that is there on some of those days; `taken` when the days of the file are partly those of one more. */
const VE_INDICATIONS = `wanted as (
  select distinct on (r.child_id) r.n, r.child_id, (r.p -> 've' ->> 'id')::uuid as id, r.p -> 've' as ve, daterange((r.p -> 've' ->> 'from')::date, (r.p -> 've' ->> 'until')::date) as period
  from rows r where r.p -> 've' ->> 'id' is not null order by r.child_id, r.n),
overlapping as materialized (
  select distinct on (w.child_id) w.n, w.child_id as child, w.ve, daterange(coalesce(lower(w.period), lower(v.period)), coalesce(upper(w.period), upper(v.period))) as wanted, v.*
  from wanted w join children.ve_indication v on v.controller_id = $1 and v.child_id = w.child_id and v.period && w.period
  order by w.child_id, lower(v.period) desc nulls last, v.id),
known as materialized (
  select k.*, exists (select from children.ve_indication o where o.controller_id = $1 and o.child_id = k.child and o.id <> k.id and o.period && k.wanted) as taken
  from overlapping k)`;

const tellOfVe = (code: string, when: string): string => `
with ${ROWS},
${VE_INDICATIONS}
update interop.import_row r set ${noted(code)} from known k where r.controller_id = $1 and r.import_id = $2 and r.n = k.n and k.wanted <> k.period and ${when}`;

/** An indication that is there gets the days of the file. */
export const VE_PERIOD_CHANGES = tellOfVe('VE_PERIOD_CHANGES', 'not k.taken');

/** Days that another indication has stay with it. */
export const VE_PERIOD_STAYS = tellOfVe('VE_PERIOD_STAYS', 'k.taken');

/** A file that says there is no indication takes away none of those that are there, whenever they run. */
export const VE_STAYS = `
with ${ROWS},
denied as (
  select min(r.n) as n from rows r where r.p ? 'veDenied' and exists (select from children.ve_indication v where v.controller_id = $1 and v.child_id = r.child_id) group by r.child_id)
update interop.import_row r set ${noted('VE_STAYS')} from denied d where r.controller_id = $1 and r.import_id = $2 and r.n = d.n`;

/** The VE indication of the same days, or a new one (R8). */
export const VE = `
with ${ROWS},
${VE_INDICATIONS},
changed as (
  select k.n, k.child as child_id, k.id, to_jsonb(k) - '{controller_id,id,n,child,ve,wanted,taken}'::text[] as before, jsonb_strip_nulls(jsonb_build_object(
    'indicated_by', nullif(k.ve ->> 'indicatedBy', '?'), 'programme', k.ve ->> 'programme', 'period', case when not k.taken then k.wanted::text end)) as news
  from known k)
${INTO}
select $1, $2, w.n, 'VE', 'CREATE', w.id, w.child_id, jsonb_build_object('child_id', w.child_id, 'indicated_by', w.ve ->> 'indicatedBy', 'programme', w.ve ->> 'programme', 'period', w.period::text,
  'dayparts_per_week', null, 'version', 1), null::jsonb, '{ve}'::text[]
from wanted w where w.child_id not in (select child from known)
union all
select $1, $2, c.n, 'VE', 'CHANGE', c.id, c.child_id, c.before || c.news || ${NEXT}, c.before, '{ve}'::text[] from changed c where not c.before @> c.news`;

/** VE hours of a month: what planning says last is what holds (R21). */
export const VE_HOURS = `
with ${ROWS},
wanted as (
  select distinct on (r.child_id, r.p -> 'veHours' ->> 'month') r.n, r.child_id, (r.p -> 'veHours' ->> 'id')::uuid as id, (r.p -> 'veHours' ->> 'month')::date as month, (r.p -> 'veHours' ->> 'hours')::numeric(5, 1) as hours
  from rows r where r.p -> 'veHours' ->> 'id' is not null order by r.child_id, r.p -> 'veHours' ->> 'month', r.n),
known as materialized (select w.n, w.hours as told, u.* from wanted w join children.ve_hours u on u.controller_id = $1 and u.child_id = w.child_id and u.month = w.month)
${INTO}
select $1, $2, w.n, 'VE_HOURS', 'CREATE', w.id, w.child_id, jsonb_build_object('child_id', w.child_id, 'month', w.month, 'hours', w.hours), null::jsonb, '{ve}'::text[]
from wanted w where (w.child_id, w.month) not in (select child_id, month from known)
union all
select $1, $2, k.n, 'VE_HOURS', 'CHANGE', k.id, k.child_id, jsonb_build_object('child_id', k.child_id, 'month', k.month, 'hours', k.told), jsonb_build_object('child_id', k.child_id, 'month', k.month, 'hours', k.hours), '{ve}'::text[]
from known k where k.told <> k.hours`;
