import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { GuardianMail } from './guardian-code.entity.js';

/** Mails that wait, for the worker. */
@Injectable()
export class GuardianMailRepository {
  /** Opens the children of the oldest waiting mails (SEND_MAIL) and gives those mails, held until this unit ends. */
  async take(unit: Unit, first: number): Promise<Pick<GuardianMail, 'id' | 'childId'>[]> {
    await unit.query('select children.open_due_mail($1)', [first]);
    return unit.query(
      `select id, child_id as "childId" from children.guardian_mail where controller_id = $1 and sent_at is null and tries < 5
       order by queued_at limit $2 for update skip locked`,
      [unit.controllerId, first],
    );
  }

  async markSent(unit: Unit, id: Id): Promise<void> {
    await unit.query('update children.guardian_mail set sent_at = clock_timestamp(), tries = tries + 1 where controller_id = $1 and id = $2', [
      unit.controllerId,
      id,
    ]);
  }

  async markFailed(unit: Unit, id: Id): Promise<void> {
    await unit.query('update children.guardian_mail set tries = tries + 1 where controller_id = $1 and id = $2', [unit.controllerId, id]);
  }

  /** Out of use before it was sent: nothing to send any more. */
  async drop(unit: Unit, id: Id): Promise<void> {
    await unit.query('update children.guardian_mail set tries = 5 where controller_id = $1 and id = $2', [unit.controllerId, id]);
  }
}
