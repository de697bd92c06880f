import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Obstacle } from '../obstacle.ts';
import { copyKey, localFolder } from '../project.ts';
import { canReach, type ServerAccount } from './account.ts';
import { type Major, openFolder, sharedFolder } from './binaries.ts';

/** The folder of this copy's own database, kept between starts: in the project, or as root where the server's account can reach it. */
export function keptHome(major: Major, account: ServerAccount | undefined): string {
  if (!account) return localFolder(`postgres-${major}`);
  const folder = join(sharedFolder, copyKey(), `postgres-${major}`);
  try {
    for (const parent of [sharedFolder, dirname(folder)]) openFolder(parent);
    mkdirSync(folder, { recursive: true });
    own(folder, account);
  } catch (error) {
    throw new Obstacle(`Cannot keep the database in ${folder}: ${(error as Error).message}.`);
  }
  return folder;
}

/** A folder for a cluster that lives as long as its process. */
export function temporaryHome(account: ServerAccount | undefined): string {
  const tried = [tmpdir(), '/tmp', '/var/tmp', sharedFolder];
  for (const place of tried) {
    const folder = attempt(place);
    if (!folder) continue;
    if (!account) return folder;
    own(folder, account);
    if (canReach(folder, account)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Obstacle(`None of ${tried.join(', ')} can hold a temporary database.`);
}

function attempt(place: string): string | undefined {
  try {
    return mkdtempSync(join(place, 'kindlijn-'));
  } catch {
    return undefined;
  }
}

function own(folder: string, { uid, gid }: ServerAccount): void {
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
}
