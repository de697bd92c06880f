import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import type { JanuaryCounts } from './coach-hours.js';

/** Counts of 1 January as they were recorded. */
export interface JanuaryCount extends JanuaryCounts {
  readonly id: Id;
  readonly locationId: Id;
  readonly year: number;
  readonly version: number;
}

/** How many worked at a registration this year, and how many of them were coached. */
export interface CoachedCount {
  readonly locationId: Id;
  readonly professionals: number;
  readonly coached: number;
}

/** Counts of 1 January of each registration, and who was coached in numbers. */
@Injectable()
export class JanuaryCountRepository {
  async ofYear(unit: Unit, locationIds: readonly Id[] | null, year: number): Promise<JanuaryCount[]> {
    return unit.query<JanuaryCount>(
      `select id, location_id as "locationId", year, fte::float8, ve_children as "veChildren", version from insight.january_count
       where controller_id = $1 and year = $3 and ($2::uuid[] is null or location_id = any ($2)) order by location_id`,
      [unit.controllerId, locationIds, year],
    );
  }

  async coached(unit: Unit, year: number, programmes: readonly string[]): Promise<CoachedCount[]> {
    return unit.query<CoachedCount>(`select location_id as "locationId", professionals, coached from insight.coached_in_year($1, $2::text[])`, [
      year,
      programmes,
    ]);
  }

  async add(unit: Unit, { id, locationId, year, fte, veChildren }: Omit<JanuaryCount, 'version'>): Promise<boolean> {
    const rows = await unit.query(
      `insert into insight.january_count (controller_id, id, location_id, year, fte, ve_children, recorded_on)
       select $1, $2, l.id, $4, $5, $6, $7 from centre.location l where l.controller_id = $1 and l.id = $3 and l.lrk is not null
       on conflict (controller_id, location_id, year) do nothing returning id`,
      [unit.controllerId, id, locationId, year, fte, veChildren, unit.today],
    );
    return rows.length > 0;
  }

  async isKnown(unit: Unit, id: Id): Promise<boolean> {
    return (await unit.query('select from insight.january_count where controller_id = $1 and id = $2', [unit.controllerId, id])).length > 0;
  }

  /** Refuses CHANGED_SINCE. */
  async change(unit: Unit, { id, fte, veChildren, version }: Pick<JanuaryCount, 'id' | 'fte' | 'veChildren' | 'version'>): Promise<number> {
    return unit.guard(
      `update insight.january_count set fte = $4, ve_children = $5, recorded_on = $6, version = version + 1 where controller_id = $1 and id = $2 and version = $3 returning version`,
      [unit.controllerId, id, version, fte, veChildren, unit.today],
    );
  }

  async fewest(unit: Unit): Promise<number> {
    const [row] = await unit.query<{ fewest: number }>('select insight.fewest_here() as fewest', []);
    if (!row?.fewest) throw new Refusal('NOT_FOUND', 'not_found');
    return row.fewest;
  }

  async raiseFewest(unit: Unit, fewest: number): Promise<number | null> {
    const [row] = await unit.query<{ fewest: number | null }>('select insight.raise_fewest($1) as fewest', [fewest]);
    return row?.fewest ?? null;
  }
}
