import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project.ts';

/** Names that never reach a built program: tests, and what only tests use. */
export const notShipped = ['**/*.spec.ts', '**/*.spec.tsx', 'libs/testing/**'];

/** The hash of what a part is built from. Content, not time: a checkout touches times and changes nothing. */
export function sourcesHash(sources: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const patterns = sources.map((source) => (isFolder(source) ? `${source}/**` : source));
  for (const file of globSync(patterns, { cwd: projectRoot, exclude: notShipped }).sort()) {
    if (!isFolder(file)) hash.update(`\n${file}\n`).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex');
}

/** Whether the part was built from sources with this hash. */
export function isBuilt(part: string, hash: string): boolean {
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === hash;
}

/** Remembers what the part was built from. */
export function markBuilt(part: string, hash: string): void {
  mkdirSync(dirname(stampFile(part)), { recursive: true });
  writeFileSync(stampFile(part), hash);
}

function isFolder(path: string): boolean {
  return statSync(join(projectRoot, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function stampFile(part: string): string {
  return join(projectRoot, 'dist', `${part}.stamp`);
}
