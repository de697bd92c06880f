import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/project.ts';

/** What lies in the folder but is no part of the project: made, fetched or this machine's own. */
const notOurs = /(^|\/)(node_modules|dist|dist\.[^/]+|coverage|\.git|\.kindlijn)$|^test\/screenshots$|^apps\/web\/src\/graphql$/;

/** Paths of the project's files below the root, with `/`, matching any of the endings; sorted. */
export function files(...endings: string[]): string[] {
  return globSync('**/*', { cwd: projectRoot, withFileTypes: true, exclude: (entry) => notOurs.test(path(entry)) })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map(path)
    .sort();
}

/** Folders of the project down to a depth (1 is the root's own), those that hold a file somewhere. */
export function folders(depth: number): string[] {
  const found = new Set<string>();
  for (const file of files('')) {
    const parts = dirname(file).split('/');
    for (let length = 1; length <= Math.min(depth, parts.length); length++) found.add(parts.slice(0, length).join('/'));
  }
  found.delete('.');
  return [...found].sort();
}

/** The text of a file of the project. */
export function text(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

function path(entry: { parentPath: string; name: string }): string {
  return join(entry.parentPath, entry.name).slice(projectRoot.length + 1);
}
