import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { NameChildInput, UnnameChildInput } from './named-child.input.js';
import { NamedChildRepository, type NamedChildRow } from './named-child.repository.js';

/** Anonymous unless parents agree (R38). */
@Injectable()
export class NamedChildService {
  constructor(private readonly names: NamedChildRepository) {}

  /** The child an opened trajectory may name; none while it is anonymous. */
  async of(unit: Unit, trajectoryId: Id): Promise<NamedChildRow | null> {
    return this.names.of(unit, trajectoryId);
  }

  /** By the colleague who works with the child. Refuses NOT_FOUND, NOT_NOW (a parent with authority did not agree for this coach's organisation). */
  async name(unit: Unit, { id, trajectoryId, childId }: NameChildInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    await unit.openOne('CHILD', childId, 'RECORD_COACH_CONSENT');
    return receiptOf(trajectoryId, await this.names.name(unit, id, trajectoryId, childId));
  }

  /** Makes it anonymous again. Refuses NOT_FOUND. */
  async unname(unit: Unit, { trajectoryId }: UnnameChildInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(trajectoryId, await this.names.unname(unit, trajectoryId));
  }
}
