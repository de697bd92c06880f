import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** Mails that wait, for the worker. */
@Injectable()
export class GuardianMailRepository {
  /** The oldest mails to send now, each tried once more from here on; no other worker gets them for some minutes. */
  async claim(unit: Unit, first: number): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>('select id from children.claim_mails($1) id', [first]);
    return rows.map(({ id }) => id);
  }

  /** Opens the child of a waiting mail (SEND_MAIL) and gives it; null when it does not wait any more. */
  async open(unit: Unit, id: Id): Promise<Id | null> {
    await unit.query('select children.open_mail($1)', [id]);
    const [row] = await unit.query<{ childId: Id }>(
      'select child_id as "childId" from children.guardian_mail where controller_id = $1 and id = $2 and sent_at is null',
      [unit.controllerId, id],
    );
    return row?.childId ?? null;
  }

  async markSent(unit: Unit, id: Id): Promise<void> {
    await unit.query('update children.guardian_mail set sent_at = clock_timestamp() where controller_id = $1 and id = $2', [unit.controllerId, id]);
  }

  /** Out of use before it was sent: nothing to send any more. */
  async drop(unit: Unit, id: Id): Promise<void> {
    await unit.query('update children.guardian_mail set tries = 5 where controller_id = $1 and id = $2', [unit.controllerId, id]);
  }
}
