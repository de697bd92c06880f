import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Arrangement } from '#testing';
import type { Actor, ChildFact, Subject } from '../facts.js';
import { actor, actorsOf, enlist, tokenHashOf } from './actors.js';
import { childPlans, layChild, type LaidChild } from './children.js';
import { coachesAmong, layTrajectories } from './coaching.js';
import { layConsultations } from './consultations.js';
import { layLevels } from './development.js';
import { layTrajectoriesOfAll, ofEachRole, twoPosts } from './everybody.js';
import { type House, layHouse } from './ground.js';
import { layHandovers } from './handovers.js';
import { layImport } from './imports.js';
import { layImprovement } from './improvement.js';
import { layFigures } from './insight.js';
import { layIntervision } from './intervision.js';
import { sealWords } from './sealed.js';
import { layScale, laySupport } from './support.js';
import { layTeams } from './teams.js';

/** One invented world: everybody who asks, and everything that may be asked for. */
export interface World {
  readonly today: string;
  readonly houses: { readonly childcare: House; readonly school: House };
  readonly actors: readonly Actor[];
  readonly subjects: readonly Subject[];
  readonly children: readonly ChildFact[];
}

const forever = { from: '2020-01-01', until: null };

/** Lays the world of the matrix past the walls; the triggers of the real tables see every row. */
export async function layWorld(admin: pg.Client): Promise<World> {
  const { rows } = await admin.query<{ today: string }>('select access.today()::text as today');
  const a = new Arrangement(admin, rows[0]!.today);
  const [childcare, school] = [await layPopulated(a, 'CHILDCARE'), await layPopulated(a, 'SCHOOL_BOARD')];
  const both = [childcare, school];
  const actors = [
    ...both.flatMap(({ house, actors: own }) => [...actorsOf(house, a.today), ...own]),
    ...twoHats(childcare.house, school.house),
    ...twoPosts(childcare.house, school.house),
    await layStranger(a),
  ];
  await enlist(admin, actors);
  const coached = [
    await layTrajectories(admin, a.today, childcare.house, childcare.children),
    await layTrajectories(admin, a.today, school.house, school.children),
  ];
  const consulted = [
    await layConsultations(admin, a.today, childcare.house, { everybody: ofEachRole(childcare.house, actors), children: childcare.children }),
    await layConsultations(admin, a.today, school.house, { everybody: [], children: school.children }),
  ];
  const handovers = await layHandovers(a, childcare.house, school.house);
  const laid = [...both.flatMap(({ children }) => children), ...handovers.children];
  const children = laid.map(({ fact }) => fact);
  for (const { house, children: own } of both) {
    await layLog(admin, house, actors, own);
    for (const { fact } of own) await layLevels(admin, house.controller.id, fact.id, writersIn(house, actors));
  }
  const subjects: Subject[] = [];
  const guestsOfTeams: Actor[] = [];
  await layStaff(
    admin,
    both.map(({ house }) => house),
  );
  for (const { house } of both)
    await layImprovement(admin, house, writersIn(house, actors)[0], [...new Set(ofEachRole(house, actors).map(({ accountId }) => accountId))]);
  for (const { house } of both) await layFigures(admin, house);
  for (const { house } of both) {
    const own = children.filter(({ controllerId }) => controllerId === house.controller.id);
    const [scale, owner] = [await layScale(admin, house), writersIn(house, actors)[0]];
    await laySupport(admin, house, scale, owner, own);
    const { actors: guests, teams } = await layTeams(admin, a.today, house, { scale, owner, children: own });
    guestsOfTeams.push(...guests);
    subjects.push(...teams);
  }
  subjects.push(...children, ...laid.flatMap(({ households }) => households.map(({ fact }) => fact)), ...handovers.handovers, ...handovers.deliveries);
  for (const { house } of both) {
    const madeBy = actors.find(({ role, controllerId }) => role === 'ADMINISTRATOR' && controllerId === house.controller.id)!;
    subjects.push(house.controller, ...Object.values(house.locations), ...Object.values(house.groups), await layImport(admin, house, madeBy.accountId));
  }
  for (const { trajectories } of coached) subjects.push(...trajectories);
  for (const { consultations } of consulted) subjects.push(...consultations);
  for (const { house } of both) subjects.push(...(await layTrajectoriesOfAll(admin, a.today, house, ofEachRole(house, actors))));
  const asking = [...coached, ...consulted].flatMap(({ actors: own }) => own);
  const coaches = coachesAmong([...actors, ...asking]);
  await layIntervision(admin, coaches);
  await sealWords(admin);
  subjects.push(...coaches);
  return {
    today: a.today,
    houses: { childcare: childcare.house, school: school.house },
    actors: [...actors, ...asking, ...handovers.actors, ...guestsOfTeams],
    subjects,
    children,
  };
}

/** One person with the same role at both organisations, and one with two roles at one: a hat reaches no further than itself. */
function twoHats(childcare: House, school: House): Actor[] {
  const [here, there] = [randomUUID(), randomUUID()];
  const over = ({ controller }: House) => [{ scopeKind: 'CONTROLLER' as const, scopeId: controller.id, period: forever }];
  const inGroup = [{ scopeKind: 'GROUP' as const, scopeId: childcare.groups.own.id, period: forever }];
  return [
    actor('administrator of both, with the hat of childcare', childcare, 'ADMINISTRATOR', over(childcare), there),
    actor('administrator of both, with the hat of the school', school, 'ADMINISTRATOR', over(school), there),
    actor('mentor who is privacy officer too, with the hat of the mentor', childcare, 'PEDAGOGICAL_STAFF', inGroup, here),
    actor('mentor who is privacy officer too, with the hat of the officer', childcare, 'PRIVACY_OFFICER', over(childcare), here),
  ];
}

