import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { LevelEntry } from '../profile/profile.entity.js';

/** One statement for a whole group: who is on it or will be soon, and one wide row of what is known of each. */
const GROUP = `
select c.id, c.call_name, c.family_prefix, c.family_name, c.birth_date, lower(p.period) as first_day, f.levels, f.works
from children.placement p
join children.child c on c.controller_id = p.controller_id and c.id = p.child_id
left join development.profile f on f.controller_id = p.controller_id and f.child_id = p.child_id
where p.controller_id = $1 and p.group_id = $2 and p.period && daterange($3, null)
order by c.call_name, c.id, lower(p.period)`;

/** A child of the group with what its profile row says; levels are null while nobody wrote anything. */
export interface GroupRow {
  readonly id: Id;
  readonly call_name: string;
  readonly family_prefix: string | null;
  readonly family_name: string | null;
  readonly birth_date: CalendarDate | null;
  readonly first_day: CalendarDate;
  readonly levels: readonly LevelEntry[] | null;
  readonly works: string | null;
}

/** The grid of an opened group. */
@Injectable()
export class StartingLevelsRepository {
  /** The children on a list today or within its reach, by call name; one with two placements in it comes twice. */
  async ofGroup(unit: Unit, groupId: Id): Promise<GroupRow[]> {
    return unit.query<GroupRow>(GROUP, [unit.controllerId, groupId, unit.today]);
  }
}
