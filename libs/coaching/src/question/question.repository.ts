import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Side } from '../trajectory/trajectory.entity.js';

/** A version of the question. */
export interface QuestionRow {
  readonly version: number;
  readonly text: string;
  readonly side: Side;
  readonly writtenAt: Date;
}

/** From a gut feeling to a question. */
@Injectable()
export class QuestionRepository {
  /** The first words; none for who is neither their writer nor the coach (K3). */
  async feeling(unit: Unit, trajectoryId: Id): Promise<string | null> {
    const [row] = await unit.query<{ text: string }>('select text from coaching.feeling where trajectory_id = $1', [trajectoryId]);
    return row?.text ?? null;
  }

  async versions(unit: Unit, trajectoryId: Id): Promise<QuestionRow[]> {
    return unit.query<QuestionRow>(
      `select q.version, q.text, m.side, q.written_at as "writtenAt" from coaching.question q
       join coaching.member m on m.controller_id = q.controller_id and m.trajectory_id = q.trajectory_id and m.account_id = q.account_id
       where q.trajectory_id = $1 order by q.version desc limit 20`,
      [trajectoryId],
    );
  }

  async sharpen(unit: Unit, trajectoryId: Id, version: number, text: string): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.sharpen_question($1, $2, $3)', [trajectoryId, version, text]);
    return row;
  }
}
