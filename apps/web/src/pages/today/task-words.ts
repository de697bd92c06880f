import type { MessageKey } from '#words';
import { daysBetween } from '../../levels/calendar.js';
import type { Task } from '../../parts/task-list/task-list.js';
import type { ResultOf } from '../../session/graphql.js';
import type { Days } from '../../words/use-days.js';
import type { Say } from '../../words/use-words.js';
import type { tasksQuery } from './today.query.js';

/** A thing to do as the API tells it. */
export type ToldTask = ResultOf<typeof tasksQuery>['today']['tasks'][number];

/** What a task's words need beside the task. */
interface Around {
  today: string;
  say: Say;
  days: Days;
  /** The name of a location, for what is a count of one. */
  placeOf: (locationId: string | null) => string;
}

/** Where the work is done. */
const PLACES: Readonly<Record<ToldTask['kind'], (task: ToldTask) => string>> = {
  MAKE_HANDOVER: () => '/overdrachten',
  FINISH_DRAFT: atSender,
  SEND_HANDOVER: atSender,
  SEND_REPLACEMENT: atSender,
  REMIND_PARENTS: atSender,
  ASK_RECEIPT: atSender,
  CLOSE_HANDOVER: atSender,
  DECIDE_HANDOVER: ({ handoverId }) => `/mijn-kind/${handoverId ?? ''}`,
  DECIDE_REPLACEMENT: ({ handoverId }) => `/mijn-kind/${handoverId ?? ''}`,
  LINK_ARRIVALS: () => '/ontvangen',
  READ_HANDOVER: atReceiver,
  READ_REPLACEMENT: atReceiver,
  PLAN_CONVERSATION: (task) => `${atReceiver(task)}#gesprek`,
  HOLD_CONVERSATION: (task) => `${atReceiver(task)}#gesprek`,
  CONFIRM_STARTING_LEVEL: atReceiver,
  GIVE_FEEDBACK: (task) => `${atReceiver(task)}#antwoord`,
  SHARING_STOPPED: atReceiver,
  UNREAD_BEFORE_START: () => '/locaties',
  RECEIPT_OVERDUE: () => '/locaties',
  HANDOVERS_LATE: () => '/locaties',
};

/** A task in words: a verb, why, and when without alarm: what is late is for "as soon as you can" (product 5.1). */
export function taskWords(task: ToldTask, { today, say, days, placeOf }: Around): Task {
  const child = task.callName ?? say('today.thisChild');
  const params = { child, count: task.count, place: placeOf(task.locationId) };
  const left = daysBetween(today, task.dueOn);
  return {
    id: `${task.kind}:${task.handoverId ?? task.childId ?? task.locationId ?? ''}`,
    title: say(`today.task.${task.kind}`, params),
    why: say(`today.why.${task.kind}`, params),
    href: PLACES[task.kind](task),
    when: task.late ? say('today.when.late') : say(whenKey(left), { day: days.medium(task.dueOn) }),
    soon: task.late || left <= 3,
  };
}

function whenKey(left: number): MessageKey {
  if (left <= 0) return 'today.when.today';
  if (left === 1) return 'today.when.tomorrow';
  return left <= 21 ? 'today.when.before' : 'today.when.later';
}

function atSender({ handoverId }: ToldTask): string {
  return `/overdracht/${handoverId ?? ''}`;
}

function atReceiver({ handoverId }: ToldTask): string {
  return `/ontvangen/${handoverId ?? ''}`;
}
