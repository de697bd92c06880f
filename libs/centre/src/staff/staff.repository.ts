import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { StaffMember } from './staff-member.entity.js';

/** A colleague by name. */
export type StaffRow = Pick<StaffMember, 'id' | 'name' | 'email'>;

/** Colleagues of locations that were opened. */
@Injectable()
export class StaffRepository {
  async ofLocation(unit: Unit, locationId: Id, first: number, after: Id | null): Promise<StaffRow[]> {
    return unit.query<StaffRow>(
      `select s.id, s.name, s.email from centre.staff_member s where s.controller_id = $1 and s.location_id = $2
         and ($4::uuid is null or (s.name, s.id) > (select a.name, a.id from centre.staff_member a where a.controller_id = $1 and a.id = $4))
       order by s.name, s.id limit $3`,
      [unit.controllerId, locationId, first, after],
    );
  }
}
