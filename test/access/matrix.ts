import type pg from 'pg';
import { BELONGS, subjectsOf } from './belongs.js';
import type { Catalog, Row, Verb } from './catalog.js';
import type { Actor, ChildFact, Subject } from './facts.js';
import { maySee, onList } from './oracle.js';
import { asActor, open, openAll, type Pair, readable, type Try, tryWrites, WALL } from './probe.js';
import { UNLOCKS } from './unlocks.js';

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

/**
 * Tries every cell as the application's role, inside a transaction that the caller undoes: whom `open` lets in,
 * then for each opened kind and purpose every row of every protected table, to read and to write.
 */
export async function tryCells(client: pg.ClientBase, setting: Setting, pairs = allPairs(setting.catalog)): Promise<Findings> {
  const findings = noFindings();
  for (const actor of setting.actors) {
    const opened = await asActor(client, actor, async () => {
      compareRows(findings, `${actor.name} before opening anything`, register(setting), await readable(client, setting.catalog.tables), setting);
      return openAll(client, setting.subjects.map(({ id }) => id), pairs);
    });
    for (const [place, pair] of pairs.entries()) {
      const expected = judge(findings, setting, actor, pair, new Set(opened[place]));
      if (expected.length > 0 || opened[place]!.length > 0) await tryRows(client, setting, findings, actor, pair, expected);
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
        const expected = judge(findings, setting, actor, pair, new Set(await open(client, pair, setting.subjects.map(({ id }) => id))));
        for (const row of rowsOf(setting, actor, expected, UNLOCKS[pair.purpose]?.reads ?? [])) told.add(nameOf(row));
      }
      compareRows(findings, `${actor.name} with everything opened`, told, await readable(client, setting.catalog.tables), setting);
    });
  }
  return findings;
}

/** Holds what was opened against the oracle; gives the subjects that should have been. */
function judge(findings: Findings, { subjects, today }: Setting, actor: Actor, { kind, purpose }: Pair, opened: ReadonlySet<string>): Subject[] {
  const expected: Subject[] = [];
  for (const subject of subjects) {
    const should = subject.kind === kind && maySee(actor, subject, purpose, today);
    const does = opened.has(subject.id);
    findings.cells += 1;
    if (should) expected.push(subject);
    if (does && !should) findings.leaks.push(`${actor.name} opens ${subject.name}${subject.kind === kind ? '' : ` as ${kind}`} for ${purpose}`);
    if (should && !does) findings.wrongDenials.push(`${actor.name} should open ${subject.name} for ${purpose}`);
  }
  return expected;
}

