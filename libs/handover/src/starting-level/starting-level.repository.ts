import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../handover/handover.entity.js';
import type { ConfirmedDomain, DeliveredLevels, HandoverOfChild, StartingLevel } from './starting-level.entity.js';

/** Starting levels at the receiving school. */
@Injectable()
export class StartingLevelRepository {
  /** What came along with one handover for an opened child, until it was confirmed or withdrawn. */
  async delivered(unit: Unit, childId: Id, deliveryId: Id): Promise<DeliveredLevels | null> {
    const [row] = await unit.query<DeliveredLevels>(
      'select levels, source from handover.delivered_level where controller_id = $1 and child_id = $2 and handover_id = $3',
      [unit.controllerId, childId, deliveryId],
    );
    return row ?? null;
  }

  /** Both values of each domain, once confirmed. */
  async of(unit: Unit, deliveryId: Id): Promise<StartingLevel[]> {
    return unit.query<StartingLevel>(
      `select domain, outcome, delivered, confirmed, note, confirmed_on as "confirmedOn", confirmed_role as "confirmedRole"
       from handover.starting_level where controller_id = $1 and handover_id = $2 order by domain`,
      [unit.controllerId, deliveryId],
    );
  }

  async confirm(unit: Unit, deliveryId: Id, version: number, domains: readonly ConfirmedDomain[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.confirm_level($1, $2, $3::jsonb)', [deliveryId, version, JSON.stringify(domains)]);
    return row;
  }

  /** The latest handover of each of these children and the levels that came with it: one statement for a whole group. */
  async ofChildren(unit: Unit, childIds: readonly Id[]): Promise<HandoverOfChild[]> {
    return unit.query<HandoverOfChild>(
      `select distinct on (d.child_id) d.child_id as "childId", d.state, d.read_on as "readOn", l.levels, l.source
       from handover.delivery d left join handover.delivered_level l on l.controller_id = d.controller_id and l.child_id = d.child_id and l.handover_id = d.id
       where d.controller_id = $1 and d.child_id = any ($2::uuid[]) order by d.child_id, d.sent_on desc, d.id desc`,
      [unit.controllerId, childIds],
    );
  }
}
