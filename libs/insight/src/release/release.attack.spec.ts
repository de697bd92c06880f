import type { Highs } from 'highs';
import { atMostMargin, FEWEST_PEOPLE, type GuardedCell, type Margin, withhold } from './release.guard.js';
import { cellKey, type CellPlace, EVERYWHERE, marginsOf, periodsClosedWith } from './release.margins.js';
import { solver } from './release.solver.js';

/** Figures of an invented controller, as they are and as they come out, quarter after quarter. */
interface InventedWorld {
  readonly cells: ReadonlyMap<string, CellPlace & { people: number; atMost: number | undefined }>;
  readonly quarters: readonly string[];
  /** The sums that readers can make: a theme is no part of the categories' total. */
  margins(places: readonly CellPlace[]): Margin[];
}

type Release = (cells: GuardedCell[], margins: Margin[]) => Promise<ReadonlySet<string>>;

const WORLDS = 12;

/** Numbers in an order that a seed fixes (mulberry32), so that a world that fails can be made again. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function invent(seed: number): InventedWorld {
  const below = numbersOf(seed);
  const places = Array.from({ length: 2 + below(6) }, (_, at) => `L${at}`);
  const parts = Array.from({ length: 1 + below(3) }, (_, at) => `C${at}`);
  const total = parts.length > 1 && below(3) > 0 ? 'TOTAL' : null;
  const quarters = ['2025', '2026']
    .slice(below(2))
    .flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))
    .slice(0, 4 + below(5));
  const size = new Map(places.map((place) => [place, 1 + below(14)]));
  const cells: InventedWorld['cells'] = new Map();
  const tell = (cell: CellPlace, people: number, atMost?: number) => (cells as Map<string, unknown>).set(cellKey(cell), { ...cell, people, atMost });
  const at = (cell: CellPlace) => cells.get(cellKey(cell))?.people ?? 0;
  const overlap = (sum: number, largest: number) => (below(4) === 0 && sum > largest ? sum - 1 : sum);
  for (const period of quarters.flatMap((quarter) => periodsClosedWith(quarter, 0))) {
    const inside = periodsOf(period);
    for (const place of places) {
      const idle = inside.length === 0 && below(12) === 0;
      for (const category of parts) {
        const counts = inside.map((part) => at({ place, category, period: part }));
        const people =
          inside.length > 0
            ? overlap(
                counts.reduce((a, b) => a + b, 0),
                Math.max(...counts),
              )
            : idle
              ? 0
              : below(size.get(place) ?? 1);
        tell({ place, category, period }, people, idle ? 0 : undefined);
      }
      // people coached on a theme are some of the people of the first category
      const whole = at({ place, category: 'C0', period });
      const themes = inside.map((part) => at({ place, category: 'THEME', period: part }));
      const coached =
        inside.length > 0
          ? Math.min(
              whole,
              overlap(
                themes.reduce((a, b) => a + b, 0),
                Math.max(...themes),
              ),
            )
          : whole - (below(3) === 0 ? 0 : below(whole + 1));
      tell({ place, category: 'THEME', period }, coached, idle ? 0 : undefined);
      if (total)
        tell(
          { place, category: total, period },
          parts.reduce((sum, category) => sum + at({ place, category, period }), 0),
          idle ? 0 : undefined,
        );
    }
    for (const category of ['THEME', ...parts, ...(total ? [total] : [])]) {
      const counts = places.map((place) => at({ place, category, period }));
      const sum = counts.reduce((a, b) => a + b, 0);
      tell(
        { place: EVERYWHERE, category, period },
        category === 'THEME' ? sum : overlap(sum, Math.max(...counts, at({ place: EVERYWHERE, category: 'THEME', period }))),
      );
    }
  }
  const margins = (places: readonly CellPlace[]) => [
    ...marginsOf(
      places.filter(({ category }) => category !== 'THEME'),
      total,
    ),
    ...marginsOf(
      places.filter(({ category }) => category === 'THEME'),
      null,
    ),
  ];
  return { cells, quarters, margins };
}

const periodsOf = (period: string) =>
  period.includes('-Q') ? [] : period.includes('/') ? yearsOf(period) : [1, 2, 3, 4].map((quarter) => `${period}-Q${quarter}`);
const yearsOf = (period: string) => [0, 1, 2].map((more) => String(Number(period.slice(0, 4)) + more));

/** Brings the figures out, one closed quarter after another, and tells what was withheld in all. */
async function bringOut(world: InventedWorld, release: Release, remember = true): Promise<Set<string>> {
  const withheld = new Set<string>();
  const before: GuardedCell[] = [];
  for (const quarter of world.quarters) {
    const closed = new Set(periodsClosedWith(quarter, 0));
    const fresh = [...world.cells].filter(([, { period }]) => closed.has(period)).map(([key, cell]): GuardedCell => guarded(key, cell));
    const cells = remember ? [...before, ...fresh] : fresh;
    const places = cells.flatMap(({ key }) => world.cells.get(key) ?? []);
    const links = linksOf(world, cells);
    const hidden = await release([...cells, ...links.map(({ rest }) => rest)], [...world.margins(places), ...links.map(({ margin }) => margin)]);
    for (const cell of fresh) {
      if (hidden.has(cell.key)) withheld.add(cell.key);
      before.push({ ...cell, decided: hidden.has(cell.key) ? 'WITHHELD' : 'SHOWN' });
    }
  }
  return withheld;
}

