import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { TERMS } from '../scale/scales.js';
import type { Outcome } from '../step/step.js';
import type { Mark, MarkSet, Measure } from './mark.entity.js';

/** Own marks; a partner's are read by nobody, the database keeps each to the one who gave it (K4). */
@Injectable()
export class MarkRepository {
  /** One's own marks of one measure in an opened trajectory. */
  async own(unit: Unit, trajectoryId: Id, measure: Measure): Promise<Mark[]> {
    return unit.query<Mark>(
      `select measure, item, moment, goal_id as "goalId", log_id as "logId", value, on_date as "onDate", version from coaching.mark
       where controller_id = $1 and trajectory_id = $2 and measure = $3 and account_id = $4 order by on_date, moment, item`,
      [unit.controllerId, trajectoryId, measure, unit.caller.accountId],
    );
  }

  async give(unit: Unit, { trajectoryId, measure, moment, goalId, logId, values, version }: MarkSet): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.give_marks($1, $2, $3, $4, $5, $6::text[], $7::integer[], $8, $9)', [
      trajectoryId,
      measure,
      moment,
      goalId ?? null,
      logId ?? null,
      Object.keys(values),
      Object.values(values),
      version,
      TERMS.correctionDays,
    ]);
    return row;
  }
}
