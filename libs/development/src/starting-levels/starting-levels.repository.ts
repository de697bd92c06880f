import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { LevelEntry } from '../profile/profile.entity.js';

/**
 * One statement for a whole group: who is on it or will be soon, and one wide row of what is known of each. Each table is read
 * once by the ids that were opened: the planner takes the policies for one row, and would look everything up again for each child.
 */
const GROUP = `
with placed as materialized (
  select child_id, lower(period) as first_day from children.placement where controller_id = $1 and group_id = $2 and period && daterange((select access.today()), null)
), child as materialized (
  select id, call_name, family_prefix, family_name, birth_date from children.child where controller_id = $1
), profile as materialized (
  select child_id, levels, works from development.profile where controller_id = $1
)
select c.id, c.call_name, c.family_prefix, c.family_name, c.birth_date, p.first_day, f.levels, f.works
from placed p join child c on c.id = p.child_id left join profile f on f.child_id = p.child_id
order by c.call_name, c.id, p.first_day`;

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
