import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../project.ts';

const tied = join(projectRoot, 'scripts', 'tied-to-parent.mjs');
const grace = 12_000;

/** Starts a built program of `dist/` that ends with us. */
export function startProgram(path: string, args: string[], environment: Record<string, string | undefined>): ChildProcess {
  return spawn(process.execPath, ['--import', tied, join(projectRoot, 'dist', path), ...args], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '--enable-source-maps', ...environment },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Ctrl-C reaches us alone: we stop the programs first and the database after them.
    detached: true,
  });
}

/** Runs a program to its end; the exit code. */
export async function runProgram(path: string, args: string[], environment: Record<string, string | undefined>): Promise<number> {
  const child = startProgram(path, args, environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** Whether the program still runs. */
export function runs(program: ChildProcess): boolean {
  return program.exitCode === null && program.signalCode === null;
}

/** Asks a program to stop, and insists after a while. */
export async function stopProgram(program: ChildProcess): Promise<void> {
  if (!runs(program)) return;
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  const timer = setTimeout(() => program.kill('SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
}
