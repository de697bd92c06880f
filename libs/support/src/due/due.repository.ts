import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Clock } from './due.entity.js';

/**
 * Each table is read once by the ids that were opened, and all of them are joined in full: the planner takes the policies for one row, and would
 * go through all children again beside each clock, which a full join cannot. What has no clock falls off afterwards.
 */
const OF_LOCATION = `
select * from (
  select k.source_id as id, k.kind, k.child_id as "childId", c.call_name as "callName", p.name as "groupName",
    k.started_on as "startedOn", k.due_on as "dueOn", k.extended_on as "extendedOn"
  from (
    select source_id, kind, child_id, started_on, due_on, extended_on from support.clock where controller_id = $1 and location_id = $2 order by due_on, source_id limit $3
  ) k full join (
    select id, call_name from children.child where controller_id = $1
  ) c on c.id = k.child_id full join (
    select distinct on (p.child_id) p.child_id, g.name
    from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
    where p.controller_id = $1 and p.period @> (select access.today()) order by p.child_id, p.id
  ) p on p.child_id = c.id
  offset 0
) due where id is not null and "callName" is not null
order by "dueOn", id`;

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
