import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The weekly digest of what is due: who wants it where, and the mails that wait; it says that something is due, and nothing else (B8). */
export class SupportCreateDigests1790000072100 implements MigrationInterface {
  name = 'SupportCreateDigests1790000072100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from access.retention_rule where table_name in ('support.digest', 'support.digest_mail');
drop function support.own_digest, support.set_digest, support.at_work, support.queue_digests, support.take_digests, support.digest_sent;
drop table support.digest_mail, support.digest;
`);
  }
}

const tables = `
create table support.digest (
  controller_id uuid not null references centre.controller (id),
  account_id uuid not null references access.account (id),
  location_id uuid not null,
  address text not null check (length(address) between 3 and 254),
  since date not null,
  primary key (controller_id, account_id, location_id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table support.digest is 'Purpose: to which address a care coordinator wants one mail a week when something is due at her location. Retention: until she stops it, or her post ended.';

create table support.digest_mail (
  controller_id uuid not null,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  location_id uuid not null,
  week date not null,
  sent_at timestamptz,
  tries smallint not null default 0,
  tried_at timestamptz,
  primary key (controller_id, id),
  unique (controller_id, account_id, location_id, week),
  foreign key (controller_id, account_id, location_id) references support.digest (controller_id, account_id, location_id) on delete cascade
);
comment on table support.digest_mail is 'Purpose: a digest that waits or went, one a week at most; no address, no text, no child. Retention: 90 days.';

do $$ declare v_table text; begin
  foreach v_table in array array['support.digest', 'support.digest_mail'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
end $$;

insert into access.retention_rule (table_name, sentence, due, automatic) values
('support.digest', 'once the post ended', 'not exists (select from access.post p where p.controller_id = t.controller_id and p.account_id = t.account_id and p.role = ''CARE_COORDINATOR'' and p.scope_id = t.location_id and (upper_inf(p.period) or upper(p.period) > access.today()))', true),
('support.digest_mail', '90 days after its week', 't.week < access.today() - 90', true);
`;

const functions = `
create function support.own_digest(p_location uuid) returns text language sql stable security definer set search_path = '' as $$
  select d.address from support.digest d
  where d.controller_id = access.controller() and d.account_id = (access.caller()).account_id and d.location_id = p_location and p_location = any (access.opened('due'))
$$;
comment on function support.own_digest is 'The reader''s own address for the digest of an opened location; null when none is wanted.';

create function support.set_digest(p_location uuid, p_address text) returns table (refused text, state text, version integer) language plpgsql security definer set search_path = '' as $$
declare v_who constant access.caller := access.caller();
begin
  if v_who.controller_id is null or p_location <> all (access.writable('digest')) then raise exception 'not yours' using errcode = '42501'; end if;
  if p_address is null then
    delete from support.digest d where d.controller_id = v_who.controller_id and d.account_id = v_who.account_id and d.location_id = p_location;
    return query select null::text, 'STOPPED', 1; return;
  end if;
  insert into support.digest as d values (v_who.controller_id, v_who.account_id, p_location, p_address, v_who.today)
  on conflict (controller_id, account_id, location_id) do update set address = excluded.address;
  return query select null::text, 'WANTED', 1;
end $$;
comment on function support.set_digest is 'One mail a week for oneself, or none any more.';

create function support.at_work(p_at timestamptz) returns boolean language sql immutable set search_path = '' as $$
  select extract(isodow from p_at at time zone 'Europe/Amsterdam') <= 5 and extract(hour from p_at at time zone 'Europe/Amsterdam') between 8 and 16
$$;
comment on function support.at_work is 'Monday to Friday from eight to five in the Netherlands: nobody is mailed outside working hours.';

create function support.queue_digests() returns integer language plpgsql security definer set search_path = '' as $$
declare v_queued integer;
begin
  if not support.at_work(access.now()) then return 0; end if;
  insert into support.digest_mail (controller_id, account_id, location_id, week)
  select d.controller_id, d.account_id, d.location_id, date_trunc('week', access.today()::timestamp)::date from support.digest d
  where exists (select from access.post p where p.controller_id = d.controller_id and p.account_id = d.account_id and p.role = 'CARE_COORDINATOR'
      and p.scope_kind = 'LOCATION' and p.scope_id = d.location_id and p.period @> access.today())
    and exists (select from support.clock k where k.controller_id = d.controller_id and k.location_id = d.location_id and k.due_on <= access.today() + 14 and support.is_at(k.controller_id, k.child_id, k.location_id))
  on conflict do nothing;
  get diagnostics v_queued = row_count;
  return v_queued;
end $$;
comment on function support.queue_digests is 'Once a week for whoever wants it and still coordinates there, when something is due within two weeks or past its date.';

create function support.take_digests(p_first integer) returns table (controller uuid, id uuid, address text) language sql security definer set search_path = '' as $$
  with taken as (
    update support.digest_mail m set tries = m.tries + 1, tried_at = clock_timestamp()
    where (m.controller_id, m.id) in (select w.controller_id, w.id from support.digest_mail w
      where w.sent_at is null and w.tries < 5 and w.week > access.today() - 7 and support.at_work(access.now())
        and (w.tried_at is null or w.tried_at + interval '1 minute' * power(4, w.tries) < clock_timestamp()) order by w.week, w.id limit p_first for update skip locked)
    returning m.controller_id, m.id, m.account_id, m.location_id)
  select t.controller_id, t.id, d.address from taken t join support.digest d using (controller_id, account_id, location_id)
$$;
comment on function support.take_digests is 'Digests to send now, for this worker alone: what did not go comes back after 4 minutes, then after 16, 64 and 256, five times at most.';

create function support.digest_sent(p_controller uuid, p_id uuid) returns void language sql security definer set search_path = '' as $$
  update support.digest_mail m set sent_at = clock_timestamp() where m.controller_id = p_controller and m.id = p_id
$$;
comment on function support.digest_sent is 'It went.';

do $$ begin
  execute format('grant execute on function support.own_digest, support.set_digest to %I', access.role_name('caller'));
  execute format('grant usage on schema support to %I', access.role_name('worker'));
  execute format('grant execute on function support.queue_digests, support.take_digests, support.digest_sent to %I', access.role_name('worker'));
end $$;
`;
