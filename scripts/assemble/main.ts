import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../build/build.ts';
import { endWith, Obstacle } from '../obstacle.ts';
import { projectRoot } from '../project.ts';

/** What production needs beside its libraries: built programs, data files that are read when running, the exact list of libraries. */
const NEEDED = [
  'dist/apps/api',
  'dist/apps/worker',
  'dist/libs',
  'dist/migrations',
  'dist/web',
  'libs/access/rules.yaml',
  'libs/development/frameworks',
  'libs/coaching/programmes.yaml',
  'libs/coaching/telling.yaml',
  'package.json',
  'package-lock.json',
  'LICENSE',
  'README.md',
];
/** Rooms that production does not contain. */
const LEFT_OUT = ['dist/libs/demo', 'dist/libs/testing'].map((folder) => join(projectRoot, folder));

/** Puts a production installation together in an empty folder: `npm run assemble -- <folder>`. The Dockerfile calls it, and so does a test. */
async function assemble(given: string | undefined): Promise<void> {
  if (!given) throw new Obstacle('Name an empty folder: npm run assemble -- <folder>.');
  const folder = resolve(given);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Obstacle(`${folder} is not empty.`);
  mkdirSync(folder, { recursive: true });
  await build();
  for (const path of NEEDED) cpSync(join(projectRoot, path), join(folder, path), { recursive: true, filter: (source) => !LEFT_OUT.includes(source) });
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`A production installation lies in ${folder}.`);
}

try {
  await assemble(process.argv[2]);
} catch (error) {
  endWith(error);
}
