import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Theme } from '../log/log.entity.js';
import type { Outcome } from '../step/step.js';
import type { IntervisionQuestion } from './intervision.entity.js';

/** The board of coaches; read and written by functions of the database alone. */
@Injectable()
export class IntervisionRepository {
  /** The newest question first. */
  async board(unit: Unit, first: number): Promise<IntervisionQuestion[]> {
    return unit.query<IntervisionQuestion>('select id, theme, text, asked_on as "askedOn", own, answers from coaching.intervision_board($1)', [first]);
  }

  async ask(unit: Unit, id: Id, theme: Theme | null, text: string): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.ask_intervision($1, $2, $3)', [id, theme, text]);
    return row;
  }

  async answer(unit: Unit, id: Id, questionId: Id, text: string): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.answer_intervision($1, $2, $3)', [id, questionId, text]);
    return row;
  }

  async takeBack(unit: Unit, ownId: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.take_back_intervision($1)', [ownId]);
    return row;
  }
}
