import { BELONGS, isFor, isInOwnName, suits } from './belongs.js';
import type { Catalog, Pair, ProtectedTable, Row } from './catalog.js';
import type { Actor, Subject } from './facts.js';
import type { Ledger } from './ledger.js';
import { type Met, type Try, WALL } from './probe.js';
import { UNLOCKS } from './unlocks.js';

/** Somebody with one kind opened for one purpose, about to write. */
export interface Writer {
  readonly actor: Actor;
  readonly pair: Pair;
  /** What should be opened. */
  readonly expected: readonly Subject[];
}

/** A try that came out otherwise than it should. */
export interface Miswrite {
  readonly isLeak: boolean;
  readonly what: string;
}

/** What one writer tries in these tables: samples row by row, and everything at once without looking. Says of each whether it may. */
export class WritingTest {
  readonly tries: readonly Try[];
  /** The rows of what was opened, in tables that the purpose is for writing. */
  private readonly mine: readonly Row[];

  constructor(
    private readonly ledger: Ledger,
    private readonly writer: Writer,
    { tables }: Catalog,
  ) {
    const { actor, pair, expected } = writer;
    const all = new Set(tables.map(({ name }) => name));
    this.mine = ledger.rowsFor(actor, expected, new Set(UNLOCKS[pair.purpose]?.writes), { anybodys: true }).filter(({ table }) => all.has(table));
    const open = new Set(ledger.rowsFor(actor, expected, all, { anybodys: true }));
    this.tries = tables.flatMap((table) => this.triesOf(table, open));
  }

  /** Each difference between what the tries met and what they should. */
  differences(met: readonly Met[]): Miswrite[] {
    return this.tries.flatMap((one, place) => (one.key === '*' ? this.judgeBlind(one, met[place]!) : this.judge(one, met[place]!)));
  }

  /** How many cells the tries are: one for each, or one for each row of a table. */
  get cells(): number {
    return this.tries.reduce((sum, { table, key }) => sum + (key === '*' ? (this.ledger.byTable.get(table)?.length ?? 0) : 1), 0);
  }

  private triesOf({ name: table, verbs }: ProtectedTable, told: ReadonlySet<Row>): Try[] {
    if (verbs.length === 0) return [];
    const rows = this.ledger.byTable.get(table) ?? [];
    const { ownName: column } = BELONGS[table] ?? {};
    const isApt = ({ content }: Row) => suits(table, content, this.writer.actor, this.ledger.facts);
    const first = (among: readonly Row[]) => [among.find(isApt) ?? among[0]].filter((row) => row !== undefined);
    const open = rows.filter((row) => told.has(row));
    const strangers = Map.groupBy(
      rows.filter((row) => !told.has(row)),
      ({ content }) => content['controller_id'],
    );
    // one that should go in, one of what is open and one that does not suit, one of each controller that is not
    const samples = new Set([
      ...first(this.mine.filter((row) => row.table === table)),
      ...first(open),
      ...open.filter((row) => !isApt(row)).slice(0, 1),
      ...[...strangers.values()].flatMap(first),
    ]);
    return verbs.flatMap((verb): Try[] => [
      ...(verb === 'insert' ? [] : [{ table, verb, key: '*', content: rows[0]?.content ?? {} }]),
      ...[...samples].flatMap(({ key, content }): Try[] => [
        { table, verb, key, content },
        // the same row in the writer's own name
        ...(column && verb === 'insert' ? [{ table, verb, key: `${key}#own`, content: { ...content, [column]: this.writer.actor.accountId } }] : []),
      ]),
    ]);
  }

  /** Whether this actor, with this opened, may write this content as a new row (by the key of a row it resembles) or change that row. */
  private may({ table, verb, key, content }: Try): boolean {
    const { actor, pair } = this.writer;
    const { born, written = () => true } = BELONGS[table] ?? {};
    const like = this.mine.find((row) => row.table === table && row.key === key.replace(/#.*/, ''));
    if (!like || !isFor(table, content, actor) || !isInOwnName(table, content, actor)) return false;
    return verb === 'insert' && born ? born.by.includes(pair.kind) && born.as(content) : written(content, actor, this.ledger.facts);
  }

  private judge(one: Try, met: Met): Miswrite[] {
    const [may, refused] = [this.may(one), isRefused(one, met)];
    const what = `${one.verb} ${one.table} ${one.key} (${met.state})`;
    if (!may && !refused) return [{ isLeak: true, what: `may ${what}` }];
    return may && refused ? [{ isLeak: false, what: `should ${what}` }] : [];
  }

  /** Everything at once: as many rows as there should be; when something behind the wall stops it, at least one got there. */
  private judgeBlind({ table, verb }: Try, { state, rows }: Met): Miswrite[] {
    const allowed = (this.ledger.byTable.get(table) ?? []).filter(({ key, content }) => this.may({ table, verb, key, content })).length;
    const touched = state === 'ok' ? rows : Math.min(allowed, 1);
    if (state !== WALL && (touched > allowed || (allowed === 0 && state !== 'ok')))
      return [{ isLeak: true, what: `may ${verb} ${rows} rows of ${table}, not ${allowed} (${state})` }];
    return state === 'ok' && rows < allowed ? [{ isLeak: false, what: `should ${verb} ${allowed} rows of ${table}, not ${rows}` }] : [];
  }
}

const isRefused = ({ table, verb }: Try, { state, rows }: Met): boolean =>
  state === WALL || (verb !== 'insert' && state === 'ok' && rows === 0) || (BELONGS[table]?.refusals ?? []).includes(state);
