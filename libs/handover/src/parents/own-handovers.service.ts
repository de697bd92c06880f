import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { type OwnHandover, ParentsRepository } from './parents.repository.js';

/** The handovers of a parent's own children. */
@Injectable()
export class OwnHandoversService {
  constructor(private readonly parents: ParentsRepository) {}

  /** Those that were laid before the parents, latest first; empty without authority. */
  async mine(unit: Unit): Promise<OwnHandover[]> {
    const ids = await this.parents.inReach(unit);
    const opened = await unit.open('HANDOVER', ids, 'DECIDE');
    return opened.size > 0 ? this.parents.own(unit, [...opened]) : [];
  }
}
