import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type VeStatement, VeStatementRepository } from '../ve-statement/ve-statement.repository.js';
import { type OwnHandover, ParentsRepository } from './parents.repository.js';

/** The handovers of a parent's own children. */
@Injectable()
export class OwnHandoversService {
  constructor(
    private readonly parents: ParentsRepository,
    private readonly statements: VeStatementRepository,
  ) {}

  /** Those that were laid before the parents, latest first; empty without authority. */
  async mine(unit: Unit): Promise<OwnHandover[]> {
    const ids = await this.parents.inReach(unit);
    const opened = await unit.open('HANDOVER', ids, 'DECIDE');
    return opened.size > 0 ? this.parents.own(unit, [...opened]) : [];
  }

  /** What was sent by law about the VE of an own child (R8); null while nothing was. */
  async veStatement(unit: Unit, childId: Id): Promise<VeStatement | null> {
    const opened = await unit.open('CHILD', [childId], 'OWN_CHILD');
    return opened.has(childId) ? this.statements.ofChild(unit, childId) : null;
  }
}
