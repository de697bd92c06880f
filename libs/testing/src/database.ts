import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A migrated database of one test file, and the addresses of the roles that may log in to it. */
export interface TestDatabase {
  readonly name: string;
  /** Superuser, past every row policy: only to arrange, to look behind the walls and to break something on purpose. */
  readonly adminUrl: string;
  /** The application's role: what the API is. */
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Removes the database, also while something is still connected. */
  drop(): Promise<void>;
}

/** Addresses in the template, as the start of the test run left them. */
export interface Template {
  readonly adminUrl: string;
  readonly template: string;
  readonly appUrl: string;
  readonly workerUrl: string;
}

/** Serialises copies: PostgreSQL copies a template only while nobody is connected to it. */
const COPY_LOCK = 7_341_001;

/**
 * An empty, migrated database for one test file: a copy of the template, some tens of milliseconds.
 * Its roles are the template's, so their names carry the template's name.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  return copyDatabase(givenTemplate().template);
}

/** The same from another database to which nobody is connected. */
export async function copyDatabase(from: string): Promise<TestDatabase> {
  const { adminUrl, template, appUrl, workerUrl } = givenTemplate();
  const name = `${template}_${randomBytes(5).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [COPY_LOCK]);
    await admin.query(`create database ${name} template ${from} owner ${await ownerOf(admin, template)}`);
    await copySettings(admin, template, name);
  });
  return {
    name,
    adminUrl: inDatabase(adminUrl, name),
    appUrl: inDatabase(appUrl, name),
    workerUrl: inDatabase(workerUrl, name),
    drop: () => asAdmin(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Runs `work` on a connection of its own, closed afterwards; one that falls fails what is asked next. */
export async function asAdmin<Result>(url: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: url });
  // a server may stop between `connect` and `end`; unheard, that would end the worker and fail a whole file
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Where the test run's PostgreSQL and its template are. */
export function givenTemplate(): Template {
  const given = process.env['KINDLIJN_TEST_DATABASE'];
  if (!given) throw new Error('No test PostgreSQL runs: only tests of the projects "db" and "browser" have one.');
  return JSON.parse(given) as Template;
}

async function ownerOf(admin: pg.Client, database: string): Promise<string> {
  const { rows } = await admin.query<{ owner: string }>('select quote_ident(pg_get_userbyid(datdba)) as owner from pg_database where datname = $1', [database]);
  return rows[0]?.owner ?? 'current_user';
}

/** A copy has the template's tables but not who may connect, nor the settings of database and roles in it: those are rows elsewhere. */
async function copySettings(admin: pg.Client, from: string, to: string): Promise<void> {
  await admin.query(
    `insert into pg_db_role_setting (setdatabase, setrole, setconfig)
     select copy.oid, s.setrole, s.setconfig from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase, pg_database copy
      where d.datname = $1 and copy.datname = $2`,
    [from, to],
  );
  await admin.query(`update pg_database copy set datacl = d.datacl from pg_database d where d.datname = $1 and copy.datname = $2`, [from, to]);
}

function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}
