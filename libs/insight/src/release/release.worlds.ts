import { solver } from './release.solver.js';

/** A number that readers do not get to see, and what they may know of it anyway. */
export interface HiddenNumber {
  readonly key: string;
  readonly people: number;
  /** The most it can be by what everybody knows; none: no bound but good sense. */
  readonly atMost: number | undefined;
}

/** What readers can add up: the hidden numbers with these signs make this sum. */
export interface KnownSum {
  readonly terms: ReadonlyMap<string, 1 | -1>;
  readonly sum: number;
}

/** The least and the most that a number is in worlds that were found. */
export interface Spread {
  least: number;
  most: number;
}

/**
 * Looks for other worlds: numbers of people (whole, none below zero) that agree with all that readers know and differ from the true ones;
 * widens `spreads` by each, until the wanted widths are there or no world gives more. A solver proposes the worlds; each is added up here
 * in whole numbers before it counts, so nothing rests on the solver's rounding. Stops at the first number that stays narrow and of which
 * `isCoverable` says that more can be withheld for it: what is asked after that is asked of another table.
 */
export async function spreadOverWorlds(
  hidden: readonly HiddenNumber[],
  sums: readonly KnownSum[],
  wanted: ReadonlyMap<string, number>,
  spreads: Map<string, Spread>,
  isCoverable: (key: string) => boolean = () => false,
): Promise<void> {
  const highs = await solver();
  const room = hidden.reduce((total, { people }) => total + people, 0) + 4 * Math.max(1, ...wanted.values());
  const most = hidden.map(({ atMost }) => atMost ?? room);
  highs.withModel(modelOf(hidden, sums, most), (model) => {
    model.options.set({ output_flag: false });
    const solve = (whole: boolean, enough: number) => {
      for (const column of whole ? hidden.keys() : []) model.changeColIntegrality(column, highs.constants.variableType.integer);
      model.options.set({ objective_target: enough });
      model.run();
      const world = Array.from(model.getSolution().colValue, Math.round);
      if (whole) model.clearIntegrality();
      return agrees(world, hidden, sums, most) ? world : null;
    };
    for (const [key, width] of wanted) {
      const spread = spreads.get(key);
      const column = hidden.findIndex((number) => number.key === key);
      for (const direction of [-1, 1]) {
        if (!spread || spread.most - spread.least >= width) break;
        model.changeColCost(column, direction);
        // sums of counts nearly always have whole corners: only where not, the slower search
        const enough = direction < 0 ? -(spread.least + width) : spread.most - width;
        const world = solve(false, enough) ?? solve(true, enough);
        if (world) hidden.forEach((number, index) => widen(spreads.get(number.key), world[index] ?? number.people));
      }
      model.changeColCost(column, 0);
      if (spread && spread.most - spread.least < width && isCoverable(key)) return;
    }
  });
}

function modelOf(hidden: readonly HiddenNumber[], sums: readonly KnownSum[], most: readonly number[]) {
  const column = new Map(hidden.map(({ key }, index) => [key, index]));
  const rows = sums.map(({ terms }) => [...terms].map(([key, sign]) => ({ at: column.get(key) ?? -1, sign })));
  const starts = rows.reduce<number[]>((all, row) => [...all, (all.at(-1) ?? 0) + row.length], [0]);
  const entries = rows.flat();
  return {
    numCols: hidden.length,
    numRows: sums.length,
    colCost: hidden.map(() => 0),
    colLower: hidden.map(() => 0),
    colUpper: [...most],
    rowLower: sums.map(({ sum }) => sum),
    rowUpper: sums.map(({ sum }) => sum),
    matrix: {
      format: 'csr' as const,
      numRows: sums.length,
      numCols: hidden.length,
      starts,
      indices: entries.map(({ at }) => at),
      values: entries.map(({ sign }) => sign),
    },
  };
}

function agrees(world: readonly number[], hidden: readonly HiddenNumber[], sums: readonly KnownSum[], most: readonly number[]): boolean {
  const at = new Map(hidden.map(({ key }, index) => [key, world[index] ?? NaN]));
  return (
    world.length === hidden.length &&
    world.every((value, index) => value >= 0 && value <= (most[index] ?? 0)) &&
    sums.every(({ terms, sum }) => [...terms].reduce((total, [key, sign]) => total + sign * (at.get(key) ?? NaN), 0) === sum)
  );
}

function widen(spread: Spread | undefined, value: number): void {
  if (!spread) return;
  spread.least = Math.min(spread.least, value);
  spread.most = Math.max(spread.most, value);
}
