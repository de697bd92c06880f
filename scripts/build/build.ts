import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { lives } from '../lives.ts';
import { projectRoot } from '../project.ts';
import { isBuilt, markBuilt, notShipped, sourcesHash } from './stamp.ts';

interface Part {
  name: string;
  sources: readonly string[];
  /** Folders under dist/ that this part fills, replaced together once the build has succeeded. */
  folders: readonly string[];
  command(staging: string): string[];
}

const server: Part = {
  name: 'server',
  sources: ['apps/api', 'apps/worker', 'libs', 'migrations', '.swcrc', 'package.json'],
  folders: ['apps/api', 'apps/worker', 'libs', 'migrations'],
  command: (staging) => [
    bin('@swc/cli', 'bin/swc.js'),
    ...['apps/api', 'apps/worker', 'libs', 'migrations'].filter((folder) => existsSync(join(projectRoot, folder))),
    ...['--out-dir', staging, '--copy-files', '--quiet', '--ignore', notShipped.join(',')],
  ],
};

const web: Part = {
  name: 'web',
  sources: ['apps/web', 'apps/api/schema.graphql', 'libs/kernel', 'libs/words', 'package-lock.json'],
  folders: ['web'],
  command: (staging) => [
    bin('vite', 'bin/vite.js'),
    ...['build', 'apps/web', '--outDir', join(projectRoot, staging, 'web'), '--emptyOutDir', '--logLevel', 'warn'],
  ],
};

/** Seconds each part took; a part that was up to date is absent. */
export type BuildTimes = Record<string, number>;

/** Builds what changed since the last build, server and web side by side, into dist/. */
export async function build(parts: ('server' | 'web')[] = ['server', 'web']): Promise<BuildTimes> {
  const times: BuildTimes = {};
  const wanted = [server, web].filter((part) => (parts as string[]).includes(part.name));
  await Promise.all(
    wanted.map(async (part) => {
      const hash = sourcesHash(part.sources);
      if (isBuilt(part.name, hash)) return;
      const began = performance.now();
      await make(part);
      markBuilt(part.name, hash);
      times[part.name] = (performance.now() - began) / 1000;
    }),
  );
  return times;
}

/** Beside dist/ at the same depth, so that source maps point home, and swapped in whole: a running copy never meets half a build. */
async function make(part: Part): Promise<void> {
  const staging = `dist.${part.name}-${process.pid}`;
  removeAbandoned(part.name);
  try {
    // what is built is what is shipped, also when a test asks for it
    await promisify(execFile)(process.execPath, part.command(staging), {
      cwd: projectRoot,
      maxBuffer: 2 ** 26,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    for (const folder of part.folders) replace(join(projectRoot, 'dist', folder), join(projectRoot, staging, folder));
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Obstacle(`The ${part.name} does not build:\n${stdout}${stderr || message}`);
  } finally {
    rmSync(join(projectRoot, staging), { recursive: true, force: true });
  }
}

/** What builds that were killed left behind. */
function removeAbandoned(part: string): void {
  for (const folder of globSync(`dist.${part}-*`, { cwd: projectRoot })) {
    if (!lives(Number(folder.split('-').at(-1)))) rmSync(join(projectRoot, folder), { recursive: true, force: true });
  }
}

/** Puts what was made in its place; another build may be doing the same, and the last one stays. */
function replace(target: string, made: string): void {
  mkdirSync(dirname(target), { recursive: true });
  for (let tries = 5; ; tries--) {
    rmSync(target, { recursive: true, force: true });
    if (!existsSync(made)) return;
    try {
      return renameSync(made, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY' || tries === 0) throw error;
    }
  }
}

function bin(pkg: string, path: string): string {
  return join(projectRoot, 'node_modules', pkg, path);
}
