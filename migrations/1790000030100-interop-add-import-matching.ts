import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import needs beyond its own rows: who of the file is here already, what was built on it, progress while a file is read. */
export class InteropAddImportMatching1790000030100 implements MigrationInterface {
  name = 'InteropAddImportMatching1790000030100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reading);
    await runner.query(matching);
    await runner.query(undoing);
    await runner.query(`
do $$ begin
  execute format('grant execute on function interop.named, interop.note_progress, interop.progress_of, interop.same_file_applied, interop.match_children,
    interop.built_upon, interop.remove_groups to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function interop.remove_groups, interop.built_upon, interop.match_children, interop.children_here, interop.named, interop.same_file_applied, interop.held,
  interop.progress_of, interop.note_progress;
`);
  }
}

const reading = `
create function interop.note_progress(p_id uuid, p_bytes bigint, p_records integer) returns void language sql security definer set search_path = '' as $$
  update interop.import set bytes = p_bytes, records = p_records, seen_at = clock_timestamp()
  where controller_id = access.controller() and id = p_id and made_by = (access.caller()).account_id and state = 'READING'
$$;
comment on function interop.note_progress is 'How far the caller''s own upload was read: bytes and records. No row is opened, so no line is written.';

create function interop.progress_of(p_id uuid) returns table (state text, bytes bigint, records integer, stalled boolean)
language sql stable security definer set search_path = '' as $$
  select i.state, i.bytes, i.records, i.state = 'READING' and i.seen_at < clock_timestamp() - interval '2 minutes' from interop.import i
  where i.controller_id = access.controller() and i.id = p_id and i.made_by = (access.caller()).account_id
$$;
comment on function interop.progress_of is 'The same, asked by the page of whoever uploads. Stalled: nothing came in for two minutes.';

create function interop.held(p_import uuid) returns interop.import language plpgsql stable security definer set search_path = '' as $$
declare v_import interop.import;
begin
  if access.controller() is null or p_import <> all (access.writable('import')) then raise exception 'this import was not opened' using errcode = '42501'; end if;
  select * into v_import from interop.import i where i.controller_id = access.controller() and i.id = p_import;
  return v_import;
end $$;
comment on function interop.held is 'The import, when the caller opened it to work on; 42501 otherwise. Called by the functions beside it only.';

create function interop.same_file_applied(p_import uuid) returns timestamptz language sql stable security definer set search_path = '' as $$
  select max(other.applied_at) from interop.held(p_import) mine
  join interop.import other on other.controller_id = mine.controller_id and other.location_id = mine.location_id and other.file_hash = mine.file_hash
  where other.id <> mine.id and other.state = 'APPLIED'
$$;
comment on function interop.same_file_applied is 'When exactly this file was applied before at this location; null when it was not.';
`;

