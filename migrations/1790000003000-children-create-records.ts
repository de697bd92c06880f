import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The child's record at one controller, placements, enrolments, guardians, languages and VE: each fact writes the scopes that follow from it. */
export class ChildrenCreateRecords1790000003000 implements MigrationInterface {
  name = 'ChildrenCreateRecords1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(scopes);
    await runner.query(`
call access.protect('children.child', 'roster', 'select, insert, update, delete', 'id');
call access.protect('children.placement', 'roster', 'select, insert, update, delete', 'child_id');
call access.protect('children.enrolment', 'roster', 'select, insert, update, delete', 'child_id');
call access.protect('children.guardian', 'family', 'select, insert, update, delete', 'child_id', 'id');
call access.protect('children.home_language', 'record', 'select, insert, update, delete', 'child_id');
call access.protect('children.ve_indication', 'record', 'select, insert, update, delete', 'child_id');
call access.protect('children.ve_hours', 'record', 'select, insert, update, delete', 'child_id');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema children cascade;');
  }
}

const tables = `
create schema children;
comment on schema children is 'Who is here, from when to when, and who cares for them at home.';
do $$ begin execute format('grant usage on schema children to %I', access.role_name('caller')); end $$;

create table children.child (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  given_names text check (length(given_names) <= 200),
  call_name text not null check (length(call_name) between 1 and 100),
  family_prefix text check (length(family_prefix) <= 50),
  family_name text check (length(family_name) <= 200),
  birth_date date check (birth_date between '1990-01-01' and '2100-01-01'),
  sex text not null default 'UNKNOWN' check (sex in ('FEMALE', 'MALE', 'UNKNOWN', 'UNSPECIFIED')),
  source_key text,
  left_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  constraint child_days check (left_on >= birth_date)
);
comment on table children.child is 'Purpose: this controller''s own record of a child; another controller''s record of the same child is another row (R1). Retention: school 2 years after leaving, childcare 2 years after care ended (R46).';
create index child_by_source on children.child (controller_id, source_key) where source_key is not null;
create index child_by_birth on children.child (controller_id, birth_date);

create table children.placement (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  group_id uuid not null,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  -- one text of ids, so that no question of who is where is answered from here: GiST finds random ids in many pages, a B-tree in one
  constraint placement_not_twice exclude using gist ((controller_id::text || group_id::text || child_id::text) with =, period with &&)
);
comment on table children.placement is 'Purpose: a child in a group from the first day until (not including) the day after the last; periods in one group never overlap. Retention: with the child.';
create index placement_by_group on children.placement (controller_id, group_id) include (child_id, period);
create index placement_by_child on children.placement (controller_id, child_id);

create table children.enrolment (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  location_id uuid not null,
  group_id uuid,
  recorded_on date not null,
  first_day date,
  ended_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id),
  constraint enrolment_days check (ended_on >= recorded_on)
);
comment on table children.enrolment is 'Purpose: the application (aanmelding) recorded here; without it no handover may be opened (R19). Retention: 5 years after it ended.';
create index enrolment_by_child on children.enrolment (controller_id, child_id);
create index enrolment_by_location on children.enrolment (controller_id, location_id, first_day);

create table children.guardian (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  relation text not null default 'OTHER' check (relation in ('FATHER', 'MOTHER', 'LEGAL_GUARDIAN', 'FOSTER_PARENT', 'OTHER')),
  email text check (length(email) <= 320),
  phone text check (length(phone) <= 40),
  authority text not null default 'UNKNOWN' check (authority in ('YES', 'NO', 'UNKNOWN')),
  proof_on date,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table children.guardian is 'Purpose: who raises this child and who has authority (gezag): yes, no or unknown, with the date of its proof. Retention: with the child.';
create index guardian_by_child on children.guardian (controller_id, child_id);
create index guardian_to_ask on children.guardian (controller_id) where authority = 'UNKNOWN';

create table children.home_language (
  controller_id uuid not null,
  child_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  primary key (controller_id, child_id, language),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table children.home_language is 'Purpose: languages spoken at home (ISO 639), so that little Dutch is never read as little language. Retention: with the child.';

create table children.ve_indication (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  indicated_by text not null check (length(indicated_by) between 1 and 200),
  programme text check (length(programme) <= 200),
  period daterange not null check (not isempty(period)),
  dayparts_per_week integer check (dayparts_per_week between 1 and 10),
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade,
  constraint ve_indication_not_twice exclude using gist ((controller_id::text || child_id::text) with =, period with &&)
);
comment on table children.ve_indication is 'Purpose: the VE indication, by whom and from when to when, and the programme followed (R8, R21). Retention: with the child.';
create index ve_indication_by_child on children.ve_indication (controller_id, child_id);

create table children.ve_hours (
  controller_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  month date not null check (extract(day from month) = 1),
  hours numeric(5, 1) not null check (hours >= 0 and hours <= 186),
  primary key (controller_id, id),
  unique (controller_id, child_id, month),
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table children.ve_hours is 'Purpose: VE hours of a month as planning tells them, received or still to come (R21). Retention: with the child.';
`;

const scopes = `
create function children.scope_child() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
  values (new.controller_id, 'CHILD', new.id, 'CONTROLLER', new.controller_id, 'RECORD', new.id, '[2000-01-01,)') on conflict do nothing;
  return new;
end $$;
create trigger child_scopes after insert on children.child for each row execute function children.scope_child();

create function children.forget_scopes() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- two statements, each by an index of its own: an import that is undone forgets thousands at once
  delete from access.subject_scope where controller_id = old.controller_id and basis_id = old.id;
  delete from access.subject_scope where controller_id = old.controller_id and subject_kind in ('CHILD', 'HOUSEHOLD') and subject_id = old.id;
  return old;
end $$;
create trigger child_forget after delete on children.child for each row execute function children.forget_scopes();
create trigger placement_forget after delete on children.placement for each row execute function children.forget_scopes();
create trigger enrolment_forget after delete on children.enrolment for each row execute function children.forget_scopes();
create trigger guardian_forget after delete on children.guardian for each row execute function children.forget_scopes();

create function children.scope_placement() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_location centre.location;
  v_period daterange;
begin
  select l.* into v_location from centre.location l join centre."group" g on g.controller_id = l.controller_id and g.location_id = l.id
  where g.controller_id = new.controller_id and g.id = new.group_id;
  -- a teacher meets a child from eight weeks before the first day (design 3); childcare from the first day
  v_period := daterange(lower(new.period) - case when v_location.kind = 'SCHOOL' then 56 else 0 end, upper(new.period));
  delete from access.subject_scope where controller_id = new.controller_id and basis_id = new.id and basis = 'PLACEMENT';
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period) values
  (new.controller_id, 'CHILD', new.child_id, 'GROUP', new.group_id, 'PLACEMENT', new.id, v_period),
  (new.controller_id, 'CHILD', new.child_id, 'LOCATION', v_location.id, 'PLACEMENT', new.id, v_period);
  return new;
end $$;
create trigger placement_scopes after insert or update of period, group_id on children.placement for each row execute function children.scope_placement();

create function children.scope_enrolment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from access.subject_scope where controller_id = new.controller_id and basis_id = new.id and basis = 'ENROLMENT';
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
  -- a school has duties to who applied; childcare meets a child from the first day
  select l.controller_id, 'CHILD', new.child_id, 'LOCATION', l.id, 'ENROLMENT', new.id, daterange(new.recorded_on, new.ended_on)
  from centre.location l where l.controller_id = new.controller_id and l.id = new.location_id and l.kind = 'SCHOOL';
  return new;
end $$;
create trigger enrolment_scopes after insert or update on children.enrolment for each row execute function children.scope_enrolment();

create function children.scope_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
  values (new.controller_id, 'HOUSEHOLD', new.id, 'GUARDIAN', new.id, 'GUARDIANSHIP', new.id, '[2000-01-01,)') on conflict do nothing;
  -- without authority, or while it is unknown, a guardian neither reads nor signs (design 6)
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, closed_at)
  values (new.controller_id, 'CHILD', new.child_id, 'GUARDIAN', new.id, 'AUTHORITY', new.id, '[2000-01-01,)',
    case when new.authority = 'YES' then null else clock_timestamp() end)
  on conflict (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id) do update set closed_at = excluded.closed_at;
  return new;
end $$;
do $$
declare v_table text;
begin
  foreach v_table in array array['guardian', 'placement', 'enrolment', 've_indication', 've_hours'] loop
    execute format('create trigger %I before update on children.%I for each row
      when ((new.id, new.child_id) is distinct from (old.id, old.child_id)) execute function access.refuse_moving()', v_table || '_stays', v_table);
  end loop;
end $$;
create trigger guardian_scopes after insert or update of authority on children.guardian for each row execute function children.scope_guardian();
`;
