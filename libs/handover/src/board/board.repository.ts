import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { HandoverState } from '../states/handover.states.js';
import type { BoardCard, ChildToPlan, WorkCard } from './board.entity.js';

const cardsWhere = (place: string, more = { column: '', from: '' }) => `
select h.id, h.child_id as "childId", h.group_id as "groupId", p.call_name as "callName", p.birth_date as "birthDate", h.state, h.version, h.due_on as "dueOn",
  h.latest_on as "latestOn", h.first_school_day as "firstSchoolDay", h.warm_required as "warmRequired", h.read_on as "readOn", h.spoken_on as "spokenOn",
  h.sent_on as "sentOn", h.offered_on as "offeredOn", l.name as "receiverName"${more.column}
from handover.handover h
join handover.handover_person p on p.controller_id = h.controller_id and p.handover_id = h.id
join centre.location l on l.controller_id = h.receiver_controller_id and l.id = h.receiver_location_id
${more.from}
where h.controller_id = $1 and ${place} and h.ended_on is null
order by h.due_on, h.id limit 300`;
const OF_LOCATION = cardsWhere('h.location_id = $2');
const OF_GROUPS = cardsWhere('h.group_id = any ($2::uuid[])', {
  column: ', r.state as "replacement"',
  from: 'left join handover.replacement r on r.controller_id = h.controller_id and r.handover_id = h.id and r.ended_on is null',
});

const TO_PLAN = `
select distinct on (c.id) c.id as "childId", c.call_name as "callName", c.birth_date as "birthDate", p.group_id as "groupId"
from children.placement p join children.child c on c.controller_id = p.controller_id and c.id = p.child_id
where p.controller_id = $1 and p.group_id = any ($2::uuid[]) and p.period @> $3::date and c.birth_date between $4 and $5
  and not exists (select from handover.handover h where h.controller_id = c.controller_id and h.child_id = c.id and h.type = 'KDV_PO')
order by c.id limit 200`;

const OF_CHILDREN = `
select distinct on (h.child_id) h.child_id as "childId", h.id, h.state, h.sent_on as "sentOn", h.read_on as "readOn", h.ended_on as "endedOn"
from handover.handover h where h.controller_id = $1 and h.child_id = any ($2::uuid[]) order by h.child_id, h.opened_on desc, h.id desc`;

/** Where the handover of one child stands at the sender. */
export interface StandingOfChild {
  readonly childId: Id;
  readonly id: Id;
  readonly state: HandoverState;
  readonly sentOn: CalendarDate | null;
  readonly readOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

/** The board of opened groups. */
@Injectable()
export class BoardRepository {
  /** Living handovers of the opened groups of a location, first due first: the last statement of the board alone. */
  async cards(unit: Unit, locationId: Id): Promise<BoardCard[]> {
    return unit.queryLast<BoardCard>(OF_LOCATION, [unit.controllerId, locationId]);
  }

  /** The same of groups, of one location or more. */
  async ofGroups(unit: Unit, groupIds: readonly Id[]): Promise<WorkCard[]> {
    return unit.query<WorkCard>(OF_GROUPS, [unit.controllerId, groupIds]);
  }

  /** Children of opened groups, born between two days, of whom no handover was ever begun. */
  async toPlan(unit: Unit, groupIds: readonly Id[], bornFrom: CalendarDate, bornUntil: CalendarDate): Promise<ChildToPlan[]> {
    return unit.query<ChildToPlan>(TO_PLAN, [unit.controllerId, groupIds, unit.today, bornFrom, bornUntil]);
  }

  /** The latest handover of each opened child. */
  async ofChildren(unit: Unit, childIds: readonly Id[]): Promise<StandingOfChild[]> {
    return unit.query<StandingOfChild>(OF_CHILDREN, [unit.controllerId, childIds]);
  }
}