const matching = `
create function interop.named(p_call text, p_prefix text, p_family text) returns text language sql immutable set search_path = ''
as $$ select children.plain_name(concat_ws(' ', nullif(p_call, ''), nullif(p_prefix, ''), nullif(p_family, ''))) $$;
comment on function interop.named is 'A full name as it is compared: small letters, no accents.';

create function interop.children_here(p_controller uuid, p_places uuid[]) returns table (id uuid, source_key text, name text, birth_date date)
language sql stable security definer set search_path = '' as $$
  select c.id, c.source_key, interop.named(c.call_name, c.family_prefix, c.family_name), c.birth_date from children.child c
  where c.controller_id = p_controller and (
    c.id in (select s.subject_id from access.subject_scope s where s.controller_id = p_controller and s.subject_kind = 'CHILD' and s.scope_kind = 'LOCATION' and s.scope_id = any (p_places))
    or c.id not in (select s.subject_id from access.subject_scope s where s.controller_id = p_controller and s.subject_kind = 'CHILD' and s.scope_kind = 'LOCATION'))
$$;
comment on function interop.children_here is 'Children with a placement or application at these locations, ever, and those with none anywhere; called by match_children only.';

create function interop.match_children(p_import uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_import interop.import := interop.held(p_import);
  v_places uuid[] := array(select distinct r.record_id from interop.import_row r
    where r.controller_id = v_import.controller_id and r.import_id = p_import and r.kind = 'LOCATION' and r.record_id is not null) || v_import.location_id;
begin
  with here as materialized (select * from interop.children_here(v_import.controller_id, v_places)),
  wanted as materialized (
    select distinct on (r.external_key) r.external_key, r.new_id, (r.payload ->> 'stable')::boolean as stable, (r.payload ->> 'birthDate')::date as birth_date,
      interop.named(r.payload ->> 'callName', r.payload ->> 'familyPrefix', r.payload ->> 'familyName') as name
    from interop.import_row r
    where r.controller_id = v_import.controller_id and r.import_id = p_import and r.kind = 'CHILD' and r.verdict in ('OK', 'WARNING')
    order by r.external_key, r.n),
  by_key as materialized (
    select w.external_key, min(h.id::text)::uuid as id, count(*) as hits, bool_or(h.birth_date <> w.birth_date) as other_birth
    from wanted w join here h on h.source_key = w.external_key where w.stable group by w.external_key),
  by_name as materialized (
    select w.external_key, min(h.id::text)::uuid as id, count(*) as hits
    from wanted w join here h on h.name = w.name and h.birth_date = w.birth_date and (not w.stable or h.source_key is null)
    where w.external_key not in (select k.external_key from by_key k) group by w.external_key),
  -- another number for who is here already, whose own number the file does not name: a package that numbers anew would double everybody
  renumbered as materialized (
    select distinct w.external_key from wanted w join here h on h.name = w.name and h.birth_date = w.birth_date
    where w.stable and w.external_key not in (select k.external_key from by_key k) and w.external_key not in (select m.external_key from by_name m)
      and h.source_key not in (select o.external_key from wanted o)),
  decided as (
    select w.external_key, coalesce(k.id, m.id, w.new_id) as record_id, k.id is null and m.id is null as is_new,
      case when k.id is not null then 'KEY' when m.id is not null then 'NAME' end as matched_by,
      w.external_key in (select n.external_key from renumbered n) as other_key, coalesce(k.other_birth, false) as other_birth, coalesce(k.hits, m.hits, 0) > 1
        or (coalesce(k.id, m.id) is not null and count(*) over (partition by coalesce(k.id, m.id, w.new_id)) > 1) as ambiguous
    from wanted w left join by_key k using (external_key) left join by_name m using (external_key))
  update interop.import_row r set
    record_id = d.record_id, is_new = d.is_new, matched_by = d.matched_by,
    needs_confirmation = r.doubtful or d.matched_by is not distinct from 'NAME' or d.other_birth or d.other_key,
    verdict = case when d.ambiguous then 'ERROR' when (d.matched_by = 'NAME' or d.other_birth or d.other_key) and r.verdict = 'OK' then 'WARNING' else r.verdict end,
    plan_findings = r.plan_findings
      || case when d.ambiguous then jsonb_build_array(jsonb_build_object('severity', 'ERROR', 'code', 'MATCH_AMBIGUOUS', 'params', '{}'::jsonb, 'line', r.line)) else '[]' end
      || case when d.matched_by = 'NAME' and not d.ambiguous
           then jsonb_build_array(jsonb_build_object('severity', 'WARNING', 'code', 'MATCHED_BY_NAME', 'params', '{}'::jsonb, 'line', r.line)) else '[]' end
      || case when d.other_birth then jsonb_build_array(jsonb_build_object('severity', 'WARNING', 'code', 'KEY_OTHER_BIRTH_DATE', 'params', '{}'::jsonb, 'line', r.line)) else '[]' end
      || case when d.other_key then jsonb_build_array(jsonb_build_object('severity', 'WARNING', 'code', 'CHILD_UNDER_OTHER_KEY', 'params', '{}'::jsonb, 'line', r.line)) else '[]' end
  from decided d
  where r.controller_id = v_import.controller_id and r.import_id = p_import and r.kind = 'CHILD' and r.verdict in ('OK', 'WARNING') and r.external_key = d.external_key;
end $$;
comment on function interop.match_children is 'Who of the file is here already: by key within the location; by name and birth date where there is no lasting key, or only a record without one. A person confirms the latter (R35).';
`;

