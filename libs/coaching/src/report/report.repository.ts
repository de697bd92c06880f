import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { ReportStep, StartedReport, YearFigures, YearReport } from './report.entity.js';

const COLUMNS = `id, location_id as "locationId", group_id as "groupId", level, neighbourhood, location_ids as "locationIds", year, narrative, state, published_on as "publishedOn", version`;

/** Yearly reports of opened locations. */
@Injectable()
export class ReportRepository {
  /** The latest year first; drafts only for who writes them. */
  async page(unit: Unit, locationId: Id, first: number, drafts: boolean): Promise<YearReport[]> {
    return unit.query<YearReport>(
      `select ${COLUMNS} from improvement.year_report where controller_id = $1 and location_id = $2 and (state = 'PUBLISHED' or $4) order by year desc, level, id limit $3`,
      [unit.controllerId, locationId, first, drafts],
    );
  }

  async find(unit: Unit, locationId: Id, id: Id, drafts: boolean): Promise<(YearReport & { readonly figures: YearFigures | null }) | null> {
    const [row] = await unit.query<YearReport & { figures: YearFigures | null }>(
      `select ${COLUMNS}, figures from improvement.year_report where controller_id = $1 and location_id = $2 and id = $3 and (state = 'PUBLISHED' or $4)`,
      [unit.controllerId, locationId, id, drafts],
    );
    return row ?? null;
  }

  /** As they are now, of opened locations. */
  async figures(unit: Unit, { locationIds, groupId, year }: YearReport): Promise<YearFigures> {
    const [row] = await unit.query<{ figures: YearFigures }>('select improvement.year_figures($1::uuid[], $2, $3) as figures', [locationIds, groupId, year]);
    if (!row) throw new Refusal('NOT_FOUND', 'not_found');
    return row.figures;
  }

  async start(unit: Unit, { id, locationId, groupId = null, level, neighbourhood = null, withLocationIds, year }: StartedReport): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.start_report($1, $2, $3, $4, $5, $6::uuid[], $7)', [
      id,
      locationId,
      groupId,
      level,
      neighbourhood,
      [locationId, ...(withLocationIds ?? [])],
      year,
    ]);
  }

  async write(unit: Unit, { reportId, locationId, version, narrative }: ReportStep & { readonly narrative: string }): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.write_report($1, $2, $3, $4)', [reportId, locationId, version, narrative]);
  }

  async publish(unit: Unit, { reportId, locationId, version }: ReportStep): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.publish_report($1, $2, $3)', [reportId, locationId, version]);
  }

  private async step(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(sql, values);
    return row;
  }
}
