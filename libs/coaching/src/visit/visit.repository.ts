import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { PlannedVisit, VisitRow } from './visit.entity.js';

const COLUMNS = 'v.id, v.trajectory_id as "trajectoryId", v.planned_on as "plannedOn", v.planned_time as "plannedTime", v.setting, v.form, v.state, v.version';

/** Planned meetings of opened trajectories; written by functions of the database alone. */
@Injectable()
export class VisitRepository {
  /** The newest day first. */
  async ofTrajectory(unit: Unit, trajectoryId: Id): Promise<VisitRow[]> {
    return unit.query<VisitRow>(`select ${COLUMNS} from coaching.visit v where v.trajectory_id = $1 order by v.planned_on desc, v.id limit 100`, [
      trajectoryId,
    ]);
  }

  /** Planned meetings of today and those before that nobody wrote down yet, in the order of the day. */
  async due(unit: Unit, trajectoryIds: readonly Id[], today: CalendarDate): Promise<VisitRow[]> {
    return unit.query<VisitRow>(
      `select ${COLUMNS} from coaching.visit v where v.trajectory_id = any ($1::uuid[]) and v.state = 'PLANNED' and v.planned_on <= $2
       order by v.planned_on, v.planned_time nulls first, v.id limit 50`,
      [trajectoryIds, today],
    );
  }

  async plan(unit: Unit, visit: PlannedVisit): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.plan_visit($1, $2, $3, $4, $5, $6)', [
      ...[visit.id, visit.trajectoryId, visit.plannedOn, visit.plannedTime, visit.setting, visit.form],
    ]);
    return row;
  }

  /** To another day; without a day it is called off. */
  async step(
    unit: Unit,
    visitId: Id,
    trajectoryId: Id,
    version: number,
    to: { readonly on: CalendarDate; readonly time: string | null } | null,
  ): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.visit_step($1, $2, $3, $4, $5)', [
      visitId,
      trajectoryId,
      version,
      to?.on ?? null,
      to?.time ?? null,
    ]);
    return row;
  }
}
