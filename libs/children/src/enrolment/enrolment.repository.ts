import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import type { Enrolment } from './enrolment.entity.js';

/** Applications of children that were opened or admitted. */
@Injectable()
export class EnrolmentRepository {
  async add(unit: Unit, enrolment: Omit<Enrolment, 'controllerId' | 'endedOn' | 'version'>): Promise<void> {
    const { id, childId, locationId, groupId, recordedOn, firstDay } = enrolment;
    await unit.query(
      `insert into children.enrolment (controller_id, id, child_id, location_id, group_id, recorded_on, first_day) values ($1, $2, $3, $4, $5, $6, $7)`,
      [unit.controllerId, id, childId, locationId, groupId, recordedOn, firstDay],
    );
  }
}
