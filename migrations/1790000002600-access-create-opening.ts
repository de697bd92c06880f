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
  access.open_list, access.open_board, access.told_on_board, access.told_by, access.admit, access.note_denied, access.reach, access.note, access.write_line, access.stand cascade;
drop type access.ground;
`);
  }
}

const openFunctions = `
create type access.ground as (key bytea, who access.caller, moment timestamptz);

create function access.stand() returns access.ground language plpgsql stable
as $$
declare
  v_key bytea;
  v_moment timestamptz;
  v_part text[];
begin
  select s.key, now() + make_interval(days => d.days_ahead) into strict v_key, v_moment from access.secret s, access.deployment d;
  v_part := access.proven(v_key);
  if v_part is null then return null; end if;
  return row(v_key, row(nullif(v_part[1], '')::uuid, nullif(v_part[2], '')::uuid, nullif(v_part[3], ''), v_part[4]::date, v_part[5]::uuid, v_part[6])::access.caller, v_moment)::access.ground;
end $$;
comment on function access.stand is 'What every opening stands on, fetched once: the key, the proven caller and the trade''s instant; null when nobody entered.';

create function access.write_line(p_on access.ground, p_action text, p_kind text, p_ids uuid[], p_purpose text) returns bigint language plpgsql
as $$
declare
  v_who constant access.caller := p_on.who;
  v_seq bigint;
begin
  insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
  values (p_on.moment, v_who.request_id, v_who.controller_id, v_who.account_id, v_who.role, p_action, v_who.operation, p_purpose, p_kind, p_ids)
  returning seq into v_seq;
  return v_seq;
end $$;
comment on function access.write_line is 'One line in the log, in the reader''s own transaction; gives its number.';

create function access.note(p_action text, p_kind text, p_ids uuid[], p_purpose text) returns void language plpgsql security definer set search_path = ''
as $$
begin
  perform access.write_line(access.stand(), p_action, p_kind, p_ids, p_purpose);
end $$;
comment on function access.note is 'One line in the log of the proven caller, for functions of other rooms.';

create function access.note_denied(p_kind text, p_ids uuid[], p_purpose text) returns void language sql security definer set search_path = ''
as $$ select access.note('DENY', p_kind, p_ids, p_purpose) where access.caller() is not null $$;
comment on function access.note_denied is 'Keeps the refused attempts of a unit that was rolled back.';

