import { addDays, addMonths, type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from '../world/chance.js';
import type { Ledger } from '../world/rows.js';
import type { Trajectory } from './plan.js';
import { inTheAfternoon, logOf } from './trajectory.js';
import { GOALS } from './words.js';

type Moment = 'START' | 'END' | 'AFTER';

const EQUALITY = ['HEARD', 'EQUAL', 'USABLE'];
const CONFIDENCE = ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS', 'SELF_CONFIDENCE', 'ASKING_HELP'];
const HELP = { YOUTH_CARE: 5, ASSESSMENT: 4, DAY_TREATMENT: 2, SPECIAL_EDUCATION: 3, OTHER_PLACE: 2 };
const INSTEAD = [
  'Samen gekeken, de dag anders ingedeeld en elke week kort teruggekeken.',
  'Met de ouders een vast begin van de dag afgesproken; de coach deed drie keer voor.',
  'Een rustige plek gemaakt en het team geleerd wanneer die helpt.',
];

/** Lays what a trajectory brought, at the start, the end and three months after; whoever was asked did not always answer. */
export function layOutcomes(ledger: Ledger, trajectory: Trajectory, day: CalendarDate): void {
  const moments = momentsOf(trajectory, day);
  layGoals(ledger, trajectory, moments, day);
  layConfidence(ledger, trajectory, moments);
  layEquality(ledger, trajectory);
  laySatisfaction(ledger, trajectory, moments);
  if (trajectory.programme !== 'PEDAGOGICAL_COACH') layReferrals(ledger, trajectory, day);
}

/** Days after the last look at them on which words of goals and estimates are forgotten (X15). */
const WORDS_KEPT = 90;

type Moments = Partial<Record<Moment, CalendarDate>>;

function momentsOf({ id, meetings, endedOn }: Trajectory, day: CalendarDate): Moments {
  const chance = new Chance('moments', id);
  const asked: [Moment, CalendarDate | null, number][] = [
    ['START', meetings[0] ?? null, 0.92],
    ['END', endedOn, 0.86],
    ['AFTER', endedOn && addMonths(endedOn, 3), 0.66],
  ];
  return Object.fromEntries(asked.flatMap(([moment, on, share]) => (chance.happens(share) && on && on < day ? [[moment, on]] : [])));
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));

/** What a mark says beside whose it is and of when. */
interface Marked {
  readonly measure: string;
  readonly item: string;
  readonly moment: string;
  readonly value: number;
  readonly on: CalendarDate;
  readonly goal?: Id;
  readonly log?: Id;
}

function layMark(
  ledger: Ledger,
  { id, controllerId, coach, colleague }: Trajectory,
  side: 'COACH' | 'COLLEAGUE',
  { measure, item, moment, value, on, goal, log }: Marked,
): void {
  ledger.add('coaching.mark', {
    controller_id: controllerId,
    id: idOf('mark', id, side, measure, item, moment, goal ?? log ?? ''),
    trajectory_id: id,
    account_id: side === 'COACH' ? coach : colleague,
    side,
    measure,
    item,
    moment,
    goal_id: goal ?? null,
    log_id: log ?? null,
    value,
    on_date: on,
    given_at: inTheAfternoon(on, 50),
    version: 1,
  });
}

function layGoals(ledger: Ledger, trajectory: Trajectory, moments: Moments, day: CalendarDate): void {
  const { id, controllerId, coach, colleague, meetings, endedOn, grown } = trajectory;
  const chance = new Chance('goals', id);
  const madeOn = meetings[0];
  if (!madeOn) return;
  const isForgotten = endedOn !== null && addDays(addMonths(endedOn, 3), WORDS_KEPT) < day;
  chance.some(GOALS, chance.between(1, 2)).forEach(({ text, expected, factor }, index) => {
    const goal = idOf('goal', id, index);
    ledger.add('coaching.goal', {
      controller_id: controllerId,
      id: goal,
      trajectory_id: id,
      place: index + 1,
      text: isForgotten ? null : text,
      expected: isForgotten ? null : expected,
      protective_factors: [factor],
      made_by: colleague,
      made_on: madeOn,
      version: 1,
    });
    const began = 3 + chance.next() * 2;
    const gained: Record<Moment, number> = { START: 0, END: 2 + grown + chance.around(0.9), AFTER: 2.2 + grown + chance.around(1) };
    for (const [moment, on] of Object.entries(moments) as [Moment, CalendarDate][]) {
      layMark(ledger, trajectory, 'COLLEAGUE', { measure: 'GOAL', item: 'STANDING', moment, goal, on, value: within(began + gained[moment], 0, 10) });
      const attainment = moment === 'START' ? chance.between(-2, -1) : within(gained[moment] - 2.2, -2, 2);
      ledger.add('coaching.goal_attainment', {
        controller_id: controllerId,
        id: idOf('attainment', goal, moment),
        trajectory_id: id,
        goal_id: goal,
        moment,
        attainment,
        account_id: coach,
        side: 'COACH',
        on_date: on,
        version: 1,
      });
    }
  });
}

