import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { EndMove, MovedEnd } from './ending.entity.js';

/** When opened trajectories should end. */
@Injectable()
export class EndingRepository {
  /** The latest move first. */
  async moves(unit: Unit, trajectoryId: Id): Promise<EndMove[]> {
    return unit.query<EndMove>(
      `select e.id, e.from_day as "fromDay", e.to_day as "toDay", e.reason, m.side, e.on_day as "onDay" from coaching.end_move e
       join coaching.member m on m.controller_id = e.controller_id and m.trajectory_id = e.trajectory_id and m.account_id = e.account_id
       where e.trajectory_id = $1 order by e.at desc limit 20`,
      [trajectoryId],
    );
  }

  async move(unit: Unit, { id, trajectoryId, version, plannedEndOn, reason }: MovedEnd): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.move_end($1, $2, $3, $4, $5)', [id, trajectoryId, version, plannedEndOn, reason]);
    return row;
  }
}
