import type { Catalog, Pair } from './catalog.js';
import { type Actor, type Role, ROLES, type Subject } from './facts.js';
import { coverOf } from './cover.js';
import { Ledger, nameOf, type Setting } from './ledger.js';
import { hasWork, maySee } from './oracle.js';
import { type Ask, type Gate, type Seen, visit } from './probe.js';
import { UNLOCKS } from './unlocks.js';
import { type Writer, WritingTest } from './writing.js';

/** How many cells were tried, and each difference between the database and the oracle as a sentence. */
export interface Findings {
  cells: number;
  readonly leaks: string[];
  readonly wrongDenials: string[];
}

export const noFindings = (): Findings => ({ cells: 0, leaks: [], wrongDenials: [] });

/** Every kind of subject for every purpose that there is. */
export const allPairs = ({ kinds, purposes }: Catalog): Pair[] => kinds.flatMap((kind) => purposes.map((purpose) => ({ kind, purpose })));

/** Kinds and purposes that are work of somebody, or of this role, by the oracle or by a rule. */
export const workPairs = (catalog: Catalog, roles: readonly Role[] = ROLES): Pair[] =>
  allPairs(catalog).filter(
    ({ kind, purpose }) =>
      roles.some((role) => hasWork(role, kind, purpose)) ||
      catalog.ruled.some((rule) => rule.kind === kind && rule.purpose === purpose && roles.some((role) => role === rule.role)),
  );

/** One actor, a kind and a purpose, and what should be opened. */
type Cell = Writer;

/** One ask, in words, and how what came of it is judged. */
interface Question {
  readonly ask: Ask;
  judge(seen: Seen): void;
}

/**
 * The cells of a world, tried as the application's role inside a transaction that the caller undoes: whom `open` lets in, and for each opened
 * kind and purpose every row of every protected table to read, and to write.
 */
export class Matrix {
  readonly findings = noFindings();
  readonly ledger: Ledger;
  private readonly tables: ReadonlySet<string>;

  constructor(
    private readonly gate: Gate,
    private readonly setting: Setting,
    ledger?: Ledger,
  ) {
    this.ledger = ledger ?? new Ledger(setting);
    this.tables = new Set(setting.catalog.tables.map(({ name }) => name));
  }

  /**
   * Every actor with what `cells` says; one of each role, scope and controller also before opening anything, and one of each role with what is
   * nobody's work, for everything under every kind's name. Of each role, scope, kind and purpose, some
   * who together see all there is to see also open one subject alone, and write.
   */
  async tryAll(): Promise<Findings> {
    const { actors, catalog } = this.setting;
    const isFirst = firstOf();
    const cells = this.cells();
    const chosen = new Set(coverOf(cells.flat(), this.ledger).map(({ cell }) => cell));
    for (const [place, actor] of actors.entries()) {
      const bold = isFirst(actor.role) ? allPairs(catalog).map((pair) => this.bold(actor, pair)) : [];
      const readings = cells[place]!.flatMap((cell) => this.readings(cell, chosen.has(cell)));
      await this.put(actor, [...(this.isEach(place) ? [this.before(actor)] : []), ...bold, ...readings]);
    }
    return this.findings;
  }

  /** The same without writing, everything opened at once: what one reads is the sum of what one may. For many small worlds. */
  async trySums(pairs: readonly Pair[]): Promise<Findings> {
    for (const actor of this.setting.actors) {
      const cells = pairs.map((pair) => this.cell(actor, pair));
      const told = cells.flatMap((cell) => this.toldTo(cell));
      const ask: Ask = { opens: pairs.map((pair) => ({ ...pair, boldly: true })), reads: 'ALWAYS' };
      const judge = ({ opened, rows }: Seen) => {
        for (const [place, cell] of cells.entries()) this.compareOpened(cell, new Set(opened[place]), true);
        this.compareRows(`${actor.name} with everything opened`, new Set([...told, ...this.ledger.register(this.tables)]), rows);
      };
      await this.put(actor, [{ ask, judge }]);
    }
    return this.findings;
  }

