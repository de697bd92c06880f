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
drop function access.scope_controller, access.scope_location, access.scope_group, access.begin_intent, access.finish_intent, access.enter_open,
  access.open, access.open_list, access.open_board, access.open_on, access.open_list_on, access.open_board_on, access.admit, access.note_denied, access.within_reach,
  access.note, access.told_apart, access.unlocked_by, access.write_opening, access.write_line, access.stand cascade;
`);
  }
}

const openFunctions = `
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
comment on function access.stand is 'The ground of who entered before, proven anew on one look at key and clock; null when nobody entered.';

create function access.write_line(p_on access.ground, p_action text, p_kind text, p_ids uuid[], p_purpose text) returns void language plpgsql
as $$
declare v_who constant access.caller := p_on.who;
begin
  insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
  select p_on.moment, v_who.request_id, v_who.controller_id, v_who.account_id, v_who.role, p_action, v_who.operation, p_purpose, p_kind, p_ids where v_who.account_id is not null;
end $$;
comment on function access.write_line is 'One line in the log, in the transaction of who is asking; it opens nothing. Nobody leaves no line.';

create function access.note(p_action text, p_kind text, p_ids uuid[], p_purpose text) returns void language plpgsql security definer set search_path = ''
as $$
begin
  perform access.write_line(access.stand(), p_action, p_kind, p_ids, p_purpose);
end $$;
comment on function access.note is 'One line in the log of the proven caller, for functions of other rooms.';

create function access.note_denied(p_kind text, p_ids uuid[], p_purpose text) returns void language sql security definer set search_path = ''
as $$ select access.note('DENY', p_kind, p_ids, p_purpose) where access.caller() is not null $$;
comment on function access.note_denied is 'Keeps the refused attempts of a unit that was rolled back.';

create function access.within_reach(p_who access.caller, p_kind text, p_ids uuid[], p_purpose text) returns setof uuid language sql stable
as $$
  -- found once: the planner takes a caller for one subject, and would look for the posts again beside each
  with reach as materialized (
    select p.controller_id, o.scope_kind, o.scope_id
    from access.post p
    -- what is between people follows the account, by a running post of a role that has this work
    cross join lateral (values (p.scope_kind, p.scope_id), ('ACCOUNT', p.account_id)) o (scope_kind, scope_id)
    join access.rule r on r.role = p.role and r.scope_kind = o.scope_kind and r.subject_kind = p_kind and r.purpose = p_purpose
    where p.account_id = p_who.account_id and p.controller_id = p_who.controller_id and p.role = p_who.role and p.period @> p_who.today
  )
  select distinct s.subject_id
  from reach
  join access.subject_scope s on s.controller_id = reach.controller_id and s.scope_kind = reach.scope_kind and s.scope_id = reach.scope_id
    and s.subject_kind = p_kind and s.subject_id = any (p_ids) and s.closed_at is null and s.period @> p_who.today
$$;
comment on function access.within_reach is 'The join that decides: role, relation, period, consent (an open scope) and purpose. Becomes part of the statement that asks.';

create function access.unlocked_by(p_purpose text) returns table (reads text, writes text) language sql stable
as $$ select string_agg(c.compartment, ','), string_agg(c.compartment, ',') filter (where c.writes) from access.purpose_compartment c where c.purpose = p_purpose $$;
comment on function access.unlocked_by is 'The compartments that a purpose unlocks, to read and to write.';

