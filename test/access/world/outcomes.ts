import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What a trajectory brought: a goal, marks of both sides on one meeting and of the colleague alone, what a parent said, help averted and help too late. */
export async function layOutcomes(admin: pg.ClientBase, here: readonly string[], log: string, coach: string, colleague: string): Promise<void> {
  const [goal, averted] = [randomUUID(), randomUUID()];
  const lay = (table: string, columns: string, values: string, ...more: unknown[]) =>
    admin.query(`insert into coaching.${table} (controller_id, trajectory_id, id, ${columns}) values ($1, $2, ${values})`, [...here, ...more]);
  await lay('goal', 'place, text, made_by, made_on', `$3, 1, 'Proefdoel', $4, access.today()`, goal, colleague);
  await lay(
    'goal_attainment',
    'goal_id, moment, attainment, account_id, side, on_date',
    `gen_random_uuid(), $3, 'START', -1, $4, 'COLLEAGUE', access.today()`,
    goal,
    colleague,
  );
  for (const [account, side] of [
    [coach, 'COACH'],
    [colleague, 'COLLEAGUE'],
  ]) {
    await lay(
      'mark',
      'account_id, side, measure, item, moment, log_id, value, on_date',
      `gen_random_uuid(), $3, $4, 'EQUALITY', 'HEARD', 'MEETING', $5, 8, access.today()`,
      account,
      side,
      log,
    );
  }
  await lay(
    'mark',
    'account_id, side, measure, item, moment, value, on_date',
    `gen_random_uuid(), $3, 'COLLEAGUE', 'CONFIDENCE', 'ASKING_HELP', 'START', 6, access.today()`,
    colleague,
  );
  await lay('parent_voice', 'face, line, on_date, noted_by', `gen_random_uuid(), 'HAPPY', 'Proef', access.today(), $3`, colleague);
  await lay(
    'averted',
    'help, instead, sureness, state, claimed_by, side, claimed_on, agreed_by, agreed_on',
    `$3, 'YOUTH_CARE', 'Proef', 3, 'CLAIMED', $4, 'COACH', access.today(), $5, access.today()`,
    averted,
    coach,
    colleague,
  );
  await lay('look_back', 'averted_id, months, outcome, account_id, on_date', `gen_random_uuid(), $3, 6, 'STILL_HERE', $4, access.today()`, averted, colleague);
  await lay('late_referral', 'help, months_late, noted_by, side, on_date', `gen_random_uuid(), 'YOUTH_CARE', 6, $3, 'COLLEAGUE', access.today()`, colleague);
}
