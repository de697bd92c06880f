import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Obstacle } from '../obstacle.ts';
import { serverAccount } from '../postgres/account.ts';
import { keptHome } from '../postgres/home.ts';
import { anchorFile, databaseName, type Server } from './database.ts';
import { runProgram } from './program.ts';
import { step } from './steps.ts';

/** The mark that the synthetic kindcentrum lies in our own database; beside the data, so that both go together. */
const mark = () => join(keptHome(18, serverAccount()), 'demo-laid');
const isOwn = () => !process.env['DATABASE_URL'];

/**
 * Our own database begins anew, with the anchors of its log: when it is asked (`--fresh`), and after a first start that was stopped
 * half-way, which leaves half a kindcentrum.
 */
export async function beginAnew({ cluster }: Server, isAsked: boolean): Promise<void> {
  if (isAsked && !isOwn()) throw new Obstacle('--fresh begins the database of npm start anew; give DATABASE_URL an empty one instead.');
  if (!cluster || !isOwn() || (existsSync(mark()) && !isAsked)) return;
  rmSync(mark(), { force: true });
  if (!process.env['KINDLIJN_ANCHOR_FILE']) rmSync(anchorFile(), { force: true });
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${databaseName} with (force)`);
  await admin.end();
}

/** Lays the synthetic kindcentrum once; in a database of somebody else the command itself finds out whether it lies there. */
export async function laySyntheticKindcentrum(environment: Record<string, string | undefined>): Promise<void> {
  if (isOwn() && existsSync(mark())) return;
  const code = await step('synthetic kindcentrum', () => runProgram('apps/api/src/cli/main.js', ['demo'], environment));
  if (code !== 0) throw new Obstacle('The synthetic kindcentrum could not be laid; the lines above say why.');
  if (isOwn()) writeFileSync(mark(), '');
}
