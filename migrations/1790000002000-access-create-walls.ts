import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, posts, the scopes of subjects, the rules, the log and the intents: what `open` joins and writes. */
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
    'LOCATION_LEAD', 'BSO_STAFF', 'SPECIALIST', 'SWV_STAFF', 'MUNICIPALITY', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUARDIAN', 'SERVICE')),
  scope_kind text not null check (scope_kind in ('GROUP', 'LOCATION', 'CONTROLLER', 'GUARDIAN')),
  scope_id uuid not null,
  period daterange not null,
  version integer not null default 1,
  primary key (controller_id, id)
);
comment on table access.post is 'Purpose: what somebody does here, for which group, location, controller or household, from when to when (R48). Retention: 2 years after its end.';
create index post_by_account on access.post (account_id, controller_id, role);
create index post_by_scope on access.post (controller_id, scope_kind, scope_id);

create table access.subject_scope (
  controller_id uuid not null references centre.controller (id),
  subject_kind text not null,
  subject_id uuid not null,
  scope_kind text not null check (scope_kind in ('GROUP', 'LOCATION', 'CONTROLLER', 'GUARDIAN')),
  scope_id uuid not null,
  basis text not null,
  basis_id uuid not null,
  period daterange not null,
  closed_at timestamptz,
  primary key (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id)
);
comment on table access.subject_scope is 'Purpose: in whose reach a subject is, from when to when, and by which fact (placement, guardianship, delivery, consent). Retention: with that fact.';
create index subject_scope_by_scope on access.subject_scope (controller_id, scope_kind, scope_id, subject_kind);

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

create procedure access.protect(p_table regclass, p_compartment text, p_grants text, variadic p_subjects text[])
language plpgsql set search_path = '' as $$
declare
  v_caller text := access.role_name('caller');
  v_reads text := (select string_agg(format('%I = any (array(select unnest(access.opened(%L))))', s, p_compartment), ' or ') from unnest(p_subjects) s);
  v_writes text := (select string_agg(format('%I = any (array(select unnest(access.writable(%L))))', s, p_compartment), ' or ') from unnest(p_subjects) s);
  v_mine constant text := 'controller_id = (select access.controller())';
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy owner_all on %s to %I using (true) with check (true)', p_table, access.role_name('owner'));
  execute format('create policy opened_read on %s for select to %I using (%s and (%s))', p_table, v_caller, v_mine, v_reads);
  if p_grants ~ 'insert' then
    execute format('create policy opened_insert on %s for insert to %I with check (%s and (%s))', p_table, v_caller, v_mine, v_writes);
  end if;
  if p_grants ~ 'update' then
    execute format('create policy opened_update on %s for update to %I using (%s and (%s)) with check (%s and (%s))', p_table, v_caller, v_mine, v_writes, v_mine, v_writes);
  end if;
  if p_grants ~ 'delete' then
    execute format('create policy opened_delete on %s for delete to %I using (%s and (%s))', p_table, v_caller, v_mine, v_writes);
  end if;
  execute format('grant %s on %s to %I', p_grants, p_table, v_caller);
end $$;
comment on procedure access.protect is 'The cellar''s one line, on every table with personal data: my controller, and subject opened (to read) or writable (to change).';
`);
    await runner.query(contextFunctions);
    await runner.query(openFunctions);
    await runner.query(lockUp);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger staff_member_location on centre.staff_member;
drop trigger group_scopes on centre."group";
drop trigger location_scopes on centre.location;
drop trigger controller_scopes on centre.controller;
drop function access.enter, access.serve, access.own_hats, access.session_account, access.start_session, access.end_session,
  access.open, access.open_list, access.admit, access.opened, access.writable, access.unlocked, access.unlock, access.note,
  access.note_denied, access.begin_intent, access.finish_intent, access.reach, access.scope_controller, access.scope_location,
  access.scope_group, access.match_account cascade;
drop procedure access.protect;
drop table access.intent, access.log, access.purpose_compartment, access.rule, access.subject_scope, access.post, access.session, access.account cascade;
`);
  }
}

