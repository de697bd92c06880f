import { type HiddenNumber, type KnownSum, type Spread, spreadOverWorlds } from './release.worlds.js';

/** How many people or children stand behind a cell, and what is known of it already. */
export interface GuardedCell {
  readonly key: string;
  readonly people: number;
  /** The most it can be by what everybody knows (no visit, nobody asked); 0 hides nothing. */
  readonly atMost?: number;
  /** What an earlier release decided: that stands for ever. */
  readonly decided?: 'SHOWN' | 'WITHHELD';
  /** Not a figure but what is between two of them (see `atMostMargin`): never shown, nobody to protect. */
  readonly slack?: true;
}

/** A total and its parts. They need not add up exactly (somebody may count in two parts): readers are taken to know the difference too. */
export interface Margin {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Says that one figure can never be more than another, as people coached on a theme are people coached: a sum with an unknown rest. */
export function atMostMargin(cell: GuardedCell, whole: GuardedCell): { margin: Margin; rest: GuardedCell } {
  const rest = { key: `rest of ${whole.key} beside ${cell.key}`, people: whole.people - cell.people, slack: true as const };
  return { margin: { total: whole.key, parts: [cell.key, rest.key] }, rest };
}

/** Figures of fewer people than this are never shown (R40); a controller may ask for more, never for less. */
export const FEWEST_PEOPLE = 5;

/** So many times more is withheld cell by cell; where that does not do, all that hangs together is withheld at once. */
const MOST_ROUNDS = 8;

/**
 * Which cells a release withholds (X18, R40): those below k, and what else must go so that nobody, whatever they add up over this and
 * earlier releases, knows such a cell within k. An interval of k or more also means that no group of fewer than k follows from sums.
 * What earlier releases showed stays shown; in the worst case all of the new one is withheld.
 */
export async function withhold(cells: readonly GuardedCell[], margins: readonly Margin[], k: number): Promise<ReadonlySet<string>> {
  if (!Number.isInteger(k) || k < FEWEST_PEOPLE) throw new RangeError(`k is ${FEWEST_PEOPLE} or more`);
  const guard = new Guard(cells, margins, k);
  for (let round = 1; ; round += 1) {
    guard.coverSums();
    if (round > MOST_ROUNDS) guard.withholdExposed(await guard.exposed());
    const covers = (await guard.exposed()).map((key) => guard.cover(key)).filter((key) => key !== null);
    if (covers.length === 0) return guard.hidden;
    for (const key of covers) guard.hidden.add(key);
  }
}

class Guard {
  readonly hidden = new Set<string>();
  private readonly cells: ReadonlyMap<string, GuardedCell>;
  private readonly marginsOf = new Map<string, Margin[]>();
  /** What worlds found so far showed; with more hidden they all still hold. */
  private readonly spreads: Map<string, Spread>;

  constructor(
    cells: readonly GuardedCell[],
    private readonly margins: readonly Margin[],
    private readonly k: number,
  ) {
    this.cells = new Map(cells.map((cell) => [cell.key, cell]));
    this.spreads = new Map(cells.map(({ key, people }) => [key, { least: people, most: people }]));
    for (const cell of cells) {
      if (cell.decided === 'WITHHELD' || cell.slack || (!cell.decided && this.isSmall(cell))) this.hidden.add(cell.key);
    }
    for (const margin of margins) for (const key of [margin.total, ...margin.parts]) this.marginsOf.set(key, [...(this.marginsOf.get(key) ?? []), margin]);
  }

