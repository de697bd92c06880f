import { type CalendarDate, type Id, Refusal, type RefusalCode } from '#kernel';

/** Reasons that say more than "not now", and which field each is about. */
const ABOUT: Readonly<Record<string, { readonly code: RefusalCode; readonly place?: string }>> = {
  changed_since: { code: 'CHANGED_SINCE' },
  handover_part_unknown: { code: 'INVALID', place: 'input.parts' },
  handover_part_not_delivered: { code: 'INVALID', place: 'input.parts' },
  handover_four_domains: { code: 'INVALID', place: 'input.domains' },
  handover_no_enrolment: { code: 'INVALID', place: 'input.enrolmentId' },
  handover_other_child: { code: 'INVALID', place: 'input.enrolmentId' },
  handover_enrolment_taken: { code: 'INVALID', place: 'input.enrolmentId' },
  handover_day_passed: { code: 'INVALID', place: 'input.on' },
  handover_day_too_far: { code: 'INVALID', place: 'input.on' },
  handover_day_ahead: { code: 'INVALID', place: 'input.heldOn' },
  handover_talk_before_sending: { code: 'INVALID', place: 'input.heldOn' },
  handover_agreement_over: { code: 'INVALID', place: 'input.agreements' },
};

/** The receipt of a step the database took, or the refusal it gave; both sides of a race get one or the other. */
export function receiptOf<State extends string>(
  id: Id,
  outcome: { refused: string | null; state: State; version: number } | undefined,
): { id: Id; version: number; state: State } {
  if (!outcome) throw new Refusal('NOT_FOUND', 'not_found');
  const { refused, state, version } = outcome;
  if (refused) {
    const { code = 'NOT_NOW', place } = ABOUT[refused] ?? {};
    throw new Refusal(code, refused, { ...(refused === 'changed_since' && { version }), ...(place && { place }) });
  }
  return { id, version, state };
}

/** Why a handover is not opened, changed or offered. */
export const handoverRefusals = {
  /** R20: only KDV_PO is made today. */
  typeLater: () => new Refusal('NOT_NOW', 'handover_type_later'),
  /** The receiver is one named school location of another organisation. */
  receiver: () => new Refusal('INVALID', 'handover_receiver', { place: 'input.receiverLocationId' }),
  /** R19: first the application at the school, then the handover. */
  notEnrolled: () => new Refusal('NOT_NOW', 'handover_not_enrolled'),
  /** R19: nobody is enrolled before it is born. */
  enrolledBeforeBirth: () => new Refusal('INVALID', 'handover_enrolled_before_birth', { place: 'input.enrolledOn' }),
  /** The first school day is on or after the application, and before one is at school long since. */
  firstSchoolDay: () => new Refusal('INVALID', 'handover_first_school_day', { place: 'input.firstSchoolDay' }),
  /** It would have expired on the day it began. */
  tooOld: (expiresOn: CalendarDate) => new Refusal('NOT_NOW', 'handover_too_old', { until: expiresOn }),
  /** A child without birth date or place in a group has no calendar. */
  notPlaced: () => new Refusal('NOT_NOW', 'handover_child_not_placed'),
  /** Only a draft changes. */
  noDraft: () => new Refusal('NOT_NOW', 'handover_no_draft'),
  /** R14: paper is not enough here. */
  paperNotEnough: () => new Refusal('INVALID', 'handover_paper_not_enough', { place: 'input.answer' }),
  /** H3: cold or warm is answered before the parents read. */
  warmUnanswered: () => new Refusal('NOT_NOW', 'handover_warm_unanswered'),
  /** R12: a strength or interest first. */
  strengthFirst: (category: string) => new Refusal('NOT_NOW', 'handover_strength_first', { category }),
  /** What was sent is not being put right. */
  noReplacement: () => new Refusal('NOT_NOW', 'handover_no_replacement'),
  /** R4: a BSN, onderwijsnummer or ECK iD never goes along. */
  personNumber: (place?: string) => new Refusal('INVALID', 'handover_person_number', place ? { place } : {}),
  /** A document that says nothing is not offered. */
  empty: () => new Refusal('NOT_NOW', 'handover_empty'),
  /** Nobody with authority is known, so nobody can decide (design 6). */
  nobodyDecides: () => new Refusal('NOT_NOW', 'handover_nobody_decides'),
};
