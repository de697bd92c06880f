import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports: the file that was read, its rows as they wait, the writes that are planned or done, and mappings of columns (I1, R35). */
export class InteropCreateImports1790000030000 implements MigrationInterface {
  name = 'InteropCreateImports1790000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(scopes);
    await runner.query(`
call access.protect('interop.import', 'import', 'select, insert, update', 'id', 'controller_id');
call access.protect('interop.import_row', 'import', 'select, insert, update', 'import_id');
call access.protect('interop.import_effect', 'import', 'select, insert, update, delete', 'import_id');
call access.protect('interop.import_mapping', 'organisation', 'select, insert, update', 'controller_id');
do $$ begin
  execute format($p$create policy born_reading on interop.import as restrictive for insert to %I with check (state = 'READING')$p$, access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'interop.import';`);
    await runner.query('drop schema interop cascade;');
  }
}

const tables = `
create schema interop;
comment on schema interop is 'Other people''s formats, at arm''s length.';
do $$ begin execute format('grant usage on schema interop to %I', access.role_name('caller')); end $$;

create table interop.import (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  location_id uuid not null,
  format text not null check (format in ('EDEXML', 'ROSTER')),
  file_name text not null check (length(file_name) between 1 and 60),
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'READING' check (state in ('READING', 'READY', 'REFUSED', 'APPLIED', 'UNDONE')),
  school_year text check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  reference_date date,
  headings text[] not null default '{}',
  columns jsonb not null default '{}',
  findings jsonb not null default '[]',
  plan_hash text,
  bytes bigint not null default 0,
  records integer not null default 0,
  made_by uuid not null,
  made_at timestamptz not null default access.now(),
  seen_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  constraint import_dated check ((applied_at is not null) = (state in ('APPLIED', 'UNDONE')) and (undone_at is not null) = (state = 'UNDONE'))
);
comment on table interop.import is 'Purpose: one file that an administrator brought in for a location: how far it was read, whether it was applied or undone, and what is to be said of the file as a whole. Never holds the file. Retention: 2 years after it was made.';
create index import_by_location on interop.import (controller_id, location_id, id desc);
call access.declare_steps('interop.import',
  'READING FINISH READY', 'READING REFUSE REFUSED', 'READY PREPARE READY', 'READY APPLY APPLIED', 'APPLIED UNDO UNDONE');

create table interop.import_row (
  controller_id uuid not null,
  import_id uuid not null,
  n integer not null check (n > 0),
  line integer not null,
  kind text not null check (kind in ('LOCATION', 'GROUP', 'CHILD', 'TEACHER')),
  external_key text not null,
  new_id uuid not null,
  record_id uuid,
  is_new boolean,
  matched_by text check (matched_by in ('KEY', 'NAME')),
  payload jsonb not null,
  read_verdict text not null check (read_verdict in ('OK', 'WARNING', 'ERROR', 'SKIPPED')),
  verdict text not null check (verdict in ('OK', 'WARNING', 'ERROR', 'SKIPPED')),
  findings jsonb not null default '[]',
  plan_findings jsonb not null default '[]',
  doubtful boolean not null,
  needs_confirmation boolean not null default false,
  confirmed boolean not null default false,
  left_out boolean not null default false,
  action text not null default 'LEAVE' check (action in ('CREATE', 'CHANGE', 'SAME', 'LEAVE')),
  differs text[] not null default '{}',
  primary key (controller_id, import_id, n),
  foreign key (controller_id, import_id) references interop.import (controller_id, id) on delete cascade
);
comment on table interop.import_row is 'Purpose: a row of a file as it waits to be confirmed, judged, without any personal number (R3, R4), and what it would do. Retention: 30 days after the import was made.';
create index import_row_by_key on interop.import_row (controller_id, import_id, kind, external_key);
create index import_row_by_record on interop.import_row (controller_id, import_id, record_id);

create table interop.import_effect (
  controller_id uuid not null,
  import_id uuid not null,
  step integer generated always as identity,
  row_n integer not null,
  thing text not null check (thing in ('GROUP', 'CHILD', 'ENROLMENT', 'PLACEMENT', 'GUARDIAN', 'LANGUAGE', 'VE', 'VE_HOURS', 'STAFF', 'STAFF_GROUP')),
  op text not null check (op in ('CREATE', 'CHANGE')),
  row_id uuid not null,
  child_id uuid,
  after jsonb not null,
  before jsonb,
  differs text[] not null default '{}',
  done boolean not null default false,
  primary key (controller_id, import_id, step),
  foreign key (controller_id, import_id) references interop.import (controller_id, id) on delete cascade,
  constraint effect_keeps_what_was check (op = 'CREATE' or before is not null)
);
comment on table interop.import_effect is 'Purpose: each write that an import will do or did, with the record before it, so that the whole import can be undone. Retention: 90 days after the import was made.';
create index import_effect_by_thing on interop.import_effect (controller_id, import_id, thing, op);

create table interop.import_mapping (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  columns jsonb not null,
  version integer not null default 1,
  primary key (controller_id, id),
  unique (controller_id, name)
);
comment on table interop.import_mapping is 'Purpose: which column of a package''s export fills which field, offered again for the same headings; not about persons. Retention: as long as the organisation uses it.';
`;

const scopes = `
create function interop.scope_import() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period) values
  (new.controller_id, 'IMPORT', new.id, 'CONTROLLER', new.controller_id, 'IMPORT', new.id, '[2000-01-01,)'),
  (new.controller_id, 'IMPORT', new.id, 'LOCATION', new.location_id, 'IMPORT', new.id, '[2000-01-01,)') on conflict do nothing;
  return new;
end $$;
create trigger import_scopes after insert on interop.import for each row execute function interop.scope_import();

create function interop.forget_import() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from access.subject_scope where controller_id = old.controller_id and basis = 'IMPORT' and basis_id = old.id;
  return old;
end $$;
create trigger import_forget after delete on interop.import for each row execute function interop.forget_import();
`;
