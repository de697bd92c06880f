import type { CalendarDate, Id } from '#kernel';
import type { Units } from '#platform';

/** What came out of counting one cell: people, and what is told of them. */
export interface CountedFigure {
  readonly figure: string;
  readonly category: string;
  readonly placeId: Id;
  readonly people: number;
  readonly mean: number | null;
  readonly meanBefore: number | null;
}

/** A cell of an earlier release with its true number. */
export interface EarlierCell {
  readonly figure: string;
  readonly category: string;
  readonly placeId: Id;
  readonly period: string;
  readonly people: number;
  readonly shown: boolean;
}

/** Visits and minutes of a place, without travel. */
export interface CountedVisits {
  readonly placeId: Id;
  readonly visits: number;
  readonly minutes: number;
}

/** A cell as it is kept. */
export interface KeptCell {
  readonly place_id: Id;
  readonly figure: string;
  readonly category: string;
  readonly period: string;
  readonly shown: boolean;
  readonly people: number;
  readonly mean: number | null;
  readonly mean_before: number | null;
  readonly visits: number | null;
  readonly minutes: number | null;
}

/** Through whom a release asks: the worker's units, without a caller. */
export type ReleaseDatabase = Pick<Units, 'plain'>;

/** What the release asks of the database, by functions that only the worker may call: small numbers are in it. */
export class ReleaseRepository {
  constructor(private readonly units: ReleaseDatabase) {}

  async due(days: number): Promise<{ controllerId: Id; quarter: CalendarDate }[]> {
    return this.units.plain('select controller_id as "controllerId", quarter::text from insight.due_releases($1)', [days]);
  }

  async fewest(controllerId: Id): Promise<number | undefined> {
    const [row] = await this.units.plain<{ fewest: number }>('select insight.fewest($1)', [controllerId]);
    return row?.fewest;
  }

  async figures(controllerId: Id, from: CalendarDate, until: CalendarDate): Promise<CountedFigure[]> {
    return this.units.plain(
      `select figure, category, place_id as "placeId", people, mean::float8, mean_before::float8 as "meanBefore" from insight.figures_between($1, $2, $3)`,
      [controllerId, from, until],
    );
  }

  async visits(controllerId: Id, from: CalendarDate, until: CalendarDate): Promise<CountedVisits[]> {
    return this.units.plain(`select place_id as "placeId", visits, minutes from insight.visits_between($1, $2, $3)`, [controllerId, from, until]);
  }

  async before(controllerId: Id): Promise<EarlierCell[]> {
    return this.units.plain(`select figure, category, place_id as "placeId", period, people, shown from insight.released_before($1)`, [controllerId]);
  }

  /** Keeps a release; false when another came first. */
  async keep(controllerId: Id, quarter: CalendarDate, fewest: number, cells: readonly KeptCell[]): Promise<boolean> {
    const [row] = await this.units.plain<{ kept: boolean }>('select insight.keep_release($1, $2, $3, $4::jsonb) as kept', [
      controllerId,
      quarter,
      fewest,
      JSON.stringify(cells),
    ]);
    return row?.kept ?? false;
  }
}
