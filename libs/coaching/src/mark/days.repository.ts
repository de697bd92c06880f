import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import type { TrajectoryDays } from './moment.js';

/** The days of an opened trajectory. */
@Injectable()
export class DaysRepository {
  /** Refuses NOT_FOUND. */
  async of(unit: Unit, trajectoryId: Id): Promise<TrajectoryDays> {
    const [row] = await unit.query<TrajectoryDays>(
      `select asked_on as "askedOn", first_visit_on as "firstVisitOn", planned_end_on as "plannedEndOn", ended_on as "endedOn"
       from coaching.trajectory where controller_id = $1 and id = $2`,
      [unit.controllerId, trajectoryId],
    );
    if (!row) throw new Refusal('NOT_FOUND', 'not_found');
    return row;
  }
}
