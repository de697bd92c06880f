import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../scripts/project.ts';

/**
 * The text of a generated file that is committed (contract, catalogue snapshot, data register), to compare with what is generated now:
 * `expect(fresh).toBe(committed('apps/api/schema.graphql', fresh))`. `npm run generate` writes it instead, so that the comparison holds.
 */
export function committed(path: string, fresh: string): string {
  const file = join(projectRoot, path);
  if (process.env['KINDLIJN_GENERATE'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fresh);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : `${path} is not there: run "npm run generate" and commit it.`;
}