const contextFunctions = `
create function access.session_account(p_token_hash bytea) returns uuid language plpgsql security definer set search_path = ''
as $$
declare v_session access.session;
begin
  select s.* into v_session from access.session s join access.account a on a.id = s.account_id
  where s.token_hash = p_token_hash and s.ended_at is null and a.disabled_at is null
    and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes';
  if not found then raise exception 'no open session' using errcode = '28000'; end if;
  if v_session.seen_at < clock_timestamp() - interval '1 minute' then
    update access.session set seen_at = clock_timestamp() where token_hash = p_token_hash;
  end if;
  return v_session.account_id;
end $$;
comment on function access.session_account is 'The account of an open session (idle at most 30 minutes, absolute end respected); 28000 otherwise.';

create function access.start_session(p_token_hash bytea, p_account uuid, p_method text, p_hours integer) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into access.session (token_hash, account_id, method, expires_at)
  select p_token_hash, a.id, p_method, clock_timestamp() + make_interval(hours => least(p_hours, 10)) from access.account a
  where a.id = p_account and a.disabled_at is null;
  if not found then raise exception 'no such account' using errcode = '28000'; end if;
  insert into access.log (trade_at, request_id, account_id, action, operation) values (access.now(), gen_random_uuid(), p_account, 'LOGIN', p_method);
end $$;
comment on function access.start_session is 'Opens a session of at most 10 hours; the token itself never reaches the database.';

create function access.end_session(p_token_hash bytea) returns void language sql security definer set search_path = ''
as $$ update access.session set ended_at = clock_timestamp() where token_hash = p_token_hash and ended_at is null $$;
comment on function access.end_session is 'Ends a session at once, for every next transaction.';

create function access.match_account(p_issuer text, p_subject text) returns uuid language sql stable security definer set search_path = ''
as $$ select id from access.account where issuer = p_issuer and subject = p_subject and disabled_at is null $$;
comment on function access.match_account is 'The account that an identity provider vouches for; null when nobody invited this person.';

create function access.own_hats()
returns table (account_id uuid, display_name text, controller_id uuid, controller_name text, controller_kind text, role text, scope_kind text, scope_id uuid)
language sql stable security definer set search_path = '' as $$
  select a.id, a.display_name, c.id, c.name, c.kind, p.role, p.scope_kind, p.scope_id
  from access.account a
  left join access.post p on p.account_id = a.id and p.period @> access.today()
  left join centre.controller c on c.id = p.controller_id
  where a.id = (access.caller()).account_id order by c.name, p.role
$$;
comment on function access.own_hats is 'The posts of the caller today: one hat for each controller and role.';

create function access.bind(p_account uuid, p_controller uuid, p_role text, p_request uuid, p_operation text) returns access.caller
language plpgsql security definer set search_path = '' as $$
declare
  v_today date := access.today();
  v_body text := concat_ws('|', p_account, coalesce(p_controller::text, ''), coalesce(p_role, ''), v_today, p_request,
    replace(p_operation, '|', '/'), pg_backend_pid(), extract(epoch from transaction_timestamp()));
begin
  perform set_config('kindlijn.who', v_body || '|' || access.sign(v_body), true);
  perform set_config('kindlijn.opened', '', true);
  return row(p_account, p_controller, p_role, v_today, p_request, p_operation)::access.caller;
end $$;
comment on function access.bind is 'Signs who is asking into this transaction; called by enter and serve only.';

create function access.enter(p_token_hash bytea, p_controller uuid, p_role text, p_request uuid, p_operation text) returns access.caller
language plpgsql security definer set search_path = '' as $$
declare v_account uuid := access.session_account(p_token_hash);
begin
  if p_controller is not null and not exists (
    select from access.post p where p.account_id = v_account and p.controller_id = p_controller and p.role = p_role and p.period @> access.today()
  ) then
    raise exception 'no such hat' using errcode = '28000', hint = 'hat';
  end if;
  return access.bind(v_account, p_controller, p_role, p_request, p_operation);
end $$;
comment on function access.enter is 'Begins a unit: proves the session and the hat, and signs both into this transaction; 28000 otherwise.';

create function access.serve(p_account uuid, p_controller uuid, p_request uuid, p_operation text) returns access.caller
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from access.post p where p.account_id = p_account and p.controller_id = p_controller and p.role = 'SERVICE' and p.period @> access.today()) then
    raise exception 'no service post' using errcode = '28000';
  end if;
  return access.bind(p_account, p_controller, 'SERVICE', p_request, p_operation);
end $$;
comment on function access.serve is 'Begins a unit of the worker, by a service post of its own; logged like anyone.';
`;

