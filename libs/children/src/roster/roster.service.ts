import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { type ChildNameRow, ChildRepository } from '../child/child.repository.js';
import { type RosterCounts, RosterRepository } from './roster.repository.js';

/** What is still to be settled: children without a group, guardians whose authority must be asked. */
@Injectable()
export class RosterService {
  constructor(
    private readonly roster: RosterRepository,
    private readonly children: ChildRepository,
  ) {}

  /** How many of everything, for who organises; no names. */
  async counts(unit: Unit): Promise<RosterCounts> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const counts = await this.roster.counts(unit);
    if (!counts) throw new Refusal('NOT_FOUND', 'not_found');
    return counts;
  }

  /** Children within one's reach who are in no group, by name from the one after `after`. */
  async withoutGroup(unit: Unit, first: number, after: Id | null): Promise<ChildNameRow[]> {
    const ids = await this.roster.withoutGroup(unit, first, after);
    return ids.length > 0 ? this.children.names(unit, ids) : [];
  }

  /** Children within one's reach with a guardian whose authority is unknown, likewise: a task for who meets the parents. */
  async unknownAuthority(unit: Unit, first: number, after: Id | null): Promise<ChildNameRow[]> {
    const ids = await this.roster.unknownAuthority(unit, first, after);
    return ids.length > 0 ? this.children.names(unit, ids) : [];
  }
}
