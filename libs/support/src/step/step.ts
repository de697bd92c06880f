import { type Id, Refusal, type RefusalCode } from '#kernel';
import type { Receipt, Unit } from '#platform';

/** What the database says of a step: taken, with the state and version now, or why not. */
export interface Outcome {
  readonly refused: string | null;
  readonly state: string | null;
  readonly version: number;
}

/** Reasons that say more than "not now", and the field each is about; none where it may be more than one. */
export const ABOUT: Readonly<Record<string, { readonly code: RefusalCode; readonly field?: string }>> = {
  changed_since: { code: 'CHANGED_SINCE' },
  not_found: { code: 'NOT_FOUND' },
  scale_swv_only: { code: 'FORBIDDEN' },
  scale_code_twice: { code: 'INVALID' },
  scale_base_opp: { code: 'INVALID' },
  scale_tlv_without_opp: { code: 'INVALID' },
  scale_order: { code: 'INVALID' },
  support_level: { code: 'INVALID', field: 'level' },
  support_owner: { code: 'INVALID', field: 'ownerId' },
  support_reason: { code: 'INVALID', field: 'reason' },
  support_enough_when: { code: 'INVALID', field: 'enoughWhen' },
  support_review_missing: { code: 'INVALID', field: 'reviewOn' },
  support_review_early: { code: 'INVALID', field: 'reviewOn' },
  support_review_late: { code: 'INVALID', field: 'reviewOn' },
  support_goal_weeks: { code: 'INVALID', field: 'lookOn' },
  support_action_until: { code: 'INVALID', field: 'untilOn' },
  support_match_signal: { code: 'INVALID', field: 'signalTo' },
  support_match_checklist: { code: 'INVALID', field: 'checked' },
  support_match_vog: { code: 'INVALID', field: 'vogOn' },
  support_match_family: { code: 'INVALID', field: 'familyChoseOn' },
  support_match_dates: { code: 'INVALID', field: 'endsOn' },
  opp_day: { code: 'INVALID', field: 'on' },
  opp_need_to_come: { code: 'INVALID', field: 'needOn' },
  opp_hearing: { code: 'INVALID' },
  opp_line: { code: 'INVALID', field: 'line' },
  application_to_come: { code: 'INVALID', field: 'receivedOn' },
  application_before_birth: { code: 'INVALID', field: 'receivedOn' },
  application_wish: { code: 'INVALID', field: 'desiredStart' },
  application_day: { code: 'INVALID', field: 'on' },
  application_other_school: { code: 'INVALID', field: 'otherSchool' },
  support_extension_late: { code: 'INVALID', field: 'on' },
  bundle_day: { code: 'INVALID', field: 'on' },
  meeting_day: { code: 'INVALID', field: 'on' },
  meeting_by: { code: 'INVALID', field: 'doBy' },
  meeting_who_when: { code: 'INVALID', field: 'doer' },
  team_days: { code: 'INVALID', field: 'fromOn' },
  team_until_review: { code: 'INVALID', field: 'untilOn' },
  team_unknown: { code: 'INVALID', field: 'login' },
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
  if (refused) {
    const { code = 'NOT_NOW', field } = ABOUT[refused] ?? {};
    throw new Refusal(code, refused, { ...(refused === 'changed_since' && { version }), ...(field && { place: `input.${field}` }) });
  }
  return { id, version, state };
}
