import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker as somebody with a post at each controller, the installation's mode, and what is destroyed when its term has passed (R46). */
export class AccessAddService1790000042000 implements MigrationInterface {
  name = 'AccessAddService1790000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
insert into access.account (id, issuer, subject, display_name) values ('00000000-0000-7000-8000-000000000001', 'service', 'worker', 'Kindlijn');

create function access.service_account() returns uuid language sql immutable set search_path = ''
as $$ select '00000000-0000-7000-8000-000000000001'::uuid $$;
comment on function access.service_account is 'The account of the worker; it has no session and enters by a service post.';

create function access.service_controllers() returns setof uuid language sql stable security definer set search_path = ''
as $$ select p.controller_id from access.post p where p.account_id = access.service_account() and p.role = 'SERVICE' and p.period @> access.today() order by 1 $$;
comment on function access.service_controllers is 'The controllers at which the worker has a post; it enters one at a time.';

create function access.appoint_service() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
  values (new.id, new.id, access.service_account(), 'SERVICE', 'CONTROLLER', new.id, '[2000-01-01,)') on conflict do nothing;
  return new;
end $$;
create trigger controller_service after insert on centre.controller for each row execute function access.appoint_service();

create function access.deployment_mode() returns text language sql stable security definer set search_path = ''
as $$ select mode from access.deployment $$;
comment on function access.deployment_mode is 'Whether this database belongs to production, a demo or a test: a process of another mode refuses to start on it.';

create table access.retention_rule (
  table_name text primary key,
  sentence text not null,
  due text not null,
  automatic boolean not null
);
comment on table access.retention_rule is 'Purpose: when rows of a table are due for destruction, as SQL over t; a rule that is not automatic is only listed for a person to decide. Deployment data without controller. Retention: as long as in force.';

create table access.destruction (
  controller_id uuid,
  table_name text not null,
  rows bigint not null check (rows > 0),
  rule text not null,
  destroyed_at timestamptz not null default clock_timestamp()
);
comment on table access.destruction is 'Purpose: proof that rows were destroyed and by which rule, without personal data (R46). Retention: 5 years.';
create index destruction_by_time on access.destruction (destroyed_at);

create function access.run_retention(p_destroy boolean) returns table (table_name text, sentence text, automatic boolean, due bigint)
language plpgsql security definer set search_path = '' as $$
declare
  v_rule access.retention_rule;
  v_whose text;
begin
  for v_rule in select * from access.retention_rule r order by r.table_name loop
    table_name := v_rule.table_name;
    sentence := v_rule.sentence;
    automatic := v_rule.automatic;
    if p_destroy and v_rule.automatic then
      v_whose := case when exists (select from pg_attribute a where a.attrelid = v_rule.table_name::regclass and a.attname = 'controller_id' and not a.attisdropped)
        then 't.controller_id' else 'null::uuid' end;
      execute format('with gone as (delete from %s t where %s returning %s as whose),
        proof as (insert into access.destruction (controller_id, table_name, rows, rule) select whose, %L, count(*), %L from gone group by whose)
        select count(*) from gone', v_rule.table_name, v_rule.due, v_whose, v_rule.table_name, v_rule.sentence) into due;
    else
      execute format('select count(*) from %s t where %s', v_rule.table_name, v_rule.due) into due;
    end if;
    return next;
  end loop;
end $$;
comment on function access.run_retention is 'Lists per table how many rows are due; destroys those of automatic rules when asked to, and keeps the proof.';

insert into access.retention_rule (table_name, sentence, due, automatic) values
('access.session', '30 days after it ended', 'least(t.expires_at, coalesce(t.ended_at, t.expires_at)) < clock_timestamp() - interval ''30 days''', true),
('access.intent', '90 days', 't.at < clock_timestamp() - interval ''90 days''', true),
('access.rate_limit', 'a day after the count ended', 't.expire < extract(epoch from clock_timestamp() - interval ''1 day'') * 1000', true),
('access.log', '5 years', 't.at < clock_timestamp() - interval ''5 years''', false),
('access.destruction', '5 years', 't.destroyed_at < clock_timestamp() - interval ''5 years''', true),
('access.post', '2 years after its end', 'upper(t.period) < access.today() - interval ''2 years''', false),
('children.guardian_code', '90 days after it expired, was used or replaced', 'coalesce(t.used_at, t.replaced_at, t.expires_at) < access.now() - interval ''90 days''', true),
('children.enrolment', '5 years after it ended', 't.ended_on + interval ''5 years'' < access.today()', false),
('children.child', '2 years after leaving', 't.left_on + interval ''2 years'' < access.today()', false);

do $$
declare v_table text;
begin
  foreach v_table in array array['access.retention_rule', 'access.destruction'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
  execute format('grant execute on function access.run_retention, access.service_controllers to %I', access.role_name('worker'));
  execute format('grant execute on function access.deployment_mode, access.service_account to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger controller_service on centre.controller;
drop function access.run_retention, access.deployment_mode, access.appoint_service, access.service_controllers, access.service_account;
drop table access.destruction, access.retention_rule;
delete from access.post where account_id = '00000000-0000-7000-8000-000000000001';
delete from access.account where id = '00000000-0000-7000-8000-000000000001';
`);
  }
}
