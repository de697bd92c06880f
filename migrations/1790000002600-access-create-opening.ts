import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `open` and what belongs to it: the one place that knows who may see what, the line it writes, and who may call it. */
export class AccessCreateOpening1790000002600 implements MigrationInterface {
  name = 'AccessCreateOpening1790000002600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(openFunctions);
    await runner.query(scopeTriggers);
    await runner.query(lockUp);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger group_scopes on centre."group";
drop trigger location_scopes on centre.location;
drop trigger controller_scopes on centre.controller;
drop function access.scope_controller, access.scope_location, access.scope_group, access.begin_intent, access.finish_intent, access.open,
  access.open_list, access.told_on_board, access.told_by, access.admit, access.note_denied, access.reach, access.unlock, access.opened, access.writable, access.unlocked, access.note cascade;
`);
  }
}

const openFunctions = `
create function access.unlocked(p_compartment text, p_writes boolean) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$
declare
  v_opened text := nullif(current_setting('kindlijn.opened', true), '');
  v_ids uuid[] := '{}';
  v_body text;
  v_entry text;
begin
  if v_opened is null or access.caller() is null then return v_ids; end if;
  v_body := left(v_opened, -65);
  if right(v_opened, 64) <> access.sign(current_setting('kindlijn.who') || '#' || v_body) then
    raise exception 'this list was not signed for this transaction' using errcode = '28000';
  end if;
  foreach v_entry in array string_to_array(v_body, ';') loop
    if exists (select from access.purpose_compartment pc
      where pc.purpose = split_part(v_entry, ':', 1) and pc.compartment = p_compartment and (pc.writes or not p_writes)) then
      v_ids := v_ids || ('{' || split_part(v_entry, ':', 2) || '}')::uuid[];
    end if;
  end loop;
  return v_ids;
end $$;
comment on function access.unlocked is 'The subjects opened in this transaction for a compartment; proven by the database''s mark.';

create function access.opened(p_compartment text) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$ begin return access.unlocked(p_compartment, false); end $$;
comment on function access.opened is 'Subjects whose rows in this compartment may be read in this transaction.';

create function access.writable(p_compartment text) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$ begin return access.unlocked(p_compartment, true); end $$;
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
declare
  v_who access.caller := access.caller();
  v_found uuid[];
begin
  v_found := array(
    select distinct s.subject_id
    from access.subject_scope s
    join access.post p on p.controller_id = s.controller_id and p.scope_kind = s.scope_kind and p.scope_id = s.scope_id
    join access.rule r on r.role = p.role and r.scope_kind = s.scope_kind and r.subject_kind = s.subject_kind and r.purpose = p_purpose
    where s.controller_id = v_who.controller_id and s.subject_kind = p_kind and s.subject_id = any (p_ids)
      and s.closed_at is null and s.period @> v_who.today
      and p.account_id = v_who.account_id and p.role = v_who.role and p.period @> v_who.today);
  if cardinality(v_found) = cardinality(p_ids) then return v_found; end if;
  -- what is between people follows the account, by a running post of a role that has this work
  return v_found || array(
    select distinct s.subject_id
    from access.rule r
    join access.subject_scope s on s.scope_kind = 'ACCOUNT' and s.scope_id = v_who.account_id and s.controller_id = v_who.controller_id
      and s.subject_kind = p_kind and s.subject_id = any (p_ids) and s.closed_at is null and s.period @> v_who.today
    where r.role = v_who.role and r.scope_kind = 'ACCOUNT' and r.subject_kind = p_kind and r.purpose = p_purpose and s.subject_id <> all (v_found)
      and exists (select from access.post p where p.account_id = v_who.account_id and p.controller_id = v_who.controller_id and p.role = v_who.role and p.period @> v_who.today));
end $$;
comment on function access.reach is 'The join that decides: role, relation, period, consent (an open scope) and purpose.';

create function access.told_by(p_kind text, p_ids uuid[]) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$
begin
  return array(select distinct s.child_id from access.subject_scope s
    where s.controller_id = access.controller() and s.subject_kind = p_kind and s.subject_id = any (p_ids) and s.child_id is not null);
end $$;
comment on function access.told_by is 'The children that subjects of another kind tell of, to be named in the line of the log (R45).';

create function access.told_on_board(p_lists uuid[], p_purpose text) returns uuid[] language plpgsql stable security definer set search_path = ''
as $$
begin
  if not exists (select from access.purpose_compartment pc where pc.purpose = p_purpose and pc.compartment = 'board') then return '{}'; end if;
  return array(select distinct s.child_id from access.subject_scope s
    where s.controller_id = access.controller() and s.scope_kind = 'GROUP' and s.scope_id = any (p_lists) and s.child_id is not null and s.closed_at is null);
end $$;
comment on function access.told_on_board is 'The children of whom a board of these groups tells although they are not on the list, as when one left while its handover is under way.';

create function access.open(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_asked uuid[] := p_ids;
  v_allowed uuid[];
  v_denied uuid[];
begin
  if (access.caller()).account_id is null then return '{}'; end if;
  if cardinality(p_ids) > 1 then v_asked := array(select distinct i from unnest(p_ids) i); end if;
  v_allowed := access.reach(p_kind, v_asked, p_purpose);
  if cardinality(v_allowed) > 0 then
    perform access.note('OPEN', p_kind, case when p_kind = 'CHILD' then v_allowed else v_allowed || access.told_by(p_kind, v_allowed) end, p_purpose);
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
  v_asked uuid[] := p_lists;
  v_allowed uuid[];
  v_all uuid[];
begin
  if v_who.account_id is null then return '{}'; end if;
  if cardinality(p_lists) > 1 then v_asked := array(select distinct i from unnest(p_lists) i); end if;
  v_allowed := access.reach('LIST', v_asked, p_purpose);
  if cardinality(v_allowed) > 0 then
    v_all := v_allowed || array(select distinct s.subject_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (v_allowed)
        and s.subject_kind = 'CHILD' and s.closed_at is null and s.period @> v_who.today);
    perform access.note('LIST', 'LIST', v_all || array(select b from unnest(access.told_on_board(v_allowed, p_purpose)) b where b <> all (v_all)), p_purpose);
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
    -- whoever is here already is never new, under no kind's name
    select from access.subject_scope s where s.controller_id = v_who.controller_id and s.subject_id = any (p_ids)
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
`;

const scopeTriggers = `
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
