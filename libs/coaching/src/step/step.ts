import { type Id, Refusal, type RefusalCode } from '#kernel';
import type { Receipt } from '#platform';

/** What the database says of a step: taken, with the state and version now, or why not. */
export interface Outcome {
  readonly refused: string | null;
  readonly state: string | null;
  readonly version: number;
}

/** Reasons that say more than "not now". */
const CODES: Readonly<Record<string, RefusalCode>> = {
  changed_since: 'CHANGED_SINCE',
  coaching_owner: 'INVALID',
  coaching_choose_coach: 'INVALID',
  coaching_own_words: 'FORBIDDEN',
  consultation_specialist: 'INVALID',
  contact_card_not_asked: 'FORBIDDEN',
  coaching_colleague_asks: 'FORBIDDEN',
  coaching_day_passed: 'INVALID',
  coaching_day_ahead: 'INVALID',
  coaching_day_before: 'INVALID',
  coaching_held_after: 'INVALID',
  coaching_end_far: 'INVALID',
  coaching_coach_gone: 'INVALID',
  not_found: 'NOT_FOUND',
  mark_of_the_colleague: 'FORBIDDEN',
  averted_second_person: 'FORBIDDEN',
  averted_of_the_other: 'FORBIDDEN',
  measurement_weeks: 'INVALID',
  sheet_answers: 'INVALID',
  cycle_day_to_come: 'INVALID',
};

/** The receipt of a step the database took, or the refusal it gave. */
export function receiptOf(id: Id, outcome: Outcome | undefined): Receipt {
  if (!outcome) throw new Refusal('NOT_FOUND', 'not_found');
  const { refused, state, version } = outcome;
  if (refused) throw new Refusal(CODES[refused] ?? 'NOT_NOW', refused, refused === 'changed_since' ? { version } : {});
  return { id, version, state };
}
