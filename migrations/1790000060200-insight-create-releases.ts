import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures about people, released once per closed period and the same for all (R40, X18): what is shown, and, read by nobody, what was withheld. */
export class InsightCreateReleases1790000060200 implements MigrationInterface {
  name = 'InsightCreateReleases1790000060200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(releasing);
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function insight.keep_release, insight.released_before, insight.figures_between, insight.visits_between, insight.due_releases, insight.raise_fewest, insight.fewest_here, insight.fewest, insight.never_lower;
drop table insight.withheld_number, insight.released_cell, insight.release, insight.threshold;
`);
  }
}

const tables = `
create table insight.threshold (
  controller_id uuid primary key references centre.controller (id),
  fewest integer not null check (fewest between 5 and 50)
);
comment on table insight.threshold is 'Purpose: from how many people a controller shows a figure, where that is more than five (R40). Retention: as long as the controller takes part.';

create table insight.release (
  controller_id uuid not null references centre.controller (id),
  quarter date not null check (quarter = insight.quarter_of(quarter)),
  fewest integer not null check (fewest >= 5),
  released_on date not null,
  primary key (controller_id, quarter)
);
comment on table insight.release is 'Purpose: which quarters were released, once and for all, and from how many people. Retention: as long as the controller takes part.';

create table insight.released_cell (
  controller_id uuid not null references centre.controller (id),
  place_id uuid not null,
  figure text not null,
  category text not null,
  period text not null check (period ~ '^[0-9]{4}(-Q[1-4]|/[0-9]{4})?$'),
  quarter date not null,
  fewest integer not null check (fewest >= 5),
  people integer,
  mean numeric(5, 1),
  mean_before numeric(5, 1),
  visits integer,
  minutes integer,
  primary key (controller_id, place_id, period, figure, category),
  foreign key (controller_id, quarter) references insight.release (controller_id, quarter),
  -- fewer than the fewest is not in the table at all; none only where everybody knows that there was no visit
  constraint cell_is_not_small check (people >= fewest or (people = 0 and mean is null and place_id <> controller_id)),
  constraint cell_is_withheld_whole check (people is not null or (mean is null and mean_before is null and visits is null and minutes is null))
);
comment on table insight.released_cell is 'Purpose: figures about people and children of a location or the whole controller in a closed period; of nobody by name, and of at least five (R40). Retention: 10 years.';
comment on column insight.released_cell.place_id is 'A location, or the controller for all of its locations together.';
comment on column insight.released_cell.people is 'The people giving an opinion, or the children; none: withheld.';

create table insight.withheld_number (
  controller_id uuid not null,
  place_id uuid not null,
  figure text not null,
  category text not null,
  period text not null,
  people integer not null,
  primary key (controller_id, place_id, period, figure, category),
  foreign key (controller_id, place_id, period, figure, category) references insight.released_cell (controller_id, place_id, period, figure, category)
);
comment on table insight.withheld_number is 'Purpose: how many people stand behind a withheld cell, so that later releases do not give it away; read by no role, by the release alone. Retention: 10 years.';
`;

const releasing = `
create function insight.never_lower() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' or new.fewest < old.fewest then raise exception 'fewer people are never asked for again' using errcode = '23514'; end if;
  return new;
end $$;
create trigger threshold_only_rises before update or delete on insight.threshold for each row execute function insight.never_lower();

create function insight.fewest(p_controller uuid) returns integer language sql stable security definer set search_path = '' as $$
  select coalesce((select fewest from insight.threshold where controller_id = p_controller), 5)
$$;
comment on function insight.fewest is 'From how many people figures of a controller are shown.';

create function insight.raise_fewest(p_fewest integer) returns integer language plpgsql security definer set search_path = '' as $$
begin
  if access.controller() is null or not (access.controller() = any (access.writable('organisation'))) then return null; end if;
  insert into insight.threshold as t (controller_id, fewest) values (access.controller(), p_fewest)
  on conflict (controller_id) do update set fewest = excluded.fewest where t.fewest < excluded.fewest;
  return insight.fewest(access.controller());
end $$;
comment on function insight.raise_fewest is 'Asks for more people behind each figure from the next release on; never for fewer. By who may organise; null for anybody else.';

create function insight.fewest_here() returns integer language sql stable security definer set search_path = '' as $$
  select insight.fewest(access.controller()) where access.controller() = any (access.opened('organisation'))
$$;
comment on function insight.fewest_here is 'The same of the organisation that was opened, for who may raise it.';

create function insight.due_releases(p_days integer) returns table (controller_id uuid, quarter date) language sql stable security definer set search_path = '' as $$
  select c.controller_id, s.quarter::date
  from (select controller_id, min(quarter) as first from insight.contribution group by controller_id) c
  cross join lateral generate_series(c.first::timestamp, access.today() - p_days - interval '3 months', interval '3 months') s(quarter)
  where not exists (select from insight.release r where r.controller_id = c.controller_id and r.quarter >= s.quarter::date) order by 1, 2
$$;
comment on function insight.due_releases is 'Quarters that closed so many days ago and are not released, in order; a quarter is never released after a later one.';

create function insight.figures_between(p_controller uuid, p_from date, p_until date)
returns table (figure text, category text, place_id uuid, people integer, mean numeric, mean_before numeric) language sql stable security definer set search_path = '' as $$
  select p.figure, p.category, coalesce(p.location_id, p_controller), count(*)::integer, round(avg(p.mine), 1), round(avg(p.mine_before), 1)
  from (
    select c.figure, c.category, c.location_id, sum(c.value) / sum(c.times) as mine, sum(c.value_before) / sum(c.times) as mine_before
    from insight.contribution c where c.controller_id = p_controller and c.quarter >= p_from and c.quarter < p_until
    group by grouping sets ((c.figure, c.category, c.person_id, c.location_id), (c.figure, c.category, c.person_id))
  ) p group by p.figure, p.category, p.location_id
$$;
comment on function insight.figures_between is 'People, and the mean of each one''s own mean, of every figure in a span of days; small numbers included, so for the release alone.';

create function insight.visits_between(p_controller uuid, p_from date, p_until date) returns table (place_id uuid, visits integer, minutes integer)
language sql stable security definer set search_path = '' as $$
  select coalesce(q.location_id, p_controller), sum(q.visits)::integer,
    sum(q.minutes_group + q.minutes_talk + q.minutes_parents + q.minutes_team + q.minutes_training)::integer
  from insight.coaching_quarter q where q.controller_id = p_controller and q.quarter >= p_from and q.quarter < p_until group by rollup (q.location_id)
$$;
comment on function insight.visits_between is 'Visits and minutes without travel of each location and of all together, to be told beside the people coached.';

create function insight.released_before(p_controller uuid) returns table (figure text, category text, place_id uuid, period text, people integer, shown boolean)
language sql stable security definer set search_path = '' as $$
  select c.figure, c.category, c.place_id, c.period, coalesce(c.people, w.people), c.people is not null
  from insight.released_cell c left join insight.withheld_number w using (controller_id, place_id, period, figure, category) where c.controller_id = p_controller
$$;
comment on function insight.released_before is 'Every cell of earlier releases with its true number, shown or not.';

create function insight.keep_release(p_controller uuid, p_quarter date, p_fewest integer, p_cells jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  insert into insight.release (controller_id, quarter, fewest, released_on) values (p_controller, p_quarter, p_fewest, access.today()) on conflict do nothing;
  -- two workers at once: what came out first stands
  if not found then return false; end if;
  insert into insight.released_cell (controller_id, place_id, figure, category, period, quarter, fewest, people, mean, mean_before, visits, minutes)
  select p_controller, c.place_id, c.figure, c.category, c.period, p_quarter, p_fewest, c.people, c.mean, c.mean_before, c.visits, c.minutes
  from jsonb_to_recordset(p_cells) c(place_id uuid, figure text, category text, period text, shown boolean, people integer, mean numeric, mean_before numeric, visits integer, minutes integer)
  where c.shown;
  insert into insight.released_cell (controller_id, place_id, figure, category, period, quarter, fewest)
  select p_controller, c.place_id, c.figure, c.category, c.period, p_quarter, p_fewest
  from jsonb_to_recordset(p_cells) c(place_id uuid, figure text, category text, period text, shown boolean) where not c.shown;
  insert into insight.withheld_number (controller_id, place_id, figure, category, period, people)
  select p_controller, c.place_id, c.figure, c.category, c.period, c.people
  from jsonb_to_recordset(p_cells) c(place_id uuid, figure text, category text, period text, shown boolean, people integer) where not c.shown;
  return true;
end $$;
comment on function insight.keep_release is 'Keeps a release, once; false when it came out already.';
`;

const walls = `
call access.protect('insight.released_cell', 'released_figures', 'select', 'place_id');
do $$ declare v_table text; v_function text; begin
  foreach v_table in array array['insight.threshold', 'insight.release', 'insight.withheld_number'] loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', v_table, access.role_name('owner'));
  end loop;
  foreach v_function in array array['due_releases', 'figures_between', 'visits_between', 'released_before', 'keep_release', 'fewest'] loop
    execute format('grant execute on function insight.%I to %I', v_function, access.role_name('worker'));
  end loop;
  execute format('grant execute on function insight.raise_fewest, insight.fewest_here to %I', access.role_name('caller'));
end $$;
`;
