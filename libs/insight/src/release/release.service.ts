import type { CalendarDate, Id } from '#kernel';
import { atMostMargin, FEWEST_PEOPLE, type GuardedCell, type Margin, withhold } from './release.guard.js';
import { cellKey, type CellPlace, EVERYWHERE, marginsOf, periodsClosedWith, quarterOf, spanOf } from './release.margins.js';
import { type CountedFigure, type CountedVisits, type EarlierCell, type KeptCell, type ReleaseDatabase, ReleaseRepository } from './release.repository.js';
import { PUBLISHED_TABLES, type PublishedTable } from './release.tables.js';

/** So many days after a quarter ends its logs are confirmed and it closes; what comes later counts in years and in the recount, not in the release. */
export const DAYS_UNTIL_CLOSED = 14;

/** What a cell tells when it is shown. */
type Told = Omit<KeptCell, 'place_id' | 'figure' | 'category' | 'period' | 'shown'>;
/** A cell on its way out; `told` is none once it was decided. */
type ReleasedCell = CellPlace & Omit<GuardedCell, 'key'> & { readonly figure: string; readonly told: Told | null };
/** A fresh cell once it was decided, and what it tells. */
interface DecidedCell {
  readonly cell: ReleasedCell;
  readonly told: Told;
}

/** Releases every quarter that closed and was not released, in order, once for everybody (X18); gives how many. For the worker. */
export async function releaseDue(database: ReleaseDatabase): Promise<number> {
  const release = new Release(new ReleaseRepository(database));
  let done = 0;
  for (const { controllerId, quarter } of await release.due()) if (await release.bringOut(controllerId, quarter)) done += 1;
  return done;
}

class Release {
  constructor(private readonly repository: ReleaseRepository) {}

  async due() {
    return this.repository.due(DAYS_UNTIL_CLOSED);
  }

  /**
   * One quarter of a controller, with the year and the three years that close with it. Shorter periods are weighed first and then stand:
   * they are what is looked at most, and a sum of years gives way to them.
   */
  async bringOut(controllerId: Id, quarter: CalendarDate): Promise<boolean> {
    const fewest = (await this.repository.fewest(controllerId)) ?? FEWEST_PEOPLE;
    const earlier = (await this.repository.before(controllerId)).map((cell) => cellOfBefore(cell, controllerId));
    const firstYear = Math.min(...[quarter, ...earlier.map(({ period }) => period)].map((from) => Number(from.slice(0, 4))));
    const kept: KeptCell[] = [];
    for (const period of periodsClosedWith(quarterOf(quarter), firstYear)) {
      const fresh = await this.count(controllerId, period, earlier);
      for (const tables of togetherOf(PUBLISHED_TABLES)) {
        const decided = await decide(tables, earlier, fresh, fewest);
        kept.push(...decided.map((one) => keptCell(one, controllerId)));
        earlier.push(...decided.map(({ cell }) => cell));
      }
    }
    return this.repository.keep(controllerId, quarter, fewest, kept);
  }

  private async count(controllerId: Id, period: string, earlier: readonly ReleasedCell[]): Promise<ReleasedCell[]> {
    const [from, until] = spanOf(period);
    const figures = await this.repository.figures(controllerId, from, until);
    const visits = await this.repository.visits(controllerId, from, until);
    const places = new Set([
      controllerId,
      ...figures.map(({ placeId }) => placeId),
      ...visits.map(({ placeId }) => placeId),
      ...earlier.map(({ place }) => idOf(place, controllerId)),
    ]);
    return PUBLISHED_TABLES.flatMap((table) => {
      const counted = new Map(figures.filter(({ figure }) => figure === table.figure).map((row) => [`${row.placeId} ${row.category}`, row]));
      const told = [...counted.values(), ...earlier.filter(({ figure }) => figure === table.figure)].map(({ category }) => category);
      const categories = table.categories ?? [...new Set([table.total ?? '', ...told])];
      return [...places].flatMap((placeId) => {
        const there = visits.find((row) => row.placeId === placeId);
        const at = { table, period, place: placeOf(placeId, controllerId) };
        return categories.map((category) => cellOf({ ...at, category }, counted.get(`${placeId} ${category}`), there));
      });
    });
  }
}

