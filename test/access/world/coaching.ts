import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, Period, Role, TrajectoryFact } from '../facts.js';
import { daysLater } from '../oracle.js';
import { actor, enlist } from './actors.js';
import type { House } from './ground.js';
import { layOutcomes } from './outcomes.js';

/** What was laid of coaching at one house: its people, and the trajectories they are in. */
export interface LaidCoaching {
  readonly actors: readonly Actor[];
  readonly trajectories: readonly TrajectoryFact[];
}

/** Two trajectories of other people at one location, one of a coach whose assignment ended, one that somebody left. */
export async function layTrajectories(admin: pg.ClientBase, today: string, house: House): Promise<LaidCoaching> {
  const where = house.atSchool ? 'school' : 'childcare';
  const running: Period = { from: '2020-01-01', until: null };
  const ended: Period = { from: '2020-01-01', until: today };
  const colleague = (name: string) => actor(`who asked a coach: ${name}, ${where}`, house, house.atSchool ? 'TEACHER' : 'PEDAGOGICAL_STAFF', [{ scopeKind: 'GROUP', scopeId: house.groups.own.id, period: running }]);
  const coach = (name: string, role: Role, period: Period) =>
    actor(`who coaches: ${name}, ${where}`, house, role, [
      { scopeKind: 'LOCATION', scopeId: house.locations.own.id, period },
      // an assignment elsewhere in the same organisation keeps the hat
      { scopeKind: 'LOCATION', scopeId: house.locations.other.id, period: running },
    ]);
  const people = {
    asker: colleague('the one'),
    other: colleague('the other'),
    leaver: colleague('who left'),
    guest: coach('a guest', 'EXTERNAL_COACH', { from: '2020-01-01', until: daysLater(today, 1) }),
    own: coach('one of our own', 'PEDAGOGICAL_COACH', running),
    gone: coach('a guest whose assignment here ended', 'EXTERNAL_COACH', ended),
  };
  await enlist(admin, Object.values(people));
  const trajectories = [
    await layTrajectory(admin, today, house, `trajectory of the one with a guest, ${where}`, people.asker, people.guest),
    await layTrajectory(admin, today, house, `trajectory of the other with our own, ${where}`, people.other, people.own),
    await layTrajectory(admin, today, house, `trajectory of the other with who ended, ${where}`, people.other, people.gone),
    await layTrajectory(admin, today, house, `trajectory that somebody left, ${where}`, people.leaver, people.own, today),
  ];
  return { actors: Object.values(people), trajectories };
}

async function layTrajectory(admin: pg.ClientBase, today: string, house: House, name: string, colleague: Actor, coach: Actor, leftOn: string | null = null): Promise<TrajectoryFact> {
  const [controllerId, id, asked] = [house.controller.id, randomUUID(), daysLater(today, -60)];
  const here = [controllerId, id];
  await admin.query(
    `insert into coaching.trajectory (controller_id, id, location_id, group_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, planned_end_on)
     values ($1, $2, $3, $4, 'ALERT4YOU', $5, $6, $6, $7, $8)`,
    [...here, house.locations.own.id, house.groups.own.id, coach.accountId, colleague.accountId, asked, daysLater(today, 60)],
  );
  const until = leftOn === null ? null : daysLater(leftOn, -1);
  for (const [account, side, last] of [[coach.accountId, 'COACH', null], [colleague.accountId, 'COLLEAGUE', until]]) {
    await admin.query('insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day, last_day) values ($1, $3, $2, $4, $5, $6, $7)', [...here, randomUUID(), account, side, asked, last]);
  }
  await layOutcomes(admin, here, await layMeeting(admin, here, coach.accountId, colleague.accountId), coach.accountId, colleague.accountId);
  return {
    kind: 'TRAJECTORY',
    name,
    controllerId,
    id,
    locationId: house.locations.own.id,
    groupIds: house.locations.own.groupIds,
    members: [
      { accountId: coach.accountId, side: 'COACH', period: { from: asked, until: null } },
      { accountId: colleague.accountId, side: 'COLLEAGUE', period: { from: asked, until: leftOn } },
    ],
  };
}

/** A phase, a visit that was held, and its log with words of the coach, corrected once and confirmed by the colleague. */
async function layMeeting(admin: pg.ClientBase, here: readonly string[], coach: string, colleague: string): Promise<string> {
  const [visit, log] = [randomUUID(), randomUUID()];
  await admin.query(`insert into coaching.phase_event (controller_id, id, trajectory_id, phase, account_id, on_day) values ($1, $3, $2, 'QUESTION', $4, access.today())`, [...here, randomUUID(), colleague]);
  await admin.query(`insert into coaching.visit (controller_id, id, trajectory_id, planned_on, setting, form, state) values ($1, $3, $2, access.today(), 'GROUP', 'OBSERVATION', 'HELD')`, [...here, visit]);
  await admin.query(
    `insert into coaching.log (controller_id, id, trajectory_id, visit_id, held_on, setting, form, made_by, version) values ($1, $3, $2, $4, access.today(), 'GROUP', 'OBSERVATION', $5, 2)`,
    [...here, log, visit, coach],
  );
  await admin.query(`insert into coaching.log_version (controller_id, log_id, version, trajectory_id, facts, made_at) values ($1, $3, 1, $2, '{}', now())`, [...here, log]);
  await admin.query(`insert into coaching.log_words (controller_id, log_id, version, trajectory_id, account_id, story) values ($1, $3, 2, $2, $4, 'Proef')`, [...here, log, coach]);
  await admin.query('insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id) values ($1, $3, 2, $4, $2)', [...here, log, colleague]);
  return log;
}
