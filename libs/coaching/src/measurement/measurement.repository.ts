import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Item } from '../instrument/instrument.entity.js';
import type { Outcome } from '../step/step.js';
import type { ItemResult, Measurement, MeasurementState, Sheet, StartedMeasurement } from './measurement.entity.js';

const COLUMNS = `m.id, m.location_id as "locationId", m.group_id as "groupId", m.cycle_id as "cycleId", i.title, m.item_set_id as "itemSetId", s.number as "itemSetNumber", m.about, m.state,
  m.t0_on as "t0On", m.t1_planned_on as "t1PlannedOn", m.t1_on as "t1On", m.version
  from improvement.measurement m join improvement.item_set s on s.controller_id = m.controller_id and s.id = m.item_set_id
  join improvement.instrument i on i.controller_id = s.controller_id and i.id = s.instrument_id`;

interface Place {
  readonly locationId: Id;
}

/** Measurements of opened locations; one's own lists by row, everybody's by numbers of five and more. */
@Injectable()
export class MeasurementRepository {
  async page(unit: Unit, locationId: Id, first: number): Promise<Measurement[]> {
    return unit.query<Measurement>(`select ${COLUMNS} where m.controller_id = $1 and m.location_id = $2 order by m.t0_on desc, m.id limit $3`, [
      unit.controllerId,
      locationId,
      first,
    ]);
  }

  async find(unit: Unit, locationId: Id, id: Id): Promise<Measurement | null> {
    const [row] = await unit.query<Measurement>(`select ${COLUMNS} where m.controller_id = $1 and m.location_id = $2 and m.id = $3`, [
      unit.controllerId,
      locationId,
      id,
    ]);
    return row ?? null;
  }

  async results(unit: Unit, { id, itemSetId }: Pick<Measurement, 'id' | 'itemSetId'>): Promise<ItemResult[]> {
    const rows = await unit.query<Item & Omit<ItemResult, 'change'>>(
      `select q.place, q.text, q.kind, q.low, q.high, q.unit, r.n0, r.mean0::float8, r.n1, r.mean1::float8
       from improvement.item q left join improvement.results($2) r on r.place = q.place where q.controller_id = $1 and q.item_set_id = $3 order by q.place`,
      [unit.controllerId, id, itemSetId],
    );
    return rows.map((row) => ({ ...row, change: row.mean0 === null || row.mean1 === null ? null : Math.round((row.mean1 - row.mean0) * 100) / 100 }));
  }

  async counts(unit: Unit, id: Id): Promise<{ t0: number; t1: number }> {
    const [row] = await unit.query<{ t0: number; t1: number }>('select t0, t1 from improvement.sheet_counts($1)', [id]);
    return row ?? { t0: 0, t1: 0 };
  }

  async ownSheets(unit: Unit, locationId: Id, measurementId: Id): Promise<Sheet[]> {
    return unit.query<Sheet>(
      `select id, round, answers, on_date as "onDate", version from improvement.sheet
       where controller_id = $1 and location_id = $2 and measurement_id = $3 and account_id = $4 order by round desc, on_date desc, id limit 100`,
      [unit.controllerId, locationId, measurementId, unit.caller.accountId],
    );
  }

  async start(unit: Unit, { id, locationId, groupId = null, cycleId = null, itemSetId, about, t1PlannedOn }: StartedMeasurement): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.start_measurement($1, $2, $3, $4, $5, $6, $7)', [
      id,
      locationId,
      groupId,
      cycleId,
      itemSetId,
      about,
      t1PlannedOn,
    ]);
  }

  async turn(
    unit: Unit,
    { measurementId, locationId, version, to }: Place & { readonly measurementId: Id; readonly version: number; readonly to: MeasurementState },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.turn_round($1, $2, $3, $4)', [measurementId, locationId, version, to]);
  }

  async fill(
    unit: Unit,
    { id, locationId, measurementId, answers }: Place & Pick<Sheet, 'id' | 'answers'> & { readonly measurementId: Id },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.fill_sheet($1, $2, $3, $4::integer[])', [id, locationId, measurementId, answers]);
  }

  async change(
    unit: Unit,
    { sheetId, locationId, version, answers }: Place & Pick<Sheet, 'version' | 'answers'> & { readonly sheetId: Id },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.change_sheet($1, $2, $3, $4::integer[])', [sheetId, locationId, version, answers]);
  }

  private async step(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(sql, values);
    return row;
  }
}