const placeOf = (placeId: Id, controllerId: Id) => (placeId === controllerId ? EVERYWHERE : placeId);
const idOf = (place: ReleasedCell['place'], controllerId: Id): Id => (place === EVERYWHERE ? controllerId : place);

/** A cell of an earlier release: whether it was told stands, what it told does not matter any more. */
function cellOfBefore({ placeId, shown, ...cell }: EarlierCell, controllerId: Id): ReleasedCell {
  return { ...cell, place: placeOf(placeId, controllerId), decided: shown ? 'SHOWN' : 'WITHHELD', told: null };
}

function keptCell({ cell, told }: DecidedCell, controllerId: Id): KeptCell {
  const { figure, category, period, place, decided } = cell;
  return { ...told, figure, category, period, place_id: idOf(place, controllerId), shown: decided === 'SHOWN' };
}

/** Tables that readers can compare with each other are weighed together. */
function togetherOf(tables: readonly PublishedTable[]): PublishedTable[][] {
  return [...Map.groupBy(tables, ({ figure, within }) => within?.[0] ?? figure).values()];
}

function cellOf(
  at: { table: PublishedTable; category: string; period: string; place: string },
  counted: CountedFigure | undefined,
  there: CountedVisits | undefined,
): ReleasedCell {
  const { table, category, period, place } = at;
  const coached = table.counts === 'COLLEAGUES';
  const isTotal = coached && category === table.total;
  const told = {
    people: counted?.people ?? 0,
    mean: table.means.includes('NOW') ? (counted?.mean ?? null) : null,
    mean_before: table.means.includes('BEFORE') ? (counted?.meanBefore ?? null) : null,
    visits: isTotal ? (there?.visits ?? 0) : null,
    minutes: isTotal ? (there?.minutes ?? 0) : null,
  };
  // where nobody came, nobody was coached: its director reads that in the plain counts
  const idle = coached && place !== EVERYWHERE && (there?.visits ?? 0) === 0 && told.people === 0;
  return { figure: table.figure, category, period, place, people: told.people, ...(idle ? { atMost: 0 } : {}), told };
}

/** The fresh cells of tables that are weighed together, each shown or withheld. */
async function decide(
  tables: readonly PublishedTable[],
  earlier: readonly ReleasedCell[],
  fresh: readonly ReleasedCell[],
  fewest: number,
): Promise<DecidedCell[]> {
  const cells = new Map<string, ReleasedCell>();
  const margins: Margin[] = [];
  for (const { figure, total } of tables) {
    const own = [...earlier, ...fresh].filter((cell) => cell.figure === figure);
    for (const cell of own) cells.set(`${figure} ${cellKey(cell)}`, cell);
    margins.push(...marginsOf(own, total).map((margin) => ({ total: `${figure} ${margin.total}`, parts: margin.parts.map((part) => `${figure} ${part}`) })));
  }
  const guarded = [...cells].map(([key, { people, atMost, decided }]): GuardedCell => ({
    key,
    people,
    ...(atMost === undefined ? {} : { atMost }),
    ...(decided ? { decided } : {}),
  }));
  const links = tables.flatMap(({ figure, within }) => (within ? linksOf(guarded, figure, within) : []));
  const hidden = await withhold([...guarded, ...links.map(({ rest }) => rest)], [...margins, ...links.map(({ margin }) => margin)], fewest);
  return [...cells].flatMap(([key, cell]) =>
    cell.told ? [{ cell: { ...cell, told: null, decided: hidden.has(key) ? ('WITHHELD' as const) : ('SHOWN' as const) }, told: cell.told }] : [],
  );
}

function linksOf(guarded: readonly GuardedCell[], figure: string, [wholeFigure, wholeCategory]: readonly [string, string]) {
  const byKey = new Map(guarded.map((cell) => [cell.key, cell]));
  return guarded.flatMap((cell) => {
    if (!cell.key.startsWith(`${figure} `)) return [];
    const [place = '', , period = ''] = cell.key.slice(figure.length + 1).split('|');
    const whole = byKey.get(`${wholeFigure} ${cellKey({ place, category: wholeCategory, period })}`);
    return whole ? [atMostMargin(cell, whole)] : [];
  });
}
