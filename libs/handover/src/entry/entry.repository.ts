import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { HandoverState } from '../states/handover.states.js';

/** A child that comes to a group, with how far its handover is. */
export interface Entry {
  readonly childId: Id;
  readonly callName: string;
  readonly familyName: string | null;
  readonly birthDate: CalendarDate | null;
  readonly firstDay: CalendarDate;
  readonly deliveryId: Id | null;
  readonly state: HandoverState | null;
  readonly warmRequired: boolean | null;
  readonly readOn: CalendarDate | null;
  readonly spokenOn: CalendarDate | null;
}

const ENTRIES = `
select c.id as "childId", c.call_name as "callName", concat_ws(' ', c.family_prefix, c.family_name) as "familyName", c.birth_date as "birthDate", e.first_day as "firstDay",
  d.id as "deliveryId", d.state, d.warm_required as "warmRequired", d.read_on as "readOn", d.spoken_on as "spokenOn"
from (
  select child_id, min(first_day) as first_day from (
    select p.child_id, lower(p.period) as first_day from children.placement p where p.controller_id = $1 and p.group_id = $2
    union all
    select n.child_id, n.first_day from children.enrolment n where n.controller_id = $1 and n.group_id = $2 and n.first_day is not null and (n.ended_on is null or n.ended_on > n.first_day)
  ) coming group by child_id
) e
join children.child c on c.controller_id = $1 and c.id = e.child_id
left join lateral (
  select * from handover.delivery d where d.controller_id = $1 and d.child_id = c.id order by d.sent_on desc, d.id desc limit 1
) d on true
where e.first_day >= $3 and e.first_day < $4 order by e.first_day, c.call_name, c.id limit 100`;

/** Who comes to an opened group, and when (S5). */
@Injectable()
export class EntryRepository {
  async between(unit: Unit, groupId: Id, from: CalendarDate, until: CalendarDate): Promise<Entry[]> {
    return unit.query<Entry>(ENTRIES, [unit.controllerId, groupId, from, until]);
  }
}
