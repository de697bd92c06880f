import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, CoachFact, Period, Role, TrajectoryFact } from '../facts.js';
import { daysLater } from '../oracle.js';
import { actor, enlist } from './actors.js';
import type { LaidChild } from './children.js';
import type { House } from './ground.js';
import { layOutcomes } from './outcomes.js';

/** What was laid of coaching at one house: its people, and the trajectories they are in. */
export interface LaidCoaching {
  readonly actors: readonly Actor[];
  readonly trajectories: readonly TrajectoryFact[];
}

/** Two trajectories of other people at one location, of which one may name a child, one of a coach whose assignment ended, one that somebody left. */
export async function layTrajectories(admin: pg.ClientBase, today: string, house: House, children: readonly LaidChild[]): Promise<LaidCoaching> {
  const where = house.atSchool ? 'school' : 'childcare';
  const running: Period = { from: '2020-01-01', until: null };
  const ended: Period = { from: '2020-01-01', until: today };
  const colleague = (name: string) =>
    actor(`who asked a coach: ${name}, ${where}`, house, house.atSchool ? 'TEACHER' : 'PEDAGOGICAL_STAFF', [
      { scopeKind: 'GROUP', scopeId: house.groups.own.id, period: running },
    ]);
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
    await layTrajectory(admin, today, house, { name: `trajectory of the one with a guest, ${where}`, colleague: people.asker, coach: people.guest }),
    await layTrajectory(admin, today, house, { name: `trajectory of the other with our own, ${where}`, colleague: people.other, coach: people.own }),
    await layTrajectory(admin, today, house, { name: `trajectory of the other with who ended, ${where}`, colleague: people.other, coach: people.gone }),
    await layTrajectory(admin, today, house, { name: `trajectory that somebody left, ${where}`, colleague: people.leaver, coach: people.own, leftOn: today }),
  ];
  const [named, agreed] = ['here for long', 'last day today'].map((name) => children.find(({ fact }) => fact.name.startsWith(`child ${name}`))!);
  await layConsent(admin, house, agreed!);
  await layConsent(admin, house, named!);
  await layNamedChild(admin, house, trajectories[1]!.id, named!.fact.id);
  await layAround(admin, house, people.own.accountId);
  return { actors: Object.values(people), trajectories: trajectories.map((one, place) => (place === 1 ? { ...one, childId: named!.fact.id } : one)) };
}

/** Who has or had a post as coach, each with a profile of their own. */
export function coachesAmong(actors: readonly Actor[]): CoachFact[] {
  return actors
    .filter(({ role }) => role === 'EXTERNAL_COACH' || role === 'PEDAGOGICAL_COACH')
    .map(({ name, accountId, controllerId }) => ({ kind: 'COACH', name: `profile of ${name}`, controllerId, id: accountId }));
}

/** The parent with authority agreed that our own coach hears of this child by name. */
async function layConsent(admin: pg.ClientBase, { controller }: House, { fact }: LaidChild): Promise<void> {
  const guardian = fact.guardians.find(({ authority }) => authority === 'YES')!;
  await admin.query(
    `insert into coaching.child_consent (controller_id, id, child_id, guardian_id, employer_id, method, given_on) values ($1, $2, $3, $4, $1, 'DIGITAL', access.today())`,
    [controller.id, randomUUID(), fact.id, guardian.guardianId],
  );
}

async function layNamedChild(admin: pg.ClientBase, { controller }: House, trajectoryId: string, childId: string): Promise<void> {
  const linked = `insert into coaching.named_child (controller_id, id, trajectory_id, child_id, employer_id, linked_on, closed_on) values ($1, gen_random_uuid(), $2, $3, $1, access.today(), `;
  await admin.query(`${linked}access.today())`, [controller.id, trajectoryId, childId]);
  await admin.query(`${linked}null)`, [controller.id, trajectoryId, childId]);
  await admin.query(`update access.subject_scope set child_id = $3 where controller_id = $1 and subject_kind = 'TRAJECTORY' and subject_id = $2`, [
    controller.id,
    trajectoryId,
    childId,
  ]);
}

/** What lies beside trajectories: what a coach's post is, the own profile, words that lead to a child of a group. */
async function layAround(admin: pg.ClientBase, { controller, groups }: House, coach: string): Promise<void> {
  await admin.query(
    `insert into coaching.coach_post (controller_id, id, programme) select p.controller_id, p.id, 'PEDAGOGICAL_COACH' from access.post p where p.controller_id = $1 and p.account_id = $2`,
    [controller.id, coach],
  );
  await admin.query('insert into coaching.coach_profile (controller_id, account_id, updated_on) values ($1, $2, access.today())', [controller.id, coach]);
  await admin.query('insert into coaching.own_group_day values ($1, $2, access.today())', [controller.id, coach]);
  await admin.query(`insert into coaching.supervision values ($1, $2, access.today(), 'SUPERVISION')`, [controller.id, coach]);
  for (const { id } of Object.values(groups))
    await admin.query(`insert into coaching.group_hint (controller_id, id, group_id, kind, text) values ($1, $2, $3, 'OTHER', 'Proefwoord')`, [
      controller.id,
      randomUUID(),
      id,
    ]);
}

