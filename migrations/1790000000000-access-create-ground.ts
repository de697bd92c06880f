import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground of the house: schemas, the trade's clock, and the context that the database signs itself.
 * Roles carry the database's name: `<db>_owner`, `<db>_caller` (group of app and worker), `<db>_app`, `<db>_worker`, `<db>_backup`.
 */
export class AccessCreateGround1790000000000 implements MigrationInterface {
  name = 'AccessCreateGround1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists pgcrypto with schema public;
create extension if not exists btree_gist with schema public;

create schema access;
create schema centre;
comment on schema access is 'Who may, with whose consent, and what was done.';
comment on schema centre is 'Who works where: controllers, locations, groups, posts.';

alter default privileges revoke execute on functions from public;

create function access.role_name(p_suffix text) returns text language sql stable set search_path = ''
as $$ select current_database() || '_' || p_suffix $$;
comment on function access.role_name is 'The database role of this database with that suffix: owner, caller, app, worker, backup.';

do $$ begin
  execute format('grant usage on schema access, centre to %I', access.role_name('caller'));
end $$;

create table access.deployment (
  only_row boolean primary key default true check (only_row),
  mode text not null default 'production' check (mode in ('production', 'demo', 'test')),
  days_ahead integer not null default 0 check (days_ahead >= 0)
);
comment on table access.deployment is 'Purpose: one row on this installation: its mode, and whole days the demo clock runs ahead. Retention: as long as the installation.';
insert into access.deployment default values;

create table access.secret (
  only_row boolean primary key default true check (only_row),
  key bytea not null default public.gen_random_bytes(32)
);
comment on table access.secret is 'Purpose: the key with which the database signs a context; readable by no login role. Retention: until replaced.';
insert into access.secret default values;

create function access.now() returns timestamptz language plpgsql stable security definer set search_path = ''
as $$ begin return (select now() + make_interval(days => d.days_ahead) from access.deployment d); end $$;
comment on function access.now is 'The trade''s instant: the real one plus the days a demo or test moved on.';

create function access.today() returns date language plpgsql stable security definer set search_path = ''
as $$ begin return (access.now() at time zone 'Europe/Amsterdam')::date; end $$;
comment on function access.today is 'The trade''s calendar date in Europe/Amsterdam.';

create function access.move_day(p_days integer) returns date language plpgsql security definer set search_path = ''
as $$
begin
  if (select mode from access.deployment) = 'production' then
    raise exception 'production has one clock' using errcode = '42501';
  end if;
  if p_days is null or p_days < 1 or p_days > 3660 then
    raise exception 'the day only moves forward' using errcode = '22023';
  end if;
  update access.deployment set days_ahead = days_ahead + p_days;
  return access.today();
end $$;
comment on function access.move_day is 'Moves the day of a demo or test forward; refuses in production.';

create function access.refuse_moving() returns trigger language plpgsql set search_path = ''
as $$ begin raise exception '% stays with whom it is of', tg_table_name using errcode = '42501'; end $$;
comment on function access.refuse_moving is 'For rows from which reach follows: they are never made somebody else''s, since what was opened by them would stay open.';

create type access.caller as (
  account_id uuid, controller_id uuid, role text, today date, request_id uuid, operation text
);

create function access.mark(p_text text, p_key bytea) returns text language sql stable
as $$ select encode(public.hmac(convert_to(p_text, 'UTF8'), p_key, 'sha256'), 'hex') $$;
comment on function access.mark is 'The mark of a text under a key.';

create function access.sign(p_text text) returns text language plpgsql stable security definer set search_path = ''
as $$ begin return access.mark(p_text, (select s.key from access.secret s)); end $$;
comment on function access.sign is 'The mark only this database can make; not callable by any login role.';

create function access.proven(p_key bytea) returns text[] language plpgsql stable
as $$
declare
  v_who constant text := nullif(current_setting('kindlijn.who', true), '');
  v_part constant text[] := string_to_array(v_who, '|');
begin
  if v_who is null then return null; end if;
  if right(v_who, 64) is distinct from access.mark(left(v_who, -65), p_key)
     or v_part[7] is distinct from pg_backend_pid()::text
     or v_part[8] is distinct from extract(epoch from transaction_timestamp())::text then
    raise exception 'this context was not signed for this transaction' using errcode = '28000';
  end if;
  return v_part;
end $$;
comment on function access.proven is 'The parts of who is asking, proven by the database''s own mark: account, controller, role, day, request, operation; 28000 when forged or replayed.';

create function access.caller() returns access.caller language plpgsql stable security definer set search_path = ''
as $$
declare v_part constant text[] := access.proven((select s.key from access.secret s));
begin
  if v_part is null then return null; end if;
  return row(nullif(v_part[1], '')::uuid, nullif(v_part[2], '')::uuid, nullif(v_part[3], ''), v_part[4]::date, v_part[5]::uuid, v_part[6])::access.caller;
end $$;
comment on function access.caller is 'Who is asking in this transaction, proven; null when nobody entered.';

create function access.controller() returns uuid language plpgsql stable security definer set search_path = ''
as $$ begin return nullif((access.proven((select s.key from access.secret s)))[2], '')::uuid; end $$;
comment on function access.controller is 'The controller whose hat the caller wears, proven; null when none.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema access cascade; drop schema centre cascade;`);
  }
}
