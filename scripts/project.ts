import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Obstacle } from './obstacle.ts';

/** The folder that holds package.json, without links. */
export const projectRoot = realpathSync(resolve(import.meta.dirname, '..'));

/** What belongs to this copy on this machine and never to git: `.kindlijn/` in the project. */
export function localFolder(...below: string[]): string {
  const folder = join(projectRoot, '.kindlijn', ...below);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Obstacle(`Cannot write in ${folder}: ${(error as Error).message}.`);
  }
  return folder;
}

/**
 * A short name for this copy of the project: two copies differ, and so do a removed folder and a fresh clone in its place.
 */
export function copyKey(): string {
  const file = join(localFolder(), 'key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(8).toString('hex'));
  return createHash('sha256')
    .update(`${projectRoot}\n${readFileSync(file, 'utf8')}`)
    .digest('hex')
    .slice(0, 16);
}
