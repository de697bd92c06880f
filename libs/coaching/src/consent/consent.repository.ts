import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';

/** What one parent said for one organisation. */
export interface ConsentRow {
  readonly id: Id;
  readonly guardianId: Id;
  readonly employerId: Id;
  readonly givenOn: CalendarDate;
  readonly withdrawnOn: CalendarDate | null;
  readonly onPaper: boolean;
  readonly version: number;
}

/** An agreement to write down; without a guardian it is the caller's own. */
export interface Agreement {
  readonly id: Id;
  readonly childId: Id;
  readonly employerId: Id;
  readonly guardianId: Id | null;
  readonly proofReference: string | null;
}

/** Consents of an opened child; written by functions of the database alone. */
@Injectable()
export class ConsentRepository {
  async employersOf(unit: Unit, childId: Id): Promise<{ employerId: Id; name: string }[]> {
    return unit.query<{ employerId: Id; name: string }>('select employer_id as "employerId", name from coaching.employers_of($1)', [childId]);
  }

  /** Who has authority over an opened child, by name. */
  async parentsOf(unit: Unit, childId: Id): Promise<{ guardianId: Id; name: string }[]> {
    return unit.query<{ guardianId: Id; name: string }>(
      `select id as "guardianId", name from children.guardian where child_id = $1 and authority = 'YES' order by name, id limit 4`,
      [childId],
    );
  }

  async ofChild(unit: Unit, childId: Id): Promise<ConsentRow[]> {
    return unit.query<ConsentRow>(
      `select id, guardian_id as "guardianId", employer_id as "employerId", given_on as "givenOn", withdrawn_on as "withdrawnOn", method = 'PAPER' as "onPaper", version
       from coaching.child_consent where child_id = $1 order by given_on desc, id limit 50`,
      [childId],
    );
  }

  async give(unit: Unit, { id, childId, guardianId, employerId, proofReference }: Agreement): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.give_consent($1, $2, $3, $4, $5)', [id, childId, guardianId, employerId, proofReference]);
    return row;
  }

  async withdraw(unit: Unit, consentId: Id, childId: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.withdraw_consent($1, $2)', [consentId, childId]);
    return row;
  }
}
