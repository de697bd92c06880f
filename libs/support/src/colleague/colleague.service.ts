import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Colleague } from './colleague.entity.js';
import { ColleagueRepository } from './colleague.repository.js';

/** Who may own the support of a child, or hear a signal about it: never youth care, the SWV or a guest (R39; domain 0.1 u). */
@Injectable()
export class ColleagueService {
  constructor(private readonly colleagues: ColleagueRepository) {}

  /** By name. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<Colleague[]> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return this.colleagues.ofChild(unit, childId);
  }
}
