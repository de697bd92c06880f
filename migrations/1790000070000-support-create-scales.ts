import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Levels of support as a samenwerkingsverband words them (R27, P10): a draft that its editors see, published versions that never change, and where each is in use. */
export class SupportCreateScales1790000070000 implements MigrationInterface {
  name = 'SupportCreateScales1790000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema support cascade;');
  }
}

const tables = `
create schema support;
comment on schema support is 'What one child needs for a while: levels, steps up and down, plans, the OPP, and every clock.';
do $$ begin execute format('grant usage on schema support to %I', access.role_name('caller')); end $$;

create table support.scale_draft (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  title text not null check (length(title) between 3 and 80),
  levels jsonb not null check (jsonb_typeof(levels) = 'array' and jsonb_array_length(levels) between 2 and 9),
  version integer not null default 1,
  primary key (controller_id, id),
  unique (controller_id)
);
comment on table support.scale_draft is 'Purpose: the next version of the levels of support, while an SWV is writing it; one at a time; not about persons. Retention: until replaced by what is published, or thrown away.';
call access.protect('support.scale_draft', 'scale', 'select, insert, update, delete', 'controller_id');

-- published versions are agreements, read by all and written by the functions below alone
create table support.scale (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  made_by uuid not null references centre.controller (id),
  number integer not null check (number >= 1),
  title text not null check (length(title) between 3 and 80),
  published_on date not null,
  primary key (controller_id, id),
  unique (controller_id, made_by, number)
);
comment on table support.scale is 'Purpose: a published version of the levels of support of an SWV; an organisation that takes it over keeps a copy under the same id, so that its records keep their form (R27); not about persons. Retention: as long as records refer to it.';

create table support.scale_level (
  controller_id uuid not null,
  scale_id uuid not null,
  code text not null check (code ~ '^[A-Za-z0-9]{1,8}$'),
  place integer not null check (place between 0 and 8),
  label text not null check (length(label) between 3 and 120),
  needs_opp boolean not null,
  needs_tlv boolean not null,
  primary key (controller_id, scale_id, code),
  foreign key (controller_id, scale_id) references support.scale (controller_id, id) on delete cascade,
  unique (controller_id, scale_id, place),
  constraint scale_level_tlv check (needs_opp or not needs_tlv)
);
comment on table support.scale_level is 'Purpose: one level of a published version, from light (0) to heavy, and whether it needs an OPP or a TLV; not about persons. Retention: with the version.';

create table support.scale_use (
  controller_id uuid not null,
  location_id uuid not null,
  since date not null,
  scale_id uuid not null,
  primary key (controller_id, location_id, since),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, scale_id) references support.scale (controller_id, id)
);
comment on table support.scale_use is 'Purpose: by which version a location words new steps, from which day on; not about persons. Retention: as long as the location exists.';

do $$ begin
  execute format('grant select on support.scale, support.scale_level, support.scale_use to %I', access.role_name('caller'));
end $$;
`;

const functions = `
create function support.scale_fault(p_levels jsonb) returns text language sql immutable set search_path = '' as $$
  with level as (
    select l ->> 'code' as code, (l ->> 'needsOpp')::boolean as opp, (l ->> 'needsTlv')::boolean as tlv, place
    from jsonb_array_elements(p_levels) with ordinality e (l, place)
  )
  select case
    when count(distinct lower(code)) < count(*) then 'scale_code_twice'
    when bool_or(opp) filter (where place = 1) then 'scale_base_opp'
    when bool_or(tlv and not opp) then 'scale_tlv_without_opp'
    when exists (select from level a join level b on b.place > a.place where (a.opp and not b.opp) or (a.tlv and not b.tlv)) then 'scale_order'
  end from level
$$;
comment on function support.scale_fault is 'What does not fit in a list of levels from light to heavy; null when all does. A test holds it equal to scale.entity.ts.';

create function support.publish_scale(p_draft uuid, p_version integer) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v_who constant access.caller := access.caller();
  v_draft support.scale_draft;
  v_fault text;
  v_number integer;
begin
  if v_who.controller_id is null or v_who.controller_id <> all (access.writable('scale')) then raise exception 'not yours' using errcode = '42501'; end if;
  select * into v_draft from support.scale_draft d where d.controller_id = v_who.controller_id and d.id = p_draft for update;
  if not found then return query select 'not_found', null::text, 0; return; end if;
  if v_draft.version <> p_version then return query select 'changed_since', null::text, v_draft.version; return; end if;
  if not exists (select from centre.controller c where c.id = v_who.controller_id and c.kind = 'SWV') then return query select 'scale_swv_only', null::text, 0; return; end if;
  v_fault := support.scale_fault(v_draft.levels);
  if v_fault is not null then return query select v_fault, null::text, 0; return; end if;
  select coalesce(max(s.number), 0) + 1 into v_number from support.scale s where s.controller_id = v_who.controller_id and s.made_by = v_who.controller_id;
  insert into support.scale (controller_id, id, made_by, number, title, published_on)
  values (v_who.controller_id, v_draft.id, v_who.controller_id, v_number, v_draft.title, v_who.today);
  insert into support.scale_level (controller_id, scale_id, code, place, label, needs_opp, needs_tlv)
  select v_draft.controller_id, v_draft.id, l ->> 'code', place - 1, l ->> 'label', (l ->> 'needsOpp')::boolean, (l ->> 'needsTlv')::boolean
  from jsonb_array_elements(v_draft.levels) with ordinality e (l, place);
  delete from support.scale_draft d where d.controller_id = v_draft.controller_id and d.id = v_draft.id;
  perform access.note('ACT', 'CONTROLLER', array[v_who.controller_id], 'SET_SCALE');
  return query select null::text, 'PUBLISHED', v_number;
end $$;
comment on function support.publish_scale is 'Makes of the draft the next numbered version, which never changes again; only an SWV has one.';

create function support.use_scale(p_location uuid, p_made_by uuid, p_scale uuid) returns table (refused text, state text, version integer)
language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.controller_id is null or v_who.controller_id <> all (access.writable('scale')) then raise exception 'not yours' using errcode = '42501'; end if;
  if not exists (select from centre.location l where l.controller_id = v_who.controller_id and l.id = p_location)
    or not exists (select from support.scale s where s.controller_id = p_made_by and s.id = p_scale and s.made_by = p_made_by) then
    return query select 'not_found', null::text, 0; return;
  end if;
  insert into support.scale (controller_id, id, made_by, number, title, published_on)
  select v_who.controller_id, s.id, s.made_by, s.number, s.title, s.published_on from support.scale s where s.controller_id = p_made_by and s.id = p_scale on conflict do nothing;
  insert into support.scale_level (controller_id, scale_id, code, place, label, needs_opp, needs_tlv)
  select v_who.controller_id, l.scale_id, l.code, l.place, l.label, l.needs_opp, l.needs_tlv from support.scale_level l where l.controller_id = p_made_by and l.scale_id = p_scale on conflict do nothing;
  insert into support.scale_use (controller_id, location_id, since, scale_id) values (v_who.controller_id, p_location, v_who.today, p_scale)
  on conflict (controller_id, location_id, since) do update set scale_id = excluded.scale_id;
  perform access.note('ACT', 'LOCATION', array[p_location], 'SET_SCALE');
  return query select null::text, 'IN_USE', 1;
end $$;
comment on function support.use_scale is 'From today a location words new steps by this version; the organisation keeps its own copy, so that nothing of its records hangs on another controller.';

do $$ begin
  execute format('grant execute on function support.publish_scale, support.use_scale to %I', access.role_name('caller'));
end $$;
`;
