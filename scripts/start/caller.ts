import { readFileSync } from 'node:fs';
import { lives } from '../lives.ts';

const interval = 500;

/**
 * Calls back when npm, which started us, is gone: it passes a signal on to the shell between us, and that one dies without telling us.
 * Started by hand we have no such caller and outlive the shell that started us, if that is what was asked.
 */
export function whenCallerIsGone(callback: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const npm = parentOf(parent);
  setInterval(() => {
    if (process.ppid !== parent || (npm && !lives(npm))) callback();
  }, interval).unref();
}

/** The parent of another process where the system shows it (Linux); the shell's parent is npm itself. */
function parentOf(pid: number): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return Number(afterName.split(' ')[1]) || undefined;
  } catch {
    return undefined;
  }
}
