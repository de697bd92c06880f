import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ChildFact } from '../facts.js';
import type { House } from './ground.js';

const LEVELS = JSON.stringify([
  { code: '0', label: 'Basis', needsOpp: false, needsTlv: false },
  { code: '1', label: 'Extra', needsOpp: true, needsTlv: false },
]);

/** What stands in a bundle: nothing of anybody. */
const BUNDLE = JSON.stringify({
  madeOn: '2026-01-05',
  organisation: 'Proef',
  location: 'Proef',
  readers: 'Proef',
  child: { name: 'Proef', birthDate: null },
  sections: [],
});

/** Levels of support of a house: a published version in use at another location, and the next one while it is written. */
export async function layScale(admin: pg.ClientBase, { controller, locations }: House): Promise<string> {
  // under the id of who made it, so that a case can name it: it is read by all and belongs to nobody
  const scale = controller.id;
  await admin.query(`insert into support.scale (controller_id, id, made_by, number, title, published_on) values ($1, $2, $1, 1, 'Proef', access.today())`, [
    controller.id,
    scale,
  ]);
  await admin.query(
    `insert into support.scale_level (controller_id, scale_id, code, place, label, needs_opp, needs_tlv) values ($1, $2, '0', 0, 'Basis', false, false), ($1, $2, '1', 1, 'Extra', true, false)`,
    [controller.id, scale],
  );
  await admin.query('insert into support.scale_use (controller_id, location_id, since, scale_id) values ($1, $2, access.today() - 400, $3)', [
    controller.id,
    locations.other.id,
    scale,
  ]);
  await admin.query(`insert into support.scale_draft (controller_id, id, title, levels) values ($1, gen_random_uuid(), 'Proef', $2)`, [controller.id, LEVELS]);
  return scale;
}

/** The support of each child of a house: a track that is over, with its first step, a line, a goal that was looked at, an action; the words as they were said, to be sealed. */
export async function laySupport(
  admin: pg.ClientBase,
  { controller, locations }: House,
  scale: string,
  owner: string,
  children: readonly Pick<ChildFact, 'id' | 'guardians'>[],
): Promise<void> {
  const words = Buffer.from('Proef');
  for (const { id: child, guardians } of children) {
    const [track, step, goal, opp] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const lay = (table: string, columns: string, values: string, ...more: unknown[]) =>
      admin.query(`insert into support.${table} (controller_id, child_id, ${columns}) values ($1, $2, ${values})`, [controller.id, child, ...more]);
    await lay(
      'track',
      'id, location_id, scale_id, level_code, owner_account_id, state, started_on, step_on, ended_on',
      `$3, $4, $5, '0', $6, 'DONE', access.today(), access.today(), access.today()`,
      track,
      locations.own.id,
      scale,
      owner,
    );
    await lay(
      'step',
      'id, track_id, place, action, scale_id, to_level, on_date, review_on, decided_by, noted_by',
      `$3, $4, 1, 'START', $5, '0', access.today(), access.today() + 42, '{PARENTS}', $6`,
      step,
      track,
      scale,
      owner,
    );
    await lay('step_words', 'step_id, reason, enough_when', '$3, $4, $4', step, words);
    await lay('need', 'id, track_id, kind, domain, text, noted_on', `gen_random_uuid(), $3, 'STIMULATING', 'FAMILY', $4, access.today()`, track, words);
    await lay(
      'goal',
      'id, track_id, domain, factors, set_on, look_on, now_is, aim, seen_by',
      `$3, $4, 'FAMILY', '{PF05}', access.today(), access.today() + 42, $5, $5, $5`,
      goal,
      track,
      words,
    );
    await lay('evaluation', 'id, goal_id, on_date, how_far, decision, line', `gen_random_uuid(), $3, access.today(), 5, 'CONTINUE', $4`, goal, words);
    await lay(
      'action',
      'id, track_id, setting, doer, what, began_on, until_on',
      `gen_random_uuid(), $3, 'GROUP', 'TEACHER', $4, access.today(), access.today() + 42`,
      track,
      words,
    );
    await lay('opp', 'id, track_id, state, need_on, due_on', `$3, $4, 'DRAFT', access.today(), access.today() + 42`, opp, track);
    await lay('opp_version', 'opp_id, number', '$3, 1', opp);
    await lay('opp_text', 'opp_id, number, outflow', '$3, 1, $4', opp, words);
    await lay('opp_drawing', 'opp_id, number, picture, shows', '$3, 1, $4, $4', opp, words);
    await lay('opp_action_part', 'opp_id, number, text', '$3, 1, $4', opp, words);
    for (const { guardianId } of guardians)
      await lay('opp_answer', 'opp_id, number, guardian_id, agrees, on_date, part_hash', `$3, 1, $4, true, access.today(), 'x'`, opp, guardianId);
    for (const { guardianId } of guardians) {
      const text = randomUUID();
      await lay('family_text', 'id, guardian_id, part, text, written_on', `$3, $4, 'OWN', $5, access.today()`, text, guardianId, words);
      await lay('family_comment', 'id, text_id, account_id, comment, on_date', 'gen_random_uuid(), $3, $4, $5, access.today()', text, owner, words);
      await lay(
        'concern',
        'id, guardian_id, words, raised_on, answer, answered_on, answered_by',
        'gen_random_uuid(), $3, $4, access.today(), $4, access.today(), $5',
        guardianId,
        words,
        owner,
      );
    }
    await lay(
      'application',
      'id, location_id, state, received_on, written, first_preference, full_by_policy',
      `gen_random_uuid(), $3, 'APPLIED', access.today(), true, true, false`,
      locations.own.id,
    );
    await lay(
      'declaration',
      'id, location_id, category, sbo, starts_on, ends_on, swv_number, decision_number, noted_on',
      `gen_random_uuid(), $3, 'L', false, access.today(), access.today() + 400, 'PO2505', '1', access.today()`,
      locations.own.id,
    );
    const bundle = randomUUID();
    await lay('bundle', 'id, readers, documents, mark, made_on', `$3, 'Proef', '{OPP}', repeat('0', 64), access.today()`, bundle);
    await lay('bundle_content', 'bundle_id, content', `$3, convert_to($4, 'UTF8')`, bundle, BUNDLE);
    await lay(
      'meeting_item',
      'id, track_id, location_id, held_on, planned_on, question',
      'gen_random_uuid(), $3, $4, access.today(), access.today(), $5',
      track,
      locations.own.id,
      words,
    );
    await lay(
      'safety_note',
      'id, keeper_one, keeper_two, words, noted_on',
      'gen_random_uuid(), $3, (select a.id from access.account a where a.id <> $3 order by a.id limit 1), $4, access.today()',
      owner,
      words,
    );
    await lay('bearing', 'id, side, answer, on_date, said_by', `gen_random_uuid(), 'STAFF', 'JUST', access.today(), $3`, owner);
    await lay('family_match', 'id, family, signal_account_id', 'gen_random_uuid(), $3, $4', words, owner);
    await lay('opp_evaluation', 'id, opp_id, on_date, with_child, line', 'gen_random_uuid(), $3, access.today(), true, $4', opp, words);
  }
}
