import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { OwnershipRow, Statement } from './ownership.entity.js';

/** Sentences of ownership, written by functions of the database alone. */
@Injectable()
export class OwnershipRepository {
  /** The last sentence of each of these opened trajectories. */
  async last(unit: Unit, ids: readonly Id[]): Promise<OwnershipRow[]> {
    return unit.query<OwnershipRow>(
      `with people as materialized (select * from coaching.people_in($1::uuid[]))
       select distinct on (o.trajectory_id) o.id, o.trajectory_id as "trajectoryId", o.number, o.owner_account_id as "ownerId",
         (select p.name from people p where p.trajectory_id = o.trajectory_id and p.account_id = o.owner_account_id) as "ownerName",
         o.coach_adds as "coachAdds", o.coach_leaves as "coachLeaves", o.is_shift as "isShift", o.said_on as "saidOn",
         array(select distinct p.side from coaching.ownership_tick k join people p on p.trajectory_id = k.trajectory_id and p.account_id = k.account_id
           where k.controller_id = o.controller_id and k.ownership_id = o.id order by 1) as "tickedBy"
       from coaching.ownership o where o.trajectory_id = any ($1::uuid[]) order by o.trajectory_id, o.number desc`,
      [ids],
    );
  }

  /** How often a trajectory changed owner. */
  async shifts(unit: Unit, trajectoryId: Id): Promise<number> {
    const [row] = await unit.query<{ n: number }>('select count(*)::integer as n from coaching.ownership where trajectory_id = $1 and is_shift', [
      trajectoryId,
    ]);
    return row?.n ?? 0;
  }

  async tick(unit: Unit, trajectoryId: Id, number: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.tick_ownership($1, $2)', [trajectoryId, number]);
    return row;
  }

  async state(
    unit: Unit,
    id: Id,
    { trajectoryId, version }: { readonly trajectoryId: Id; readonly version: number },
    { ownerId, coachAdds, coachLeaves }: Statement,
  ): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.state_ownership($1, $2, $3, $4, $5, $6)', [
      id,
      trajectoryId,
      version,
      ownerId,
      coachAdds,
      coachLeaves,
    ]);
    return row;
  }
}
