import type { CalendarDate, Id } from '#kernel';

/** What may want doing today; each follows from a date in the calendar (R13, R15–R17, X7), none from a judgement. */
export const TASK_KINDS = [
  'MAKE_HANDOVER',
  'FINISH_DRAFT',
  'SEND_HANDOVER',
  'REMIND_PARENTS',
  'ASK_RECEIPT',
  'CLOSE_HANDOVER',
  'DECIDE_HANDOVER',
  'SEND_REPLACEMENT',
  'DECIDE_REPLACEMENT',
  'LINK_ARRIVALS',
  'READ_HANDOVER',
  'READ_REPLACEMENT',
  'PLAN_CONVERSATION',
  'HOLD_CONVERSATION',
  'CONFIRM_STARTING_LEVEL',
  'GIVE_FEEDBACK',
  'SHARING_STOPPED',
  'UNREAD_BEFORE_START',
  'RECEIPT_OVERDUE',
  'HANDOVERS_LATE',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** One thing to do: about one child, or a count of a location. */
export interface Task {
  readonly kind: TaskKind;
  /** When it should be done. */
  readonly dueOn: CalendarDate;
  readonly count: number;
  readonly childId: Id | null;
  readonly callName: string | null;
  /** The handover at the preschool or with parents, the delivery at the school. */
  readonly handoverId: Id | null;
  readonly locationId: Id | null;
}

/** *Vandaag* holds at most five things. */
export const TASKS_MOST = 5;

/** The most pressing first; what has no hurry waits. */
export function mostPressing(tasks: readonly Task[]): Task[] {
  return [...tasks]
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || TASK_KINDS.indexOf(one.kind) - TASK_KINDS.indexOf(other.kind))
    .slice(0, TASKS_MOST);
}

/** A task about one child. */
export function aboutChild(
  kind: TaskKind,
  dueOn: CalendarDate,
  { childId, callName, handoverId }: { childId: Id | null; callName: string | null; handoverId: Id | null },
): Task {
  return { kind, dueOn, count: 1, childId, callName, handoverId, locationId: null };
}

/** A task about a location, as a count. */
export function aboutLocation(kind: TaskKind, dueOn: CalendarDate, locationId: Id, count: number): Task[] {
  return count > 0 ? [{ kind, dueOn, count, childId: null, callName: null, handoverId: null, locationId }] : [];
}
