import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Id } from '#kernel';
import type { Administration } from '../database/administration.js';
import { copiedTables, rowsInOrder } from './tables.js';

/** What of one table lies in an export. */
export interface ExportFile {
  readonly file: string;
  readonly rows: number;
  /** The table's own words: purpose and retention. */
  readonly about: string;
  readonly columns: readonly string[];
}

/** Working data that means nothing elsewhere. */
const NOT_EXPORTED = ['access.subject_scope', 'access.intent'];

/**
 * Writes all rows of one controller as JSON Lines, a file a table, to an empty folder, with `manifest.json` that explains each.
 * Dates are ISO 8601, times in UTC, periods as PostgreSQL writes them: `[first day,day after the last)`.
 */
export async function exportController(administration: Administration, controllerId: Id, folder: string): Promise<ExportFile[]> {
  const [controller] = await administration.query<{ name: string }>('select name from centre.controller where id = $1', [controllerId]);
  if (!controller) throw new Error('There is no controller with that id.');
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; an export wants a folder of its own.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return administration.transaction(async () => {
    const files: ExportFile[] = [];
    const tables = (await copiedTables(administration)).filter(({ hasController, label }) => hasController && !NOT_EXPORTED.includes(label));
    for (const table of tables) {
      let rows = 0;
      const lines = async function* () {
        const query = `select to_jsonb(r)::text as line from (${rowsInOrder(table)}) r where r.controller_id = $1`;
        for await (const { line } of administration.rows<{ line: string }>(query, [controllerId])) {
          rows += 1;
          yield `${line}\n`;
        }
      };
      const file = `${table.label}.jsonl`;
      await pipeline(Readable.from(lines()), createWriteStream(join(folder, file), { mode: 0o600 }));
      files.push({ file, rows, about: table.comment, columns: table.columns });
    }
    const manifest = { format: 1, controllerId, controller: controller.name, madeAt: new Date().toISOString(), files };
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return files;
  }, 'repeatable read');
}
