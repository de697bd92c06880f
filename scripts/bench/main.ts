import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { endWith, Obstacle } from '../obstacle.ts';
import { projectRoot } from '../project.ts';

/** Measures the built program; `bench/main.ts` takes the names of benchmarks and prints one JSON object a line. */
const bench = join(projectRoot, 'bench', 'main.ts');

try {
  if (!existsSync(bench)) throw new Obstacle('There is nothing to measure yet: bench/main.ts is missing.');
  await build(['server']);
  const run = spawn(process.execPath, [bench, ...process.argv.slice(2)], { cwd: projectRoot, stdio: 'inherit' });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} catch (error) {
  endWith(error);
}
