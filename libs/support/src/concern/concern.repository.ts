import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Bearing, Concern, ConcernReader, SaidBearing } from '../family/family.entity.js';
import { type Outcome, takeStep } from '../step/step.js';

export type StoredConcern = Omit<Concern, 'words' | 'answer'> & { readonly words: Buffer; readonly answer: Buffer | null };

const CONCERN = `c.id, c.child_id as "childId", c.words, c.raised_on as "raisedOn", c.answer, c.answered_on as "answeredOn", c.ended_on as "endedOn", support.name_of_colleague(c.answered_by) as "answeredBy"`;

/** Worries of parents, and whether it can be borne, of opened children. */
@Injectable()
export class ConcernRepository {
  /** What waits for an answer first. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<StoredConcern[]> {
    return unit.query<StoredConcern>(
      `select ${CONCERN} from support.concern c where c.controller_id = $1 and c.child_id = $2 order by coalesce(c.answered_on, c.ended_on) desc nulls first, c.raised_on desc, c.id limit $3`,
      [unit.controllerId, childId, first],
    );
  }

  /** What waits at some children, the longest first. */
  async open(unit: Unit, childIds: readonly Id[]): Promise<StoredConcern[]> {
    return unit.query<StoredConcern>(
      `select ${CONCERN} from support.concern c where c.controller_id = $1 and c.child_id = any ($2::uuid[]) and c.answered_on is null and c.ended_on is null order by c.raised_on, c.id`,
      [unit.controllerId, childIds],
    );
  }

  async bearings(unit: Unit, childId: Id, first: number): Promise<SaidBearing[]> {
    return unit.query<SaidBearing>(
      'select b.id, b.side, b.answer, b.on_date as "onDate" from support.bearing b where b.controller_id = $1 and b.child_id = $2 order by b.on_date desc, b.id desc limit $3',
      [unit.controllerId, childId, first],
    );
  }

  /** Children whose parents wait for an answer of who asks; opens nothing. */
  async waiting(unit: Unit, first: number, purpose: string): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>('select c as id from support.children_with_concerns($1, $2) c', [first, purpose]);
    return rows.map(({ id }) => id);
  }

  async reader(unit: Unit, childId: Id): Promise<ConcernReader | undefined> {
    const [reader] = await unit.query<ConcernReader>('select r.kind, r.name from support.concern_reader($1) r', [childId]);
    return reader;
  }

  async raise(unit: Unit, id: Id, childId: Id, words: Buffer): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.raise_concern($1, $2, $3)', [id, childId, words]);
  }

  async answer(unit: Unit, childId: Id, id: Id, answer: Buffer): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.answer_concern($1, $2, $3)', [childId, id, answer]);
  }

  async bear(unit: Unit, id: Id, childId: Id, answer: Bearing): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.say_bearing($1, $2, $3)', [id, childId, answer]);
  }
}
