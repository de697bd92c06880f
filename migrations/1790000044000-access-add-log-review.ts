import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The privacy officer looks at a period, and sees a week at a glance: reads by purpose and refused attempts, as counts (R45). */
export class AccessAddLogReview1790000044000 implements MigrationInterface {
  name = 'AccessAddLogReview1790000044000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index log_by_trade_day on access.log using brin (trade_at);

drop function access.log_lines(uuid, boolean, bigint, integer);
create function access.log_lines(p_subject uuid, p_refused boolean, p_from date, p_until date, p_before bigint, p_first integer)
returns table (seq bigint, at timestamptz, trade_at timestamptz, actor text, role text, action text, operation text, purpose text, subject_kind text, subject_ids uuid[])
language plpgsql stable security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  v_before bigint := coalesce(p_before, 9223372036854775807);
  v_from timestamptz := coalesce(p_from::timestamp at time zone 'Europe/Amsterdam', '-infinity');
  v_until timestamptz := coalesce((p_until + 1)::timestamp at time zone 'Europe/Amsterdam', 'infinity');
begin
  if v_controller is null or v_controller <> all (access.opened('log')) then return; end if;
  -- three statements, since one with alternatives could use no index
  if p_subject is not null then
    return query select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
    from access.log l join access.account a on a.id = l.account_id
    where l.subject_ids @> array[p_subject] and l.controller_id = v_controller and l.seq < v_before and l.trade_at >= v_from and l.trade_at < v_until
      and (not p_refused or l.action = 'DENY')
    order by l.seq desc limit p_first;
  elsif p_refused then
    return query select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
    from access.log l join access.account a on a.id = l.account_id
    where l.controller_id = v_controller and l.seq < v_before and l.trade_at >= v_from and l.trade_at < v_until and l.action = 'DENY'
    order by l.seq desc limit p_first;
  else
    return query select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
    from access.log l join access.account a on a.id = l.account_id
    where l.controller_id = v_controller and l.seq < v_before and l.trade_at >= v_from and l.trade_at < v_until
    order by l.seq desc limit p_first;
  end if;
end $$;
comment on function access.log_lines is 'Lines of the log of the controller that was opened for review, newest first: all, about one subject, or only the refused attempts, within days of the trade.';

create function access.log_week(p_monday date)
returns table (purpose text, times integer, people integer, refused integer)
language sql stable security definer set search_path = '' as $$
  select l.purpose, count(distinct l.request_id) filter (where l.action <> 'DENY')::integer, count(distinct l.account_id) filter (where l.action <> 'DENY')::integer,
    count(*) filter (where l.action = 'DENY')::integer
  from (select access.controller() as id where access.controller() = any (access.opened('log'))) c
  join access.log l on l.controller_id = c.id
  where l.purpose is not null and l.action in ('OPEN', 'LIST', 'SEARCH', 'DELIVER', 'DENY')
    and l.trade_at >= p_monday::timestamp at time zone 'Europe/Amsterdam' and l.trade_at < (p_monday + 7)::timestamp at time zone 'Europe/Amsterdam'
  group by l.purpose order by 2 desc, l.purpose
$$;
comment on function access.log_week is 'Reads of one week by purpose at the controller that was opened for review: how often, by how many people, and attempts that were refused.';

do $$ begin
  execute format('grant execute on function access.log_lines, access.log_week to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function access.log_week;
drop function access.log_lines;
drop index access.log_by_trade_day;
create function access.log_lines(p_subject uuid, p_refused boolean, p_before bigint, p_first integer)
returns table (seq bigint, at timestamptz, trade_at timestamptz, actor text, role text, action text, operation text, purpose text, subject_kind text, subject_ids uuid[])
language sql stable security definer set search_path = '' as $$
  select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
  from access.log l join access.account a on a.id = l.account_id
  where l.controller_id = access.controller() and l.controller_id = any (access.opened('log')) and l.seq < coalesce(p_before, 9223372036854775807)
    and (p_subject is null or l.subject_ids @> array[p_subject]) and (not p_refused or l.action = 'DENY')
  order by l.seq desc limit p_first
$$;
do $$ begin
  execute format('grant execute on function access.log_lines to %I', access.role_name('caller'));
end $$;
`);
  }
}
