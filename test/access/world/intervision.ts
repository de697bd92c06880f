import type pg from 'pg';
import type { CoachFact } from '../facts.js';

/** A question on the board of each coach, by the id of its writer; and one of each organisation, by the id of that, to think along with. */
export async function layIntervision(admin: pg.ClientBase, coaches: readonly CoachFact[]): Promise<void> {
  const lay = (controllerId: string, id: string, accountId: string) =>
    admin.query(
      `insert into coaching.intervision_question (controller_id, id, account_id, text, asked_on) values ($1, $2, $3, 'Hoe houdt u vast wat werkt?', access.today()) on conflict do nothing`,
      [controllerId, id, accountId],
    );
  for (const { controllerId, id } of coaches) {
    await lay(controllerId, id, id);
    await lay(controllerId, controllerId, id);
  }
}
