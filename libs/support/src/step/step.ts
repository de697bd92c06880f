import { type Id, Refusal, type RefusalCode } from '#kernel';
import type { Receipt, Unit } from '#platform';

/** What the database says of a step: taken, with the state and version now, or why not. */
export interface Outcome {
  readonly refused: string | null;
  readonly state: string | null;
  readonly version: number;
}

/** Reasons that say more than "not now". */
const CODES: Readonly<Record<string, RefusalCode>> = {
  changed_since: 'CHANGED_SINCE',
  not_found: 'NOT_FOUND',
  scale_swv_only: 'FORBIDDEN',
  scale_code_twice: 'INVALID',
  scale_base_opp: 'INVALID',
  scale_tlv_without_opp: 'INVALID',
  scale_order: 'INVALID',
  support_review_early: 'INVALID',
  support_review_late: 'INVALID',
  support_level: 'INVALID',
  support_owner: 'INVALID',
  support_owner_same: 'NOT_NOW',
  opp_day: 'INVALID',
  opp_hearing: 'INVALID',
  opp_line: 'INVALID',
  opp_need_to_come: 'INVALID',
  support_action_until: 'INVALID',
  support_goal_weeks: 'INVALID',
  support_reason: 'INVALID',
  support_enough_when: 'INVALID',
  support_review_missing: 'INVALID',
  support_match_signal: 'INVALID',
  application_to_come: 'INVALID',
  application_day: 'INVALID',
  application_before_birth: 'INVALID',
  application_wish: 'INVALID',
  bundle_day: 'INVALID',
  meeting_day: 'INVALID',
  meeting_by: 'INVALID',
  meeting_who_when: 'INVALID',
  application_other_school: 'INVALID',
  support_extension_late: 'INVALID',
  support_match_checklist: 'INVALID',
  support_match_vog: 'INVALID',
  support_match_family: 'INVALID',
  support_match_dates: 'INVALID',
  team_days: 'INVALID',
  team_until_review: 'INVALID',
  team_unknown: 'INVALID',
};

/** Takes one step in the database. */
export async function takeStep(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
  const [row] = await unit.query<Outcome>(sql, values);
  return row;
}

/** The receipt of a step the database took, or the refusal it gave. */
export function receiptOf(id: Id, outcome: Outcome | undefined): Receipt {
  if (!outcome) throw new Refusal('NOT_FOUND', 'not_found');
  const { refused, state, version } = outcome;
  if (refused) throw new Refusal(CODES[refused] ?? 'NOT_NOW', refused, refused === 'changed_since' ? { version } : {});
  return { id, version, state };
}