async function tryRows(client: pg.ClientBase, setting: Setting, findings: Findings, actor: Actor, pair: Pair, expected: readonly Subject[]): Promise<void> {
  const ids = setting.subjects.filter(({ kind }) => kind === pair.kind).map(({ id }) => id);
  const unlocks = UNLOCKS[pair.purpose] ?? { reads: [], writes: [] };
  const readsOf = (subjects: readonly Subject[]) => new Set([...rowsOf(setting, actor, subjects, unlocks.reads).map(nameOf), ...register(setting)]);
  const who = `${actor.name}, with ${pair.kind} opened for ${pair.purpose},`;
  await asActor(client, actor, async () => {
    await open(client, pair, ids);
    compareRows(findings, who, readsOf(expected), await readable(client, setting.catalog.tables), setting);
    await compareWrites(client, setting, findings, who, actor, rowsOf(setting, actor, expected, unlocks.writes));
  });
  const [one] = expected;
  if (!one || expected.length === 1) return;
  await asActor(client, actor, async () => {
    await open(client, pair, [one.id]);
    compareRows(findings, `${who} one alone,`, readsOf([one]), await readable(client, setting.catalog.tables), setting);
  });
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

/** The rows of these tables that tell of these subjects and are for this actor; a list tells of the children on it too. */
function rowsOf({ rows, children, today }: Setting, actor: Actor, subjects: readonly Subject[], tables: readonly string[]): Row[] {
  const told = new Set(
    subjects.flatMap((subject) => [`${subject.kind} ${subject.id}`, ...(subject.kind === 'LIST' ? onList(subject, children, today).map(({ id }) => `CHILD ${id}`) : [])]),
  );
  return rows.filter(
    (row) =>
      tables.includes(row.table) &&
      row.content['controller_id'] === actor.controllerId &&
      (BELONGS[row.table]?.only?.(row.content, actor) ?? true) &&
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

/** Tries to write samples and everything, and holds what was let through against the rows that should be. */
async function compareWrites(client: pg.ClientBase, { catalog, rows }: Setting, findings: Findings, who: string, actor: Actor, expected: readonly Row[]): Promise<void> {
  const should = new Set(expected.map(nameOf));
  const tables = catalog.tables.filter(({ verbs }) => verbs.length > 0);
  const tries = tables.flatMap(({ name, verbs }) => triesOf(name, verbs, sampleOf(rows.filter(({ table }) => table === name), should), actor));
  const met = await tryWrites(client, catalog, tries);
  for (const one of tries.filter(({ verb }) => verb === 'insert')) {
    const { state } = met.find(({ verb, table, key }) => verb === 'insert' && table === one.table && key === one.key)!;
    const may = should.has(`${one.table} ${one.key.replace(/#.*/, '')}`) && isOwn(one.table, one.content, actor);
    findings.cells += 1;
    if (!may && state !== WALL) findings.leaks.push(`${who} may insert ${one.table} ${one.key} (${state})`);
    if (may && state === WALL) findings.wrongDenials.push(`${who} should insert ${one.table} ${one.key}`);
  }
  for (const one of tries.filter(({ verb }) => verb !== 'insert')) {
    const touched = new Set(met.filter(({ verb, table, state }) => verb === one.verb && table === one.table && state !== WALL).map(({ key }) => key));
    const mine = new Set(expected.filter(({ table, content }) => table === one.table && isOwn(table, content, actor)).map(({ key }) => key));
    const whole = !met.some(({ verb, table, state }) => verb === one.verb && table === one.table && state !== 'ok');
    findings.cells += rows.filter(({ table }) => table === one.table).length;
    for (const key of touched) if (!mine.has(key)) findings.leaks.push(`${who} may ${one.verb} ${one.table} ${key}`);
    for (const key of mine) if (!touched.has(key) && (whole || one.keys.includes(key))) findings.wrongDenials.push(`${who} should ${one.verb} ${one.table} ${key}`);
  }
}

function triesOf(table: string, verbs: readonly Verb[], samples: readonly Row[], actor: Actor): Try[] {
  const column = BELONGS[table]?.ownName;
  const keys = samples.map(({ key }) => key);
  return verbs.flatMap((verb): Try[] =>
    verb !== 'insert'
      ? [{ table, verb, key: '', content: {}, keys }]
      : samples.flatMap(({ key, content }) => [
          { table, verb, key, content, keys: [] },
          // the same row in the writer's own name
          ...(column ? [{ table, verb, key: `${key}#own`, content: { ...content, [column]: actor.accountId }, keys: [] }] : []),
        ]),
  );
}

const isOwn = (table: string, content: Row['content'], actor: Actor): boolean => {
  const column = BELONGS[table]?.ownName;
  return column === undefined || content[column] === actor.accountId;
};

const nameOf = ({ table, key }: Row): string => `${table} ${key}`;

/** One row that should go in, one of the same controller that should not, one of another controller. */
function sampleOf(rows: readonly Row[], expected: ReadonlySet<string>): Row[] {
  const good = rows.find((row) => expected.has(nameOf(row)));
  const others = rows.filter((row) => !expected.has(nameOf(row)));
  const controllers = [...new Set(others.map(({ content }) => content['controller_id']))];
  return [...(good ? [good] : []), ...controllers.map((controller) => others.find(({ content }) => content['controller_id'] === controller)!)];
}
