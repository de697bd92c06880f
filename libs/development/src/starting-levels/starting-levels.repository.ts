import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { LevelEntry } from '../profile/profile.entity.js';

/**
 * One statement for a whole group: who is on it or will be soon, and one wide row of what is known of each. Each table is read
 * once by the ids that were opened, and all of them are joined in full: the planner takes the policies for one row, and would go through
 * all children again beside each of them, which a full join cannot. What is not placed falls off afterwards.
 */
const GROUP = `
select * from (
  select c.id, c.call_name, c.family_prefix, c.family_name, c.birth_date, p.first_day, f.levels, f.works
  from (
    select child_id, lower(period) as first_day from children.placement where controller_id = $1 and group_id = $2 and period && daterange((select access.today()), null)
  ) p full join (
    select id, call_name, family_prefix, family_name, birth_date from children.child where controller_id = $1
  ) c on c.id = p.child_id full join (
    select child_id, levels, works from development.profile where controller_id = $1
  ) f on f.child_id = c.id
  offset 0
) on_list where id is not null and first_day is not null
order by call_name, id, first_day`;

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
    return unit.queryLast<GroupRow>(GROUP, [unit.controllerId, groupId]);
  }
}
