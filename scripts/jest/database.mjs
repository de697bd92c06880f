import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from '../build/build.ts';
import { Obstacle } from '../obstacle.ts';
import { startCluster } from '../postgres/cluster.ts';
import { projectRoot } from '../project.ts';

const template = 'kindlijn_test';

/**
 * Before the first test that needs PostgreSQL: one cluster, and in it one migrated database that every test file copies.
 * The migrations are those of the built program, as they will be run in production.
 */
export default async function prepareDatabase(globalConfig) {
  if (process.env.KINDLIJN_TEST_DATABASE) return;
  const began = performance.now();
  const major = Number(process.env.KINDLIJN_TEST_POSTGRES ?? 18);
  const [cluster] = await Promise.all([startCluster({ major }), build(['server'])]);
  globalThis.kindlijnTestCluster = cluster;
  const urls = await migrated(cluster.adminUrl);
  process.env.KINDLIJN_TEST_DATABASE = JSON.stringify({ adminUrl: cluster.adminUrl, template, ...urls });
  if (!globalConfig.silent) process.stderr.write(`PostgreSQL ${major} migrated in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

async function migrated(adminUrl) {
  const module = join(projectRoot, 'dist/migrations/migrate.js');
  if (!existsSync(module)) throw new Obstacle(`${module} is missing.`);
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'migrate.mjs'), module, adminUrl, template], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(stdout);
}