const undoing = `
create function interop.built_upon(p_import uuid) returns table (what text, amount bigint) language plpgsql stable security definer set search_path = '' as $$
declare
  v_import interop.import := interop.held(p_import);
  v_reference record;
begin
  for v_reference in
    select format('%I.%I', n.nspname, c.relname) as place, n.nspname || '.' || c.relname as label, quote_ident(a.attname) as via, t.thing, own.thing as own_thing, own.same
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join (values ('children.child', 'CHILD'), ('centre."group"', 'GROUP'), ('centre.staff_member', 'STAFF'), ('children.guardian', 'GUARDIAN'),
      ('children.enrolment', 'ENROLMENT'), ('children.placement', 'PLACEMENT'), ('children.ve_indication', 'VE')) t (target, thing) on t.target::regclass = k.confrelid
    join unnest(k.conkey, k.confkey) pair (here, there) on true
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
    join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.there and f.attname = 'id'
    left join (values ('children.enrolment', 'ENROLMENT', 'e.row_id = t.id'), ('children.placement', 'PLACEMENT', 'e.row_id = t.id'), ('children.guardian', 'GUARDIAN', 'e.row_id = t.id'),
      ('children.ve_indication', 'VE', 'e.row_id = t.id'), ('children.ve_hours', 'VE_HOURS', 'e.row_id = t.id'), ('children.home_language', 'LANGUAGE', 'e.row_id = t.child_id and e.after ->> ''language'' = t.language'),
      ('centre.staff_group', 'STAFF_GROUP', 'e.row_id = t.staff_id and (e.after ->> ''group_id'')::uuid = t.group_id')) own (label, thing, same) on own.label = n.nspname || '.' || c.relname
    where k.contype = 'f' and n.nspname <> 'interop'
  loop
    what := v_reference.label;
    execute format('select count(*) from %s t where t.controller_id = $1
      and t.%s in (select e.row_id from interop.import_effect e where e.controller_id = $1 and e.import_id = $2 and e.thing = %L and e.op = ''CREATE'' and e.done) %s',
      v_reference.place, v_reference.via, v_reference.thing,
      case when v_reference.own_thing is null then '' else format('and not exists (select from interop.import_effect e
        where e.controller_id = $1 and e.import_id = $2 and e.thing = %L and e.done and %s)', v_reference.own_thing, v_reference.same) end)
      into amount using v_import.controller_id, p_import;
    if amount > 0 then return next; end if;
  end loop;
  what := 'access.post';
  select count(*) into amount from access.post p where p.controller_id = v_import.controller_id and p.scope_kind in ('GROUP', 'GUARDIAN')
    and p.scope_id in (select e.row_id from interop.import_effect e
      where e.controller_id = v_import.controller_id and e.import_id = p_import and e.thing in ('GROUP', 'GUARDIAN') and e.op = 'CREATE' and e.done);
  if amount > 0 then return next; end if;
end $$;
comment on function interop.built_upon is 'How many rows of which tables refer to what an import made, beside its own: found by the foreign keys themselves, so that a new table is never forgotten. Counts only.';

create function interop.remove_groups(p_import uuid) returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_import interop.import := interop.held(p_import);
  v_gone uuid[];
begin
  with gone as (
    delete from centre."group" g using interop.import_effect e
    where e.controller_id = v_import.controller_id and e.import_id = p_import and e.thing = 'GROUP' and e.op = 'CREATE' and e.done
      and g.controller_id = e.controller_id and g.id = e.row_id returning g.id)
  select array(select id from gone) into v_gone;
  delete from access.subject_scope s where s.controller_id = v_import.controller_id and s.basis = 'OWN' and s.basis_id = any (v_gone);
  return cardinality(v_gone);
end $$;
comment on function interop.remove_groups is 'Takes away the groups that an import made, when it is undone; callers themselves cannot delete a group.';
`;
