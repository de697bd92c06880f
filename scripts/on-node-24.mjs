// Runs on any Node from 20 on; everything behind it is TypeScript, which Node 24 reads as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const wanted = 24;
const packages = join(import.meta.dirname, '..', 'node_modules');

/**
 * Carries on in `script` (a path from this folder): here when this Node is new enough, else in the Node that `npm ci` brought along.
 */
export async function onNode24(script) {
  const path = join(import.meta.dirname, script);
  if (!existsSync(packages)) endWith('The packages are missing; run "npm ci" first.');
  if (Number.parseInt(process.versions.node, 10) >= wanted) {
    await import(path);
    return;
  }
  const node = join(packages, '.bin', 'node');
  if (!existsSync(node)) endWith(`Kindlijn needs Node ${wanted}, which "npm ci" brings along when install scripts are allowed.`);
  const tied = join(import.meta.dirname, 'tied-to-parent.mjs');
  const child = spawn(node, ['--import', tied, path, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function endWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
