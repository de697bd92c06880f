import type pg from 'pg';
import { sqlId } from '../shape.ts';
import { locationsOf, logsOf, MINUTE_COLUMNS, PROGRAMMES, trajectoriesOf } from './content.ts';
import type { CoachingSize } from './shape.ts';

/** What somebody would make who wants only this: plain tables of what happened, and indexes that hold all that is counted. */
const TABLES = `
create schema plain;
create table plain.location (id uuid primary key, controller_id uuid not null, name text not null, kind text not null);
create table plain.trajectory (id uuid primary key, location_id uuid not null, programme text not null, asked_on date not null, first_visit_on date);
create table plain.log (
  id uuid primary key, trajectory_id uuid not null, location_id uuid not null, programme text not null, held_on date not null, theme text,
  ${MINUTE_COLUMNS.map((column) => `${column} integer not null`).join(', ')}
);`;

const INDEXES = `
create index on plain.location (controller_id);
create index on plain.trajectory (location_id, asked_on);
create index on plain.trajectory (location_id, first_visit_on) include (asked_on);
create index on plain.log (location_id, held_on) include (programme, ${MINUTE_COLUMNS.join(', ')});
alter table plain.trajectory add foreign key (location_id) references plain.location (id);
alter table plain.log add foreign key (trajectory_id) references plain.trajectory (id);`;

const sums = (condition = '') => MINUTE_COLUMNS.map((column) => `coalesce(sum(g.${column})${condition}, 0)::integer`).join(', ');

/** Functions that PostGraphile serves as lists: counted from the logs at each question, each log looked at once. */
const FUNCTIONS = `
create type plain.coaching_count as (
  location_id uuid, location_name text, kind text, quarter date, visits integer, ${MINUTE_COLUMNS.map((column) => `${column} integer`).join(', ')},
  asked integer, waited integer, waiting_days_median double precision, lawful_minutes integer
);
create function plain.coaching_overview(controller uuid, since date, year_from date) returns setof plain.coaching_count language sql stable as $$
  select l.id, l.name, l.kind, null::date, g.visits, ${MINUTE_COLUMNS.map((column) => `g.${column}`).join(', ')}, a.asked, w.waited, w.middle, g.lawful
  from plain.location l,
  lateral (select count(*)::integer as visits, ${sums()}, coalesce(sum(g.minutes_group + g.minutes_talk + g.minutes_parents + g.minutes_team + g.minutes_training)
      filter (where g.programme = '${PROGRAMMES.own}' and g.held_on >= year_from), 0)::integer
    from plain.log g where g.location_id = l.id and g.held_on >= since) g(visits, ${MINUTE_COLUMNS.join(', ')}, lawful),
  lateral (select count(*)::integer from plain.trajectory t where t.location_id = l.id and t.asked_on >= since) a(asked),
  lateral (select count(*)::integer, percentile_cont(0.5) within group (order by t.first_visit_on - t.asked_on) from plain.trajectory t where t.location_id = l.id and t.first_visit_on >= since) w(waited, middle)
  where l.controller_id = controller
$$;
create function plain.coaching_quarters(controller uuid, since date, until date) returns setof plain.coaching_count language sql stable as $$
  with logged as (
    select g.location_id, date_trunc('quarter', g.held_on::timestamp)::date as quarter, count(*)::integer as visits, ${MINUTE_COLUMNS.map((column) => `sum(g.${column})::integer as ${column}`).join(', ')}
    from plain.location l join plain.log g on g.location_id = l.id where l.controller_id = controller and g.held_on >= since and g.held_on < until group by 1, 2
  ), asked as (
    select t.location_id, date_trunc('quarter', t.asked_on::timestamp)::date as quarter, count(*)::integer as asked
    from plain.location l join plain.trajectory t on t.location_id = l.id where l.controller_id = controller and t.asked_on >= since and t.asked_on < until group by 1, 2
  ), waited as (
    select t.location_id, date_trunc('quarter', t.first_visit_on::timestamp)::date as quarter, count(*)::integer as waited, percentile_cont(0.5) within group (order by t.first_visit_on - t.asked_on) as middle
    from plain.location l join plain.trajectory t on t.location_id = l.id where l.controller_id = controller and t.first_visit_on >= since and t.first_visit_on < until group by 1, 2
  )
  select l.id, l.name, l.kind, q::date, coalesce(g.visits, 0), ${MINUTE_COLUMNS.map((column) => `coalesce(g.${column}, 0)`).join(', ')}, coalesce(a.asked, 0), coalesce(w.waited, 0), w.middle, null::integer
  from plain.location l
  cross join generate_series(since::timestamp, until::timestamp - interval '1 day', interval '3 months') q
  left join logged g on g.location_id = l.id and g.quarter = q::date
  left join asked a on a.location_id = l.id and a.quarter = q::date
  left join waited w on w.location_id = l.id and w.quarter = q::date
  where l.controller_id = controller
$$;`;

/** Fills a database with the same questions and logs as ours, in plain tables. */
export async function layPlainCoaching(admin: pg.Client, size: CoachingSize, progress: (step: string) => void): Promise<void> {
  await admin.query(TABLES);
  await admin.query(
    `insert into plain.location select ${sqlId('location', 'l')}, ${sqlId('controller', 'c')}, 'Locatie ' || l, 'KDV' from ${locationsOf(size)}`,
  );
  await admin.query(
    `insert into plain.trajectory select ${sqlId('trajectory', 't')}, ${sqlId('location', 'l')}, programme, asked_on, first_visit_on from ${trajectoriesOf(size)}`,
  );
  progress('logs');
  await admin.query(`
insert into plain.log (id, trajectory_id, location_id, programme, held_on, theme, ${MINUTE_COLUMNS.join(', ')})
select ${sqlId('log', 'n')}, ${sqlId('trajectory', 't')}, ${sqlId('location', 'l')}, programme, held_on, theme, ${MINUTE_COLUMNS.join(', ')} from ${logsOf(size)} order by held_on, n`);
  progress('indexes');
  await admin.query(INDEXES);
  await admin.query(FUNCTIONS);
  await admin.query('vacuum analyze');
}
