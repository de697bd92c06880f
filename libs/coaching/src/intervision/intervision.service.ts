import { Injectable } from '@nestjs/common';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import type { Telling } from '../anonymity/telling.js';
import { receiptOf } from '../step/step.js';
import type { IntervisionQuestion } from './intervision.entity.js';
import type { AnswerIntervisionInput, AskIntervisionInput, TakeBackIntervisionInput } from './intervision.input.js';
import { IntervisionRepository } from './intervision.repository.js';

/** Coaches who work alone think along with each other, across organisations (X14). A text is held against the children of every place its writer coaches at. */
@Injectable()
export class IntervisionService {
  constructor(
    private readonly intervision: IntervisionRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** The newest first; for coaches. Refuses NOT_FOUND for who is no coach here. */
  async board(unit: Unit, first: number): Promise<IntervisionQuestion[]> {
    await this.open(unit);
    return this.intervision.board(unit, first);
  }

  /** What in a text would give a child away, while typing. Refuses NOT_FOUND. */
  async tells(unit: Unit, text: string): Promise<Telling[]> {
    await this.open(unit);
    return this.anonymity.tells(unit, { subjectId: unit.caller.accountId }, text);
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who, R38). */
  async ask(unit: Unit, { id, text, theme = null }: AskIntervisionInput): Promise<Receipt> {
    await this.open(unit);
    await this.anonymity.refuseTelling(unit, { subjectId: unit.caller.accountId }, { text });
    return receiptOf(id, await this.intervision.ask(unit, id, theme, text));
  }

  /** Refuses NOT_FOUND, INVALID (a text that tells who, R38). */
  async answer(unit: Unit, { id, questionId, text }: AnswerIntervisionInput): Promise<Receipt> {
    await this.open(unit);
    await this.anonymity.refuseTelling(unit, { subjectId: unit.caller.accountId }, { text });
    return receiptOf(id, await this.intervision.answer(unit, id, questionId, text));
  }

  /** A question goes with its answers. Refuses NOT_FOUND for what is another's. */
  async takeBack(unit: Unit, { ownId }: TakeBackIntervisionInput): Promise<Receipt> {
    await this.open(unit);
    return receiptOf(ownId, await this.intervision.takeBack(unit, ownId));
  }

  private async open(unit: Unit): Promise<void> {
    await unit.openOne('COACH', unit.caller.accountId, 'INTERVISION');
  }
}
