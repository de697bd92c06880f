import { join } from 'node:path';
import { type Cluster, startCluster } from '../postgres/cluster.ts';
import { runningCluster } from '../postgres/running.ts';
import { serverAccount } from '../postgres/account.ts';
import { keptHome } from '../postgres/home.ts';
import { localFolder, projectRoot } from '../project.ts';
import { ownSecrets } from './secrets.ts';

/** Name of the demo's database in the PostgreSQL that we start ourselves. */
export const databaseName = 'kindlijn';

/** A PostgreSQL to work on: one of ours, or the one that DATABASE_URL names. */
export interface Server {
  /** The administrator's address; absent when somebody else looks after the database. */
  adminUrl?: string | undefined;
  cluster?: Cluster;
}

/** Environment of a program that works on the migrated database. */
export type DatabaseEnvironment = Record<'DATABASE_URL' | 'DATABASE_WORKER_URL', string> & { DATABASE_ADMIN_URL?: string };

/** Starts our own PostgreSQL, or none when DATABASE_URL is set; with `join`, an own one that runs already will do. */
export async function openServer({ join: joining = false } = {}): Promise<Server> {
  if (process.env['DATABASE_URL']) return { adminUrl: process.env['DATABASE_ADMIN_URL'] };
  const running = joining ? await runningCluster() : undefined;
  if (running) return { adminUrl: running };
  const cluster = await startCluster({ kept: true });
  return { adminUrl: cluster.adminUrl, cluster };
}

/** Brings the database to the shape of the built program; somebody else's only with DATABASE_ADMIN_URL, a joined one not at all. */
export async function migrateServer({ adminUrl, cluster }: Server, secret: string | undefined): Promise<DatabaseEnvironment> {
  const given = process.env['DATABASE_URL'];
  const { app, worker, backup } = ownSecrets().passwords;
  if (!given && !cluster) return environment(loginUrl(adminUrl, 'app', app), loginUrl(adminUrl, 'worker', worker), adminUrl);
  const givenWorker = process.env['DATABASE_WORKER_URL'];
  if (!adminUrl) return environment(given, givenWorker ?? given, adminUrl);
  const passwords = { app: passwordIn(given) ?? app, worker: passwordIn(givenWorker) ?? worker, backup };
  const name = given ? new URL(given).pathname.slice(1) : databaseName;
  const { migrate } = (await import(join(projectRoot, 'dist', 'migrations', 'migrate.js'))) as Migrations;
  const made = await migrate(adminUrl, name, passwords, secret);
  return environment(given ?? made.appUrl, givenWorker ?? made.workerUrl, adminUrl);
}

/** The shape of `migrations/migrate.ts`, which is read as built and therefore not seen by the type checker here. */
interface Migrations {
  migrate(
    adminUrl: string,
    name: string,
    passwords: Record<'app' | 'worker' | 'backup', string>,
    secret?: string,
  ): Promise<{ appUrl: string; workerUrl: string }>;
}

function environment(app: string | undefined, worker: string | undefined, admin: string | undefined): DatabaseEnvironment {
  return { DATABASE_URL: app ?? '', DATABASE_WORKER_URL: worker ?? '', ...(admin && { DATABASE_ADMIN_URL: admin }) };
}

function loginUrl(adminUrl: string | undefined, role: string, password: string): string {
  const url = new URL(adminUrl ?? '');
  url.username = `${databaseName}_${role}`;
  url.password = password;
  url.pathname = `/${databaseName}`;
  return url.href;
}

function passwordIn(url: string | undefined): string | undefined {
  return url ? decodeURIComponent(new URL(url).password) || undefined : undefined;
}

/** Where the worker keeps the anchors of the log: outside the database; beside our own one's data, so that both go together. */
export function anchorFile(): string {
  const given = process.env['KINDLIJN_ANCHOR_FILE'];
  if (given) return given;
  return join(process.env['DATABASE_URL'] ? localFolder() : keptHome(18, serverAccount()), 'log-anchors.jsonl');
}