function layConfidence(ledger: Ledger, trajectory: Trajectory, moments: Moments): void {
  const chance = new Chance('confidence', trajectory.colleague, trajectory.id);
  const began = 5 + chance.around(0.8) + 0.6 * trajectory.grown;
  for (const item of CONFIDENCE) {
    const gained: Record<Moment, number> = { START: 0, END: 1.2 + chance.around(0.7), AFTER: 1.5 + chance.around(0.8) };
    for (const [moment, on] of Object.entries(moments) as [Moment, CalendarDate][])
      layMark(ledger, trajectory, 'COLLEAGUE', { measure: 'CONFIDENCE', item, moment, on, value: within(began + gained[moment] + chance.around(0.6), 1, 10) });
  }
}

/** Both mark most meetings; at first colleagues lower than coaches, with the years closer together. */
function layEquality(ledger: Ledger, trajectory: Trajectory): void {
  trajectory.meetings.forEach((on, nth) => {
    const chance = new Chance('equality', trajectory.id, nth);
    const sides = { COACH: 7.2 + 0.5 * trajectory.grown, COLLEAGUE: 6.4 + 1.2 * trajectory.grown };
    for (const side of ['COACH', 'COLLEAGUE'] as const) {
      if (!chance.happens(0.78)) continue;
      for (const item of EQUALITY)
        layMark(ledger, trajectory, side, {
          measure: 'EQUALITY',
          item,
          moment: 'MEETING',
          log: logOf(trajectory, nth),
          on,
          value: within(sides[side] + chance.around(0.8), 1, 10),
        });
    }
  });
}

function laySatisfaction(ledger: Ledger, trajectory: Trajectory, moments: Moments): void {
  const { id, controllerId, colleague } = trajectory;
  const chance = new Chance('satisfaction', id);
  for (const [moment, on] of Object.entries(moments)) {
    if (moment !== 'START')
      layMark(ledger, trajectory, 'COLLEAGUE', {
        measure: 'SATISFACTION',
        item: 'OVERALL',
        moment,
        on,
        value: within(7.4 + 0.6 * trajectory.grown + chance.around(0.8), 1, 10),
      });
  }
  if (!moments.END || !chance.happens(0.35)) return;
  ledger.add('coaching.parent_voice', {
    controller_id: controllerId,
    id: idOf('voice', id),
    trajectory_id: id,
    face: chance.happens(0.85) ? 'HAPPY' : 'UNHAPPY',
    on_date: moments.END,
    noted_by: colleague,
  });
}

/** Heavier help that two estimate was not needed, looked at again after six and twelve months; and help that came too late (X12). */
function layReferrals(ledger: Ledger, trajectory: Trajectory, day: CalendarDate): void {
  const { id, controllerId, coach, colleague, endedOn } = trajectory;
  const chance = new Chance('referrals', id);
  const common = { controller_id: controllerId, trajectory_id: id };
  if (!endedOn) return;
  if (chance.happens(0.2)) {
    ledger.add('coaching.late_referral', {
      ...common,
      id: idOf('late', id),
      help: chance.weighted(HELP),
      months_late: chance.between(3, 14),
      noted_by: coach,
      side: 'COACH',
      on_date: endedOn,
      version: 1,
    });
  }
  if (!chance.happens(0.6)) return;
  const averted = idOf('averted', id);
  const looked = ([6, 12] as const).flatMap((months) => {
    const on = addMonths(endedOn, months);
    return on < day ? [{ months, on, outcome: chance.weighted({ STILL_HERE: 74, REFERRED: 14, UNKNOWN: 12 }) }] : [];
  });
  const state = looked.some(({ outcome }) => outcome === 'REFERRED') ? 'REVERSED' : looked.at(-1)?.outcome === 'STILL_HERE' ? 'CONFIRMED' : 'CLAIMED';
  const agreedOn = addDays(endedOn, chance.between(0, 5));
  const [help, instead] = [chance.weighted(HELP), chance.pick(INSTEAD)];
  ledger.add('coaching.averted', {
    ...common,
    id: averted,
    help,
    instead: addDays(addMonths(agreedOn, 12), WORDS_KEPT) < day ? null : instead,
    sureness: chance.between(2, 5),
    state,
    claimed_by: coach,
    side: 'COACH',
    claimed_on: endedOn,
    agreed_by: colleague,
    agreed_on: agreedOn,
    version: 2 + looked.length,
  });
  for (const { months, on, outcome } of looked)
    ledger.add('coaching.look_back', {
      ...common,
      id: idOf('look-back', id, months),
      averted_id: averted,
      months,
      outcome,
      account_id: coach,
      on_date: on,
      version: 1,
    });
}
