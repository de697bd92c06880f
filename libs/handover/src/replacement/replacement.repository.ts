import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { PartKind } from '../document/part.entity.js';
import type { Outcome } from '../handover/handover.entity.js';
import type { Replacement } from './replacement.entity.js';

/** What a guardian said of a replacement, to be appended. */
export interface ReplacementAnswer {
  readonly id: Id;
  readonly handoverId: Id;
  readonly guardianId: Id;
  readonly agrees: boolean;
  readonly parts: readonly PartKind[];
  readonly issueHash: string;
  readonly proof: string | null;
}

/** Replacements of what was sent; every step is taken by the database under the handover's lock. */
@Injectable()
export class ReplacementRepository {
  /** The replacement under way of an opened handover. */
  async living(unit: Unit, handoverId: Id): Promise<Replacement | null> {
    const [row] = await unit.query<Replacement>(
      `select state, version, issue, begun_on as "begunOn", offered_on as "offeredOn" from handover.replacement where controller_id = $1 and handover_id = $2 and ended_on is null`,
      [unit.controllerId, handoverId],
    );
    return row ?? null;
  }

  /** The kinds that change, those that would be replaced now, and how many guardians have yet to answer. */
  async standing(unit: Unit, handoverId: Id): Promise<{ changed: PartKind[]; agreed: PartKind[]; awaited: number }> {
    const [row] = await unit.query<{ changed: PartKind[]; agreed: PartKind[]; awaited: number }>('select * from handover.replacement_standing($1)', [
      handoverId,
    ]);
    return row ?? { changed: [], agreed: [], awaited: 0 };
  }

  async begin(unit: Unit, handoverId: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.begin_replacement($1, $2)', [handoverId, version]);
    return row;
  }

  async offer(unit: Unit, handoverId: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.offer_replacement($1, $2)', [handoverId, version]);
    return row;
  }

  async drop(unit: Unit, handoverId: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.drop_replacement($1, $2)', [handoverId, version]);
    return row;
  }

  async send(unit: Unit, handoverId: Id, version: number): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.send_replacement($1, $2)', [handoverId, version]);
    return row;
  }

  async decide(unit: Unit, { id, handoverId, guardianId, agrees, parts, issueHash, proof }: ReplacementAnswer): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.decide_replacement($1, $2, $3, $4, $5::text[], $6, $7)', [
      handoverId,
      id,
      guardianId,
      agrees,
      parts,
      issueHash,
      proof,
    ]);
    return row;
  }
}
