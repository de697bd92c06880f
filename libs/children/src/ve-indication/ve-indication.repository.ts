import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { VeIndication } from './ve-indication.entity.js';

/** What an indication says; the last day is included. */
export type VeFacts = Pick<VeIndication, 'indicatedBy' | 'programme' | 'daypartsPerWeek'> & {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate | null;
};

/** VE indications of children that were opened. */
@Injectable()
export class VeIndicationRepository {
  /** The newest indication of a child; null when there is none. */
  async newest(unit: Unit, childId: Id): Promise<Pick<VeIndication, 'id' | 'version'> | null> {
    const [row] = await unit.query<Pick<VeIndication, 'id' | 'version'>>(
      'select id, version from children.ve_indication where controller_id = $1 and child_id = $2 order by lower(period) desc nulls last limit 1',
      [unit.controllerId, childId],
    );
    return row ?? null;
  }

  async add(unit: Unit, id: Id, childId: Id, facts: VeFacts): Promise<void> {
    await unit.query(
      `insert into children.ve_indication (controller_id, id, child_id, indicated_by, programme, dayparts_per_week, period)
       values ($1, $2, $3, $4, $5, $6, daterange($7::date, $8::date, '[]'))`,
      [unit.controllerId, id, childId, facts.indicatedBy, facts.programme, facts.daypartsPerWeek, facts.firstDay, facts.lastDay],
    );
  }

  /** Replaces what it says; refuses CHANGED_SINCE. */
  async change(unit: Unit, id: Id, facts: VeFacts, version: number): Promise<number> {
    return unit.guard(
      `update children.ve_indication set indicated_by = $3, programme = $4, dayparts_per_week = $5, period = daterange($6::date, $7::date, '[]'), version = version + 1
       where controller_id = $1 and id = $2 and version = $8 returning version`,
      [unit.controllerId, id, facts.indicatedBy, facts.programme, facts.daypartsPerWeek, facts.firstDay, facts.lastDay, version],
    );
  }
}