interface TrajectoryPlan {
  readonly name: string;
  readonly colleague: Actor;
  readonly coach: Actor;
  /** The first day the colleague is in it no longer. */
  readonly leftOn?: string;
}

/** One trajectory of two, with a question, a meeting that was held and what came of it. */
export async function layTrajectory(
  admin: pg.ClientBase,
  today: string,
  house: House,
  { name, colleague, coach, leftOn }: TrajectoryPlan,
): Promise<TrajectoryFact> {
  const [controllerId, id, asked] = [house.controller.id, randomUUID(), daysLater(today, -60)];
  const here = [controllerId, id];
  await admin.query(
    `insert into coaching.trajectory (controller_id, id, location_id, group_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, planned_end_on)
     values ($1, $2, $3, $4, 'ALERT4YOU', $5, $6, $6, $7, $8)`,
    [...here, house.locations.own.id, house.groups.own.id, coach.accountId, colleague.accountId, asked, daysLater(today, 60)],
  );
  const until = leftOn === undefined ? null : daysLater(leftOn, -1);
  for (const [account, side, last] of [
    [coach.accountId, 'COACH', null],
    [colleague.accountId, 'COLLEAGUE', until],
  ]) {
    await admin.query(
      'insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day, last_day) values ($1, $3, $2, $4, $5, $6, $7)',
      [...here, randomUUID(), account, side, asked, last],
    );
  }
  await layQuestion(admin, here, coach.accountId, colleague.accountId);
  await layOutcomes(admin, here, await layMeeting(admin, here, coach.accountId, colleague.accountId), coach.accountId, colleague.accountId);
  return {
    kind: 'TRAJECTORY',
    name,
    controllerId,
    id,
    locationId: house.locations.own.id,
    groupIds: house.locations.own.groupIds,
    childId: null,
    members: [
      { accountId: coach.accountId, side: 'COACH', period: { from: asked, until: null } },
      { accountId: colleague.accountId, side: 'COLLEAGUE', period: { from: asked, until: leftOn ?? null } },
    ],
  };
}

/** A feeling for two, the question that came of it, until when, and whose it stays, ticked by who asked. */
async function layQuestion(admin: pg.ClientBase, here: readonly string[], coach: string, colleague: string): Promise<void> {
  const ownership = randomUUID();
  await admin.query(`insert into coaching.feeling values ($1, $2, $3, $4, 'Proef')`, [...here, colleague, coach]);
  await admin.query(`insert into coaching.question (controller_id, trajectory_id, version, account_id, text) values ($1, $2, 1, $3, 'Proef')`, [
    ...here,
    colleague,
  ]);
  await admin.query(
    'insert into coaching.ownership (controller_id, id, trajectory_id, number, owner_account_id, is_shift, said_by, said_on) values ($1, $3, $2, 1, $4, false, $4, access.today())',
    [...here, ownership, colleague],
  );
  await admin.query(
    `insert into coaching.end_move (controller_id, id, trajectory_id, from_day, to_day, reason, account_id, on_day) values ($1, $3, $2, access.today(), access.today() + 60, 'Proef', $4, access.today())`,
    [...here, randomUUID(), colleague],
  );
  await admin.query('insert into coaching.ownership_tick (controller_id, ownership_id, account_id, trajectory_id) values ($1, $3, $4, $2)', [
    ...here,
    ownership,
    colleague,
  ]);
}

/** A phase, a visit that was held, and its log with words of the coach, corrected once and confirmed by the colleague. */
async function layMeeting(admin: pg.ClientBase, here: readonly string[], coach: string, colleague: string): Promise<string> {
  const [visit, log] = [randomUUID(), randomUUID()];
  await admin.query(
    `insert into coaching.phase_event (controller_id, id, trajectory_id, phase, account_id, on_day) values ($1, $3, $2, 'QUESTION', $4, access.today())`,
    [...here, randomUUID(), colleague],
  );
  await admin.query(
    `insert into coaching.visit (controller_id, id, trajectory_id, planned_on, setting, form, state) values ($1, $3, $2, access.today(), 'GROUP', 'OBSERVATION', 'HELD')`,
    [...here, visit],
  );
  await admin.query(
    `insert into coaching.log (controller_id, id, trajectory_id, visit_id, held_on, setting, form, made_by, version) values ($1, $3, $2, $4, access.today(), 'GROUP', 'OBSERVATION', $5, 2)`,
    [...here, log, visit, coach],
  );
  await admin.query(`insert into coaching.log_version (controller_id, log_id, version, trajectory_id, facts, made_at) values ($1, $3, 1, $2, '{}', now())`, [
    ...here,
    log,
  ]);
  await admin.query(`insert into coaching.log_words (controller_id, log_id, version, trajectory_id, account_id, story) values ($1, $3, 2, $2, $4, 'Proef')`, [
    ...here,
    log,
    coach,
  ]);
  await admin.query('insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id) values ($1, $3, 2, $4, $2)', [
    ...here,
    log,
    colleague,
  ]);
  return log;
}