create function access.open_on(p_on access.ground, p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql
as $$
declare
  v_who constant access.caller := p_on.who;
  v_opened uuid[];
  v_mark text;
begin
  with found as materialized (
    select array(select w from access.within_reach(v_who, p_kind, p_ids, p_purpose) w) as ids
  ), line as (
    insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
    select p_on.moment, v_who.request_id, v_who.controller_id, v_who.account_id, v_who.role, 'OPEN', v_who.operation, p_purpose, p_kind, case when p_kind = 'CHILD' then f.ids else f.ids || array(
      select distinct s.child_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.subject_kind = p_kind and s.subject_id = any (f.ids) and s.child_id is not null) end
    from found f where cardinality(f.ids) > 0
  )
  select f.ids, access.unlock(p_purpose, f.ids, u.reads, u.writes, p_on.key) into v_opened, v_mark
  from found f, access.unlocked_by(p_purpose) u where cardinality(f.ids) > 0;
  return access.told_apart(p_on, p_kind, p_ids, v_opened, p_purpose);
end $$;
comment on function access.open_on is 'Opens subjects for a purpose: decides, unlocks, and writes the line, which names the children of whom other subjects tell (R45).';

create function access.open_list_on(p_on access.ground, p_lists uuid[], p_purpose text) returns uuid[] language plpgsql
as $$
declare
  v_who constant access.caller := p_on.who;
  v_opened uuid[];
  v_mark text;
begin
  with found as materialized (
    select r.lists, r.lists || array(select distinct s.subject_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (r.lists) and s.subject_kind = 'CHILD' and s.closed_at is null and s.period @> v_who.today) as ids, u.*
    from (select array(select w from access.within_reach(v_who, 'LIST', p_lists, p_purpose) w) as lists offset 0) r, access.unlocked_by(p_purpose) u
    where cardinality(r.lists) > 0
  ), line as (
    insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
    select p_on.moment, v_who.request_id, v_who.controller_id, v_who.account_id, v_who.role, 'LIST', v_who.operation, p_purpose, 'LIST', f.ids || case when 'board' = any (string_to_array(f.reads, ',')) then array(
      select distinct s.child_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = any (f.lists) and s.child_id is not null and s.closed_at is null and s.child_id <> all (f.ids)) end
    from found f
  )
  select f.lists, access.unlock(p_purpose, f.ids, f.reads, f.writes, p_on.key) into v_opened, v_mark from found f;
  return access.told_apart(p_on, 'LIST', p_lists, v_opened, p_purpose);
end $$;
comment on function access.open_list_on is 'Opens lists of groups with the children on them today; the line of a board also names who left while the handover is under way.';

create function access.open_board_on(p_on access.ground, p_location uuid, p_purpose text) returns uuid[] language plpgsql
as $$
declare
  v_who constant access.caller := p_on.who;
  v_opened uuid[];
  v_mark text;
begin
  with found as materialized (
    select array(select w from access.within_reach(v_who, 'LIST', here.lists, p_purpose) w) as ids
    from (select array(select s.subject_id from access.subject_scope s
      where s.controller_id = v_who.controller_id and s.scope_kind = 'LOCATION' and s.scope_id = p_location and s.subject_kind = 'LIST' and s.closed_at is null) as lists offset 0) here
  ), line as (
    insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
    select p_on.moment, v_who.request_id, v_who.controller_id, v_who.account_id, v_who.role, 'LIST', v_who.operation, p_purpose, 'LIST', f.ids || array(
      select distinct s.child_id from unnest(f.ids) l (id)
      join access.subject_scope s on s.controller_id = v_who.controller_id and s.scope_kind = 'GROUP' and s.scope_id = l.id and s.child_id is not null and s.closed_at is null
        and s.subject_kind = 'HANDOVER' and upper_inf(s.period))
    from found f where cardinality(f.ids) > 0
  )
  select f.ids, access.unlock(p_purpose, f.ids, u.reads, u.writes, p_on.key) into v_opened, v_mark
  from found f, access.unlocked_by(p_purpose) u where cardinality(f.ids) > 0;
  if v_opened is null then perform access.write_line(p_on, 'DENY', 'LOCATION', array[p_location], p_purpose); end if;
  return coalesce(v_opened, '{}');
end $$;
comment on function access.open_board_on is 'Opens the groups of a location that are in the caller''s reach, without the children on their lists; what is over keeps an end in its period and is no longer on the board.';

create function access.told_apart(p_on access.ground, p_kind text, p_asked uuid[], p_opened uuid[], p_purpose text) returns uuid[] language plpgsql
as $$
declare v_refused uuid[];
begin
  -- what was opened is part of what was asked, each once: as many is all of it
  if cardinality(p_opened) = cardinality(p_asked) then return p_opened; end if;
  v_refused := array(select unnest(p_asked) except select unnest(p_opened));
  if cardinality(v_refused) > 0 then perform access.write_line(p_on, 'DENY', p_kind, v_refused, p_purpose); end if;
  return coalesce(p_opened, '{}');
end $$;
comment on function access.told_apart is 'What was opened of what was asked, and a line for the rest: narrows instead of raising, so that not yours and not existing give the same answer.';

create function access.open(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$ begin return access.open_on(access.stand(), p_kind, p_ids, p_purpose); end $$;
comment on function access.open is 'Opens subjects for a purpose, for who entered before.';

create function access.open_list(p_lists uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$ begin return access.open_list_on(access.stand(), p_lists, p_purpose); end $$;
comment on function access.open_list is 'Opens lists of groups with the children on them today, for who entered before.';

create function access.open_board(p_location uuid, p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$ begin return access.open_board_on(access.stand(), p_location, p_purpose); end $$;
comment on function access.open_board is 'Opens the board of a location, for who entered before.';

create function access.enter_open(p_token_hash bytea, p_controller uuid, p_role text, p_request uuid, p_operation text, p_how text, p_kind text, p_ids uuid[], p_purpose text,
  out account_id uuid, out controller_id uuid, out role text, out today date, out ids uuid[]) language plpgsql security definer set search_path = ''
as $$
declare v_on constant access.ground := access.bind(access.session_account(p_token_hash), p_controller, p_role, p_request, p_operation);
begin
  account_id := (v_on.who).account_id; controller_id := p_controller; role := p_role; today := (v_on.who).today;
  ids := case p_how when 'LIST' then access.open_list_on(v_on, p_ids, p_purpose) when 'BOARD' then access.open_board_on(v_on, p_ids[1], p_purpose)
    else access.open_on(v_on, p_kind, p_ids, p_purpose) end;
end $$;
comment on function access.enter_open is 'Enters and opens in one step, on the same look at key, clock and session; refuses as enter, narrows as open. How: OPEN subjects of a kind, LIST groups with the children on them today, BOARD a location.';

create function access.write_opening(p_on access.ground, p_action text, p_kind text, p_ids uuid[], p_purpose text) returns void language plpgsql
as $$
begin
  perform access.write_line(p_on, p_action, p_kind, p_ids, p_purpose);
  perform access.unlock(p_purpose, p_ids, u.reads, u.writes, p_on.key) from access.unlocked_by(p_purpose) u;
end $$;
comment on function access.write_opening is 'Opens what was decided on elsewhere, what is let in and what was found, with its line.';

create function access.admit(p_kind text, p_ids uuid[], p_purpose text) returns uuid[] language plpgsql security definer set search_path = ''
as $$
declare
  v_on constant access.ground := access.stand();
  v_who constant access.caller := v_on.who;
begin
  if v_who.controller_id is null or not exists (
    select from access.rule r join access.post p on p.role = r.role and p.scope_kind = r.scope_kind
    where r.role = v_who.role and r.subject_kind = p_kind and r.purpose = p_purpose
      and p.account_id = v_who.account_id and p.controller_id = v_who.controller_id and p.period @> v_who.today
  ) or exists (
    -- whoever is here already is never new, under no kind's name
    select from access.subject_scope s where s.controller_id = v_who.controller_id and s.subject_id = any (p_ids)
  ) then
    perform access.write_line(v_on, 'DENY', p_kind, p_ids, p_purpose);
    return '{}';
  end if;
  perform access.write_opening(v_on, 'ADMIT', p_kind, p_ids, p_purpose);
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
      'access.start_session', 'access.end_session', 'access.match_account', 'access.own_hats', 'access.enter', 'access.opener', 'access.listed', 'access.opened', 'access.writable',
      'access.open', 'access.open_list', 'access.open_board', 'access.enter_open', 'access.admit', 'access.note_denied', 'access.begin_intent', 'access.finish_intent']) then
      execute format('grant execute on routine %s to %I', v_function, v_caller);
    end if;
  end loop;
  execute format('grant execute on function access.serve to %I', access.role_name('worker'));
end $$;
`;
