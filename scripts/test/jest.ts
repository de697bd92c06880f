import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectRoot } from '../project.ts';
import { type Outcome, told } from './check.ts';

/** A test that waits for ever is ended with all others; well above what they take together. */
const MINUTES_AT_MOST = 15;

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

const BY_NAME = '--testNamePattern';

/** Runs Jest on some projects, with its own account on the screen; a skipped test counts as failed, like a file that does not load. */
export async function jest(name: string, args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'kindlijn-jest-'));
  const report = join(folder, 'report.json');
  try {
    const run = spawn(process.execPath, [join(projectRoot, 'node_modules/jest/bin/jest.js'), ...args, '--ci', '--json', `--outputFile=${report}`], {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      timeout: MINUTES_AT_MOST * 60_000,
      // Its report goes to the file; its account of files and failures goes to standard error.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = (await once(run, 'exit')) as [number | null];
    return told({ name, ...counted(report, code, args.includes(BY_NAME)), seconds: (performance.now() - began) / 1000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of tests that are chosen by their name, the others are told as pending too; they were not skipped. */
function counted(report: string, code: number | null, isByName: boolean): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8')) as JestResult;
  const skipped = isByName ? 0 : result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + skipped + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed || code === 0 ? failed : 1 };
}
