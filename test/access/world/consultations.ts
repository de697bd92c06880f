import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, ConsultationFact, Period, Role } from '../facts.js';
import { daysLater } from '../oracle.js';
import { actor, enlist } from './actors.js';
import type { LaidChild } from './children.js';
import type { House } from './ground.js';

/** What was laid of consultations at one house: its people, and their questions. */
export interface LaidConsultations {
  readonly actors: readonly Actor[];
  readonly consultations: readonly ConsultationFact[];
}

/** What lies there already: one of each role, and children. */
interface Beside {
  readonly everybody: readonly Actor[];
  readonly children: readonly LaidChild[];
}

/**
 * Questions of two colleagues to specialists whose assignment runs, ends today, ended, or is elsewhere; answered, decided on, taken back,
 * forgotten. And one of each role who asked: who wears a hat without this work still does not see it.
 */
export async function layConsultations(admin: pg.ClientBase, today: string, house: House, { everybody, children }: Beside): Promise<LaidConsultations> {
  const { own, other } = house.locations;
  const where = house.atSchool ? 'school' : 'childcare';
  const running: Period = { from: '2020-01-01', until: null };
  const over = (scopeId: string, period: Period = running) => ({ scopeKind: 'LOCATION' as const, scopeId, period });
  const asker = (name: string) =>
    actor(`who asks a specialist: ${name}, ${where}`, house, house.atSchool ? 'TEACHER' : 'PEDAGOGICAL_STAFF', [
      { scopeKind: 'GROUP', scopeId: house.groups.own.id, period: running },
    ]);
  const asked = (name: string, role: Role, ...posts: Parameters<typeof actor>[3]) => actor(`who is asked: ${name}, ${where}`, house, role, posts);
  const people = {
    one: asker('the one'),
    two: asker('the other'),
    here: asked('here', 'SPECIALIST', over(own.id, { from: '2020-01-01', until: daysLater(today, 1) })),
    coach: asked('a guest coach', 'EXTERNAL_COACH', over(own.id)),
    // an assignment elsewhere in the same organisation keeps the hat
    gone: asked('no longer here', 'SPECIALIST', over(own.id, { from: '2020-01-01', until: today }), over(other.id)),
    wide: asked('everywhere', 'SPECIALIST', { scopeKind: 'CONTROLLER', scopeId: house.controller.id, period: running }),
  };
  await enlist(admin, Object.values(people));
  for (const { accountId, role } of Object.values(people)) {
    if (!['SPECIALIST', 'EXTERNAL_COACH'].includes(role)) continue;
    await admin.query(`insert into coaching.contact_card (controller_id, account_id, expertise, confirmed_on) values ($1, $2, 'Proef', $3)`, [
      house.controller.id,
      accountId,
      today,
    ]);
    await admin.query(
      `insert into coaching.coach_post (controller_id, id, programme, employer_id) select p.controller_id, p.id, 'OTHER', p.controller_id from access.post p where p.controller_id = $1 and p.account_id = $2`,
      [house.controller.id, accountId],
    );
  }
  const lay = (name: string, from: Actor, to: Actor, ...steps: string[]) =>
    layConsultation(admin, today, house, { name: `consultation ${name}, ${where}`, from, to, steps });
  const { one, two, here, coach, gone, wide } = people;
  const consultations = [
    await lay('of the one with who is here', one, here),
    await lay('of the other with who is here, decided on', two, here, 'answered_on = asked_on, specialist_owned_on = asked_on', 'decided_on = asked_on'),
    await lay('of the one with a guest coach, answered', one, coach, 'answered_on = asked_on, specialist_owned_on = asked_on'),
    await lay('of the other with who is no longer here', two, gone),
    await lay('of the one with who is everywhere, taken back', one, wide, 'taken_back_on = asked_on'),
    await lay('of the other with who is everywhere, forgotten', two, wide, 'asked_by = null, specialist = null, forgotten_on = access.today()'),
  ];
  for (const [role, [from]] of Map.groupBy(everybody, ({ role }) => role)) consultations.push(await lay(`that one with the hat of ${role} asked`, from!, wide));
  // the parents agreed for our own organisation when trajectories were laid
  const named = children.find(({ fact }) => fact.name.startsWith('child here for long'))!.fact.id;
  await layNamed(admin, consultations[1]!, named);
  return { actors: Object.values(people), consultations: consultations.map((one, place) => (place === 1 ? { ...one, childId: named } : one)) };
}

interface Laying {
  readonly name: string;
  readonly from: Actor;
  readonly to: Actor;
  /** What became of it step by step, as SQL. */
  readonly steps: readonly string[];
}

async function layConsultation(admin: pg.ClientBase, today: string, house: House, { name, from, to, steps }: Laying): Promise<ConsultationFact> {
  const here = [house.controller.id, randomUUID()];
  const { id: locationId, groupIds } = house.locations.own;
  await admin.query(
    `insert into coaching.consultation (controller_id, id, location_id, about, age_band, asked_by, specialist, asked_on, due_on, owned_on, forget_on)
     values ($1, $2, $3, 'CHILD', 'FROM_2_TO_4', $4, $5, $6, $6::date + 2, $6, $6::date + 90)`,
    [...here, locationId, from.accountId, to.accountId, daysLater(today, -10)],
  );
  await admin.query(`insert into coaching.consultation_words (controller_id, consultation_id, question) values ($1, $2, 'Proef')`, here);
  await admin.query(`insert into coaching.consultation_decision (controller_id, consultation_id, decision) values ($1, $2, 'Proef')`, here);
  for (const step of steps) await admin.query(`update coaching.consultation set ${step} where controller_id = $1 and id = $2`, here);
  const state = steps.join().includes('forgotten_on') ? 'FORGOTTEN' : steps.join().includes('taken_back_on') ? 'TAKEN_BACK' : 'OPEN';
  return {
    kind: 'CONSULTATION',
    name,
    controllerId: house.controller.id,
    id: here[1]!,
    locationId,
    groupIds,
    askedBy: from.accountId,
    specialist: to.accountId,
    state,
    childId: null,
  };
}

/** It named this child before, and does again. */
async function layNamed(admin: pg.ClientBase, { controllerId, id }: ConsultationFact, childId: string): Promise<void> {
  const linked = `insert into coaching.named_consultation (controller_id, id, consultation_id, child_id, employer_id, linked_on, closed_on) values ($1, gen_random_uuid(), $2, $3, $1, access.today(), `;
  await admin.query(`${linked}access.today())`, [controllerId, id, childId]);
  await admin.query(`${linked}null)`, [controllerId, id, childId]);
}
