import type pg from 'pg';
import { BELONGS, type Facts, subjectsOf } from './belongs.js';
import type { Catalog, Pair, ProtectedTable, Row } from './catalog.js';
import { type Actor, type ChildFact, ROLES, type Subject } from './facts.js';
import { hasWork, maySee, onList } from './oracle.js';
import { asActor, type Met, open, openAll, readable, type Try, tryWrites, WALL } from './probe.js';
import { UNLOCKS, type Unlocks } from './unlocks.js';

/** What the oracle needs to know of a world, and the rows that lie in it. */
export interface Setting {
  readonly today: string;
  readonly actors: readonly Actor[];
  readonly subjects: readonly Subject[];
  readonly children: readonly ChildFact[];
  readonly catalog: Catalog;
  readonly rows: readonly Row[];
}

/** How many cells were tried, and each difference between the database and the oracle as a sentence. */
export interface Findings {
  cells: number;
  readonly leaks: string[];
  readonly wrongDenials: string[];
}

export const noFindings = (): Findings => ({ cells: 0, leaks: [], wrongDenials: [] });

/** Every kind of subject for every purpose that there is. */
export const allPairs = ({ kinds, purposes }: Catalog): Pair[] => kinds.flatMap((kind) => purposes.map((purpose) => ({ kind, purpose })));

/** Kinds and purposes that are work of somebody, by the oracle or by a rule. */
export const workPairs = (catalog: Catalog): Pair[] =>
  allPairs(catalog).filter(({ kind, purpose }) => ROLES.some((role) => hasWork(role, kind, purpose)) || catalog.ruled.some((rule) => rule.kind === kind && rule.purpose === purpose));

/**
 * Tries the cells as the application's role, inside a transaction that the caller undoes: whom `open` lets in, then for each opened kind and
 * purpose every row of every protected table to read, and once for each role and scope to write. One of each role also asks for what is
 * nobody's work, and for everything under every other kind's name. Stops when so many differences are `enough`.
 */
export async function tryCells(client: pg.ClientBase, setting: Setting, only?: readonly Pair[], enough = Infinity): Promise<Findings> {
  const findings = noFindings();
  const [all, work] = [only ?? allPairs(setting.catalog), only ?? workPairs(setting.catalog)];
  const done = new Set<string>();
  const first = (...words: string[]): boolean => done.size < done.add(words.join(' ')).size;
  for (const actor of setting.actors) {
    if (findings.leaks.length + findings.wrongDenials.length >= enough) break;
    const boldly = first(actor.role, actor.controllerId);
    const pairs = boldly ? all : work;
    const opened = await asActor(client, actor, async () => {
      compareRows(findings, `${actor.name} before opening anything`, register(setting), await readable(client, setting.catalog.tables), setting);
      return openAll(client, setting.subjects, pairs, boldly);
    });
    for (const [place, pair] of pairs.entries()) {
      const expected = judge(findings, setting, actor, { pair, opened: new Set(opened[place]), boldly });
      if (expected.length === 0 && opened[place]!.length === 0) continue;
      await tryReads(client, setting, findings, { actor, pair, expected });
      if (first(actor.role, actor.controllerId, actor.posts[0]!.scopeKind, pair.kind, pair.purpose)) await tryWriting(client, setting, findings, { actor, pair, expected });
    }
  }
  return findings;
}

/** The same without writing, everything opened at once: what one reads is the sum of what one may. For many small worlds. */
export async function tryWorld(client: pg.ClientBase, setting: Setting, pairs: readonly Pair[]): Promise<Findings> {
  const findings = noFindings();
  for (const actor of setting.actors) {
    await asActor(client, actor, async () => {
      const told = register(setting);
      for (const pair of pairs) {
        const expected = judge(findings, setting, actor, { pair, opened: new Set(await open(client, pair, setting.subjects.map(({ id }) => id))), boldly: true });
        for (const row of rowsOf(setting, actor, expected, UNLOCKS[pair.purpose]?.reads ?? [])) told.add(nameOf(row));
      }
      compareRows(findings, `${actor.name} with everything opened`, told, await readable(client, setting.catalog.tables), setting);
    });
  }
  return findings;
}

/** What one actor opened for one purpose; boldly means that subjects of other kinds were asked for too. */
interface Opened {
  readonly pair: Pair;
  readonly opened: ReadonlySet<string>;
  readonly boldly: boolean;
}

