import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transform, type TransformCallback, Writable } from 'node:stream';
import type { Administration } from '../database/administration.js';
import { type CopiedTable, copiedTables, rowsInOrder } from './tables.js';

/** What of one table lies in a backup. */
export interface BackupFile {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** What a backup says of itself, in `manifest.json`. */
export interface BackupManifest {
  readonly format: 1;
  readonly madeAt: string;
  readonly migrations: readonly string[];
  readonly files: readonly BackupFile[];
}

/** Not copied: open logins and counts of tries end with the installation, its key and its rules are laid by `migrate`. */
const NOT_COPIED = [
  'access.session',
  'access.rate_limit',
  'access.secret',
  'access.rule',
  'access.purpose_compartment',
  'access.retention_rule',
  'access.step',
];

/** The tables that a backup holds, in an order in which they can be put back. */
export async function backedUpTables(administration: Administration): Promise<CopiedTable[]> {
  return (await copiedTables(administration)).filter(({ label }) => !NOT_COPIED.includes(label));
}

/** Names of the migrations that this database has seen. */
export async function migrationsOf(administration: Administration): Promise<string[]> {
  const rows = await administration.query<{ name: string }>('select name from public.migration order by timestamp, name');
  return rows.map(({ name }) => name);
}

/**
 * Writes every table as it was at one moment to an empty folder, a file each, with the SHA-256 of each in `manifest.json`.
 * Readable by this user alone; encryption and another place are for what carries the folder away.
 */
export async function backUp(administration: Administration, folder: string): Promise<BackupManifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; a backup wants a folder of its own.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return administration.transaction(async () => {
    const files: BackupFile[] = [];
    for (const table of await backedUpTables(administration)) {
      const file = createWriteStream(join(folder, `${table.label}.copy`), { mode: 0o600 });
      files.push(await written(administration, table, file));
    }
    const manifest: BackupManifest = { format: 1, madeAt: new Date().toISOString(), migrations: await migrationsOf(administration), files };
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  }, 'repeatable read');
}

/** Rows and SHA-256 of a table, as a backup would write them. */
export async function fingerprintOf(administration: Administration, table: CopiedTable): Promise<BackupFile> {
  return written(administration, table, new Writable({ write: (_chunk, _encoding, done) => done() }));
}

async function written(administration: Administration, table: CopiedTable, target: Writable): Promise<BackupFile> {
  const tally = new Tally();
  await administration.copyOut(rowsInOrder(table), tally, target);
  return { table: table.label, rows: tally.rows, sha256: tally.digest() };
}

/** Counts the lines that pass and hashes them. */
export class Tally extends Transform {
  rows = 0;
  private readonly hash: Hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    for (const byte of chunk) if (byte === 10) this.rows += 1;
    this.hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