  /** One actor with one kind and purpose: all of the kind opened to read and to write, then one alone. */
  async tryOne(cell: Cell): Promise<Findings> {
    await this.put(cell.actor, this.readings(cell, true));
    return this.findings;
  }

  /** One actor before opening anything. */
  async tryBefore(actor: Actor): Promise<Findings> {
    await this.put(actor, [this.before(actor)]);
    return this.findings;
  }

  /** Only whom `open` lets in, boldly for everything under every kind's name. */
  async tryOpening(cells: readonly Cell[], boldly: boolean): Promise<Findings> {
    const plain = (cell: Cell): Question => ({
      ask: { opens: [cell.pair], reads: 'NEVER' },
      judge: ({ opened }) => this.compareOpened(cell, new Set(opened[0])),
    });
    await this.put(
      cells[0]!.actor,
      cells.map((cell) => (boldly ? this.bold(cell.actor, cell.pair) : plain(cell))),
    );
    return this.findings;
  }

  /** One actor with one kind and purpose, and what should be opened. */
  cell(actor: Actor, pair: Pair): Cell {
    return {
      actor,
      pair,
      expected: this.setting.subjects.filter((subject) => subject.kind === pair.kind && maySee(actor, subject, pair.purpose, this.setting.today)),
    };
  }

  /** What each actor asks for: what is work of the role; for one of each role, scope and controller, and for who has two hats, of anybody. */
  cells(): Cell[][] {
    const { actors, catalog } = this.setting;
    const hats = Map.groupBy(actors, ({ accountId }) => accountId);
    return actors.map((actor, place) => {
      const pairs = workPairs(catalog, this.isEach(place) || hats.get(actor.accountId)!.length > 1 ? ROLES : [actor.role]);
      return pairs.map((pair) => this.cell(actor, pair));
    });
  }

  private isEach(place: number): boolean {
    const classOf = ({ role, controllerId, posts }: Actor) => `${role} ${controllerId} ${posts[0]!.scopeKind}`;
    return this.setting.actors.findIndex((actor) => classOf(actor) === classOf(this.setting.actors[place]!)) === place;
  }

  private async put(actor: Actor, questions: readonly Question[]): Promise<void> {
    const { subjects, catalog } = this.setting;
    const seen = await visit(
      this.gate,
      actor,
      subjects,
      catalog.tables,
      questions.map(({ ask }) => ask),
    );
    for (const [place, { judge }] of questions.entries()) judge(seen[place]!);
  }

  private before(actor: Actor): Question {
    return {
      ask: { opens: [], reads: 'ALWAYS' },
      judge: ({ rows }) => this.compareRows(`${actor.name} before opening anything`, new Set(this.ledger.register(this.tables)), rows),
    };
  }

  private bold(actor: Actor, pair: Pair): Question {
    return {
      ask: { opens: [{ ...pair, boldly: true }], reads: 'NEVER' },
      judge: ({ opened }) => this.compareOpened(this.cell(actor, pair), new Set(opened[0]), true),
    };
  }

