import { addDays, type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from '../world/chance.js';
import type { Ledger } from '../world/rows.js';
import type { Trajectory } from './plan.js';

/** Days after its end on which a trajectory of these years was left: then its words are forgotten too (X15). */
const LEFT_AFTER = 89;
const THEMES = { EARLY_NOTICING: 3, STRIKING_BEHAVIOUR: 4, WITH_PARENTS: 3, GROUP_CLIMATE: 5 };
const COMPETENCES = ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS'];
const FACTORS = ['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10'];

/** The instant of something that happened in the afternoon of a day. */
export const inTheAfternoon = (day: CalendarDate, minute = 0) => `${day}T15:${String(minute).padStart(2, '0')}:00Z`;

/** The id of the log of a meeting. */
export const logOf = ({ id }: Pick<Trajectory, 'id'>, nth: number): Id => idOf('log', id, nth);

/** Lays a trajectory: its two people, whose question it is, its phases, and every meeting with a log that both confirmed. */
export function layTrajectory(ledger: Ledger, trajectory: Trajectory, day: CalendarDate): void {
  const { id, controllerId, locationId, groupId, programme, coach, colleague, askedOn, meetings, plannedEndOn, endedOn } = trajectory;
  const phases = phasesOf(trajectory);
  ledger.add('coaching.trajectory', {
    controller_id: controllerId,
    id,
    location_id: locationId,
    group_id: groupId,
    programme,
    phase: phases.at(-1)?.phase ?? 'QUESTION',
    coach_account_id: coach,
    owner_account_id: colleague,
    asked_by: colleague,
    asked_on: askedOn,
    first_visit_on: meetings[0] ?? null,
    planned_end_on: plannedEndOn,
    ended_on: endedOn,
    version: phases.length + (endedOn ? 1 : 0),
  });
  const left = endedOn ? addDays(endedOn, LEFT_AFTER) : null;
  const common = { controller_id: controllerId, trajectory_id: id };
  for (const [account_id, side] of [
    [colleague, 'COLLEAGUE'],
    [coach, 'COACH'],
  ] as const) {
    ledger.add('coaching.member', {
      ...common,
      id: idOf('member', id, side),
      account_id,
      side,
      first_day: askedOn,
      last_day: left && left < day ? left : null,
    });
  }
  phases.forEach(({ phase, on, from }, nth) => {
    ledger.add('coaching.phase_event', {
      ...common,
      id: idOf('phase', id, nth),
      from_phase: from,
      phase,
      account_id: nth === 0 ? colleague : coach,
      on_day: on,
      at: inTheAfternoon(on, nth),
    });
  });
  layOwnership(ledger, trajectory);
  meetings.forEach((on, nth) => layMeeting(ledger, trajectory, { on, nth }));
}

/** Phases in the order in which they were gone through; one in five goes back a step (domain 6.3). */
function phasesOf({ id, askedOn, meetings, endedOn }: Trajectory): { phase: string; from: string | null; on: CalendarDate }[] {
  const stepsBack = new Chance('phases', id).happens(0.2);
  const names = ['QUESTION', 'LOOKING_ALONG', 'TRYING', ...(stepsBack ? ['LOOKING_ALONG', 'TRYING'] : []), 'REFLECTING'];
  const walked = names.slice(0, meetings.length + 1).map((phase, nth) => ({ phase, on: nth === 0 ? askedOn : (meetings[nth - 1] as CalendarDate) }));
  const last = endedOn && meetings.length > 0 ? [{ phase: 'CLOSING', on: meetings.at(-1) as CalendarDate }] : [];
  return [...walked, ...last].map((step, nth, all) => ({ ...step, from: all[nth - 1]?.phase ?? null }));
}

function layOwnership(ledger: Ledger, { id, controllerId, coach, colleague, askedOn, meetings }: Trajectory): void {
  const ownership = idOf('ownership', id);
  const common = { controller_id: controllerId, trajectory_id: id };
  ledger.add('coaching.ownership', { ...common, id: ownership, number: 1, owner_account_id: colleague, is_shift: false, said_by: colleague, said_on: askedOn });
  const ticked = [[colleague, askedOn] as const, ...(meetings[0] ? [[coach, meetings[0]] as const] : [])];
  for (const [account_id, on] of ticked)
    ledger.add('coaching.ownership_tick', { ...common, ownership_id: ownership, account_id, ticked_at: inTheAfternoon(on) });
}

function layMeeting(ledger: Ledger, trajectory: Trajectory, { on, nth }: { on: CalendarDate; nth: number }): void {
  const { id, controllerId, coach, colleague } = trajectory;
  const chance = new Chance('meeting', id, nth);
  const common = { controller_id: controllerId, trajectory_id: id };
  const visit = idOf('visit', id, nth);
  const form = chance.weighted<string>(
    nth === 0
      ? { OBSERVATION: 4, DOING_TOGETHER: 1 }
      : { OBSERVATION: 2, DOING_TOGETHER: 3, REFLECTION_TALK: 2, VIDEO_INTERACTION: 1, PARENT_TALK: 1, TEAM_TALK: 1 },
  );
  ledger.add('coaching.visit', {
    ...common,
    id: visit,
    planned_on: on,
    planned_time: chance.pick(['09:00', '09:30', '13:30', '15:45']),
    setting: 'GROUP',
    form,
    state: 'HELD',
    version: 2,
  });
  const log = logOf(trajectory, nth);
  ledger.add('coaching.log', {
    ...common,
    id: log,
    visit_id: visit,
    held_on: on,
    setting: 'GROUP',
    form,
    participants: ['COACH', trajectory.programme === 'STERK_IN_DE_KLAS' ? 'TEACHER' : 'PEDAGOGICAL_STAFF', ...(form === 'PARENT_TALK' ? ['PARENT'] : [])],
    theme: chance.happens(0.9) ? chance.weighted(THEMES) : null,
    competences: chance.some(COMPETENCES, chance.between(1, 2)),
    protective_factors: chance.some(FACTORS, chance.between(0, 2)),
    mood: chance.between(3, 5),
    ...minutesOf(form, trajectory, chance),
    state: 'CONFIRMED',
    made_by: coach,
    made_at: inTheAfternoon(on, 10),
    version: 1,
  });
  for (const [account_id, minute] of [
    [coach, 10],
    [colleague, 40],
  ] as const)
    ledger.add('coaching.confirmation', { ...common, log_id: log, version: 1, account_id, confirmed_at: inTheAfternoon(on, minute) });
}

/** Coaches stand on the group more and talk beside it less as the years go on. */
function minutesOf(form: string, { programme, grown }: Trajectory, chance: Chance): Record<string, number> {
  const fives = (from: number, to: number) => 5 * chance.between(from, to);
  // half a day at a time, where a guest comes for an hour and a half
  const isOwn = programme === 'PEDAGOGICAL_COACH';
  const onGroup = form === 'OBSERVATION' || form === 'DOING_TOGETHER';
  return {
    minutes_group: (isOwn ? 2 : 1) * (onGroup ? fives(6, 10) + 5 * Math.round(5 * grown) : fives(0, 2) + 5 * Math.round(2 * grown)),
    minutes_talk: (isOwn ? 2 : 1) * (fives(4, 7) - 5 * Math.round(2 * grown)),
    minutes_parents: form === 'PARENT_TALK' ? fives(6, 9) : 0,
    minutes_team: form === 'TEAM_TALK' ? fives(6, 12) : 0,
    minutes_training: chance.happens(0.06) ? 60 : 0,
    minutes_travel: isOwn ? 0 : fives(3, 6),
  };
}
