import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Hint } from './hint.entity.js';

/** The group's own list of words that lead to a child. */
@Injectable()
export class HintRepository {
  async ofGroup(unit: Unit, groupId: Id): Promise<Hint[]> {
    return unit.query<Hint>('select id, kind, text from coaching.group_hint where group_id = $1 order by kind, text, id limit 200', [groupId]);
  }

  async add(unit: Unit, hint: Hint & { readonly groupId: Id }): Promise<void> {
    await unit.query('insert into coaching.group_hint (controller_id, id, group_id, kind, text) values ($1, $2, $3, $4, $5)', [
      ...[unit.controllerId, hint.id, hint.groupId, hint.kind, hint.text],
    ]);
  }

  /** What is gone already stays gone. */
  async remove(unit: Unit, groupId: Id, hintId: Id): Promise<void> {
    await unit.query('delete from coaching.group_hint where group_id = $1 and id = $2', [groupId, hintId]);
  }
}
