import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { LogRow, LogWords } from './log.entity.js';
import {
  type ConfirmLogInput,
  type CorrectLogInput,
  type LogContentInput,
  type LogVisitInput,
  MinutesInput,
  type TalkWithoutRecordInput,
} from './log.input.js';
import { type LogContent, LogRepository } from './log.repository.js';

/** The log of a meeting that two equals own together (R37, K2). */
@Injectable()
export class LogService {
  constructor(
    private readonly logs: LogRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** The logs of an opened trajectory, the newest first. */
  async ofTrajectory(unit: Unit, trajectoryId: Id): Promise<LogRow[]> {
    return this.logs.ofTrajectory(unit, trajectoryId);
  }

  /** The newest log of an opened trajectory: last time's values, filled in for the next (K2). */
  async last(unit: Unit, trajectoryId: Id): Promise<LogRow | null> {
    return this.logs.last(unit, trajectoryId);
  }

  /** Writes a meeting down and offers it to the other. Refuses NOT_FOUND, INVALID (a day to come or from before the question, a text that tells who), NOT_NOW. */
  async log(unit: Unit, input: LogVisitInput): Promise<Receipt> {
    const content = contentOf(input);
    const write = () => this.logs.log(unit, input.id, input.visitId ?? null, content);
    const open = this.prepare(unit, content);
    // without words there is nothing to compare, and it is opened and written in one trip
    const [, outcome] = content.words ? [await open, await write()] : await Promise.all([open, write()]);
    return receiptOf(input.id, outcome);
  }

  /** Puts one's own log right as its next version; the other confirms anew. Refuses as `log`, FORBIDDEN for the other's words, CHANGED_SINCE. */
  async correct(unit: Unit, input: CorrectLogInput): Promise<Receipt> {
    const content = contentOf(input);
    await this.prepare(unit, content);
    return receiptOf(input.logId, await this.logs.correct(unit, input.logId, input.version, content));
  }

  /** Agrees, with or without a line of dissent. Refuses NOT_FOUND, INVALID (a text that tells who), CHANGED_SINCE. */
  async confirm(unit: Unit, { trajectoryId, logId, version, dissent = null }: ConfirmLogInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: trajectoryId }, { dissent });
    return receiptOf(logId, await this.logs.confirm(unit, logId, trajectoryId, version, dissent || null));
  }

  /** Counts a talk by date and kind, and nothing else (R41). Refuses NOT_FOUND, INVALID (a day to come or from before the question). */
  async countTalk(unit: Unit, { id, trajectoryId, heldOn, form }: TalkWithoutRecordInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(id, await this.logs.countTalk(unit, id, trajectoryId, heldOn, form));
  }

  private async prepare(unit: Unit, { trajectoryId, words }: LogContent): Promise<void> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: trajectoryId }, textsOf(words));
  }
}

const textsOf = (words: LogWords | null) => ({ question: words?.question, story: words?.story, experiment: words?.experiment, nextStep: words?.nextStep });

function contentOf(input: LogContentInput): LogContent {
  const { trajectoryId, heldOn, setting, form, participants, competences, protectiveFactors, theme = null, mood = null } = input;
  const words: LogWords = {
    question: input.question || null,
    story: input.story || null,
    experiment: input.experiment || null,
    experimentBy: input.experimentBy ?? null,
    nextStep: input.nextStep || null,
  };
  const facts = { setting, form, participants, theme, competences, protectiveFactors, mood, minutes: input.minutes ?? new MinutesInput() };
  return { trajectoryId, heldOn, facts, words: Object.values(words).some((word) => word !== null) ? words : null };
}
