import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { ParentVoice } from './satisfaction.entity.js';

/** What parents said in opened trajectories. */
@Injectable()
export class SatisfactionRepository {
  async parents(unit: Unit, trajectoryId: Id): Promise<ParentVoice[]> {
    return unit.query<ParentVoice>(
      'select id, face, line, on_date as "onDate" from coaching.parent_voice where controller_id = $1 and trajectory_id = $2 order by on_date desc, id limit 50',
      [unit.controllerId, trajectoryId],
    );
  }

  async note(unit: Unit, { id, trajectoryId, face, line }: Omit<ParentVoice, 'onDate'> & { readonly trajectoryId: Id }): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.note_parent($1, $2, $3, $4)', [id, trajectoryId, face, line]);
    return row;
  }
}
