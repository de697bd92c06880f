import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { projectRoot } from '../../scripts/project.ts';
import type { Scale } from './content.ts';
import { layOurWorld } from './ours.ts';
import { layPlainWorld } from './plain.ts';
import type { WorldSize } from './shape.ts';

/** A world that lies ready: our database and, where it is asked for, the plain one with the same content. */
export interface World {
  readonly size: WorldSize;
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

/** Of the installation under measurement: its database and its server know the same one. */
export const SECRET = randomBytes(24).toString('hex');

/** Gives a world of this size on a server: the one that lies there when it was made from the same sources, else a new one. */
export async function world(serverUrl: string, size: WorldSize, { plain, tell }: WorldOptions): Promise<World> {
  const { migrate } = (await import(join(projectRoot, 'dist/migrations/migrate.js'))) as typeof import('../../migrations/migrate.js');
  const name = nameOf(size);
  const adminUrl = inDatabase(serverUrl, name);
  const plainUrl = plain ? inDatabase(serverUrl, `${name}_plain`) : '';
  const key = contentKey(size);
  if ((await keyOf(serverUrl, name)) !== key) {
    await drop(serverUrl, name);
    await migrate(serverUrl, name);
    await lay(adminUrl, `${size.children} children`, tell, (admin, progress, scale) => layOurWorld(admin, size, scale, progress));
    await keep(serverUrl, name, key);
  }
  if (plain && (await keyOf(serverUrl, `${name}_plain`)) !== key) {
    await drop(serverUrl, `${name}_plain`);
    await onServer(serverUrl, (admin) => admin.query(`create database ${name}_plain template template0`));
    const scale = await connected(adminUrl, scaleOf);
    await lay(plainUrl, `${size.children} children, plain`, tell, (admin, progress) => layPlainWorld(admin, size, scale, progress));
    await keep(serverUrl, `${name}_plain`, key);
  }
  const { appUrl } = await migrate(serverUrl, name, undefined, SECRET);
  return { size, appUrl, adminUrl, plainUrl };
}

/** Takes the mark of a world away before it is written in, so that a run that is broken off leaves none behind that looks whole. */
export async function unmark(serverUrl: string, { size }: World): Promise<() => Promise<void>> {
  const names = [nameOf(size), `${nameOf(size)}_plain`];
  for (const name of names) await keep(serverUrl, name, '');
  return async () => {
    for (const name of names) await keep(serverUrl, name, contentKey(size));
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

const nameOf = ({ children, ratingsEach }: WorldSize) => `kindlijn_bench_${children}x${ratingsEach}`;
const onServer = connected;

/** All that decides what lies in a world; another text anywhere in it makes another world. */
function contentKey(size: WorldSize): string {
  const sources = globSync(['bench/world/*.ts', 'migrations/*.ts', 'libs/access/rules.yaml', 'libs/development/frameworks/**/*', 'libs/development/src/{profile,rating}/*.repository.ts'], {
    cwd: projectRoot,
    exclude: ['**/*.spec.ts'],
  });
  const hash = createHash('sha256').update(JSON.stringify(size));
  const files = sources.sort().filter((path) => statSync(join(projectRoot, path)).isFile());
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

async function lay(url: string, what: string, tell: (line: string) => void, work: (admin: pg.Client, progress: (step: string) => void, scale: Scale) => Promise<void>): Promise<void> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0).padStart(4);
  await connected(url, async (admin) => {
    const scale = url.includes('_plain') ? { lines: [], steps: 0 } : await scaleOf(admin);
    await work(admin, (step) => tell(`${seconds()} s  ${what}: ${step}`), scale);
  });
  tell(`${seconds()} s  ${what}: ready`);
}

/** The lines of the framework in their order. */
export async function linesOf({ adminUrl }: World): Promise<readonly string[]> {
  return (await connected(adminUrl, scaleOf)).lines;
}

async function scaleOf(admin: pg.Client): Promise<Scale> {
  const { rows } = await admin.query<{ line: string; steps: number }>(`
select l.code as line, (select count(*)::integer from development.step s where s.framework = l.framework and s.line = l.code) as steps from development.line l order by l.place limit 12`);
  return { lines: rows.map(({ line }) => line), steps: Math.min(...rows.map(({ steps }) => steps)) };
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
