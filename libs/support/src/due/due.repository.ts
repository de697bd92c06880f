import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Clock } from './due.entity.js';

/**
 * Each table is read once by the ids that were opened: the planner takes the policies for one row, and would go through all children again
 * for each clock.
 */
const OF_LOCATION = `
with running as materialized (
  select source_id, kind, child_id, started_on, due_on, extended_on from support.clock where controller_id = $1 and location_id = $2 order by due_on, source_id limit $3
), child as materialized (
  select c.id, c.call_name,
    (select g.name from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
     where p.controller_id = $1 and p.child_id = c.id and p.period @> (select access.today()) order by p.id limit 1) as group_name
  from children.child c where c.controller_id = $1
)
select k.source_id as id, k.kind, k.child_id as "childId", c.call_name as "callName", c.group_name as "groupName",
  k.started_on as "startedOn", k.due_on as "dueOn", k.extended_on as "extendedOn"
from running k join child c on c.id = k.child_id
order by k.due_on, k.source_id`;

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
