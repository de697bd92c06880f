import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Actor, ROLES, type TrajectoryFact } from '../facts.js';
import { actor } from './actors.js';
import { layTrajectory } from './coaching.js';
import type { House } from './ground.js';

const forever = { from: '2020-01-01', until: null };

/** One of each role by a running post over each kind of scope, and who has two posts, of this house. */
export const ofEachRole = ({ controller }: House, actors: readonly Actor[]): Actor[] =>
  actors.filter(({ controllerId, name }) => controllerId === controller.id && /post running|with hat/.test(name));

/** Posts of the same person that together look like one they have not: another role over the whole, or the whole of another organisation. */
export function twoPosts(childcare: House, school: House): Actor[] {
  const over = ({ controller }: House) => ({ scopeKind: 'CONTROLLER' as const, scopeId: controller.id, period: forever });
  const group = ({ groups }: House) => ({ scopeKind: 'GROUP' as const, scopeId: groups.own.id, period: forever });
  type Hat = [House, Actor['role'], ReturnType<typeof over> | ReturnType<typeof group>];
  const pair = (name: string, one: Hat, other: Hat) => {
    const accountId = randomUUID();
    return [one, other].map(([house, role, post], place) => actor(`${name}, with hat ${place + 1}`, house, role, [post], accountId));
  };
  const coaches = ROLES.filter((role) => !['PEDAGOGICAL_COACH', 'EXTERNAL_COACH', 'GUARDIAN', 'SERVICE'].includes(role));
  return [
    ...coaches.flatMap((role) =>
      pair(`${role} who coaches too, post running`, [childcare, role, over(childcare)], [childcare, 'PEDAGOGICAL_COACH', over(childcare)]),
    ),
    ...pair('mentor who is administrator of all', [childcare, 'PEDAGOGICAL_STAFF', group(childcare)], [childcare, 'ADMINISTRATOR', over(childcare)]),
    ...pair('mentor who is teacher at the school', [childcare, 'PEDAGOGICAL_STAFF', group(childcare)], [school, 'TEACHER', group(school)]),
    ...pair(
      'administrator of a group who is privacy officer of all',
      [childcare, 'ADMINISTRATOR', group(childcare)],
      [childcare, 'PRIVACY_OFFICER', over(childcare)],
    ),
    ...pair(
      'administrator of a group who is administrator of the school',
      [childcare, 'ADMINISTRATOR', group(childcare)],
      [school, 'ADMINISTRATOR', over(school)],
    ),
  ];
}

/** A trajectory that everybody is in: who wears a hat without this work still does not see it. And one that was closed at once, as a consent closes. */
export async function layTrajectoriesOfAll(admin: pg.ClientBase, today: string, house: House, everybody: readonly Actor[]): Promise<TrajectoryFact[]> {
  const where = house.atSchool ? 'school' : 'childcare';
  const [coach, ...others] = [...new Set(everybody.map(({ accountId }) => accountId))];
  const two = { coach: everybody.find(({ role }) => role === 'PEDAGOGICAL_COACH')!, colleague: everybody.find(({ accountId }) => accountId === coach)! };
  const shared = await layTrajectory(admin, today, house, { name: `trajectory that everybody is in, ${where}`, ...two });
  const members = [...shared.members];
  for (const accountId of others.filter((id) => id !== two.coach.accountId)) {
    await admin.query(`insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values ($1, $2, $3, $4, 'COLLEAGUE', $5)`, [
      house.controller.id,
      randomUUID(),
      shared.id,
      accountId,
      today,
    ]);
    members.push({ accountId, side: 'COLLEAGUE', period: { from: today, until: null } });
  }
  const closed = await layTrajectory(admin, today, house, { name: `trajectory that was closed at once, ${where}`, ...two });
  await admin.query('update access.subject_scope set closed_at = now() where subject_id = $1', [closed.id]);
  return [
    { ...shared, members },
    { ...closed, members: [] },
  ];
}