  /** The plain case first, without a search: what is hidden in one sum must be more than one cell and at least k people. */
  coverSums(): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const margin of this.margins) {
        const { terms, sum } = this.sum(margin);
        const small = [...terms.keys()].some((key) => this.width(key).length > 0);
        if (!small || (terms.size > 1 && (this.hidden.has(margin.total) || sum >= this.k))) continue;
        const cover = this.smallest([margin.total, ...margin.parts]);
        if (cover) this.hidden.add(cover);
        changed ||= cover !== null;
      }
    }
  }

  /** One small cell of each island of sums that readers of all releases could know within k. */
  async exposed(): Promise<string[]> {
    const found: string[] = [];
    for (const { keys, margins } of this.islands()) {
      if (!margins.some((margin) => this.isNew(margin))) continue;
      const wanted = new Map([...keys].flatMap((key) => this.width(key)).filter((wish) => this.isNarrow(wish)));
      if (wanted.size === 0) continue;
      await spreadOverWorlds(
        [...keys].map((key) => this.number(key)),
        margins.map((margin) => this.sum(margin)),
        wanted,
        this.spreads,
        (key) => this.cover(key) !== null,
      );
      const narrow = [...wanted].find((wish) => this.isNarrow(wish) && this.cover(wish[0]) !== null);
      if (narrow) found.push(narrow[0]);
    }
    return found;
  }

  private isNarrow([key, width]: [string, number]): boolean {
    const spread = this.spreads.get(key);
    return !spread || spread.most - spread.least < width;
  }

  /** All that is new in the islands of these cells. */
  withholdExposed(exposed: readonly string[]): void {
    for (const { keys } of this.islands().filter((island) => exposed.some((key) => island.keys.has(key)))) {
      for (const key of this.neighbours(keys))
        if (!this.cells.get(key)?.decided && !this.cells.get(key)?.slack && this.cells.get(key)?.atMost !== 0) this.hidden.add(key);
    }
  }

  /** The cell whose loss covers an exposed one best: in a sum with it, the fewest people; null when nothing new is left to withhold. */
  cover(exposed: string): string | null {
    const near = this.neighbours(new Set([exposed]));
    const own = this.smallest(near);
    if (own) return own;
    const island = this.islands().find(({ keys }) => keys.has(exposed));
    return island ? this.smallest(this.neighbours(island.keys)) : null;
  }

  private smallest(keys: Iterable<string>): string | null {
    const free = [...keys].flatMap((key) => this.cells.get(key) ?? []).filter((cell) => !this.hidden.has(cell.key) && !cell.decided && cell.atMost !== 0);
    const [first] = free.sort((one, other) => one.people - other.people || (one.key < other.key ? -1 : 1));
    return first?.key ?? null;
  }

  private neighbours(keys: ReadonlySet<string>): Set<string> {
    return new Set([...keys].flatMap((key) => this.marginsOf.get(key) ?? []).flatMap(({ total, parts }) => [total, ...parts]));
  }

  /** Hidden cells that hang together by sums, with those sums. */
  private islands(): { keys: Set<string>; margins: Margin[] }[] {
    const islands: { keys: Set<string>; margins: Margin[] }[] = [];
    const seen = new Set<string>();
    for (const start of this.hidden) {
      if (seen.has(start)) continue;
      const keys = new Set([start]);
      const margins = new Set<Margin>();
      for (const key of keys) {
        for (const margin of this.marginsOf.get(key) ?? []) {
          margins.add(margin);
          for (const other of [margin.total, ...margin.parts]) if (this.hidden.has(other)) keys.add(other);
        }
      }
      keys.forEach((key) => seen.add(key));
      islands.push({ keys, margins: [...margins] });
    }
    return islands;
  }

  /** Sums of earlier releases alone were weighed when those came out. */
  private isNew({ total, parts }: Margin): boolean {
    return [total, ...parts].flatMap((key) => this.cells.get(key) ?? []).some((cell) => !cell.decided && !cell.slack);
  }

  private isSmall({ people, atMost, slack }: GuardedCell): boolean {
    return people < this.k && atMost !== 0 && !slack;
  }

  private width(key: string): [string, number][] {
    const cell = this.cells.get(key);
    return cell && this.isSmall(cell) ? [[key, Math.min(this.k, cell.atMost ?? this.k)]] : [];
  }

  private number(key: string): HiddenNumber {
    const cell = this.cells.get(key);
    return { key, people: cell?.people ?? 0, atMost: cell?.atMost };
  }

  private sum({ total, parts }: Margin): KnownSum {
    const terms = new Map<string, 1 | -1>();
    for (const part of parts) if (this.hidden.has(part)) terms.set(part, 1);
    if (this.hidden.has(total)) terms.set(total, -1);
    return { terms, sum: [...terms].reduce((all, [key, sign]) => all + sign * (this.cells.get(key)?.people ?? 0), 0) };
  }
}
