import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A finished look and a draft, each by another writer, ratings, wellbeing, a strength and the profile row of one child. */
export async function layLevels(admin: pg.ClientBase, controllerId: string, childId: string, writers: readonly [done: string, draft: string]): Promise<void> {
  const look = randomUUID();
  const [done, draft] = writers;
  await admin.query(
    `insert into development.look (controller_id, id, child_id, account_id, state, saved_at, done_on) values ($1, $2, $3, $4, 'DONE', now(), access.today())`,
    [controllerId, look, childId, done],
  );
  await admin.query(
    `insert into development.look (controller_id, id, child_id, account_id, state, saved_at, draft) values ($1, $2, $3, $4, 'DRAFT', now(), '{}')`,
    [controllerId, randomUUID(), childId, draft],
  );
  await admin.query(
    `insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role, look_id)
     select $1, gen_random_uuid(), $2, s.framework, s.line, s.number, 'SEEN', 'SURE', access.today(), $3, 'PEDAGOGICAL_STAFF', $4 from development.step s order by s.framework, s.line, s.number limit 1`,
    [controllerId, childId, done, look],
  );
  await admin.query(
    `insert into development.wellbeing (controller_id, id, look_id, child_id, wellbeing, observed_on, rater_account, rater_role) values ($1, $2, $2, $3, 4, access.today(), $4, 'PEDAGOGICAL_STAFF')`,
    [controllerId, look, childId, done],
  );
  await admin.query(
    `insert into development.strength (controller_id, id, child_id, kind, text, added_on, added_by, added_role) values ($1, $2, $3, 'LOVES', 'Proef', access.today(), $4, 'PEDAGOGICAL_STAFF')`,
    [controllerId, randomUUID(), childId, done],
  );
  await admin.query(
    `insert into development.profile (controller_id, child_id, levels, strengths, strengths_version, updated_at) values ($1, $2, '[]', '[]', 1, now())`,
    [controllerId, childId],
  );
}
