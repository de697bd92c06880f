import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { LocationKind } from '../location/location.entity.js';
import type { Group } from './group.entity.js';

/** A group with its location, as it is read. Days are calendar dates; `until` is the first day it is gone. */
export type GroupRow = Pick<Group, 'id' | 'locationId' | 'name' | 'yearGroups' | 'schoolYear' | 'version'> & {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly locationName: string;
  readonly locationKind: LocationKind;
};

const ROW = `g.id, g.location_id as "locationId", g.name, g.year_groups as "yearGroups", g.school_year as "schoolYear", g.version,
  lower(g.period) as "from", upper(g.period) as "until", l.name as "locationName", l.kind as "locationKind"`;
const FROM = `centre."group" g join centre.location l on l.controller_id = g.controller_id and l.id = g.location_id`;

/** Groups of the controller whose hat is worn. Not about persons. */
@Injectable()
export class GroupRepository {
  async find(unit: Unit, ids: readonly Id[]): Promise<GroupRow[]> {
    return unit.query<GroupRow>(`select ${ROW} from ${FROM} where g.controller_id = $1 and g.id = any ($2::uuid[])`, [unit.controllerId, ids]);
  }

  /** Groups that the caller's posts of today are about; from eight weeks before their first day, since colleagues prepare (design 3). */
  async withinPosts(unit: Unit, first: number, after: Id | null): Promise<GroupRow[]> {
    return unit.query<GroupRow>(
      `select ${ROW} from ${FROM}
       where g.controller_id = $1 and (upper(g.period) is null or upper(g.period) > $3) and (lower(g.period) is null or lower(g.period) <= $3::date + 56)
         and exists (select from access.own_hats() h where h.controller_id = g.controller_id and h.role = $2 and (
           (h.scope_kind = 'GROUP' and h.scope_id = g.id) or (h.scope_kind = 'LOCATION' and h.scope_id = g.location_id)
           or (h.scope_kind = 'CONTROLLER' and h.scope_id = g.controller_id)))
         and ($5::uuid is null or (l.name, g.name, g.id) > (
           select al.name, a.name, a.id from centre."group" a join centre.location al on al.controller_id = a.controller_id and al.id = a.location_id
           where a.controller_id = $1 and a.id = $5))
       order by l.name, g.name, g.id limit $4`,
      [unit.controllerId, unit.caller.role, unit.today, first, after],
    );
  }

  async ofLocation(unit: Unit, locationId: Id, first: number): Promise<GroupRow[]> {
    return unit.query<GroupRow>(
      `select ${ROW} from ${FROM} where g.controller_id = $1 and g.location_id = $2 and (upper(g.period) is null or upper(g.period) > $3)
       order by lower(g.period), g.name, g.id limit $4`,
      [unit.controllerId, locationId, unit.today, first],
    );
  }

  async add(
    unit: Unit,
    group: Pick<Group, 'id' | 'locationId' | 'name' | 'yearGroups' | 'schoolYear'>,
    from: CalendarDate,
    until: CalendarDate | null,
  ): Promise<void> {
    await unit.query(
      `insert into centre."group" (controller_id, id, location_id, name, year_groups, school_year, period)
       values ($1, $2, $3, $4, $5, $6, daterange($7::date, $8::date))`,
      [unit.controllerId, group.id, group.locationId, group.name, group.yearGroups, group.schoolYear, from, until],
    );
  }
}
