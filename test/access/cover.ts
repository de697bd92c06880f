import { isFor, isInOwnName, suits } from './belongs.js';
import type { Pair } from './catalog.js';
import type { Ledger } from './ledger.js';
import type { Writer } from './writing.js';

/** Somebody with one kind opened for one purpose, and what there is to see of each table: rows, another's rows, rows that may and may not be written. */
export interface Chosen {
  readonly cell: Writer;
  readonly aspects: ReadonlySet<string>;
}

/** Of each role, controller, scope, kind and purpose as few as show of each table every aspect that anybody of them could. */
export function coverOf(cells: readonly Writer[], ledger: Ledger): Chosen[] {
  const opening = cells.filter(({ expected }) => expected.length > 0).map((cell) => ({ cell, aspects: aspectsOf(cell, ledger) }));
  const classes = Map.groupBy(opening, ({ cell: { actor, pair } }) =>
    [actor.role, actor.controllerId, actor.posts[0]!.scopeKind, pair.kind, pair.purpose].join(' '),
  );
  return [...classes.values()].flatMap(fewest);
}

/** Those that could notice something about these tables and pairs, first who sees most of them. */
export function witnessesOf(chosen: readonly Chosen[], tables: readonly string[], pairs: readonly Pair[]): Writer[] {
  const asked = new Set(pairs.map(({ kind, purpose }) => `${kind} ${purpose}`));
  const told = ({ aspects }: Chosen) => [...aspects].filter((aspect) => tables.includes(aspect.split(' ')[0]!)).length;
  return chosen
    .filter(({ cell: { pair } }) => asked.has(`${pair.kind} ${pair.purpose}`))
    .map((one) => ({ ...one, told: told(one) }))
    .filter((one) => one.told > 0)
    .toSorted((a, b) => b.told - a.told)
    .map(({ cell }) => cell);
}

function aspectsOf({ actor, expected }: Writer, ledger: Ledger): Set<string> {
  const aspects = new Set<string>();
  for (const { table, content } of ledger.rowsFor(actor, expected, ledger.tables, { anybodys: true })) {
    aspects.add(`${table} told`);
    aspects.add(`${table} ${isFor(table, content, actor) && isInOwnName(table, content, actor) ? 'own' : 'another’s'}`);
    aspects.add(`${table} ${suits(table, content, actor, ledger.facts) ? 'apt' : 'not apt'}`);
  }
  return aspects;
}

/** Greedily: who adds most, until nobody adds anything; one at least. */
function fewest(among: readonly Chosen[]): Chosen[] {
  const chosen: Chosen[] = [];
  const seen = new Set<string>();
  const adds = ({ aspects }: Chosen) => [...aspects].filter((aspect) => !seen.has(aspect)).length;
  for (;;) {
    const best = among.map((one) => ({ one, more: adds(one) })).reduce((a, b) => (b.more > a.more ? b : a));
    if (best.more === 0 && chosen.length > 0) return chosen;
    chosen.push(best.one);
    for (const aspect of best.one.aspects) seen.add(aspect);
    if (best.more === 0) return chosen;
  }
}