const openFunctions = `
create function access.unlocked(p_compartment text, p_writes boolean) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$
declare
  v_opened text := nullif(current_setting('kindlijn.opened', true), '');
  v_body text;
begin
  if v_opened is null or access.caller() is null then return '{}'; end if;
  v_body := left(v_opened, -65);
  if right(v_opened, 64) <> access.sign(current_setting('kindlijn.who') || '#' || v_body) then
    raise exception 'this list was not signed for this transaction' using errcode = '28000';
  end if;
  return array(
    select id::uuid from string_to_table(v_body, ';') as entry, string_to_table(split_part(entry, ':', 2), ',') as id
    where exists (select from access.purpose_compartment pc
      where pc.purpose = split_part(entry, ':', 1) and pc.compartment = p_compartment and (pc.writes or not p_writes)));
end $$;
comment on function access.unlocked is 'The subjects opened in this transaction for a compartment; proven by the database''s mark.';

create function access.opened(p_compartment text) returns uuid[] language sql stable security definer set search_path = ''
as $$ select access.unlocked(p_compartment, false) $$;
comment on function access.opened is 'Subjects whose rows in this compartment may be read in this transaction.';

create function access.writable(p_compartment text) returns uuid[] language sql stable security definer set search_path = ''
as $$ select access.unlocked(p_compartment, true) $$;
comment on function access.writable is 'Subjects whose rows in this compartment may be changed in this transaction.';

create function access.unlock(p_purpose text, p_ids uuid[]) returns void language plpgsql security definer set search_path = ''
as $$
declare
  v_opened text := nullif(current_setting('kindlijn.opened', true), '');
  v_body text := p_purpose || ':' || array_to_string(p_ids, ',');
begin
  if v_opened is not null then
    if right(v_opened, 64) <> access.sign(current_setting('kindlijn.who') || '#' || left(v_opened, -65)) then
      raise exception 'this list was not signed for this transaction' using errcode = '28000';
    end if;
    v_body := left(v_opened, -65) || ';' || v_body;
  end if;
  perform set_config('kindlijn.opened', v_body || '|' || access.sign(current_setting('kindlijn.who') || '#' || v_body), true);
end $$;
comment on function access.unlock is 'Adds subjects to the signed list of this transaction; called by open, open_list and admit only.';

create function access.note(p_action text, p_kind text, p_ids uuid[], p_purpose text) returns void language plpgsql security definer set search_path = ''
as $$
declare v_who access.caller := access.caller();
begin
  insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
  values (access.now(), v_who.request_id, v_who.controller_id, v_who.account_id, v_who.role, p_action, v_who.operation, p_purpose, p_kind, p_ids);
end $$;
comment on function access.note is 'One line in the log, in the reader''s own transaction.';

create function access.note_denied(p_kind text, p_ids uuid[], p_purpose text) returns void language sql security definer set search_path = ''
as $$ select access.note('DENY', p_kind, p_ids, p_purpose) where access.caller() is not null $$;
comment on function access.note_denied is 'Keeps the refused attempts of a unit that was rolled back.';

create function access.reach(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$
declare v_who access.caller := access.caller();
begin
  return array(
    select distinct s.subject_id
    from access.subject_scope s
    join access.post p on p.controller_id = s.controller_id and p.scope_kind = s.scope_kind and p.scope_id = s.scope_id
    join access.rule r on r.role = p.role and r.scope_kind = s.scope_kind and r.subject_kind = s.subject_kind and r.purpose = p_purpose
    where s.controller_id = v_who.controller_id and s.subject_kind = p_kind and s.subject_id = any (p_ids)
      and s.closed_at is null and s.period @> v_who.today
      and p.account_id = v_who.account_id and p.role = v_who.role and p.period @> v_who.today);
end $$;
comment on function access.reach is 'The join that decides: role, relation, period, consent (an open scope) and purpose.';

create function access.open(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_asked uuid[] := array(select distinct i from unnest(p_ids) i);
  v_allowed uuid[] := access.reach(p_kind, v_asked, p_purpose);
  v_denied uuid[];
begin
  if (access.caller()).account_id is null then return '{}'; end if;
  if cardinality(v_allowed) > 0 then
    perform access.note('OPEN', p_kind, v_allowed, p_purpose);
    perform access.unlock(p_purpose, v_allowed);
  end if;
  if cardinality(v_allowed) < cardinality(v_asked) then
    v_denied := array(select i from unnest(v_asked) i where i <> all (v_allowed));
    perform access.note('DENY', p_kind, v_denied, p_purpose);
  end if;
  return v_allowed;
end $$;
comment on function access.open is 'Opens subjects for a purpose: decides, writes the log line, unlocks. Narrows instead of raising: not yours and not existing give the same answer.';

create function access.open_list(p_lists uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_who access.caller := access.caller();
  v_asked uuid[] := array(select distinct i from unnest(p_lists) i);
  v_allowed uuid[] := access.reach('LIST', v_asked, p_purpose);
  v_all uuid[];
begin
  if v_who.account_id is null then return '{}'; end if;
  if cardinality(v_allowed) > 0 then
    v_all := v_allowed || array(select distinct s.subject_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (v_allowed)
        and s.subject_kind = 'CHILD' and s.closed_at is null and s.period @> v_who.today);
    perform access.note('LIST', 'LIST', v_all, p_purpose);
    perform access.unlock(p_purpose, v_all);
  end if;
  if cardinality(v_allowed) < cardinality(v_asked) then
    perform access.note('DENY', 'LIST', array(select i from unnest(v_asked) i where i <> all (v_allowed)), p_purpose);
  end if;
  return v_allowed;
end $$;
comment on function access.open_list is 'Opens lists of groups with the children on them today: one log line that names the list and the children.';

create function access.admit(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare v_who access.caller := access.caller();
begin
  if v_who.controller_id is null or not exists (
    select from access.rule r join access.post p on p.role = r.role and p.scope_kind = r.scope_kind
    where r.role = v_who.role and r.subject_kind = p_kind and r.purpose = p_purpose
      and p.account_id = v_who.account_id and p.controller_id = v_who.controller_id and p.period @> v_who.today
  ) or exists (
    select from access.subject_scope s where s.controller_id = v_who.controller_id and s.subject_kind = p_kind and s.subject_id = any (p_ids)
  ) then
    perform access.note('DENY', p_kind, p_ids, p_purpose);
    return '{}';
  end if;
  perform access.note('ADMIT', p_kind, p_ids, p_purpose);
  perform access.unlock(p_purpose, p_ids);
  return p_ids;
end $$;
comment on function access.admit is 'Lets new subjects in, for roles that may, when this controller has none by these ids yet.';

create function access.begin_intent(p_id uuid, p_operation text, p_input_hash text) returns access.intent language plpgsql security definer set search_path = ''
as $$
declare
  v_who access.caller := access.caller();
  v_intent access.intent;
begin
  insert into access.intent (account_id, id, operation, input_hash, controller_id)
  values (v_who.account_id, p_id, p_operation, p_input_hash, v_who.controller_id) on conflict do nothing returning * into v_intent;
  if found then return null; end if;
  select * into v_intent from access.intent where account_id = v_who.account_id and id = p_id;
  return v_intent;
end $$;
comment on function access.begin_intent is 'Claims an intent, waiting for a twin that still runs; returns the earlier one with its receipt when it was done before.';

create function access.finish_intent(p_id uuid, p_receipt jsonb) returns void language sql security definer set search_path = ''
as $$ update access.intent set receipt = p_receipt where account_id = (access.caller()).account_id and id = p_id $$;
comment on function access.finish_intent is 'Keeps the receipt, so that a retry answers the same.';

create function access.scope_controller() returns trigger language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
  values (new.id, 'CONTROLLER', new.id, 'CONTROLLER', new.id, 'OWN', new.id, '[2000-01-01,)') on conflict do nothing;
  return new;
end $$;
create trigger controller_scopes after insert on centre.controller for each row execute function access.scope_controller();

create function access.scope_location() returns trigger language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period) values
  (new.controller_id, 'LOCATION', new.id, 'LOCATION', new.id, 'OWN', new.id, '[2000-01-01,)'),
  (new.controller_id, 'LOCATION', new.id, 'CONTROLLER', new.controller_id, 'OWN', new.id, '[2000-01-01,)') on conflict do nothing;
  return new;
end $$;
create trigger location_scopes after insert on centre.location for each row execute function access.scope_location();

create function access.scope_group() returns trigger language plpgsql security definer set search_path = ''
as $$
begin
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period) values
  (new.controller_id, 'LIST', new.id, 'GROUP', new.id, 'OWN', new.id, '[2000-01-01,)'),
  (new.controller_id, 'LIST', new.id, 'LOCATION', new.location_id, 'OWN', new.id, '[2000-01-01,)'),
  (new.controller_id, 'LIST', new.id, 'CONTROLLER', new.controller_id, 'OWN', new.id, '[2000-01-01,)'),
  (new.controller_id, 'LOCATION', new.location_id, 'GROUP', new.id, 'OWN', new.id, '[2000-01-01,)') on conflict do nothing;
  return new;
end $$;
create trigger group_scopes after insert on centre."group" for each row execute function access.scope_group();
`;

