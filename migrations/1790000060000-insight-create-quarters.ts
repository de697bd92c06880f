import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coaching of a location in a quarter, in visits, minutes and days: kept as logs are confirmed, always equal to a recount. */
export class InsightCreateQuarters1790000060000 implements MigrationInterface {
  name = 'InsightCreateQuarters1790000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(quarters);
    await runner.query(recount);
    await runner.query(keeping);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger log_adds_counts on coaching.log;
drop trigger log_moves_counts on coaching.log;
drop trigger log_takes_counts on coaching.log;
drop trigger trajectory_counts on coaching.trajectory;
drop trigger trajectory_goes on coaching.trajectory;
drop schema insight cascade;
`);
  }
}

const KINDS = ['group', 'talk', 'parents', 'team', 'training', 'travel'];
const columns = KINDS.map((kind) => `minutes_${kind}`);
const each = (line: (column: string) => string) => columns.map(line).join(', ');

const quarters = `
create schema insight;
comment on schema insight is 'What the figures tell: read models kept by triggers, releases with small numbers withheld (R40), coach hours by law (R23).';
do $$ begin execute format('grant usage on schema insight to %I', access.role_name('caller')); end $$;

create function insight.quarter_of(p_day date) returns date language sql immutable parallel safe as $$ select date_trunc('quarter', p_day::timestamp)::date $$;
comment on function insight.quarter_of is 'The first day of the calendar quarter of a day.';

create table insight.coaching_quarter (
  controller_id uuid not null,
  location_id uuid not null,
  programme text not null,
  quarter date not null check (quarter = insight.quarter_of(quarter)),
  visits integer not null default 0,
  ${each((column) => `${column} integer not null default 0`)},
  asked integer not null default 0,
  waiting_days integer[] not null default '{}',
  primary key (controller_id, location_id, programme, quarter),
  foreign key (controller_id, location_id) references centre.location (controller_id, id)
);
comment on table insight.coaching_quarter is 'Purpose: visits, minutes by kind, questions and days waited of a location in a quarter, for who leads it; of nobody by name. Retention: as long as the trajectories counted.';
comment on column insight.coaching_quarter.waiting_days is 'Days from question to first visit, of trajectories whose first visit fell in the quarter; ascending.';
call access.protect('insight.coaching_quarter', 'coaching_figures', 'select', 'location_id');
`;

const recount = `
create view insight.coaching_recount with (security_invoker = true) as
select controller_id, location_id, programme, quarter, sum(visits)::integer as visits, ${each((column) => `sum(${column})::integer as ${column}`)},
  sum(asked)::integer as asked, coalesce(array_agg(waited order by waited) filter (where waited is not null), '{}') as waiting_days
from (
  select t.controller_id, t.location_id, t.programme, insight.quarter_of(l.held_on) as quarter, 1 as visits, ${each((column) => `l.${column}`)}, 0 as asked, null::integer as waited
  from coaching.log l join coaching.trajectory t on t.controller_id = l.controller_id and t.id = l.trajectory_id where l.state = 'CONFIRMED'
  union all
  select controller_id, location_id, programme, insight.quarter_of(asked_on), 0, ${each(() => '0')}, 1, null from coaching.trajectory
  union all
  select controller_id, location_id, programme, insight.quarter_of(first_visit_on), 0, ${each(() => '0')}, 0, first_visit_on - asked_on
  from coaching.trajectory where first_visit_on is not null
) counted group by controller_id, location_id, programme, quarter;
comment on view insight.coaching_recount is 'The same figures counted anew from what happened; the read model is held against it, and laid anew from it.';

create function insight.recount(p_controller uuid, p_locations uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from insight.coaching_quarter where controller_id = p_controller and location_id = any (p_locations);
  insert into insight.coaching_quarter (controller_id, location_id, programme, quarter, visits, ${columns.join(', ')}, asked, waiting_days)
  select controller_id, location_id, programme, quarter, visits, ${columns.join(', ')}, asked, waiting_days
  from insight.coaching_recount where controller_id = p_controller and location_id = any (p_locations);
end $$;
comment on function insight.recount is 'Lays the figures of some locations anew.';
`;

const keeping = `
create function insight.add_log(p_log coaching.log, p_sign integer, p_location uuid, p_programme text) returns void language sql security definer set search_path = '' as $$
  insert into insight.coaching_quarter as q (controller_id, location_id, programme, quarter, visits, ${columns.join(', ')})
  values (p_log.controller_id, p_location, p_programme, insight.quarter_of(p_log.held_on), p_sign, ${each((column) => `p_sign * p_log.${column}`)})
  on conflict (controller_id, location_id, programme, quarter) do update set visits = q.visits + excluded.visits, ${each((column) => `${column} = q.${column} + excluded.${column}`)}
$$;
comment on function insight.add_log is 'Counts a confirmed log in its quarter, or takes it out.';

create function insight.add_trajectory(p coaching.trajectory, p_sign integer) returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into insight.coaching_quarter as q (controller_id, location_id, programme, quarter, asked)
  values (p.controller_id, p.location_id, p.programme, insight.quarter_of(p.asked_on), p_sign)
  on conflict (controller_id, location_id, programme, quarter) do update set asked = q.asked + excluded.asked;
  if p.first_visit_on is null then return; end if;
  insert into insight.coaching_quarter (controller_id, location_id, programme, quarter)
  values (p.controller_id, p.location_id, p.programme, insight.quarter_of(p.first_visit_on)) on conflict do nothing;
  -- a list of days, of which one is added or taken out
  update insight.coaching_quarter q set waiting_days = case when p_sign > 0
      then array(select d from unnest(q.waiting_days || (p.first_visit_on - p.asked_on)) d order by d)
      else q.waiting_days[:array_position(q.waiting_days, p.first_visit_on - p.asked_on) - 1] || q.waiting_days[array_position(q.waiting_days, p.first_visit_on - p.asked_on) + 1:] end
  where controller_id = p.controller_id and location_id = p.location_id and programme = p.programme and quarter = insight.quarter_of(p.first_visit_on);
end $$;
comment on function insight.add_trajectory is 'Counts a question and the days it waited, or takes them out.';

create function insight.count_log() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_log coaching.log := case when tg_op = 'DELETE' then old else new end;
  v_at coaching.trajectory;
begin
  select * into v_at from coaching.trajectory t where t.controller_id = v_log.controller_id and t.id = v_log.trajectory_id;
  -- a trajectory that is destroyed took its logs out already
  if not found then return null; end if;
  if tg_op <> 'INSERT' and old.state = 'CONFIRMED' then perform insight.add_log(old, -1, v_at.location_id, v_at.programme); end if;
  if tg_op <> 'DELETE' and new.state = 'CONFIRMED' then perform insight.add_log(new, 1, v_at.location_id, v_at.programme); end if;
  return null;
end $$;
create trigger log_adds_counts after insert on coaching.log for each row when (new.state = 'CONFIRMED') execute function insight.count_log();
create trigger log_moves_counts after update on coaching.log for each row when (old.state = 'CONFIRMED' or new.state = 'CONFIRMED') execute function insight.count_log();
create trigger log_takes_counts after delete on coaching.log for each row when (old.state = 'CONFIRMED') execute function insight.count_log();

create function insight.count_trajectory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (old.location_id, old.programme) is distinct from (new.location_id, new.programme) then
    perform insight.recount(new.controller_id, array[old.location_id, new.location_id]);
  elsif tg_op = 'INSERT' then
    perform insight.add_trajectory(new, 1);
  elsif (old.asked_on, old.first_visit_on) is distinct from (new.asked_on, new.first_visit_on) then
    perform insight.add_trajectory(old, -1);
    perform insight.add_trajectory(new, 1);
  end if;
  return null;
end $$;
create trigger trajectory_counts after insert or update on coaching.trajectory for each row execute function insight.count_trajectory();

create function insight.forget_trajectory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform insight.add_log(l, -1, old.location_id, old.programme) from coaching.log l where l.controller_id = old.controller_id and l.trajectory_id = old.id and l.state = 'CONFIRMED';
  perform insight.add_trajectory(old, -1);
  return old;
end $$;
create trigger trajectory_goes before delete on coaching.trajectory for each row execute function insight.forget_trajectory();
`;