  /** All of the kind opened, to read; for who is chosen also to write, and one alone. */
  private readings(cell: Cell, isChosen: boolean): Question[] {
    const { actor, pair, expected } = cell;
    const who = `${actor.name}, with ${pair.kind} opened for ${pair.purpose},`;
    const writing = isChosen ? new WritingTest(this.ledger, cell, this.setting.catalog) : null;
    const told = (subjects: readonly Subject[]) => new Set([...this.toldTo({ ...cell, expected: subjects }), ...this.ledger.register(this.tables)]);
    const reads = expected.length > 0 ? 'ALWAYS' : 'IF_OPENED';
    const all: Question = {
      ask: { opens: [pair], reads, tries: writing?.tries ?? [] },
      judge: ({ opened, rows, met }) => {
        this.compareOpened(cell, new Set(opened[0]));
        if (expected.length > 0 || opened[0]!.length > 0) this.compareRows(who, told(expected), rows);
        if (writing) this.noteWrites(who, writing, met);
      },
    };
    const one = expected.slice(0, 1);
    const alone: Question = {
      ask: { opens: [{ ...pair, ids: one.map(({ id }) => id) }], reads: 'ALWAYS' },
      judge: ({ opened, rows }) => {
        this.compareOpened({ ...cell, expected: one }, new Set(opened[0]));
        this.compareRows(`${who} one alone,`, told(one), rows);
      },
    };
    if (!isChosen || expected.length === 0) return [all];
    return [all, ...(expected.length > 1 ? [alone] : []), ...(pair.kind === 'LIST' ? this.boards(cell) : [])];
  }

  /** The board of each location: the groups there, without the children on their lists. */
  private boards(cell: Cell): Question[] {
    const { actor, pair, expected } = cell;
    const locations = this.setting.subjects.filter((subject) => subject.kind === 'LOCATION');
    return locations.map((location): Question => {
      const there = expected.filter((list) => list.kind === 'LIST' && list.locationId === location.id);
      const told = new Set([...this.toldTo({ ...cell, expected: there }, true), ...this.ledger.register(this.tables)]);
      return {
        ask: { opens: [{ ...pair, ids: [location.id], asBoard: true }], reads: 'ALWAYS' },
        judge: ({ opened, rows }) => {
          this.compareOpened({ ...cell, expected: there }, new Set(opened[0]));
          this.compareRows(`${actor.name}, with the board of ${location.name} opened for ${pair.purpose},`, told, rows);
        },
      };
    });
  }

  private toldTo({ actor, pair, expected }: Cell, asBoard = false): string[] {
    const tables = new Set((UNLOCKS[pair.purpose]?.reads ?? []).filter((table) => this.tables.has(table)));
    return this.ledger.rowsFor(actor, expected, tables, { asBoard }).map(nameOf);
  }

  /** Holds what was opened against the oracle. */
  private compareOpened({ actor, pair: { kind, purpose }, expected }: Cell, opened: ReadonlySet<string>, boldly = false): void {
    const should = new Set<Subject>(expected);
    for (const subject of this.setting.subjects) {
      const asKind = subject.kind === kind;
      // the two sides of a bridge share an id: then it is the other side that was asked for
      if (!asKind && (!boldly || this.ledger.facts.has(`${kind} ${subject.id}`))) continue;
      this.findings.cells += 1;
      const does = opened.has(subject.id);
      if (does && !should.has(subject)) this.findings.leaks.push(`${actor.name} opens ${subject.name}${asKind ? '' : ` as ${kind}`} for ${purpose}`);
      if (!does && should.has(subject)) this.findings.wrongDenials.push(`${actor.name} should open ${subject.name} for ${purpose}`);
    }
  }

  private compareRows(who: string, expected: ReadonlySet<string>, found: ReadonlySet<string>): void {
    const { findings, ledger } = this;
    findings.cells += ledger.rowsIn(this.tables);
    for (const row of found) {
      // lines that this very transaction wrote into the log are not part of the world
      if (!expected.has(row) && (ledger.names.has(row) || !row.startsWith('access.log '))) findings.leaks.push(`${who} reads ${row}`);
    }
    for (const row of expected) if (!found.has(row)) findings.wrongDenials.push(`${who} should read ${row}`);
  }

  private noteWrites(who: string, writing: WritingTest, met: Seen['met']): void {
    this.findings.cells += writing.cells;
    for (const { isLeak, what } of writing.differences(met)) this.findings[isLeak ? 'leaks' : 'wrongDenials'].push(`${who} ${what}`);
  }
}

/** Whether these words are said for the first time. */
const firstOf = () => {
  const said = new Set<string>();
  return (...words: string[]): boolean => said.size < said.add(words.join(' ')).size;
};
