import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '#kernel';
import { newId } from '#kernel';
import { asAdmin, type TestApi, type TestDatabase, type Visitor } from '#testing';

/** Invented sample files, good and bad. */
export const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));

/** What an upload answers. */
export interface Uploaded {
  readonly status: number;
  readonly importId: Id;
  readonly state: string;
  readonly code?: string | undefined;
}

interface UploadOptions {
  readonly mapping?: Id;
  readonly id?: Id;
  readonly fileName?: string;
}

/** Where a file is for, and what it is. */
interface Destination {
  readonly location: Id;
  readonly format: 'EDEXML' | 'ROSTER';
}

/** Brings a file in as the page does: the file itself is the body. */
export async function upload(
  api: TestApi,
  { cookie, hat }: Pick<Visitor, 'cookie' | 'hat'>,
  { location, format }: Destination,
  file: Buffer | string,
  options: UploadOptions = {},
): Promise<Uploaded> {
  const query = new URLSearchParams({ location, format, ...(options.mapping ? { mapping: options.mapping } : {}), ...(options.id ? { id: options.id } : {}) });
  const response = await api.http
    .post(`/imports?${query}`)
    .set({ cookie, 'x-kindlijn-hat': hat, 'content-type': 'application/octet-stream', 'x-kindlijn-file': encodeURIComponent(options.fileName ?? 'proef.csv') })
    .send(typeof file === 'string' ? Buffer.from(file) : file);
  return { status: response.status, importId: response.body.importId, state: response.body.state, code: response.body.errors?.[0]?.extensions.code };
}

/** An import as the page shows it. */
export interface ShownImport {
  readonly state: string;
  readonly version: number;
  readonly refusal: string | null;
  readonly remarks: string[];
  readonly headings: string[];
  readonly columns: { field: string; heading: string }[];
  readonly standing: {
    faults: number;
    doubts: number;
    appliedBefore: string | null;
    counts: { kind: string; verdict: string; action: string; leftOut: boolean; rows: number }[];
  };
}

export async function look(visitor: Visitor, id: Id): Promise<ShownImport> {
  const { import: shown } = await visitor.get<{ import: ShownImport }>(
    `query Look($id: ID!) { import(id: $id) { state version refusal remarks headings columns { field heading } standing { faults doubts appliedBefore counts { kind verdict action leftOut rows } } } }`,
    { id },
  );
  return shown;
}

/** A row as the page shows it. */
export interface ShownRow {
  readonly n: number;
  readonly line: number;
  readonly kind: string;
  readonly name: string;
  readonly groups: string[];
  readonly verdict: string;
  readonly action: string;
  readonly reasons: string[];
  readonly differs: string[];
  readonly guardians: number;
  readonly languages: number;
  readonly ve: boolean;
  readonly needsConfirmation: boolean;
  readonly leftOut: boolean;
}

export async function rows(visitor: Visitor, importId: Id, filter: Record<string, unknown> = {}): Promise<ShownRow[]> {
  const answer = await visitor.get<{ importRows: ShownRow[] }>(
    `query Rows($importId: ID!, $verdict: ImportVerdict, $action: ImportAction, $waiting: Boolean! = false, $first: PageSize! = 100, $after: Int) {
      importRows(importId: $importId, verdict: $verdict, action: $action, waiting: $waiting, first: $first, after: $after) {
        n line kind name groups verdict action reasons differs guardians languages ve needsConfirmation leftOut } }`,
    { importId, ...filter },
  );
  return answer.importRows;
}

/** One of the mutations on an import, with an intent of its own unless given. */
export async function act(visitor: Visitor, mutation: string, importId: Id, version: number, more: Record<string, unknown> = {}) {
  const inputs: Record<string, string> = { leaveOutImportRow: 'LeaveOutImportRowInput', confirmImportRow: 'ConfirmImportRowInput' };
  const answer = await visitor.ask<Record<string, { version: number; state: string }>>(
    `mutation Act($input: ${inputs[mutation] ?? 'ImportInput'}!) { ${mutation}(input: $input) { id version state } }`,
    {
      input: { id: newId(), importId, version, ...more },
    },
  );
  return { receipt: answer.data?.[mutation] ?? null, error: answer.errors[0]?.extensions ?? null, message: answer.errors[0]?.message ?? null };
}

/** Confirms what is new, and applies; gives what apply answered. */
export async function bringIn(visitor: Visitor, importId: Id) {
  const { version } = await look(visitor, importId);
  const confirmed = await act(visitor, 'confirmImportRow', importId, version, { allNew: true });
  return act(visitor, 'applyImport', importId, confirmed.receipt!.version);
}

const RECORDS = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('centre', 'children', 'development', 'handover') or (n.nspname, c.relname) in (('access', 'post'), ('access', 'account'))`;

/** A digest of all rows of every table with records, table by table; only the import's own tables and the log stay out. */
export async function recordHashes(database: TestDatabase): Promise<Record<string, string>> {
  return asAdmin(database.adminUrl, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(RECORDS);
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows: found } = await admin.query<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${name} t`,
      );
      hashes[name] = found[0]!.hash;
    }
    const scopes = `select count(*) || ' ' || coalesce(md5(string_agg(md5(concat_ws('|', subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, closed_at is null)), '' order by subject_kind, subject_id, scope_kind, scope_id, basis, basis_id)), '') as hash
      from access.subject_scope where subject_kind <> 'IMPORT'`;
    hashes['access.subject_scope'] = (await admin.query<{ hash: string }>(scopes)).rows[0]!.hash;
    return hashes;
  });
}

/** The tables of the whole database in which one of these texts stands somewhere, in any column. */
export async function tablesThatHold(database: TestDatabase, texts: readonly string[]): Promise<string[]> {
  return asAdmin(database.adminUrl, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await admin.query(`select from ${name} t where t::text like any ($1) limit 1`, [texts.map((text) => `%${text}%`)]);
      if (rowCount) found.push(name);
    }
    return found;
  });
}

const CALL_NAMES = ['Sam', 'Zoë', 'Ece', 'Jet', 'Noor', 'Daan', 'Yara', 'Mees', 'Lina', 'Amir'];

/** An EDEXML file of so many invented pupils, 25 in a class, piece by piece. */
export function* edexmlOf(pupils: number, schoolYear = '2026-2027'): Generator<string> {
  const classes = Math.ceil(pupils / 25);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<EDEX><school><schooljaar>${schoolYear}</schooljaar><brincode>11XY</brincode><xsdversie>2.1</xsdversie></school>\n<groepen>\n`;
  for (let at = 0; at < classes; at += 1)
    yield `<groep key="G${at}"><naam>Groep ${(at % 8) + 1} nr ${at}</naam><jaargroep>${(at % 8) + 1}</jaargroep></groep>\n`;
  yield '</groepen>\n<leerlingen>\n';
  for (let at = 0; at < pupils; at += 1) {
    const year = (Math.floor(at / 25) % 8) + 1;
    const birth = `${2023 - year}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    yield `<leerling key="L${at}"><achternaam>Proefpersoon${at}</achternaam><roepnaam>${CALL_NAMES[at % 10]}</roepnaam><geboortedatum>${birth}</geboortedatum><geslacht>${(at % 2) + 1}</geslacht><jaargroep>${year}</jaargroep><groep key="G${Math.floor(at / 25)}"/><bsn>111222333</bsn></leerling>\n`;
  }
  yield '</leerlingen>\n</EDEX>\n';
}
