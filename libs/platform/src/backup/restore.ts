import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Administration } from '../database/administration.js';
import { refuseOtherSecret } from '../sealing/master.js';
import { type BackupFile, type BackupManifest, backedUpTables, fingerprintOf, migrationsOf } from './backup.js';
import type { CopiedTable } from './tables.js';

/** Transactions may count from lower here: what the log brought along is closed before lines of this cluster come (decision 7). */
const LOG_BEGINS_ANEW = 'select access.seal_log() from access.log_head() last where last.to_tx > pg_snapshot_xmax(pg_current_snapshot())::text::bigint';

/**
 * Puts a backup back into an empty, migrated database: all or nothing, and only when rows and SHA-256 of every table
 * are again what the manifest says. Refuses a database with records, a backup of other migrations, and another `secret` than sealed its texts.
 */
export async function restore(administration: Administration, folder: string, secret: string | null): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  for (const file of manifest.files) await refuseChanged(folder, file);
  return administration.transaction(async () => {
    await refuseUnfit(administration, manifest);
    const tables = await backedUpTables(administration);
    refuseOtherTables(tables, manifest);
    await openForCopy(administration, tables);
    for (const { name } of tables.toReversed()) await administration.query(`delete from ${name}`);
    for (const table of tables) await administration.copyIn(table.name, table.columns, createReadStream(join(folder, `${table.label}.copy`)));
    for (const table of tables) await close(administration, table);
    for (const table of tables) await compare(administration, table, manifest);
    if (secret) await refuseOtherSecret((sql) => administration.query(sql), secret);
    await administration.query(LOG_BEGINS_ANEW);
    return manifest;
  });
}

function readManifest(folder: string): BackupManifest {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${file} is not there; that folder holds no backup.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  if (manifest.format !== 1) throw new Error(`${file} is of another format than this version reads.`);
  return manifest;
}

async function refuseChanged(folder: string, { table, sha256 }: BackupFile): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, `${table}.copy`)), hash);
  if (hash.digest('hex') !== sha256) throw new Error(`${table}.copy is not the file that the manifest knows; nothing was put back.`);
}

async function refuseUnfit(administration: Administration, manifest: BackupManifest): Promise<void> {
  const [filled] = await administration.query('select from centre.controller limit 1');
  if (filled) throw new Error('This database holds records; a backup is put back into an empty, migrated one only.');
  const here = await migrationsOf(administration);
  if (here.join() !== manifest.migrations.join()) {
    throw new Error(
      `The backup knows ${manifest.migrations.length} migrations, this database ${here.length}: use the version of Kindlijn that made the backup.`,
    );
  }
}

function refuseOtherTables(tables: readonly CopiedTable[], { files }: BackupManifest): void {
  const names = (list: readonly string[]) => [...list].sort().join();
  if (names(tables.map(({ label }) => label)) !== names(files.map(({ table }) => table))) throw new Error('The backup holds other tables than this version.');
}

/** Triggers would write again what the backup already holds; the owner may pass the row policies within this transaction alone. */
async function openForCopy(administration: Administration, tables: readonly CopiedTable[]): Promise<void> {
  for (const { name, forced } of tables) {
    await administration.query(`alter table ${name} disable trigger user`);
    if (forced) await administration.query(`alter table ${name} no force row level security`);
  }
}

async function close(administration: Administration, { name, forced, counter }: CopiedTable): Promise<void> {
  // deferred checks of a table stand in the way of changing it
  await administration.query('set constraints all immediate');
  await administration.query(`alter table ${name} enable trigger user`);
  if (forced) await administration.query(`alter table ${name} force row level security`);
  if (counter)
    await administration.query(`select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${counter}) from ${name}), 0) + 1, false)`, [name, counter]);
}

async function compare(administration: Administration, table: CopiedTable, { files }: BackupManifest): Promise<void> {
  const now = await fingerprintOf(administration, table);
  const then = files.find((file) => file.table === table.label);
  if (now.rows !== then?.rows || now.sha256 !== then.sha256) {
    throw new Error(`${table.label} came back with ${now.rows} rows that are not the ${then?.rows ?? 0} of the manifest; nothing was put back.`);
  }
}
