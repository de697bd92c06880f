import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { MarkService } from '../mark/mark.service.js';
import { receiptOf } from '../step/step.js';
import type { GiveSatisfactionInput, NoteParentInput } from './satisfaction.input.js';
import { SatisfactionRepository } from './satisfaction.repository.js';
import type { SatisfactionType } from './satisfaction.type.js';

/** How content the colleague is, and optionally what parents say (R40, K5). */
@Injectable()
export class SatisfactionService {
  constructor(
    private readonly voices: SatisfactionRepository,
    private readonly marks: MarkService,
    private readonly anonymity: AnonymityService,
  ) {}

  /** Refuses NOT_FOUND. */
  async of(unit: Unit, trajectoryId: Id): Promise<SatisfactionType> {
    const own = await this.marks.own(unit, trajectoryId, 'SATISFACTION', ['END', 'AFTER']);
    return { ...own, parents: await this.voices.parents(unit, trajectoryId) };
  }

  /** Refuses as `MarkService.giveAt`. */
  async give(unit: Unit, { trajectoryId, moment, value, version }: GiveSatisfactionInput): Promise<Receipt> {
    return this.marks.giveAt(unit, { trajectoryId, measure: 'SATISFACTION', moment, values: { OVERALL: value }, version });
  }

  /** Refuses NOT_FOUND, INVALID (a line that tells who, R38). */
  async noteParent(unit: Unit, input: NoteParentInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: input.trajectoryId }, { line: input.line });
    return receiptOf(input.id, await this.voices.note(unit, { ...input, line: input.line ?? null }));
  }
}
