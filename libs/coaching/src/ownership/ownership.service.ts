import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { OwnershipRow } from './ownership.entity.js';
import type { StateOwnershipInput, TickOwnershipInput } from './ownership.input.js';
import { OwnershipRepository } from './ownership.repository.js';

/** "It stays your question": said at the start, ticked by both, shown on every log (X10, R39). */
@Injectable()
export class OwnershipService {
  constructor(
    private readonly ownerships: OwnershipRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** The last sentence of each of these opened trajectories. */
  async last(unit: Unit, ids: readonly Id[]): Promise<OwnershipRow[]> {
    return this.ownerships.last(unit, ids);
  }

  /** How often an opened trajectory changed owner. */
  async shifts(unit: Unit, trajectoryId: Id): Promise<number> {
    return this.ownerships.shifts(unit, trajectoryId);
  }

  /** Agrees with the sentence that was read. Refuses NOT_FOUND, CHANGED_SINCE. */
  async tick(unit: Unit, { trajectoryId, version }: TickOwnershipInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(trajectoryId, await this.ownerships.tick(unit, trajectoryId, version));
  }

  /** Says it anew; another owner is a shift, and is counted. Refuses NOT_FOUND, INVALID (R39: not of the school or childcare), CHANGED_SINCE. */
  async state(unit: Unit, { id, trajectoryId, version, ownerId, coachAdds = null, coachLeaves = null }: StateOwnershipInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    await this.anonymity.refuseTelling(unit, { subjectId: trajectoryId }, { coachAdds, coachLeaves });
    return receiptOf(trajectoryId, await this.ownerships.state(unit, id, { trajectoryId, version }, { ownerId, coachAdds, coachLeaves }));
  }
}
