import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';

/** The child an opened trajectory may name. */
export interface NamedChildRow {
  readonly trajectoryId: Id;
  readonly childId: Id;
  readonly callName: string;
}

/** Trajectories that may name a child while parents agree. */
@Injectable()
export class NamedChildRepository {
  async of(unit: Unit, trajectoryId: Id): Promise<NamedChildRow | null> {
    const [row] = await unit.query<NamedChildRow>(
      'select trajectory_id as "trajectoryId", child_id as "childId", call_name as "callName" from coaching.names_here(array[$1]::uuid[])',
      [trajectoryId],
    );
    return row ?? null;
  }

  async name(unit: Unit, id: Id, trajectoryId: Id, childId: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.name_child($1, $2, $3)', [id, trajectoryId, childId]);
    return row;
  }

  async unname(unit: Unit, trajectoryId: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.unname_child($1)', [trajectoryId]);
    return row;
  }
}