/** A theme and what it is some of, in each place and period at hand. */
function linksOf(world: InventedWorld, cells: readonly GuardedCell[]) {
  const held = new Map(cells.map((cell) => [cell.key, cell]));
  return cells.flatMap((cell) => {
    const place = world.cells.get(cell.key);
    const whole = place?.category === 'THEME' ? held.get(cellKey({ ...place, category: 'C0' })) : undefined;
    return whole ? [atMostMargin(cell, whole)] : [];
  });
}

const guarded = (key: string, { people, atMost }: { people: number; atMost: number | undefined }): GuardedCell => ({
  key,
  people,
  ...(atMost === undefined ? {} : { atMost }),
});

/**
 * Somebody who holds every released cell and margin, knows how many people count in two parts of a sum, where nobody can be, and that
 * people are whole: for each withheld cell below k the least and the most it can be, by integer linear programming over the whole table.
 */
function attack(highs: Highs, world: InventedWorld, withheld: ReadonlySet<string>): { attacked: number; fixed: number; narrow: number } {
  const keys = [...world.cells.keys()];
  const column = new Map(keys.map((key, at) => [key, `x${at}`]));
  const truth = (key: string) => world.cells.get(key)?.people ?? 0;
  const sums = world.margins([...world.cells.values()]).map(({ total, parts }) => {
    const overlap = parts.reduce((sum, part) => sum + truth(part), 0) - truth(total);
    return ` ${parts.map((part) => column.get(part)).join(' + ')} - ${column.get(total)} = ${overlap}`;
  });
  const most = linksOf(
    world,
    keys.map((key) => guarded(key, { people: truth(key), atMost: undefined })),
  ).map(({ margin: { total, parts } }) => ` ${column.get(parts[0] ?? '')} - ${column.get(total)} <= 0`);
  const bounds = keys.map((key) => {
    const known = !withheld.has(key) ? truth(key) : world.cells.get(key)?.atMost;
    return known === undefined ? ` ${column.get(key)} >= 0` : !withheld.has(key) ? ` ${column.get(key)} = ${known}` : ` 0 <= ${column.get(key)} <= ${known}`;
  });
  const problem = `Minimize\n obj: 0 x0\nSubject To\n${[...sums, ...most].join('\n')}\nBounds\n${bounds.join('\n')}\nGenerals\n ${[...column.values()].join(' ')}\nEnd`;
  const small = keys.filter((key) => truth(key) < FEWEST_PEOPLE && world.cells.get(key)?.atMost !== 0);
  return highs.withModel({ format: 'lp', data: problem }, (model) => {
    model.options.set({ output_flag: false });
    const widths = small.map((key) => {
      const at = model.getColByName(column.get(key) ?? '');
      const [least = 0, most = 0] = [1, -1].map((direction) => {
        model.changeColCost(at, direction);
        model.run();
        const unbounded = model.getModelStatus() !== highs.constants.modelStatus.optimal;
        return unbounded ? Infinity : Math.round(model.getSolution().colValue[at] ?? 0);
      });
      model.changeColCost(at, 0);
      return Math.abs(most - least);
    });
    return { attacked: small.length, fixed: widths.filter((width) => width < 1).length, narrow: widths.filter((width) => width < FEWEST_PEOPLE).length };
  });
}

async function attackAll(release: Release, remember = true, worlds = WORLDS) {
  const highs = await solver();
  const all = { worlds, cells: 0, withheld: 0, attacked: 0, fixed: 0, narrow: 0 };
  for (let seed = 1; seed <= worlds; seed++) {
    const world = invent(seed);
    const withheld = await bringOut(world, release, remember);
    const found = attack(highs, world, withheld);
    all.cells += world.cells.size;
    all.withheld += withheld.size;
    all.attacked += found.attacked;
    all.fixed += found.fixed;
    all.narrow += found.narrow;
  }
  return all;
}

const told = (what: string, { worlds, cells, withheld, attacked, fixed, narrow }: Awaited<ReturnType<typeof attackAll>>) =>
  process.stdout.write(
    `Suppression, ${what}: ${worlds} worlds, ${cells} cells, ${withheld} withheld, ${attacked} below k attacked, ${fixed} fixed, ${narrow} known within k\n`,
  );

describe('an attacker with linear programming who holds all released cells, margins and earlier releases', () => {
  it('R40 X18 cannot fix a cell below k, nor know it within k', async () => {
    const all = await attackAll((cells, margins) => withhold(cells, margins, FEWEST_PEOPLE));
    told('guard on', all);
    expect(all.attacked).toBeGreaterThan(400);
    expect({ fixed: all.fixed, narrow: all.narrow }).toEqual({ fixed: 0, narrow: 0 });
    // the guard does not get there by withholding everything
    expect(all.withheld).toBeLessThan(all.cells * 0.9);
  });

  it('X18 fixes every small cell when the guard is off', async () => {
    const all = await attackAll(async () => new Set(), true, 4);
    told('guard off', all);
    expect(all.attacked).toBeGreaterThan(100);
    expect(all.fixed).toBe(all.attacked);
  });

  it('X18 fixes cells when only the small ones themselves are withheld', async () => {
    const primary: Release = async (cells) => new Set(cells.filter(({ people, atMost }) => people < FEWEST_PEOPLE && atMost !== 0).map(({ key }) => key));
    const all = await attackAll(primary, true, 4);
    told('no complementary suppression', all);
    expect(all.fixed).toBeGreaterThan(10);
  });

  it('X18 fixes cells when a release does not remember the earlier ones', async () => {
    const all = await attackAll((cells, margins) => withhold(cells, margins, FEWEST_PEOPLE), false, 8);
    told('no memory of earlier releases', all);
    expect(all.fixed).toBeGreaterThan(0);
  });
});
