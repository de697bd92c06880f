import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { SharpenQuestionInput } from './question.input.js';
import { QuestionRepository, type QuestionRow } from './question.repository.js';

/** From a gut feeling to a question, version by version (K3). */
@Injectable()
export class QuestionService {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** The first words of an opened trajectory, for their writer and the coach. */
  async feeling(unit: Unit, trajectoryId: Id): Promise<string | null> {
    return this.questions.feeling(unit, trajectoryId);
  }

  /** The question of an opened trajectory, the last version first. */
  async versions(unit: Unit, trajectoryId: Id): Promise<QuestionRow[]> {
    return this.questions.versions(unit, trajectoryId);
  }

  /** Writes the question as it goes on. Refuses NOT_FOUND, INVALID (a text that tells who), CHANGED_SINCE. */
  async sharpen(unit: Unit, { trajectoryId, version, text }: SharpenQuestionInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: trajectoryId }, { text });
    return receiptOf(trajectoryId, await this.questions.sharpen(unit, trajectoryId, version, text));
  }
}
