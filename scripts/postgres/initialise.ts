import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import type { ServerAccount } from './account.ts';
import type { Major } from './binaries.ts';

interface Initialisation {
  major: Major;
  binaries: string;
  home: string;
  account: ServerAccount | undefined;
  durable: boolean;
}

/** The superuser's password, kept beside the data and readable by the server's user alone. */
export function password(home: string): string {
  return readFileSync(passwordFile(home), 'utf8').trim();
}

/** Makes the data folder once: UTF-8, checksums, passwords by SCRAM. A half-made folder of an earlier try is thrown away. */
export async function initialise({ major, binaries, home, account, durable }: Initialisation): Promise<void> {
  const data = join(home, 'data');
  if (existsSync(data)) return;
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile(home), `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile(home), account.uid, account.gid);
  const args = ['-D', half, '-U', 'postgres', '-E', 'UTF8', '--data-checksums', '--auth=scram-sha-256', `--pwfile=${passwordFile(home)}`];
  if (!durable) args.push('--no-sync');
  try {
    await promisify(execFile)(join(binaries, 'bin', 'initdb'), [...args, ...locale(major)], {
      cwd: home,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      ...(account && { uid: account.uid, gid: account.gid }),
    });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new Obstacle(`PostgreSQL could not make its data in ${home}: ${stderr.trim().split('\n').at(-1) || message}.`);
  }
  renameSync(half, data);
}

/** The same letters and order on every machine: built in since 17, before that the C library's own. */
function locale(major: Major): string[] {
  if (major >= 17) return ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C'];
}

function passwordFile(home: string): string {
  return join(home, 'password');
}
