import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { projectRoot } from '../../scripts/project.ts';

/** What a world is made of: how big it is, and how our database and the plain one with the same content are filled. */
export interface Plan<Size> {
  /** Of its databases. */
  readonly name: string;
  /** What lies in it, in words. */
  readonly what: string;
  readonly size: Size;
  /** Whatever else than `bench/world` and `migrations` decides what lies in it. */
  readonly sources: readonly string[];
  layOurs(admin: pg.Client, progress: (step: string) => void): Promise<void>;
  /** Gets an administrator's address of our database beside it, which lies ready. */
  layPlain(admin: pg.Client, oursUrl: string, progress: (step: string) => void): Promise<void>;
}

/** A world that lies ready: our database and, where it is asked for, the plain one with the same content. */
export interface World<Size> {
  readonly plan: Plan<Size>;
  readonly size: Size;
  /** The address that the API gets: the application's role. */
  readonly appUrl: string;
  /** An administrator's address of our database. */
  readonly adminUrl: string;
  /** The plain tables, for the peers; empty when this world has none. */
  readonly plainUrl: string;
}

export interface WorldOptions {
  readonly plain: boolean;
  readonly tell: (line: string) => void;
}

/** Of the installation under measurement: its database and its server know the same one, and so does the next run that finds its worlds there again. */
export const SECRET = createHash('sha256').update('of an invented world').digest('hex');

/** Gives a world on a server: the one that lies there when it was made from the same sources, else a new one. */
export async function world<Size>(serverUrl: string, plan: Plan<Size>, { plain, tell }: WorldOptions): Promise<World<Size>> {
  const { migrate } = (await import(join(projectRoot, 'dist/migrations/migrate.js'))) as typeof import('../../migrations/migrate.js');
  const [name, plainName] = namesOf(plan);
  const adminUrl = inDatabase(serverUrl, name);
  const plainUrl = plain ? inDatabase(serverUrl, plainName) : '';
  const key = contentKey(plan);
  if ((await keyOf(serverUrl, name)) !== key) {
    await drop(serverUrl, name);
    await migrate(serverUrl, name);
    await lay(adminUrl, plan.what, tell, (admin, progress) => plan.layOurs(admin, progress));
    await keep(serverUrl, name, key);
  }
  if (plain && (await keyOf(serverUrl, plainName)) !== key) {
    await drop(serverUrl, plainName);
    await onServer(serverUrl, (admin) => admin.query(`create database ${plainName} template template0`));
    await lay(plainUrl, `${plan.what}, plain`, tell, (admin, progress) => plan.layPlain(admin, adminUrl, progress));
    await keep(serverUrl, plainName, key);
  }
  const { appUrl } = await migrate(serverUrl, name, undefined, SECRET);
  return { plan, size: plan.size, appUrl, adminUrl, plainUrl };
}

/** Takes the mark of a world away before it is written in, so that a run that is broken off leaves none behind that looks whole. */
export async function unmark<Size>(serverUrl: string, { plan }: World<Size>): Promise<() => Promise<void>> {
  const there = (await onServer(serverUrl, (admin) => admin.query<{ datname: string }>('select datname from pg_database'))).rows.map(({ datname }) => datname);
  const names = namesOf(plan).filter((name) => there.includes(name));
  for (const name of names) await keep(serverUrl, name, '');
  return async () => {
    for (const name of names) await keep(serverUrl, name, contentKey(plan));
  };
}

/** Runs work on a connection of its own. */
export async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Lays rows without row triggers and foreign keys; whoever lays the effects of these set-wise proves them equal. */
export async function setWise(admin: pg.Client, work: () => Promise<void>): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await work();
  await admin.query('set session_replication_role = default');
}

const namesOf = <Size>({ name }: Plan<Size>) => [`kindlijn_bench_${name}`, `kindlijn_bench_${name}_plain`] as const;
const onServer = connected;

/** All that decides what lies in a world; another text anywhere in it makes another world. */
function contentKey<Size>(plan: Plan<Size>): string {
  const sources = globSync(['bench/world/**/*.ts', 'migrations/*.ts', 'libs/access/rules.yaml', ...plan.sources], {
    cwd: projectRoot,
    exclude: ['**/*.spec.ts'],
  });
  const hash = createHash('sha256').update(JSON.stringify(plan.size));
  const files = sources.sort().filter((path) => statSync(join(projectRoot, path)).isFile());
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

async function lay(
  url: string,
  what: string,
  tell: (line: string) => void,
  work: (admin: pg.Client, progress: (step: string) => void) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0).padStart(4);
  await connected(url, (admin) => work(admin, (step) => tell(`${seconds()} s  ${what}: ${step}`)));
  tell(`${seconds()} s  ${what}: ready`);
}

async function keyOf(serverUrl: string, name: string): Promise<string | null> {
  const { rows } = await onServer(serverUrl, (admin) =>
    admin.query<{ key: string | null }>(`select shobj_description(oid, 'pg_database') as key from pg_database where datname = $1`, [name]),
  );
  return rows[0]?.key ?? null;
}

async function keep(serverUrl: string, name: string, key: string): Promise<void> {
  await onServer(serverUrl, (admin) => admin.query(`comment on database ${name} is '${key}'`));
}

async function drop(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
}

function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}
