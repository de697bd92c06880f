import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reading the log: a parent sees who read their child, by role and week (X5); a privacy officer sees every line of the controller. */
export class AccessAddLogReading1790000002900 implements MigrationInterface {
  name = 'AccessAddLogReading1790000002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index log_refused on access.log (controller_id, seq desc) where action = 'DENY';

create function access.is_new_look(p_at timestamptz, p_before timestamptz) returns boolean language sql immutable
as $$ select p_before is null or p_at - p_before > interval '30 minutes' $$;
comment on function access.is_new_look is 'Whether somebody who looked at p_before looks anew at p_at: a page that asks again, and several questions of one page, are one look. The log keeps each line.';

create function access.looks_at(p_controller uuid, p_subject uuid, p_apart boolean)
returns table (account_id uuid, role text, purpose text, at timestamptz, week_of date, is_new boolean)
language sql stable set search_path = '' as $$
  select seen.account_id, seen.role, seen.purpose, seen.at, seen.week_of,
    access.is_new_look(seen.at, lag(seen.at) over (partition by seen.account_id, seen.role, case when p_apart then seen.week_of end, case when p_apart then seen.purpose end order by seen.at))
  from (select l.account_id, l.role, l.purpose, l.trade_at as at, date_trunc('week', l.trade_at at time zone 'Europe/Amsterdam')::date as week_of
    -- of notes on safety parents read nowhere (C13)
    from access.log l where l.subject_ids @> array[p_subject] and l.controller_id = p_controller and l.action in ('OPEN', 'LIST', 'SEARCH', 'DELIVER') and l.role <> 'GUARDIAN' and l.purpose <> 'SAFETY') seen
$$;
comment on function access.looks_at is 'Each line by which somebody else than a guardian read this subject, and whether a look began with it; p_apart: each week and each purpose counts by itself.';

create function access.readers_of(p_subject uuid, p_before date, p_weeks integer)
returns table (week_of date, role text, organisation text, purpose text, times integer, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select r.week_of, r.role, r.organisation, r.purpose, r.times, r.last_at from (
    select line.*, dense_rank() over (order by line.week_of desc) as week from (
      select l.week_of, l.role, c.name as organisation, l.purpose, (count(*) filter (where l.is_new))::integer as times, max(l.at) as last_at
      from centre.controller c cross join access.looks_at(c.id, p_subject, true) l
      where c.id = access.controller() and p_subject = any (access.opened('readers'))
      group by 1, 2, 3, 4) line
    where p_before is null or line.week_of < p_before) r
  where r.week <= p_weeks
  order by r.week_of desc, r.organisation, r.role, r.purpose
$$;
comment on function access.readers_of is 'Who read this subject and in how many looks, per week (its Monday), role, organisation and purpose; without names, and without what the guardians themselves did.';

create function access.log_lines(p_subject uuid, p_refused boolean, p_before bigint, p_first integer)
returns table (seq bigint, at timestamptz, trade_at timestamptz, actor text, role text, action text, operation text, purpose text, subject_kind text, subject_ids uuid[])
language plpgsql stable security definer set search_path = '' as $$
declare
  v_controller uuid := access.controller();
  v_before bigint := coalesce(p_before, 9223372036854775807);
begin
  if v_controller is null or v_controller <> all (access.opened('log')) then return; end if;
  -- three statements, since one with alternatives could use no index
  if p_subject is not null then
    return query select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
    from access.log l join access.account a on a.id = l.account_id
    where l.subject_ids @> array[p_subject] and l.controller_id = v_controller and l.seq < v_before and (not p_refused or l.action = 'DENY')
    order by l.seq desc limit p_first;
  elsif p_refused then
    return query select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
    from access.log l join access.account a on a.id = l.account_id
    where l.controller_id = v_controller and l.seq < v_before and l.action = 'DENY' order by l.seq desc limit p_first;
  else
    return query select l.seq, l.at, l.trade_at, a.display_name, l.role, l.action, l.operation, l.purpose, l.subject_kind, l.subject_ids
    from access.log l join access.account a on a.id = l.account_id
    where l.controller_id = v_controller and l.seq < v_before order by l.seq desc limit p_first;
  end if;
end $$;
comment on function access.log_lines is 'Lines of the log of the controller that was opened for review, newest first: all, about one subject, or only the refused attempts.';

do $$ begin
  execute format('grant execute on function access.readers_of, access.log_lines to %I', access.role_name('caller'));
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function access.readers_of, access.looks_at, access.is_new_look, access.log_lines; drop index access.log_refused;');
  }
}