create function access.reach(v_who access.caller, p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql stable
as $$
declare v_found uuid[];
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

create function access.told_by(v_who access.caller, p_kind text, p_ids uuid[]) returns uuid[] language plpgsql stable
as $$
begin
  return array(select distinct s.child_id from access.subject_scope s
    where s.controller_id = v_who.controller_id and s.subject_kind = p_kind and s.subject_id = any (p_ids) and s.child_id is not null);
end $$;
comment on function access.told_by is 'The children that subjects of another kind tell of, to be named in the line of the log (R45).';

create function access.told_on_board(v_who access.caller, p_lists uuid[]) returns uuid[] language plpgsql stable
as $$
begin
  return array(select distinct s.child_id from access.subject_scope s
    where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (p_lists) and s.child_id is not null and s.closed_at is null);
end $$;
comment on function access.told_on_board is 'The children of whom a board of these groups tells, also one who left while its handover is under way.';

create function access.open(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_on constant access.ground := access.stand();
  v_who constant access.caller := v_on.who;
  v_asked uuid[] := p_ids;
  v_allowed uuid[];
  v_line bigint;
  v_mark text;
begin
  if v_who.account_id is null then return '{}'; end if;
  if cardinality(p_ids) > 1 then v_asked := array(select distinct i from unnest(p_ids) i); end if;
  v_allowed := access.reach(v_who, p_kind, v_asked, p_purpose);
  if cardinality(v_allowed) > 0 then
    v_line := access.write_line(v_on, 'OPEN', p_kind, case when p_kind = 'CHILD' then v_allowed else v_allowed || access.told_by(v_who, p_kind, v_allowed) end, p_purpose);
    v_mark := access.unlock(p_purpose, v_allowed, v_on.key);
  end if;
  if cardinality(v_allowed) < cardinality(v_asked) then
    v_line := access.write_line(v_on, 'DENY', p_kind, array(select i from unnest(v_asked) i where i <> all (v_allowed)), p_purpose);
  end if;
  return v_allowed;
end $$;
comment on function access.open is 'Opens subjects for a purpose: decides, writes the log line, unlocks. Narrows instead of raising: not yours and not existing give the same answer.';

create function access.open_list(p_lists uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_on constant access.ground := access.stand();
  v_who constant access.caller := v_on.who;
  v_asked uuid[] := p_lists;
  v_allowed uuid[];
  v_all uuid[];
  v_line bigint;
  v_mark text;
begin
  if v_who.account_id is null then return '{}'; end if;
  if cardinality(p_lists) > 1 then v_asked := array(select distinct i from unnest(p_lists) i); end if;
  v_allowed := access.reach(v_who, 'LIST', v_asked, p_purpose);
  if cardinality(v_allowed) > 0 then
    v_all := v_allowed || array(select distinct s.subject_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (v_allowed)
        and s.subject_kind = 'CHILD' and s.closed_at is null and s.period @> v_who.today);
    v_mark := access.unlock(p_purpose, v_all, v_on.key);
    if strpos(current_setting('kindlijn.opened'), ',board,') > 0 then
      v_all := v_all || array(select b from unnest(access.told_on_board(v_who, v_allowed)) b where b <> all (v_all));
    end if;
    v_line := access.write_line(v_on, 'LIST', 'LIST', v_all, p_purpose);
  end if;
  if cardinality(v_allowed) < cardinality(v_asked) then
    v_line := access.write_line(v_on, 'DENY', 'LIST', array(select i from unnest(v_asked) i where i <> all (v_allowed)), p_purpose);
  end if;
  return v_allowed;
end $$;
comment on function access.open_list is 'Opens lists of groups with the children on them today: one log line that names the list and the children.';

create function access.open_board(p_location uuid, p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_on constant access.ground := access.stand();
  v_who constant access.caller := v_on.who;
  v_allowed uuid[];
  v_line bigint;
  v_mark text;
begin
  if v_who.account_id is null then return '{}'; end if;
  v_allowed := access.reach(v_who, 'LIST', array(select s.subject_id from access.subject_scope s
    where s.controller_id = v_who.controller_id and s.scope_kind = 'LOCATION' and s.scope_id = p_location and s.subject_kind = 'LIST' and s.closed_at is null), p_purpose);
  if cardinality(v_allowed) > 0 then
    -- what is over keeps an end in its period and is no longer on the board
    v_line := access.write_line(v_on, 'LIST', 'LIST', v_allowed || array(select distinct s.child_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (v_allowed) and s.child_id is not null and s.closed_at is null
        and s.subject_kind = 'HANDOVER' and upper_inf(s.period)), p_purpose);
    v_mark := access.unlock(p_purpose, v_allowed, v_on.key);
  else
    v_line := access.write_line(v_on, 'DENY', 'LOCATION', array[p_location], p_purpose);
  end if;
  return v_allowed;
end $$;
comment on function access.open_board is 'Opens the board of a location: the groups there that are in the caller''s reach, without the children on their lists; the log line names the children of whom the board tells.';

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
  perform access.unlock(p_purpose, p_ids, (access.stand()).key);
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
      'access.open', 'access.open_list', 'access.open_board', 'access.admit', 'access.note_denied', 'access.begin_intent', 'access.finish_intent']) then
      execute format('grant execute on routine %s to %I', v_function, v_caller);
    end if;
  end loop;
  execute format('grant execute on function access.serve to %I', access.role_name('worker'));
end $$;
`;
