import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coach hours by law (R23): the counts of 1 January of each registration, and who was coached, in numbers. */
export class InsightCreateCoachHours1790000060300 implements MigrationInterface {
  name = 'InsightCreateCoachHours1790000060300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(hours);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function insight.coached_in_year; drop table insight.january_count;');
  }
}

const hours = `
create table insight.january_count (
  controller_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  year integer not null check (year between 2019 and 2999),
  fte numeric(7, 2) not null check (fte >= 0 and fte <= 10000),
  ve_children integer not null check (ve_children between 0 and 1000),
  recorded_on date not null,
  version integer not null default 1,
  primary key (controller_id, id),
  unique (controller_id, location_id, year),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  constraint january_count_has_been check (year <= extract(year from recorded_on))
);
comment on table insight.january_count is 'Purpose: fte of professionals and children to whom VE is offered, on 1 January, of one LRK registration, for the coach hours by law (R23); of nobody by name. Retention: 7 years.';
comment on column insight.january_count.fte is 'Full-time equivalents on 1 January as the holder divides them over its registrations.';
comment on column insight.january_count.ve_children is 'Children of 2.5 to 4 years to whom VE is offered on 1 January, as recorded in writing.';
call access.protect('insight.january_count', 'coach_hours', 'select, insert, update', 'location_id', 'controller_id');

create function insight.coached_in_year(p_year integer, p_programmes text[]) returns table (location_id uuid, professionals integer, coached integer)
language sql stable security definer set search_path = '' as $$
  with staff as (
    select distinct coalesce(g.location_id, p.scope_id) as location_id, p.account_id
    from access.post p left join centre."group" g on p.scope_kind = 'GROUP' and g.controller_id = p.controller_id and g.id = p.scope_id
    where p.controller_id = access.controller() and p.role in ('PEDAGOGICAL_STAFF', 'BSO_STAFF') and p.scope_kind in ('GROUP', 'LOCATION')
      and p.period && daterange(make_date(p_year, 1, 1), greatest(make_date(p_year, 1, 1), least(make_date(p_year + 1, 1, 1), access.today() + 1)))
  ), coached as (
    select distinct m.account_id
    from coaching.log l
    join coaching.trajectory t on t.controller_id = l.controller_id and t.id = l.trajectory_id and t.programme = any (p_programmes)
    join coaching.member m on m.controller_id = l.controller_id and m.trajectory_id = l.trajectory_id and m.side = 'COLLEAGUE'
      and m.first_day <= l.held_on and (m.last_day is null or m.last_day >= l.held_on)
    where l.controller_id = access.controller() and l.state = 'CONFIRMED' and l.held_on >= make_date(p_year, 1, 1) and l.held_on < make_date(p_year + 1, 1, 1)
  )
  select s.location_id, count(*)::integer, count(c.account_id)::integer from staff s left join coached c on c.account_id = s.account_id
  where s.location_id = any (access.opened('coach_hours')) or access.controller() = any (access.opened('coach_hours')) group by s.location_id
$$;
comment on function insight.coached_in_year is 'Of each opened registration: how many professionals worked there this year, and how many of them were coached at least once (R23); never who.';
do $$ begin execute format('grant execute on function insight.coached_in_year to %I', access.role_name('caller')); end $$;
`;
