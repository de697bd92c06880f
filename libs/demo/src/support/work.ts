import { addDays, type CalendarDate } from '#kernel';
import { Chance, idOf } from '../world/chance.js';
import type { Ledger } from '../world/rows.js';
import type { PlannedStep, PlannedTrack } from './plan.js';
import { said, type Theme } from './themes.js';

const GOAL_DAYS = 42;

/** Lays what a track works with: what helps first, needs, what hinders, at most three goals with how they went, and who does what where (P2, P6, R42, R44). */
export function layWork(ledger: Ledger, track: PlannedTrack, theme: Theme, day: CalendarDate): void {
  const started = (track.steps[0] as PlannedStep).on;
  const ended = track.state === 'AFTERCARE' || track.state === 'DONE' ? (track.steps.find(({ action }) => action === 'STOP') as PlannedStep).on : null;
  layNeeds(ledger, track, theme, started);
  layGoals(ledger, track, theme, { started, ended, day });
  layActions(ledger, track, theme, { started, ended, day });
}

interface Span {
  readonly started: CalendarDate;
  readonly ended: CalendarDate | null;
  readonly day: CalendarDate;
}

const commonOf = ({ id, child }: PlannedTrack) => ({ controller_id: child.controllerId, track_id: id, child_id: child.id });
const saidOf =
  ({ child }: PlannedTrack) =>
  (text: string) =>
    said(text, child.person.callName);

function layNeeds(ledger: Ledger, track: PlannedTrack, { helps, needs, hinders }: Theme, on: CalendarDate): void {
  const say = saidOf(track);
  const line = (kind: string, place: number, row: { starter: string | null; domain: string; factor: string | null; text: string }) =>
    ledger.add('support.need', {
      ...commonOf(track),
      id: idOf('need', track.id, kind, place),
      kind,
      ...row,
      text: say(row.text),
      noted_on: on,
      removed_on: null,
    });
  helps.forEach(([text, factor, domain], place) => line('STIMULATING', place, { starter: null, domain, factor, text }));
  needs.forEach(([starter, text], place) => line('NEED', place, { starter, domain: 'CHILDCARE_SCHOOL', factor: null, text }));
  line('HINDERING', 0, { starter: null, domain: 'CHILDCARE_SCHOOL', factor: null, text: hinders });
}

function layGoals(ledger: Ledger, track: PlannedTrack, { goals }: Theme, { started, ended, day }: Span): void {
  const say = saidOf(track);
  goals.forEach(({ now, aim, seen, factor, line }, place) => {
    const id = idOf('goal', track.id, place);
    const chance = new Chance('goal', id);
    const setOn = addDays(started, place * 49);
    if (setOn >= (ended ?? day)) return;
    const looks = looksOf(setOn, ended, day);
    ledger.add('support.goal', {
      ...commonOf(track),
      id,
      domain: 'CHILDCARE_SCHOOL',
      factors: [factor],
      state: ended ? 'STOPPED' : 'OPEN',
      set_on: setOn,
      look_on: looks.next,
      now_is: say(now),
      aim: say(aim),
      seen_by: say(seen),
      ended_on: ended,
      version: looks.past.length + 1,
    });
    looks.past.forEach((on, nth) =>
      ledger.add('support.evaluation', {
        controller_id: track.child.controllerId,
        id: idOf('evaluation', id, nth),
        goal_id: id,
        child_id: track.child.id,
        on_date: on,
        how_far: Math.min(10, 3 + 2 * nth + chance.between(0, 3)),
        decision: on === ended ? 'STOP' : 'CONTINUE',
        line: say(line),
      }),
    );
  });
}

/** Every six weeks until it ended; the last looks of the longest ones, so that a page stays a page. */
function looksOf(setOn: CalendarDate, ended: CalendarDate | null, day: CalendarDate): { past: CalendarDate[]; next: CalendarDate } {
  const past: CalendarDate[] = [];
  let on = addDays(setOn, GOAL_DAYS);
  while (on < (ended ?? day) && past.length < 4) {
    past.push(on);
    on = addDays(on, GOAL_DAYS);
  }
  if (ended) past.push(ended);
  return { past, next: on < day ? addDays(day, 12) : on };
}

function layActions(ledger: Ledger, track: PlannedTrack, { actions }: Theme, { started, ended, day }: Span): void {
  const say = saidOf(track);
  actions.forEach(([setting, doer, what], place) =>
    ledger.add('support.action', {
      ...commonOf(track),
      id: idOf('action', track.id, place),
      goal_id: idOf('goal', track.id, 0),
      setting,
      doer,
      what: say(what),
      began_on: started,
      until_on: addDays(ended ?? day, 30),
      ended_on: ended,
      version: ended ? 2 : 1,
    }),
  );
}
