import { addDays, addMonths, type CalendarDate, type Id } from '#kernel';
import { LOOK_BACK_MONTHS } from '../averted/averted.entity.js';
import { type Moment, MOMENTS } from '../mark/mark.entity.js';
import { isOpen, momentOf, type TrajectoryDays } from '../mark/moment.js';
import type { Side } from '../trajectory/trajectory.entity.js';
import { TERMS } from '../scale/scales.js';

/** What is asked of somebody in a trajectory: to mark, to scale together, to agree, or to look back (R40, X11–X13). */
export const DUE_KINDS = ['SCALE_GOAL', 'MARK_GOAL', 'GIVE_CONFIDENCE', 'GIVE_SATISFACTION', 'RATE_MEETING', 'AGREE_AVERTED', 'LOOK_BACK'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that is asked, from a date in the calendar; never a judgement. */
export interface Due {
  readonly kind: DueKind;
  readonly trajectoryId: Id;
  readonly dueOn: CalendarDate;
  readonly moment: Moment | null;
  readonly goalId: Id | null;
  readonly logId: Id | null;
  readonly avertedId: Id | null;
  /** 6 or 12 for a look back. */
  readonly months: number | null;
}

/** An opened trajectory of the reader with what was given already. */
export interface OpenTrajectory extends TrajectoryDays {
  readonly id: Id;
  readonly side: Side;
  readonly goals: readonly { readonly id: Id; readonly scaled: readonly Moment[]; readonly marked: readonly Moment[] }[];
  readonly confidence: readonly Moment[];
  readonly satisfaction: readonly Moment[];
  /** Meetings of the last weeks that the reader did not mark. */
  readonly unmarked: readonly { readonly logId: Id; readonly heldOn: CalendarDate }[];
  readonly averted: readonly {
    readonly id: Id;
    readonly own: boolean;
    readonly claimedOn: CalendarDate;
    readonly agreedOn: CalendarDate | null;
    readonly seen: readonly number[];
  }[];
}

/** What is asked today of one trajectory; what is given is not asked again. */
export function duesOf(trajectory: OpenTrajectory, today: CalendarDate): Due[] {
  const { id, side, goals, confidence, satisfaction, unmarked, averted } = trajectory;
  const due = (kind: DueKind, dueOn: CalendarDate, about: Partial<Due> = {}): Due => ({
    kind,
    trajectoryId: id,
    dueOn,
    moment: null,
    goalId: null,
    logId: null,
    avertedId: null,
    months: null,
    ...about,
  });
  const colleague = side === 'COLLEAGUE';
  const atMoments = MOMENTS.flatMap((moment) => {
    const open = momentOf(trajectory, moment);
    if (!open || !isOpen(open, today)) return [];
    return [
      ...goals.filter(({ scaled }) => !scaled.includes(moment)).map((goal) => due('SCALE_GOAL', open.dueOn, { moment, goalId: goal.id })),
      ...goals.filter(({ marked }) => colleague && !marked.includes(moment)).map((goal) => due('MARK_GOAL', open.dueOn, { moment, goalId: goal.id })),
      ...(colleague && !confidence.includes(moment) ? [due('GIVE_CONFIDENCE', open.dueOn, { moment })] : []),
      ...(colleague && moment !== 'START' && !satisfaction.includes(moment) ? [due('GIVE_SATISFACTION', open.dueOn, { moment })] : []),
    ];
  });
  return [
    ...atMoments,
    ...unmarked.filter(({ heldOn }) => today <= addDays(heldOn, TERMS.meetingDays)).map(({ logId, heldOn }) => due('RATE_MEETING', heldOn, { logId })),
    ...averted.filter(({ own, agreedOn }) => !own && !agreedOn).map((one) => due('AGREE_AVERTED', one.claimedOn, { avertedId: one.id })),
    ...averted.flatMap((one) => lookBacks(one, today).map(({ dueOn, months }) => due('LOOK_BACK', dueOn, { avertedId: one.id, months }))),
  ];
}

/** The latest look back that has come and was not taken; an earlier one that was passed by is not asked any more. */
function lookBacks({ agreedOn, seen }: OpenTrajectory['averted'][number], today: CalendarDate): { dueOn: CalendarDate; months: number }[] {
  if (!agreedOn) return [];
  const come = LOOK_BACK_MONTHS.map((months) => ({ months, dueOn: addMonths(agreedOn, months) })).filter(({ dueOn }) => dueOn <= today);
  return come.slice(-1).filter(({ months }) => !seen.includes(months));
}
