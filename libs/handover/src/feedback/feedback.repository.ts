import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../handover/handover.entity.js';

/** The school's answer on the handover, not on the child: three answers from 1 to 5 and a few words (R17). */
export interface Feedback {
  readonly complete: number;
  readonly usable: number;
  readonly recognised: number;
  readonly text: string | null;
  readonly givenOn: CalendarDate;
}

/** Feedback; written at both sides by the database. */
@Injectable()
export class FeedbackRepository {
  async of(unit: Unit, id: Id): Promise<Feedback | null> {
    const [row] = await unit.query<Feedback>(
      'select complete, usable, recognised, text, given_on as "givenOn" from handover.feedback where controller_id = $1 and handover_id = $2',
      [unit.controllerId, id],
    );
    return row ?? null;
  }

  async give(unit: Unit, id: Id, version: number, answers: Omit<Feedback, 'givenOn'>): Promise<Outcome | undefined> {
    const { complete, usable, recognised, text } = answers;
    const [row] = await unit.query<Outcome>('select * from handover.give_feedback($1, $2, $3, $4, $5, $6)', [id, version, complete, usable, recognised, text]);
    return row;
  }
}