/** Holds what was opened against the oracle; gives the subjects that should have been. */
function judge(findings: Findings, { subjects, today }: Setting, actor: Actor, { pair: { kind, purpose }, opened, boldly }: Opened): Subject[] {
  const expected: Subject[] = [];
  const ofThisKind = new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id));
  for (const subject of subjects) {
    // the two sides of a bridge share an id: then it is the other side that was asked for
    if (subject.kind !== kind && (!boldly || ofThisKind.has(subject.id))) continue;
    const should = subject.kind === kind && maySee(actor, subject, purpose, today);
    const does = opened.has(subject.id);
    findings.cells += 1;
    if (should) expected.push(subject);
    if (does && !should) findings.leaks.push(`${actor.name} opens ${subject.name}${subject.kind === kind ? '' : ` as ${kind}`} for ${purpose}`);
    if (should && !does) findings.wrongDenials.push(`${actor.name} should open ${subject.name} for ${purpose}`);
  }
  return expected;
}

interface Opening {
  readonly actor: Actor;
  readonly pair: Pair;
  /** What should be opened. */
  readonly expected: readonly Subject[];
}

const wordsFor = ({ actor, pair }: Opening) => `${actor.name}, with ${pair.kind} opened for ${pair.purpose},`;
const unlocksOf = ({ pair }: Opening): Unlocks => UNLOCKS[pair.purpose] ?? { reads: [], writes: [] };
const idsOf = ({ subjects }: Setting, { pair }: Opening) => subjects.filter(({ kind }) => kind === pair.kind).map(({ id }) => id);

/** Reads everything with all of a kind opened, and with one alone. */
async function tryReads(client: pg.ClientBase, setting: Setting, findings: Findings, opening: Opening): Promise<void> {
  const { actor, pair, expected } = opening;
  const some = expected.length > 1 ? [expected.slice(0, 1)] : [];
  for (const subjects of [expected, ...some]) {
    const ids = subjects === expected ? idsOf(setting, opening) : subjects.map(({ id }) => id);
    const told = new Set([...rowsOf(setting, actor, subjects, unlocksOf(opening).reads).map(nameOf), ...register(setting)]);
    await asActor(client, actor, async () => {
      await open(client, pair, ids);
      compareRows(findings, `${wordsFor(opening)}${subjects === expected ? '' : ' one alone,'}`, told, await readable(client, setting.catalog.tables), setting);
    });
  }
}

async function tryWriting(client: pg.ClientBase, setting: Setting, findings: Findings, opening: Opening): Promise<void> {
  await asActor(client, opening.actor, async () => {
    await open(client, opening.pair, idsOf(setting, opening));
    const mine = rowsOf(setting, opening.actor, opening.expected, unlocksOf(opening).writes, true);
    await compareWrites(client, setting, findings, { ...opening, who: wordsFor(opening), mine });
  });
}

const facts = new WeakMap<readonly Subject[], Facts>();
function factsOf({ subjects }: Setting): Facts {
  const known = facts.get(subjects) ?? new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  facts.set(subjects, known);
  return known;
}

const named = new WeakMap<readonly Row[], ReadonlySet<string>>();
function namesOf(rows: readonly Row[]): ReadonlySet<string> {
  const names = named.get(rows) ?? new Set(rows.map(nameOf));
  named.set(rows, names);
  return names;
}

/** What everybody who is in reads. */
function register({ rows }: Setting): Set<string> {
  return new Set(rows.filter(({ table }) => BELONGS[table]?.register).map(nameOf));
}

const isFor = (table: string, content: Row['content'], actor: Actor): boolean => BELONGS[table]?.only?.(content, actor) ?? true;

/** The rows of these tables that tell of these subjects and, unless anybody's are asked for, are for this actor; a list tells of the children on it too. */
function rowsOf({ rows, children, today }: Setting, actor: Actor, subjects: readonly Subject[], tables: readonly string[], anybodys = false): Row[] {
  const told = new Set(
    subjects.flatMap((subject) => [`${subject.kind} ${subject.id}`, ...(subject.kind === 'LIST' ? onList(subject, children, today).map(({ id }) => `CHILD ${id}`) : [])]),
  );
  return rows.filter(
    (row) =>
      tables.includes(row.table) &&
      row.content['controller_id'] === actor.controllerId &&
      (anybodys || isFor(row.table, row.content, actor)) &&
      subjectsOf(row).some((subject) => told.has(subject)),
  );
}

function compareRows(findings: Findings, who: string, expected: ReadonlySet<string>, found: ReadonlySet<string>, { rows }: Setting): void {
  const known = namesOf(rows);
  findings.cells += known.size;
  for (const row of found) {
    // lines that this very transaction wrote into the log are not part of the world
    if (!expected.has(row) && (known.has(row) || !row.startsWith('access.log '))) findings.leaks.push(`${who} reads ${row}`);
  }
  for (const row of expected) if (!found.has(row)) findings.wrongDenials.push(`${who} should read ${row}`);
}

interface Writing extends Opening {
  readonly who: string;
  /** The rows of what was opened, in tables that the purpose is for writing. */
  readonly mine: readonly Row[];
}

