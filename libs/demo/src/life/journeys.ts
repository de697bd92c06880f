import { addDays, addMonths, type CalendarDate } from '#kernel';
import type { Move } from '../world/children.js';
import { workingDay } from '../world/day.js';
import { decidingParents } from '../world/families.js';

/** What is done on the road of a handover, in this order; the last ones end it otherwise. */
export const STEPS = [
  'open',
  'offer',
  'agree',
  'agreeToo',
  'send',
  'receive',
  'read',
  'plan',
  'hold',
  'confirm',
  'answer',
  'close',
  'refuse',
  'carry',
  'withdraw',
  'expire',
] as const;
export type StepName = (typeof STEPS)[number];

/** One step of one child's handover on one day. */
export interface PlannedStep {
  readonly move: Move;
  readonly step: StepName;
  readonly on: CalendarDate;
}

/** How far a handover has come: the steps taken, and how many days ago the last one was. */
interface Road {
  readonly steps: readonly StepName[];
  readonly daysAgo: number;
}

const upTo = (last: StepName, daysAgo: number): Road => ({ steps: STEPS.slice(0, STEPS.indexOf(last) + 1), daysAgo });
const instead = (before: StepName, last: StepName, daysAgo: number): Road => ({ steps: [...upTo(before, 0).steps, last], daysAgo });

/** Children that come to school after the day, the first one first: every state, so that each screen has something to show. */
const COMING: readonly Road[] = [
  upTo('hold', 2),
  upTo('plan', 3),
  upTo('read', 4),
  upTo('receive', 3),
  upTo('send', 9),
  upTo('agreeToo', 1),
  upTo('agree', 2),
  upTo('send', 1),
  instead('offer', 'refuse', 6),
  upTo('offer', 4),
  instead('read', 'withdraw', 5),
  instead('agree', 'carry', 8),
  upTo('agreeToo', 3),
  upTo('open', 2),
  upTo('offer', 1),
  upTo('open', 7),
];

/** Days between a step and the one before it. */
const GAPS: Readonly<Record<StepName, number>> = {
  open: 0,
  offer: 4,
  agree: 3,
  agreeToo: 3,
  send: 2,
  receive: 3,
  read: 1,
  plan: 1,
  hold: 8,
  confirm: 20,
  answer: 30,
  close: 6,
  refuse: 4,
  carry: 3,
  withdraw: 5,
  expire: 0,
};
/** Days after the first school day on which a teacher confirms, answers (R17: after six weeks) and the preschool closes. */
const AFTER_FIRST_DAY: Partial<Record<StepName, number>> = { confirm: 16, answer: 45, close: 52 };

/** Everything that happened around the handovers before a day, in order. */
export function plannedSteps(moves: readonly Move[], day: CalendarDate): PlannedStep[] {
  const byFirstDay = [...moves].sort((a, b) => (a.firstSchoolDay < b.firstSchoolDay ? -1 : 1)).filter(({ care }) => care.person.key !== 'bas');
  const coming = byFirstDay.filter(({ firstSchoolDay }) => firstSchoolDay > day);
  const past = byFirstDay.filter(({ firstSchoolDay }) => firstSchoolDay <= day);
  const steps = [
    ...coming.flatMap((move, place) => (COMING[place] ? backwards(move, COMING[place], day) : [])),
    ...past.flatMap((move, place) => (place === 0 ? expired(move, day) : arrived(move, day))),
  ];
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Steps that lead up to some days ago. */
function backwards(move: Move, { steps, daysAgo }: Road, day: CalendarDate): PlannedStep[] {
  let on = addDays(day, -daysAgo);
  const planned = stepsOf(move, steps)
    .toReversed()
    .map((step) => {
      const taken = { move, step, on };
      on = addDays(on, -GAPS[step]);
      return taken;
    });
  return planned.reverse();
}

/** A handover that went well: the conversation before the first school day, the rest as far as time allows. */
function arrived(move: Move, day: CalendarDate): PlannedStep[] {
  const before = backwards(move, upTo('hold', 0), addDays(move.firstSchoolDay, -9));
  const after = (['confirm', 'answer', 'close'] as const).map((step) => ({
    move,
    step,
    on: workingDay(addDays(move.firstSchoolDay, AFTER_FIRST_DAY[step] ?? 0)),
  }));
  return [...before, ...after.filter(({ on }) => on < day)];
}

/** A handover nobody decided on: it ends by itself at four and a half. */
function expired(move: Move, day: CalendarDate): PlannedStep[] {
  const end = addMonths(move.care.person.birthDate, 54);
  if (end >= day) return arrived(move, day);
  return [...backwards(move, upTo('offer', 0), addDays(move.firstSchoolDay, -12)), { move, step: 'expire', on: end }];
}

function stepsOf(move: Move, steps: readonly StepName[]): StepName[] {
  return decidingParents(move).length > 1 ? [...steps] : steps.filter((step) => step !== 'agreeToo');
}
