import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Authority } from '../guardian/guardian.entity.js';

/** One's own guardianship of one child. */
export interface HouseholdRow {
  readonly guardianId: Id;
  readonly childId: Id;
  readonly guardianName: string;
  readonly authority: Authority;
}

/** A guardian's own child, by name. */
export interface OwnChildRow {
  readonly id: Id;
  readonly callName: string;
  readonly birthDate: CalendarDate | null;
  readonly groups: string[];
  readonly locations: string[];
}

/** What belongs to the guardian who asks. */
@Injectable()
export class HouseholdRepository {
  /** Guardianships that the caller's posts of today are about. */
  async ownIds(unit: Unit): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(
      `select scope_id as id from access.own_hats() where controller_id = $1 and role = 'GUARDIAN' and scope_kind = 'GUARDIAN'`,
      [unit.controllerId],
    );
    return rows.map((row) => row.id);
  }

  async members(unit: Unit, guardianIds: readonly Id[]): Promise<HouseholdRow[]> {
    return unit.query<HouseholdRow>(
      `select id as "guardianId", child_id as "childId", name as "guardianName", authority from children.guardian where controller_id = $1 and id = any ($2::uuid[]) order by id`,
      [unit.controllerId, guardianIds],
    );
  }

  async ownChildren(unit: Unit, ids: readonly Id[]): Promise<OwnChildRow[]> {
    return unit.query<OwnChildRow>(
      `select c.id, c.call_name as "callName", c.birth_date as "birthDate",
         array(select g.name from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
           where p.controller_id = c.controller_id and p.child_id = c.id and p.period @> $3::date order by g.name) as groups,
         array(select distinct l.name from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
           join centre.location l on l.controller_id = g.controller_id and l.id = g.location_id
           where p.controller_id = c.controller_id and p.child_id = c.id and p.period @> $3::date order by l.name) as locations
       from children.child c where c.controller_id = $1 and c.id = any ($2::uuid[]) order by c.birth_date, c.id`,
      [unit.controllerId, ids, unit.today],
    );
  }
}
