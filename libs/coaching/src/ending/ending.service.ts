import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { EndMove } from './ending.entity.js';
import type { MoveEndInput } from './ending.input.js';
import { EndingRepository } from './ending.repository.js';

/** Until when two go on together: a day that is planned, and moved with a reason (K1). */
@Injectable()
export class EndingService {
  constructor(
    private readonly endings: EndingRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** How often and why the end of an opened trajectory was moved, the latest first. */
  async moves(unit: Unit, trajectoryId: Id): Promise<EndMove[]> {
    return this.endings.moves(unit, trajectoryId);
  }

  /** Refuses NOT_FOUND, INVALID (a day that passed, a text that tells who), NOT_NOW (it ended), CHANGED_SINCE. */
  async move(unit: Unit, input: MoveEndInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', input.trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: input.trajectoryId }, { reason: input.reason });
    return receiptOf(input.trajectoryId, await this.endings.move(unit, input));
  }
}
