import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';
import type { SafetyColleague, SafetyNote } from './safety.entity.js';

export type StoredSafetyNote = Omit<SafetyNote, 'words'> & { readonly words: Buffer };

/** Notes on the safety of opened children, as far as the caller is one of the two who keep them. */
@Injectable()
export class SafetyRepository {
  /** The latest first. */
  async ofChild(unit: Unit, childId: Id): Promise<StoredSafetyNote[]> {
    return unit.query<StoredSafetyNote>(
      `select n.id, n.words, n.noted_on as "notedOn", support.keeper_name(n.keeper_one) as "notedBy", support.keeper_name(n.keeper_two) as "keptWith",
         case n.keeper_one when (select (access.caller()).account_id) then n.keeper_two else n.keeper_one end as "otherId"
       from support.safety_note n where n.controller_id = $1 and n.child_id = $2 order by n.noted_on desc, n.id desc limit 100`,
      [unit.controllerId, childId],
    );
  }

  async colleagues(unit: Unit, childId: Id): Promise<SafetyColleague[]> {
    return unit.query<SafetyColleague>('select account_id as "accountId", name from support.safety_colleagues($1)', [childId]);
  }

  async note(unit: Unit, id: Id, childId: Id, keptWith: Id | null, words: Buffer): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.note_safety($1, $2, $3, $4)', [id, childId, keptWith, words]);
  }
}