const lockUp = `
call access.protect('centre.staff_member', 'staff', 'select, insert, update, delete', 'location_id');
call access.protect('centre.staff_group', 'staff', 'select, insert, delete', 'group_id');
call access.protect('access.log', 'log', 'select', 'controller_id');
create policy opened_read_about on access.log for select to public
  using (controller_id = (select access.controller()) and subject_ids && array(select unnest(access.opened('readers'))));

do $$
declare v_caller text := access.role_name('caller'); v_table text; v_function regprocedure;
begin
  foreach v_table in array array['access.account', 'access.session', 'access.post', 'access.subject_scope', 'access.intent', 'access.secret', 'access.deployment'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
  execute format('grant select on access.rule, access.purpose_compartment to %I', v_caller);
  for v_function in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace loop
    if split_part(v_function::text, '(', 1) = any (array['access.now', 'access.today', 'access.move_day', 'access.caller', 'access.controller', 'access.session_account',
      'access.start_session', 'access.end_session', 'access.match_account', 'access.own_hats', 'access.enter', 'access.opened', 'access.writable',
      'access.open', 'access.open_list', 'access.admit', 'access.note_denied', 'access.begin_intent', 'access.finish_intent']) then
      execute format('grant execute on routine %s to %I', v_function, v_caller);
    end if;
  end loop;
  execute format('grant execute on function access.serve to %I', access.role_name('worker'));
end $$;
`;
