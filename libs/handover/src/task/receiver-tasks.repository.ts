import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { HandoverState } from '../states/handover.states.js';

/** A delivery of an opened group, with what its tasks depend on. */
export interface GroupDelivery {
  readonly id: Id;
  readonly childId: Id | null;
  readonly callName: string | null;
  readonly locationId: Id;
  readonly groupId: Id;
  readonly state: HandoverState;
  readonly warmRequired: boolean;
  readonly warmAsked: boolean;
  readonly receivedOn: CalendarDate | null;
  readonly readOn: CalendarDate | null;
  readonly spokenOn: CalendarDate | null;
  readonly plannedOn: CalendarDate | null;
  readonly firstSchoolDay: CalendarDate | null;
  /** When the preschool put something right that nobody in the group read yet; null when there is nothing of the kind. */
  readonly unreadReplacementOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

/** What the school has to do, of opened groups. */
@Injectable()
export class ReceiverTasksRepository {
  /** Living deliveries, and those withdrawn in the last two weeks, which name no child. The date of a conversation is part of the progress both sides keep. */
  async ofGroups(unit: Unit, groupIds: readonly Id[]): Promise<GroupDelivery[]> {
    return unit.query<GroupDelivery>(
      `select d.id, c.id as "childId", c.call_name as "callName", d.location_id as "locationId", d.group_id as "groupId", d.state, d.warm_required as "warmRequired",
         coalesce(d.warm_answer, 'PAPER') <> 'PAPER' as "warmAsked", d.received_on as "receivedOn", d.read_on as "readOn", d.spoken_on as "spokenOn",
         d.planned_on as "plannedOn", d.first_school_day as "firstSchoolDay", case when d.reread_on is null then d.replaced_on end as "unreadReplacementOn", d.ended_on as "endedOn"
       from handover.delivery d left join children.child c on c.controller_id = d.controller_id and c.id = d.child_id
       where d.controller_id = $1 and d.group_id = any ($2::uuid[]) and (d.ended_on is null or (d.state = 'WITHDRAWN' and d.ended_on > $3::date - 14))
       order by d.first_school_day nulls last, d.id limit 200`,
      [unit.controllerId, groupIds, unit.today],
    );
  }
}
