import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, hats and the signed beginning of a unit: how somebody comes in. */
export class AccessCreateEntrance1790000002300 implements MigrationInterface {
  name = 'AccessCreateEntrance1790000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contextFunctions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function access.serve, access.enter, access.bind, access.own_hats, access.match_account, access.end_session, access.start_session, access.session_account;
drop type access.ground;
`);
  }
}

const contextFunctions = `
create type access.ground as (key bytea, who access.caller, moment timestamptz);
comment on type access.ground is 'What every opening stands on: the key, the proven caller and the trade''s instant.';

create function access.session_account(p_token_hash bytea) returns uuid language plpgsql security definer set search_path = ''
as $$
declare
  v_account uuid;
  v_stale boolean;
begin
  select s.account_id, s.seen_at < clock_timestamp() - interval '1 minute' into v_account, v_stale
  from access.session s join access.account a on a.id = s.account_id
  where s.token_hash = p_token_hash and s.ended_at is null and a.disabled_at is null
    and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes';
  if not found then raise exception 'no open session' using errcode = '28000'; end if;
  if v_stale then
    update access.session set seen_at = clock_timestamp() where token_hash = p_token_hash;
  end if;
  return v_account;
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
  left join access.post p on p.account_id = a.id and p.period @> (select access.today())
  left join centre.controller c on c.id = p.controller_id
  -- both found once: where tables are small they are read through, and each row would ask again
  where a.id = (select (access.caller()).account_id) order by c.name, p.role
$$;
comment on function access.own_hats is 'The posts of the caller today: one hat for each controller and role.';

create function access.bind(p_account uuid, p_controller uuid, p_role text, p_request uuid, p_operation text) returns access.ground
language plpgsql as $$
declare
  v_key bytea;
  v_moment timestamptz;
  v_worn boolean;
  v_signed text;
  v_none text;
begin
  select t.key, t.moment,
    p_controller is null or exists (
      select from access.post p where p.account_id = p_account and p.controller_id = p_controller and p.role = p_role and p.period @> (t.moment at time zone 'Europe/Amsterdam')::date),
    set_config('kindlijn.who', t.body || '|' || access.mark(t.body, t.key), true), set_config('kindlijn.opened', '', true)
  into strict v_key, v_moment, v_worn, v_signed, v_none
  from (
    select c.key, c.moment, concat_ws('|', p_account, coalesce(p_controller::text, ''), replace(coalesce(p_role, ''), '|', '/'), (c.moment at time zone 'Europe/Amsterdam')::date, p_request,
      replace(p_operation, '|', '/'), pg_backend_pid(), extract(epoch from transaction_timestamp())) as body
    from (select s.key, now() + make_interval(days => d.days_ahead) as moment from access.secret s, access.deployment d offset 0) c offset 0) t;
  if not v_worn then raise exception 'no such hat' using errcode = '28000', hint = 'hat'; end if;
  return row(v_key, row(p_account, p_controller, p_role, (v_moment at time zone 'Europe/Amsterdam')::date, p_request, p_operation)::access.caller, v_moment)::access.ground;
end $$;
comment on function access.bind is 'Proves the hat and signs who is asking into this transaction, on one look at clock, key and post; called by the entrances only.';

create function access.enter(p_token_hash bytea, p_controller uuid, p_role text, p_request uuid, p_operation text) returns access.caller
language plpgsql security definer set search_path = '' as $$
begin
  return (access.bind(access.session_account(p_token_hash), p_controller, p_role, p_request, p_operation)).who;
end $$;
comment on function access.enter is 'Begins a unit: proves the session, then the hat, and signs both into this transaction; 28000 otherwise.';

create function access.serve(p_account uuid, p_controller uuid, p_request uuid, p_operation text) returns access.caller
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from access.post p where p.account_id = p_account and p.controller_id = p_controller and p.role = 'SERVICE' and p.period @> access.today()) then
    raise exception 'no service post' using errcode = '28000';
  end if;
  return (access.bind(p_account, p_controller, 'SERVICE', p_request, p_operation)).who;
end $$;
comment on function access.serve is 'Begins a unit of the worker, by a service post of its own; logged like anyone.';
`;
