import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { Obstacle } from '../obstacle.ts';
import { projectRoot } from '../project.ts';

/** What one check found: how many things held and how many did not. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Does a check that holds or not, and shows what it said when it does not hold. */
export async function check(name: string, work: () => Promise<unknown>): Promise<Outcome> {
  const began = performance.now();
  let failed = 0;
  try {
    await work();
  } catch (error) {
    failed = 1;
    console.log(error instanceof Obstacle ? error.message : error);
  }
  return told({ name, passed: 1 - failed, failed, seconds: (performance.now() - began) / 1000 });
}

/** Prints the line of an outcome. */
export function told(outcome: Outcome): Outcome {
  const { name, passed, failed, seconds } = outcome;
  const verdict = failed ? `${failed} failed` : 'ok';
  console.log(`  ${name.padEnd(32)}${verdict.padEnd(12)}${String(passed + failed).padStart(6)}  ${seconds.toFixed(1).padStart(6)} s`);
  return outcome;
}

/** Runs a tool of node_modules to its end; what it says is the obstacle when it fails. */
export function tool(path: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(projectRoot, 'node_modules', path), ...args], { cwd: projectRoot, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) reject(new Obstacle(`${stdout}${stderr}`.trim()));
      else resolve();
    });
  });
}
