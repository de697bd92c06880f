import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** The reader's own posts. */
@Injectable()
export class PostsRepository {
  /** Locations that the reader's posts under the worn hat are about. */
  async locations(unit: Unit): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(
      `select distinct h.scope_id as id from access.own_hats() h where h.controller_id = $1 and h.role = $2 and h.scope_kind = 'LOCATION'`,
      [unit.controllerId, unit.caller.role],
    );
    return rows.map(({ id }) => id);
  }
}
