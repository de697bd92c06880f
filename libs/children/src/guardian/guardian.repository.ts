import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Authority, Guardian } from './guardian.entity.js';

/** A guardian as colleagues of the group see them, with whether they ever came in. */
export type GuardianRow = Omit<Guardian, 'controllerId'>;

const ROW = `id, child_id as "childId", name, relation, email, phone, authority, proof_on as "proofOn", version`;

/** Guardians of children that were opened. */
@Injectable()
export class GuardianRepository {
  async ofChild(unit: Unit, childId: Id): Promise<GuardianRow[]> {
    return unit.query<GuardianRow>(`select ${ROW} from children.guardian where controller_id = $1 and child_id = $2 order by name, id`, [
      unit.controllerId,
      childId,
    ]);
  }

  async find(unit: Unit, childId: Id, id: Id): Promise<GuardianRow | null> {
    const [row] = await unit.query<GuardianRow>(`select ${ROW} from children.guardian where controller_id = $1 and child_id = $2 and id = $3`, [
      unit.controllerId,
      childId,
      id,
    ]);
    return row ?? null;
  }

  async add(unit: Unit, guardian: Omit<GuardianRow, 'version'>): Promise<void> {
    const { id, childId, name, relation, email, phone, authority, proofOn } = guardian;
    await unit.query(
      `insert into children.guardian (controller_id, id, child_id, name, relation, email, phone, authority, proof_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [unit.controllerId, id, childId, name, relation, email, phone, authority, proofOn],
    );
  }

  /** Sets authority and its proof; refuses CHANGED_SINCE. Losing authority takes sight away in the same transaction. */
  async setAuthority(unit: Unit, id: Id, authority: Authority, proofOn: CalendarDate | null, version: number): Promise<number> {
    return unit.guard(
      `update children.guardian set authority = $3, proof_on = $4, version = version + 1 where controller_id = $1 and id = $2 and version = $5 returning version`,
      [unit.controllerId, id, authority, proofOn, version],
    );
  }
}
