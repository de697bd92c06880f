import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a data file of the project (`libs/access/rules.yaml`), from the sources and from `dist/` alike. */
export function projectFile(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${path} is not part of this installation`);
    folder = parent;
  }
  return join(folder, path);
}
