import type pg from 'pg';
import { groupsOf, pupilsOf } from './content.ts';
import { sqlId } from '../shape.ts';
import { connected } from '../worlds.ts';
import type { SupportSize } from './shape.ts';

/** The same clocks, children and groups in plain tables, with the same index; no rules and no log. */
const TABLES = `
create schema plain;
create table plain."group" (id uuid primary key, name text not null);
create table plain.child (id uuid primary key, group_id uuid not null, call_name text not null);
create table plain.clock (id uuid primary key, child_id uuid not null, location_id uuid not null, kind text not null, started_on date not null, due_on date not null, extended_on date);`;

const INDEXES = `
create index on plain.clock (location_id, due_on, id);
create index on plain.clock (child_id);
create index on plain.child (group_id);
alter table plain.child add foreign key (group_id) references plain."group" (id);
alter table plain.clock add foreign key (child_id) references plain.child (id);`;

const AT_ONCE = 50_000;

/** Fills a database with the same clocks as ours. */
export async function layPlainSupport(admin: pg.Client, oursUrl: string, size: SupportSize, progress: (step: string) => void): Promise<void> {
  await admin.query(TABLES);
  await admin.query(`insert into plain."group" select ${sqlId('group', 'g')}, 'Groep ' || g from ${groupsOf(size)}`);
  await admin.query(`insert into plain.child select ${sqlId('child', 'n')}, ${sqlId('group', 'g')}, call_name from ${pupilsOf(size)}`);
  progress('plain clocks');
  const clocks = await connected(
    oursUrl,
    async (ours) =>
      (await ours.query('select source_id as id, child_id, location_id, kind, started_on::text, due_on::text, extended_on::text from support.clock'))
        .rows as object[],
  );
  for (let from = 0; from < clocks.length; from += AT_ONCE) {
    await admin.query('insert into plain.clock select * from jsonb_populate_recordset(null::plain.clock, $1::jsonb)', [
      JSON.stringify(clocks.slice(from, from + AT_ONCE)),
    ]);
  }
  await admin.query(INDEXES);
  await admin.query('vacuum analyze');
}
