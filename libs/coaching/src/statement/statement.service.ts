import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { MOMENTS } from '../mark/mark.entity.js';
import { MarkService } from '../mark/mark.service.js';
import type { GiveConfidenceInput } from './statement.input.js';
import type { OwnConfidenceType } from './statement.type.js';

/** Six statements on acting with confidence at start, end and three months after, by the colleague, for the colleague (X13). */
@Injectable()
export class StatementService {
  constructor(private readonly marks: MarkService) {}

  /** Refuses NOT_FOUND. */
  async own(unit: Unit, trajectoryId: Id): Promise<OwnConfidenceType> {
    return this.marks.own(unit, trajectoryId, 'CONFIDENCE', MOMENTS);
  }

  /** Refuses as `MarkService.giveAt`. */
  async give(unit: Unit, { trajectoryId, moment, marks, version }: GiveConfidenceInput): Promise<Receipt> {
    const values = Object.fromEntries(marks.map(({ statement, value }) => [statement, value]));
    return this.marks.giveAt(unit, { trajectoryId, measure: 'CONFIDENCE', moment, values, version });
  }
}
