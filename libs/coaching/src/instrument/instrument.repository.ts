import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Instrument, InstrumentStep, WrittenItem } from './instrument.entity.js';

interface Questions {
  readonly items: readonly WrittenItem[];
}

/** Instruments of opened locations. */
@Injectable()
export class InstrumentRepository {
  async page(unit: Unit, locationId: Id, first: number): Promise<Instrument[]> {
    return unit.query<Instrument>(
      `select i.id, i.location_id as "locationId", i.title, i.retired_on as "retiredOn", i.version, s.id as "itemSetId",
         (select jsonb_agg(jsonb_build_object('place', q.place, 'text', q.text, 'kind', q.kind, 'low', q.low, 'high', q.high, 'unit', q.unit) order by q.place)
          from improvement.item q where q.controller_id = s.controller_id and q.item_set_id = s.id) as items
       from improvement.instrument i join improvement.item_set s on s.controller_id = i.controller_id and s.instrument_id = i.id and s.number = i.version
       where i.controller_id = $1 and i.location_id = $2 order by i.retired_on nulls first, i.title, i.id limit $3`,
      [unit.controllerId, locationId, first],
    );
  }

  async make(unit: Unit, { id, locationId, title, items }: Pick<Instrument, 'id' | 'locationId' | 'title'> & Questions): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.make_instrument($1, $2, $3, $4::jsonb)', [id, locationId, title, asJson(items)]);
  }

  async renew(unit: Unit, { instrumentId, locationId, version, items }: InstrumentStep & Questions): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.renew_instrument($1, $2, $3, $4::jsonb)', [instrumentId, locationId, version, asJson(items)]);
  }

  async retire(unit: Unit, { instrumentId, locationId, version }: InstrumentStep): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from improvement.retire_instrument($1, $2, $3)', [instrumentId, locationId, version]);
  }

  private async step(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(sql, values);
    return row;
  }
}

const asJson = (items: readonly WrittenItem[]) => JSON.stringify(items.map(({ text, kind, low, high, unit = null }) => ({ text, kind, low, high, unit })));
