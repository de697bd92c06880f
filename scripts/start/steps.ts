import { performance } from 'node:perf_hooks';

/** Does a step and tells what it was and how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  tell(name, (performance.now() - start) / 1000);
  return result;
}

/** One line of the account: a step and its seconds. */
export function tell(name: string, seconds: number): void {
  console.log(`  ${name.padEnd(28)}${seconds.toFixed(1).padStart(6)} s`);
}
