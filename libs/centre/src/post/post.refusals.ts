import { Refusal } from '#kernel';

/** Why somebody is not appointed, or a post not ended. */
export const postRefusals = {
  /** R48: this role is never about this kind of scope. */
  scope: () => new Refusal('INVALID', 'scope_not_for_role', { place: 'input.scopeKind' }),
  /** R48: nobody has this role at this kind of organisation. */
  role: () => new Refusal('INVALID', 'role_not_here', { place: 'input.role' }),
  /** A guest's post has an end. */
  lastDayMissing: () => new Refusal('INVALID', 'guest_needs_last_day', { place: 'input.lastDay' }),
  /** The last day lies before the first. */
  periodReversed: () => new Refusal('INVALID', 'period_reversed', { place: 'input.lastDay' }),
  /** Nobody gives themselves rights. */
  oneself: () => new Refusal('FORBIDDEN', 'may_not_appoint_yourself'),
};
