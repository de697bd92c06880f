import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, posts, the scopes of subjects, the rules, the log and the intents: what `open` joins and writes; the signed list of what was opened, and the cellar's one line. */
export class AccessCreateWalls1790000002000 implements MigrationInterface {
  name = 'AccessCreateWalls1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table access.account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  display_name text not null check (length(display_name) between 1 and 200),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  unique (issuer, subject)
);
comment on table access.account is 'Purpose: one login of one person; deployment data without controller. Retention: 2 years after the last session.';

create table access.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references access.account (id),
  method text not null check (method in ('OIDC', 'CODE', 'DEMO', 'SERVICE')),
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table access.session is 'Purpose: an open login; only the hash of its token is kept. Deployment data without controller. Retention: 30 days after it ended.';
create index session_by_account on access.session (account_id);

create table access.post (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  account_id uuid not null references access.account (id),
  role text not null check (role in ('PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'PEDAGOGICAL_COACH', 'EXTERNAL_COACH',
    'LOCATION_LEAD', 'BSO_STAFF', 'SPECIALIST', 'SWV_STAFF', 'MUNICIPALITY', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUARDIAN', 'TEAM_MEMBER', 'SERVICE')),
  scope_kind text not null check (scope_kind in ('GROUP', 'LOCATION', 'CONTROLLER', 'GUARDIAN', 'TEAM')),
  scope_id uuid not null,
  period daterange not null,
  version integer not null default 1,
  primary key (controller_id, id)
);
comment on table access.post is 'Purpose: what somebody does here, for which group, location, controller, household or wrap-around team, from when to when (R48). Retention: 2 years after its end.';
create index post_by_account on access.post (account_id, controller_id, role);
create index post_by_scope on access.post (controller_id, scope_kind, scope_id);

create table access.subject_scope (
  controller_id uuid not null references centre.controller (id),
  subject_kind text not null,
  subject_id uuid not null,
  scope_kind text not null check (scope_kind in ('GROUP', 'LOCATION', 'CONTROLLER', 'GUARDIAN', 'ACCOUNT', 'TEAM')),
  scope_id uuid not null,
  basis text not null,
  basis_id uuid not null,
  period daterange not null,
  closed_at timestamptz,
  child_id uuid,
  primary key (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id)
);
comment on table access.subject_scope is 'Purpose: in whose reach a subject is, from when to when, and by which fact (placement, guardianship, delivery, consent). Retention: with that fact.';
comment on column access.subject_scope.child_id is 'The child that a subject of another kind tells of: each line about the subject names it too (R45).';
create index subject_scope_by_scope on access.subject_scope (controller_id, scope_kind, scope_id, subject_kind, subject_id);
create index subject_scope_told on access.subject_scope (controller_id, scope_kind, scope_id, child_id) where child_id is not null and closed_at is null;
create index subject_scope_on_board on access.subject_scope (controller_id, scope_id, child_id)
  where subject_kind = 'HANDOVER' and scope_kind = 'GROUP' and child_id is not null and closed_at is null and upper_inf(period);
create index subject_scope_by_basis on access.subject_scope (controller_id, basis_id);

create table access.rule (
  role text not null,
  scope_kind text not null,
  subject_kind text not null,
  purpose text not null,
  primary key (role, scope_kind, subject_kind, purpose)
);
comment on table access.rule is 'Purpose: the role matrix, equal to libs/access/rules.yaml; deployment data without controller. Retention: as long as in force.';

create table access.purpose_compartment (
  purpose text not null,
  compartment text not null,
  writes boolean not null,
  primary key (purpose, compartment)
);
comment on table access.purpose_compartment is 'Purpose: which compartments a purpose unlocks, and whether for writing; equal to libs/access/rules.yaml; deployment data without controller. Retention: as long as in force.';

create table access.log (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  trade_at timestamptz not null,
  request_id uuid not null,
  controller_id uuid,
  account_id uuid not null,
  role text,
  action text not null check (action in ('OPEN', 'LIST', 'ADMIT', 'SEARCH', 'DENY', 'ACT', 'DELIVER', 'LOGIN')),
  operation text not null,
  purpose text,
  subject_kind text,
  subject_ids uuid[] not null default '{}'
);
comment on table access.log is 'Purpose: who read or did what, for which purpose (R45, NEN 7513); append-only, no record text and no names. Retention: 5 years.';
create index log_by_subject on access.log using gin (subject_ids);
create index log_by_controller on access.log (controller_id, seq desc);

create table access.intent (
  account_id uuid not null,
  id uuid not null,
  operation text not null,
  input_hash text not null,
  receipt jsonb,
  controller_id uuid,
  at timestamptz not null default clock_timestamp(),
  primary key (account_id, id)
);
comment on table access.intent is 'Purpose: one intent, one effect: the receipt of each mutation, ids and version only, so that a retry answers the same. Retention: 90 days.';

${openedList}
create procedure access.protect(p_table regclass, p_compartment text, p_grants text, variadic p_subjects text[])
language plpgsql set search_path = '' as $$
declare
  v_caller text := access.role_name('caller');
  -- one list of subjects for a table, however many of its columns name one
  v_subject text := (select case count(*) when 1 then format('%I = any', min(s)) else format('array[%s] &&', string_agg(format('%I', s), ', ')) end from unnest(p_subjects) s);
  v_reads text := format('%s ((select access.listed(%L, 2))::uuid[])', v_subject, p_compartment);
  v_writes text := format('%s ((select access.listed(%L, 3))::uuid[])', v_subject, p_compartment);
  v_mine constant text := 'controller_id = (select access.opener())';
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy owner_all on %s to %I using (true) with check (true)', p_table, access.role_name('owner'));
  execute format('create policy opened_read on %s for select to %I using (%s and %s)', p_table, v_caller, v_mine, v_reads);
  if p_grants ~ 'insert' then
    execute format('create policy opened_insert on %s for insert to %I with check (%s and %s)', p_table, v_caller, v_mine, v_writes);
  end if;
  if p_grants ~ 'update' then
    execute format('create policy opened_update on %s for update to %I using (%s and %s) with check (%s and %s)', p_table, v_caller, v_mine, v_writes, v_mine, v_writes);
  end if;
  if p_grants ~ 'delete' then
    execute format('create policy opened_delete on %s for delete to %I using (%s and %s)', p_table, v_caller, v_mine, v_writes);
  end if;
  execute format('grant %s on %s to %I', p_grants, p_table, v_caller);
end $$;
comment on procedure access.protect is 'The cellar''s one line, on every table with personal data: my controller, and subject opened (to read) or writable (to change).';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop procedure access.protect;
drop function access.unlock, access.opened, access.writable, access.listed, access.opener cascade;
drop table access.intent, access.log, access.purpose_compartment, access.rule, access.subject_scope, access.post, access.session, access.account;
`);
  }
}

const openedList = `
create function access.opener() returns uuid language plpgsql stable security definer set search_path = ''
as $$
declare
  v_who constant text := current_setting('kindlijn.who', true);
  v_opened constant text := current_setting('kindlijn.opened', true);
begin
  if coalesce(v_opened, '') = '' then return null; end if;
  -- the mark is over both texts and was given to a proven who: one proof for the two
  if current_setting('kindlijn.mark', true) is distinct from access.mark(v_who || '#' || v_opened, (select s.key from access.secret s))
     or split_part(v_who, '|', 7) is distinct from pg_backend_pid()::text
     or split_part(v_who, '|', 8) is distinct from extract(epoch from transaction_timestamp())::text then
    raise exception 'this list was not signed for this transaction' using errcode = '28000';
  end if;
  return nullif(split_part(v_who, '|', 2), '')::uuid;
end $$;
comment on function access.opener is 'The controller whose hat is worn by who opened something in this transaction; proves who is asking together with what was opened. Null when nothing was.';

create function access.listed(p_compartment text, p_place integer) returns uuid[] language sql stable
as $$
  select array(select unnest(split_part(e, ':', 4)::uuid[])
    from unnest(string_to_array(current_setting('kindlijn.opened', true), ';')) e where strpos(split_part(e, ':', p_place), ',' || p_compartment || ',') > 0)
$$;
comment on function access.listed is 'The subjects on the list of what was opened whose compartments to read (place 2) or to write (place 3) have this one. Proves nothing: it always stands beside opener.';

create function access.opened(p_compartment text) returns uuid[] language sql stable security definer set search_path = ''
as $$ select case when access.opener() is null then '{}' else access.listed(p_compartment, 2) end $$;
comment on function access.opened is 'Subjects whose rows in this compartment may be read in this transaction, proven.';

create function access.writable(p_compartment text) returns uuid[] language sql stable security definer set search_path = ''
as $$ select case when access.opener() is null then '{}' else access.listed(p_compartment, 3) end $$;
comment on function access.writable is 'Subjects whose rows in this compartment may be changed in this transaction, proven.';

create function access.unlock(p_purpose text, p_ids uuid[], p_reads text, p_writes text, p_key bytea) returns text language plpgsql
as $$
declare
  v_who constant text := current_setting('kindlijn.who');
  v_before constant text := nullif(current_setting('kindlijn.opened', true), '');
  v_entry constant text := concat(p_purpose, ':,', p_reads, ',:,', p_writes, ',:', p_ids);
begin
  if v_before is not null and current_setting('kindlijn.mark', true) is distinct from access.mark(v_who || '#' || v_before, p_key) then
    raise exception 'this list was not signed for this transaction' using errcode = '28000';
  end if;
  return set_config('kindlijn.mark', access.mark(v_who || '#' || set_config('kindlijn.opened', concat_ws(';', v_before, v_entry), true), p_key), true);
end $$;
comment on function access.unlock is 'Adds subjects to the signed list of this transaction: purpose, compartments to read, to write, and ids. Its callers have just proven who is asking.';
`;
