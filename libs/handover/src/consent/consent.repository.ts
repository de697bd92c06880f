import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { PartKind } from '../document/part.entity.js';
import type { Outcome } from '../handover/handover.entity.js';
import type { Choice } from './consent.entity.js';

/** One guardian's decision, as it was appended. */
export interface Decision {
  readonly id: Id;
  readonly guardianId: Id;
  readonly choice: Choice | 'WITHDRAWN' | 'REPLACE' | 'KEEP';
  readonly issue: number;
  readonly parts: readonly PartKind[];
  readonly method: 'DIGITAL' | 'PAPER';
  readonly decidedOn: CalendarDate;
}

/** What the database needs to append a decision. */
export interface NewDecision {
  readonly id: Id;
  readonly handoverId: Id;
  readonly guardianId: Id;
  readonly choice: Choice;
  readonly parts: readonly PartKind[];
  readonly issueHash: string;
  readonly proof: string | null;
}

/** What parents said until now. */
export interface ConsentStanding {
  readonly agreed: PartKind[];
  readonly awaited: number;
  /** Where one decides and the other may object: for how many days. */
  readonly objectionDays: number | null;
  /** From this day on silence is no objection; null while nobody decided. */
  readonly objectionUntil: CalendarDate | null;
}

/** Decisions of guardians; appended and derived by the database under the handover's lock. */
@Injectable()
export class ConsentRepository {
  async decide(unit: Unit, { id, handoverId, guardianId, choice, parts, issueHash, proof }: NewDecision): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.decide($1, $2, $3, $4, $5::text[], $6, $7)', [
      handoverId,
      id,
      guardianId,
      choice,
      parts,
      issueHash,
      proof,
    ]);
    return row;
  }

  async withdraw(
    unit: Unit,
    id: Id,
    handoverId: Id,
    guardianId: Id,
    more: { parts: readonly PartKind[] | null; proof: string | null },
  ): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.withdraw($1, $2, $3, $4::text[], $5)', [
      handoverId,
      id,
      guardianId,
      more.parts,
      more.proof,
    ]);
    return row;
  }

  /** The caller's own guardian row of this handover's child; null for anyone else. */
  async ownGuardian(unit: Unit, handoverId: Id): Promise<Id | null> {
    const [row] = await unit.query<{ id: Id | null }>('select handover.own_guardian_of($1) as id', [handoverId]);
    return row?.id ?? null;
  }

  /** Decisions of an opened handover, latest first; a parent sees their own only. */
  async decisions(unit: Unit, handoverId: Id): Promise<Decision[]> {
    return unit.query<Decision>(
      `select id, guardian_id as "guardianId", choice, issue, kinds as parts, method, decided_on as "decidedOn"
       from handover.decision where controller_id = $1 and handover_id = $2 order by seq desc limit 50`,
      [unit.controllerId, handoverId],
    );
  }

  /** Which parts would go if it were sent now, how many guardians have yet to answer, and until when they may object. */
  async standing(unit: Unit, handoverId: Id): Promise<ConsentStanding> {
    const [row] = await unit.query<ConsentStanding>(
      `select handover.agreed_kinds($1) as agreed, handover.awaited_guardians($1) as awaited, o.days as "objectionDays", o.until as "objectionUntil" from handover.objection($1) o`,
      [handoverId],
    );
    return row ?? { agreed: [], awaited: 0, objectionDays: null, objectionUntil: null };
  }

  /** A wish of the parents for a conversation (R14). */
  async askTalk(unit: Unit, handoverId: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.ask_talk($1)', [handoverId]);
    return row;
  }
}
