import type pg from 'pg';
import { childrenOf, handoversOf, ratingBatches, ratingsOf, type Scale } from './content.ts';
import { countsOf, sqlId, type WorldSize } from './shape.ts';

/** What somebody would make who wants only this: plain tables, the right indexes, a view of current ratings; no rules and no log. */
const TABLES = `
create schema plain;
create table plain.child (
  id uuid primary key, group_id uuid not null, call_name text not null, family_prefix text, family_name text, birth_date date, works text
);
create table plain.rating (
  id uuid primary key, child_id uuid not null, line text not null, step smallint, sight text, certainty text, observed_on date not null,
  rater_role text not null, note text, replaces uuid, recorded_at timestamptz not null default clock_timestamp()
);
create table plain.location (id uuid primary key, name text not null);
create table plain.handover (
  id uuid primary key, child_id uuid not null, group_id uuid not null, location_id uuid not null, receiver_location_id uuid not null, call_name text not null,
  birth_date date not null, state text not null, warm_required boolean not null, due_on date not null, latest_on date not null, first_school_day date, ended_on date
);`;

const INDEXES = `
create index on plain.child (group_id);
create index on plain.rating (child_id, line, observed_on desc, recorded_at desc, id desc) include (step, sight, certainty, rater_role);
create index on plain.rating (child_id) where replaces is not null;
create unique index on plain.rating (replaces) where replaces is not null;
alter table plain.rating add foreign key (child_id) references plain.child (id);
create index on plain.handover (location_id, ended_on);
alter table plain.handover add foreign key (receiver_location_id) references plain.location (id);`;

/** The last standing rating on each line of each child: what was corrected or taken back does not count. The fastest of four spellings that were tried. */
const VIEW = `
create view plain.current_rating as
select distinct on (r.child_id, r.line) r.child_id, r.line, r.step, r.sight, r.certainty, r.observed_on, r.rater_role
from plain.rating r
where r.step is not null and not exists (select from plain.rating n where n.child_id = r.child_id and n.replaces = r.id)
order by r.child_id, r.line, r.observed_on desc, r.recorded_at desc, r.id desc;
comment on view plain.current_rating is E'@primaryKey child_id,line\\n@foreignKey (child_id) references plain.child (id)';`;

/** Fills a database with the same children and ratings as ours, in plain tables. */
export async function layPlainWorld(admin: pg.Client, size: WorldSize, scale: Scale, progress: (step: string) => void): Promise<void> {
  await admin.query(TABLES);
  await admin.query(`
insert into plain.child (id, group_id, call_name, family_prefix, family_name, birth_date, works)
select ${sqlId('child', 'n')}, ${sqlId('group', 'g')}, call_name, family_prefix, family_name, birth_date, works from (${childrenOf(size)}) child`);
  await admin.query(`insert into plain.location select ${sqlId('location', 'l')}, 'Locatie ' || l from generate_series(1, ${countsOf(size).locations}) l`);
  await admin.query(`
insert into plain.handover (id, child_id, group_id, location_id, receiver_location_id, call_name, birth_date, state, warm_required, due_on, latest_on, first_school_day, ended_on)
select ${sqlId('handover', 'n')}, ${sqlId('child', 'n')}, ${sqlId('group', 'g')}, ${sqlId('location', 'l')}, ${sqlId('location', 'r')}, call_name, birth_date, state, warm, due_on, latest_on,
  first_school_day, ended_on from (${handoversOf(size)}) handover`);
  for (const batch of ratingBatches(size)) {
    progress(`plain ratings, batch ${batch + 1}`);
    await admin.query(`
insert into plain.rating (id, child_id, line, step, sight, certainty, observed_on, rater_role, note, replaces, recorded_at)
select ${sqlId('rating', 'ordinal')}, ${sqlId('child', 'n')}, line, step, sight, certainty, observed_on,
  case when c % 2 = 0 then 'TEACHER' else 'PEDAGOGICAL_STAFF' end, note, ${sqlId('rating', 'replaces')}, recorded_at
from (${ratingsOf(size, batch, scale)}) rating`);
  }
  progress('plain indexes');
  await admin.query(INDEXES);
  await admin.query(VIEW);
  await admin.query('vacuum analyze');
}
