import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Colleague } from './colleague.entity.js';

/** Colleagues of opened children. */
@Injectable()
export class ColleagueRepository {
  /** By name. */
  async ofChild(unit: Unit, childId: Id): Promise<Colleague[]> {
    return unit.query<Colleague>('select account_id as "accountId", name, owns from support.colleagues($1)', [childId]);
  }
}
