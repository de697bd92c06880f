import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { knowsSecret } from '#access';
import { type ImportDesk, ImportFormat, ImportState, openImportDesk, reasonFor, type ReasonLocale } from '#interop';
import { type Id, newId, Refusal } from '#kernel';
import { createDataSource, type Entrance, newToken, type Unit, Units } from '#platform';
import { isMessageKey, sentence } from '#words';
import { asOwner } from './administration.js';
import { findPlace, type ImportPlace } from './import-place.js';
import { doneLines, reportLines } from './import-report.js';

/** What was asked on the command line. */
export interface ImportCommand {
  readonly file: string;
  readonly location: string;
  readonly format?: ImportFormat;
  readonly mapping?: string;
  readonly leaveOut?: readonly number[];
  readonly confirm?: readonly number[] | 'new';
  readonly as?: string;
  readonly language: ReasonLocale;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

/** One import by command: everything it needs, inside the administrator's own session. */
interface Working {
  readonly command: ImportCommand;
  readonly desk: ImportDesk;
  readonly entrance: Entrance;
  readonly place: ImportPlace;
  run<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}

const print = (...lines: string[]): void => lines.forEach((line) => void process.stdout.write(`${line}\n`));

/** Reads, shows, asks and applies. False when the file was refused or could not be applied; the reason was printed. */
export async function importFile(command: ImportCommand): Promise<boolean> {
  if (!statSync(command.file, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${command.file}.`);
  return asOwner(async (administration, { databaseUrl, secret }) => {
    if (!databaseUrl || !secret) throw new Error('DATABASE_URL and KINDLIJN_SECRET are needed: an import works as an administrator of the organisation.');
    if (!(await knowsSecret(administration, secret))) throw new Error('KINDLIJN_SECRET is not the one that this database knows.');
    const place = await findPlace(administration, command);
    const dataSource = await createDataSource({ databaseUrl, poolSize: 4 }).initialize();
    const units = new Units(dataSource);
    const { hash } = newToken();
    const entrance: Entrance = { kind: 'session', tokenHash: hash, hat: { controllerId: place.controllerId, role: 'ADMINISTRATOR' } };
    try {
      await administration.query(`select access.open_session($1, $2, 'SERVICE', 1)`, [hash, place.accountId]);
      const run = <T>(work: (unit: Unit) => Promise<T>) => units.run(entrance, 'importCommand', work);
      return await bringIn({ command, desk: openImportDesk(units, secret), entrance, place, run });
    } finally {
      await units.plain('select access.end_session($1)', [hash]).catch(() => undefined);
      await dataSource.destroy();
    }
  });
}

async function bringIn(working: Working): Promise<boolean> {
  const { command, desk, entrance, place } = working;
  const id = newId();
  const format = command.format ?? (place.isSchool ? ImportFormat.EDEXML : ImportFormat.ROSTER);
  const request = { id, locationId: place.locationId, format, mappingId: await mappingOf(working), fileName: basename(command.file).slice(0, 40) };
  try {
    const { state } = await desk.uploads.take(entrance, request, watched(command.file));
    if (state === ImportState.REFUSED) return await sayRefused(working, id);
    await chooseRows(working, id);
    print(...(await working.run((unit) => reportLines(unit, desk, id, command.language))));
    return await decide(working, id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const key = `refusal.${error.reason}`;
    process.stderr.write(`${isMessageKey(key) ? sentence(command.language, key, error.params) : error.message}\n`);
    return false;
  }
}

async function decide({ command, desk, run }: Working, id: Id): Promise<boolean> {
  const { language } = command;
  if (command.dryRun) {
    print(sentence(language, 'import.command.ready'));
    return true;
  }
  if (!command.yes && !(await asked(language))) {
    print(sentence(language, 'import.command.not_now'));
    return true;
  }
  const { version } = await run((unit) => desk.imports.get(unit, id));
  await run((unit) => desk.imports.apply(unit, id, version));
  print(...(await run((unit) => doneLines(unit, desk, id, language))));
  return true;
}

async function asked(language: ReasonLocale): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('Nobody is here to answer; add --yes to apply, or --dry-run to look.');
  const line = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await line.question(sentence(language, 'import.command.ask'));
  line.close();
  return answer.trim().toLowerCase().startsWith(sentence(language, 'import.command.yes'));
}

async function sayRefused({ command, desk, run }: Working, id: Id): Promise<false> {
  const { findings } = await run((unit) => desk.imports.get(unit, id));
  const reasons = findings.filter(({ severity }) => severity === 'REFUSAL').map((finding) => reasonFor(finding, command.language));
  process.stderr.write(`${[sentence(command.language, 'import.refused'), ...reasons].join('\n')}\n`);
  return false;
}

/** Leaves out and confirms rows by their lines; in a table a line is a child, whatever group or location it names first. */
async function chooseRows({ command, desk, run }: Working, id: Id): Promise<void> {
  const confirmed = command.confirm === 'new' ? [] : (command.confirm ?? []);
  if (!command.leaveOut?.length && command.confirm === undefined) return;
  await run(async (unit) => {
    const wanted = new Set([...(command.leaveOut ?? []), ...confirmed]);
    const rows: { n: number; line: number; kind: string }[] = [];
    for (let after = 0; wanted.size > 0;) {
      const page = await desk.imports.pageOfRows(unit, id, { verdict: null, action: null, waiting: false }, after, 100);
      rows.push(...page.filter(({ line }) => wanted.has(line)));
      if (page.length < 100) break;
      after = page.at(-1)?.n ?? after;
    }
    const on = (lines: readonly number[]) => {
      const meant = rows.filter(({ line }) => lines.includes(line));
      const people = meant.filter(({ kind }) => kind === 'CHILD' || kind === 'TEACHER');
      return (people.length > 0 ? people : meant).map(({ n }) => n);
    };
    const { version } = await desk.imports.get(unit, id);
    const next = await desk.imports.leaveOut(unit, { importId: id, version, rows: on(command.leaveOut ?? []) }, true);
    await desk.imports.confirm(unit, { importId: id, version: next.version, rows: on(confirmed) }, command.confirm === 'new');
  });
}

/** A saved mapping by its name, or one in a file, which is kept under the file's name. */
async function mappingOf({ command, desk, run }: Working): Promise<Id | null> {
  const { mapping } = command;
  if (mapping === undefined) return null;
  return run(async (unit) => {
    if (!existsSync(mapping)) {
      const known = (await desk.mappings.all(unit, 100)).find(({ name }) => name === mapping);
      if (!known) throw new Error(`There is no saved mapping of columns and no file called ${mapping}.`);
      return known.id;
    }
    const { columns = {} } = JSON.parse(readFileSync(mapping, 'utf8')) as { columns?: Record<string, string> };
    const list = Object.entries(columns).map(([field, heading]) => ({ field, heading }));
    return (await desk.mappings.save(unit, { id: newId(), name: basename(mapping, '.json').slice(0, 100), columns: list })).id;
  });
}

/** The file as it is read, with how far that is on a terminal. */
async function* watched(file: string): AsyncGenerator<Uint8Array> {
  const whole = Math.max(statSync(file).size, 1);
  let bytes = 0;
  let told = Date.now();
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    yield piece;
    if (!process.stderr.isTTY || Date.now() - told < 1_000) continue;
    told = Date.now();
    process.stderr.write(`\r${Math.floor((bytes / whole) * 100)} %`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
}
