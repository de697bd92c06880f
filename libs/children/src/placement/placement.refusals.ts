import { type CalendarDate, Refusal } from '#kernel';

/** Why a placement is refused. */
export const placementRefusals = {
  /** The child is in this group on some of these days already. */
  overlaps: (from: CalendarDate, lastDay: CalendarDate | null) => new Refusal('NOT_NOW', 'placement_overlaps', { from, until: lastDay ?? 'none' }),
  /** The last day lies before the first. */
  reversed: () => new Refusal('INVALID', 'period_reversed', { place: 'input.lastDay' }),
  /** Nobody is in a group before it is born. */
  beforeBirth: () => new Refusal('INVALID', 'before_birth', { place: 'input.firstDay' }),
  /** What has begun is ended on a day and never taken away. */
  begun: (firstDay: CalendarDate) => new Refusal('NOT_NOW', 'placement_begun', { from: firstDay }),
  /** The group does not exist on these days. */
  groupClosed: () => new Refusal('NOT_NOW', 'group_not_open'),
};