/** Tries to write samples and everything, and holds what was let through against the rows that should be. */
async function compareWrites(client: pg.ClientBase, setting: Setting, findings: Findings, writing: Writing): Promise<void> {
  const { catalog } = setting;
  const told = new Set(rowsOf(setting, writing.actor, writing.expected, catalog.tables.map(({ name }) => name), true));
  const tries = catalog.tables.flatMap((table) => triesOf(setting, writing, table, told));
  const met = await tryWrites(client, catalog, tries);
  for (const [place, one] of tries.entries()) {
    if (one.key === '*') compareBlind(findings, setting, writing, one, met[place]!);
    else compareTry(findings, setting, writing, one, met[place]!);
  }
}

const isRefused = ({ table, verb }: Try, { state, rows }: Met): boolean =>
  state === WALL || (verb !== 'insert' && state === 'ok' && rows === 0) || (BELONGS[table]?.refusals ?? []).includes(state);

/** Whether this actor, with this opened, may write this content as a new row (by the key of a row it resembles) or change that row. */
function mayWrite(setting: Setting, { actor, pair, mine }: Writing, { table, verb, key, content }: Try): boolean {
  const { born, written = () => true } = BELONGS[table] ?? {};
  const like = mine.find((row) => row.table === table && row.key === key.replace(/#.*/, ''));
  if (!like || !isFor(table, content, actor) || !isOwn(table, content, actor)) return false;
  return verb === 'insert' && born ? born.by === pair.kind && born.as(content) : written(content, actor, factsOf(setting));
}

function compareTry(findings: Findings, setting: Setting, writing: Writing, one: Try, met: Met): void {
  const may = mayWrite(setting, writing, one);
  findings.cells += 1;
  if (!may && !isRefused(one, met)) findings.leaks.push(`${writing.who} may ${one.verb} ${one.table} ${one.key} (${met.state})`);
  if (may && isRefused(one, met)) findings.wrongDenials.push(`${writing.who} should ${one.verb} ${one.table} ${one.key} (${met.state})`);
}

/** Everything at once: as many rows as there should be; when something behind the wall stops it, at least one got there. */
function compareBlind(findings: Findings, setting: Setting, writing: Writing, { table, verb }: Try, { state, rows }: Met): void {
  const all = setting.rows.filter((row) => row.table === table);
  const allowed = all.filter(({ key, content }) => mayWrite(setting, writing, { table, verb, key, content })).length;
  findings.cells += all.length;
  const touched = state === 'ok' ? rows : Math.min(allowed, 1);
  if (state !== WALL && (touched > allowed || (allowed === 0 && state !== 'ok'))) findings.leaks.push(`${writing.who} may ${verb} ${rows} rows of ${table}, not ${allowed} (${state})`);
  if (state === 'ok' && rows < allowed) findings.wrongDenials.push(`${writing.who} should ${verb} ${allowed} rows of ${table}, not ${rows}`);
}

function triesOf(setting: Setting, { actor, mine }: Writing, { name: table, verbs }: ProtectedTable, told: ReadonlySet<Row>): Try[] {
  const rows = setting.rows.filter((row) => row.table === table);
  const { ownName: column, born, written } = BELONGS[table] ?? {};
  const suits = ({ content }: Row) => (born?.as(content) ?? true) && (written?.(content, actor, factsOf(setting)) ?? true);
  const first = (among: readonly Row[]) => (among.find(suits) ?? among[0] ? [(among.find(suits) ?? among[0])!] : []);
  const strangers = rows.filter((row) => !told.has(row));
  const controllers = [...new Set(strangers.map(({ content }) => content['controller_id']))];
  // one that should go in, one of what is open and one that does not suit, one of each controller that is not
  const open = rows.filter((row) => told.has(row));
  const samples = [...first(mine.filter((row) => row.table === table)), ...first(open), ...open.filter((row) => !suits(row)).slice(0, 1), ...controllers.flatMap((id) => first(strangers.filter(({ content }) => content['controller_id'] === id)))];
  return verbs.flatMap((verb): Try[] => [
    ...(verb === 'insert' ? [] : [{ table, verb, key: '*', content: rows[0]?.content ?? {} }]),
    ...[...new Set(samples)].flatMap(({ key, content }): Try[] => [
      { table, verb, key, content },
      // the same row in the writer's own name
      ...(column && verb === 'insert' ? [{ table, verb, key: `${key}#own`, content: { ...content, [column]: actor.accountId } }] : []),
    ]),
  ]);
}

const isOwn = (table: string, content: Row['content'], actor: Actor): boolean => {
  const column = BELONGS[table]?.ownName;
  return column === undefined || content[column] === actor.accountId;
};

const nameOf = ({ table, key }: Row): string => `${table} ${key}`;
