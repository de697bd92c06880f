import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Clock } from './due.entity.js';

const OF_LOCATION = `
select k.source_id as id, k.kind, k.child_id as "childId", c.call_name as "callName",
  (select g.name from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
   where p.controller_id = k.controller_id and p.child_id = k.child_id and p.period @> access.today() order by p.id limit 1) as "groupName",
  k.started_on as "startedOn", k.due_on as "dueOn", k.extended_on as "extendedOn"
from support.clock k join children.child c on c.controller_id = k.controller_id and c.id = k.child_id
where k.controller_id = $1 and k.location_id = $2 order by k.due_on, k.source_id limit $3`;

/** How many clocks run at a location, and how many are past their date. */
export interface DueFigures {
  readonly locationId: Id;
  readonly running: number;
  readonly overdue: number;
  /** Due within two weeks. */
  readonly soon: number;
  readonly oppsOverdue: number;
  readonly evaluationsOverdue: number;
  readonly reviewsOverdue: number;
}

/** Running clocks of support of children that were opened. */
@Injectable()
export class DueRepository {
  /** What is due at a location, first due first: the last statement of the page. */
  async ofLocation(unit: Unit, locationId: Id, first: number): Promise<Clock[]> {
    return unit.queryLast<Clock>(OF_LOCATION, [unit.controllerId, locationId, first]);
  }

  /** Of an opened location; null when nothing runs there. */
  async figures(unit: Unit, locationId: Id): Promise<DueFigures | null> {
    const [row] = await unit.query<DueFigures>(
      `select location_id as "locationId", running, overdue, soon, opps_overdue as "oppsOverdue", evaluations_overdue as "evaluationsOverdue", reviews_overdue as "reviewsOverdue"
       from support.due_figures() where location_id = $1`,
      [locationId],
    );
    return row ?? null;
  }
}
