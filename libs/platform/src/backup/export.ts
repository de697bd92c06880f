import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Id } from '#kernel';
import type { Administration } from '../database/administration.js';
import type { WrappedControllerKey } from '../sealing/master.js';
import { OwnTexts } from '../sealing/own-texts.js';
import { type ExportedTable, exportedTables, type LeftOut, leftOut } from './export-scope.js';
import { type OpenedCount, OpenedWords } from './opened-words.js';
import { copiedTables } from './tables.js';

/** What of one table lies in an export. */
export interface ExportFile {
  readonly file: string;
  readonly rows: number;
  /** The table's own words: purpose and retention. */
  readonly about: string;
  readonly columns: readonly string[];
  /** The columns that were sealed with the key of a child: what they are, and how many were opened; null when they lie sealed here. */
  readonly sealed?: { readonly columns: Readonly<Record<string, string>>; readonly count: OpenedCount | null };
}

/** What an export says of itself, in `manifest.json`. */
export interface ExportManifest {
  readonly format: 2;
  readonly controllerId: Id;
  readonly controller: string;
  readonly madeAt: string;
  /** Whether texts that lie sealed in the database can be read here. */
  readonly sealedTexts: 'OPENED' | 'SEALED' | 'NONE';
  readonly leftOut: readonly LeftOut[];
  readonly files: readonly ExportFile[];
}

/** How texts that are sealed per child go along: opened with the installation's secret, or as they lie. */
export interface SealedWish {
  readonly secret: string | null;
  readonly keepSealed: boolean;
}

/** Rows with sealed words may be long; so few at a time stay within some megabytes. */
const SEALED_AT_ONCE = 20;

/**
 * Writes all rows of one controller as JSON Lines, a file a table, to an empty folder, with `manifest.json` that explains each (AVG 20).
 * Dates are ISO 8601, times in UTC, periods as PostgreSQL writes them: `[first day,day after the last)`.
 * Sealed texts are opened; refuses without the secret or with another, unless they shall stay sealed. Safety notes are never in it (C13).
 */
export async function exportController(administration: Administration, controllerId: Id, folder: string, wish: SealedWish): Promise<ExportManifest> {
  const controller = await controllerOf(administration, controllerId);
  return administration.transaction(async () => {
    const texts = await textsOf(administration, controllerId, wish);
    makeFolder(folder);
    const files: ExportFile[] = [];
    for (const table of exportedTables(await copiedTables(administration), !wish.keepSealed)) {
      files.push(await written(administration, controllerId, table, folder, texts));
    }
    const manifest: ExportManifest = {
      format: 2,
      controllerId,
      controller,
      madeAt: new Date().toISOString(),
      sealedTexts: wish.keepSealed ? 'SEALED' : texts ? 'OPENED' : 'NONE',
      leftOut: leftOut(!wish.keepSealed),
      files,
    };
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  }, 'repeatable read');
}

async function controllerOf(administration: Administration, controllerId: Id): Promise<string> {
  const controllers = await administration.query<{ id: Id; name: string }>('select id, name from centre.controller order by name');
  const controller = controllers.find(({ id }) => id === controllerId);
  if (controllers.length === 0) throw new Error('There is no controller in this database.');
  if (!controller) throw new Error(['There is no controller with that id. There are:', ...controllers.map(({ id, name }) => `${id}  ${name}`)].join('\n'));
  return controller.name;
}

function makeFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; an export wants a folder of its own.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** What opens the organisation's texts; null when it has none, or they stay sealed. */
async function textsOf(administration: Administration, controllerId: Id, { secret, keepSealed }: SealedWish): Promise<OwnTexts | null> {
  if (keepSealed) return null;
  const [wrapped] = await administration.query<WrappedControllerKey>('select controller_id, wrapped from access.controller_key where controller_id = $1', [
    controllerId,
  ]);
  if (!wrapped) return null;
  if (!secret) throw new Error('KINDLIJN_SECRET is missing: texts of support open with it alone. Give it, or ask for them sealed with --sealed.');
  return new OwnTexts(secret, wrapped);
}

async function written(administration: Administration, controllerId: Id, table: ExportedTable, folder: string, texts: OwnTexts | null): Promise<ExportFile> {
  const isSealed = Object.keys(table.sealed).length > 0;
  const words = isSealed && texts ? new OpenedWords(texts, table, folder) : null;
  let rows = 0;
  const lines = async function* () {
    const found = administration.rows<{ line: string; childKey: Buffer | null }>(table.query, [controllerId], isSealed ? SEALED_AT_ONCE : undefined);
    for await (const { line, childKey } of found) {
      rows += 1;
      yield `${words?.line(line, childKey) ?? line}\n`;
    }
  };
  const file = `${table.label}.jsonl`;
  await pipeline(Readable.from(lines()), createWriteStream(join(folder, file), { mode: 0o600 }));
  const sealed = isSealed ? { sealed: { columns: table.sealed, count: words?.count ?? null } } : {};
  return { file, rows, about: table.comment, columns: table.columns, ...sealed };
}