/** Somebody of a third organisation, to whom nothing here belongs. */
async function layStranger(a: Arrangement): Promise<Actor> {
  const house = await layHouse(a, 'CHILDCARE');
  return actor('somebody of another childcare', house, 'PEDAGOGICAL_STAFF', [{ scopeKind: 'LOCATION', scopeId: house.locations.own.id, period: forever }]);
}

/** Who finished a look, and who is in the middle of one: by a post over the own group. */
function writersIn({ controller, atSchool }: House, actors: readonly Actor[]): [string, string] {
  const [done, draft] = actors.filter(
    ({ role, controllerId, posts }) =>
      controllerId === controller.id && role === (atSchool ? 'TEACHER' : 'PEDAGOGICAL_STAFF') && posts[0]!.scopeKind === 'GROUP',
  );
  return [done!.accountId, draft!.accountId];
}

async function layPopulated(a: Arrangement, kind: 'CHILDCARE' | 'SCHOOL_BOARD'): Promise<{ house: House; children: LaidChild[]; actors: Actor[] }> {
  const house = await layHouse(a, kind);
  const children: LaidChild[] = [];
  for (const plan of childPlans(house)) children.push(await layChild(a, house, plan));
  const guardians = await layGuardians(a, house, children);
  return { house, ...guardians };
}

/** Guardians as actors: those who were laid, one whose authority ended, one who got it, one who is no guardian any more, one whose post ended. */
async function layGuardians(a: Arrangement, house: House, laid: LaidChild[]): Promise<{ children: LaidChild[]; actors: Actor[] }> {
  const where = house.atSchool ? 'school' : 'childcare';
  const children = [...laid];
  const change = async (name: string, before: 'YES' | 'NO', sql: string, after: 'YES' | 'NO' | null) => {
    const child = await layChild(a, house, { name: `child of ${name}, ${where}`, stays: [{ in: house.groups.own, from: -400 }], guardians: [before] });
    const [household] = child.households;
    await a.admin.query(sql, [house.controller.id, household!.fact.id]);
    const guardians = after === null ? [] : [{ guardianId: household!.fact.id, authority: after }];
    children.push({ fact: { ...child.fact, guardians }, households: after === null ? [] : child.households });
    return actor(`${name}, ${where}`, house, 'GUARDIAN', [{ scopeKind: 'GUARDIAN', scopeId: household!.fact.id, period: forever }], household!.accountId!);
  };
  const changed = [
    await change('a guardian whose authority ended', 'YES', `update children.guardian set authority = 'NO' where controller_id = $1 and id = $2`, 'NO'),
    await change('a guardian who got authority', 'NO', `update children.guardian set authority = 'YES' where controller_id = $1 and id = $2`, 'YES'),
    await change('who is no guardian any more', 'YES', 'delete from children.guardian where controller_id = $1 and id = $2', null),
  ];
  const asLaid = laid.flatMap(({ fact, households }) =>
    households.map((household) =>
      actor(
        `guardian of ${fact.name}, ${household.fact.name}`,
        house,
        'GUARDIAN',
        [{ scopeKind: 'GUARDIAN', scopeId: household.fact.id, period: forever }],
        household.accountId!,
      ),
    ),
  );
  const some = laid[0]!.households[0]!.fact.id;
  const late = actor(`guardian whose post ended, ${where}`, house, 'GUARDIAN', [
    { scopeKind: 'GUARDIAN', scopeId: some, period: { from: '2020-01-01', until: a.today } },
    { scopeKind: 'GUARDIAN', scopeId: laid[9]!.households[0]!.fact.id, period: forever },
  ]);
  return { children, actors: [...changed, ...asLaid, late] };
}

async function layStaff(admin: pg.Client, houses: House[]): Promise<void> {
  for (const { controller, groups } of houses) {
    for (const { id, locationId } of Object.values(groups)) {
      await admin.query(
        `with colleague as (insert into centre.staff_member (controller_id, id, location_id, name) values ($1, gen_random_uuid(), $2, 'Proef') returning id)
         insert into centre.staff_group select $1, colleague.id, $3 from colleague`,
        [controller.id, locationId, id],
      );
    }
  }
}

/** Lines in the log: somebody of this house met each child here for long, and somebody opened the list. */
async function layLog(admin: pg.Client, house: House, actors: readonly Actor[], children: readonly LaidChild[]): Promise<void> {
  const reader = actors.find(
    ({ role, controllerId, posts }) => role === 'PEDAGOGICAL_STAFF' && controllerId === house.controller.id && posts[0]?.scopeKind === 'GROUP',
  )!;
  await admin.query('begin');
  await admin.query('select access.enter($1, $2, $3, gen_random_uuid(), $4)', [tokenHashOf(reader.accountId), reader.controllerId, reader.role, 'world']);
  await admin.query('select access.open($1, $2::uuid[], $3)', ['CHILD', children.slice(0, 4).map(({ fact }) => fact.id), 'MEET']);
  await admin.query('select access.open_list($1::uuid[], $2)', [[house.groups.own.id], 'ROSTER']);
  await admin.query('commit');
}
