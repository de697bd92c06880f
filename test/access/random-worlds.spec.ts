import fc from 'fast-check';
import pg from 'pg';
import { Arrangement, freshDatabase, type TestDatabase } from '#testing';
import { type Catalog, type Pair, readCatalog, readRows } from './catalog.js';
import { type Actor, ROLES, type Role, type ScopeKind, type Subject } from './facts.js';
import { asTheirRole, callerOf } from './gates.js';
import { type Findings, Matrix, noFindings } from './matrix.js';
import { layProbe } from './probe.js';
import { daysLater } from './oracle.js';
import { actor, enlist } from './world/actors.js';
import { type ChildPlan, layChild } from './world/children.js';
import { type House, layHouse } from './world/ground.js';
import { COURSES, type HandoverPlan, layTheseHandovers } from './world/handovers.js';

const WORLDS = 300;
const GROUPS = ['own', 'beside', 'elsewhere'] as const;
const PLACES = ['own', 'other'] as const;
/** Roles that open something weigh more than those that open nothing. */
const BUSY: readonly Role[] = ['PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'ADMINISTRATOR', 'GUARDIAN', 'LOCATION_LEAD'];

/** Days from today around the edges that matter: today, tomorrow, eight weeks. */
const edge = fc.oneof(fc.constantFrom(-400, -56, -1, 0, 1, 2, 55, 56, 57, 58), fc.integer({ min: -100, max: 100 }));
const span = fc
  .tuple(edge, fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }))
  .map(([from, length]) => ({ from, ...(length === undefined ? {} : { until: from + length }) }));

const childPlan = fc.record({
  stays: fc.uniqueArray(fc.record({ group: fc.constantFrom(...GROUPS), span }), { maxLength: 3, selector: ({ group }) => group }),
  applications: fc.array(fc.record({ place: fc.constantFrom(...PLACES), span }), { maxLength: 2 }),
  guardians: fc.array(fc.constantFrom('YES', 'NO', 'UNKNOWN'), { maxLength: 2 }),
});

const post = fc.record({ scopeKind: fc.constantFrom('GROUP', 'LOCATION', 'CONTROLLER', 'GUARDIAN'), target: fc.nat(), span });
const person = fc.record({
  school: fc.boolean(),
  role: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...BUSY) }, { weight: 1, arbitrary: fc.constantFrom(...ROLES) }),
  posts: fc.array(post, { maxLength: 3 }),
});
const handoverPlan = fc.record({
  steps: fc.constantFrom(...COURSES),
  group: fc.constantFrom(...GROUPS),
  leaves: fc.option(edge, { nil: undefined }),
  stays: fc.uniqueArray(fc.record({ group: fc.constantFrom('own', 'beside'), span }), { maxLength: 2, selector: ({ group }) => group }),
  applied: fc.option(fc.constantFrom('own', 'beside'), { nil: undefined }),
});
const plan = fc.record({
  handovers: fc.integer({ min: 0, max: 2 }).chain((none) => fc.array(handoverPlan, none > 0 ? { maxLength: 0 } : { minLength: 1, maxLength: 2 })),
  children: fc.array(fc.record({ school: fc.boolean(), child: childPlan }), { minLength: 2, maxLength: 4 }),
  people: fc.array(person, { minLength: 2, maxLength: 3 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

describe('random worlds', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let houses: { childcare: House; school: House };
  let catalog: Catalog;
  let pairs: Pair[];
  let today: string;
  const total: Findings = noFindings();

  beforeAll(async () => {
    database = await freshDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    today = (await admin.query<{ today: string }>('select access.today()::text as today')).rows[0]!.today;
    const a = new Arrangement(admin, today);
    houses = { childcare: await layHouse(a, 'CHILDCARE'), school: await layHouse(a, 'SCHOOL_BOARD') };
    catalog = await readCatalog(admin, callerOf(database));
    await layProbe(admin, catalog, callerOf(database));
    pairs = (await admin.query<Pair>('select distinct subject_kind as kind, purpose from access.rule order by 1, 2')).rows;
  });
  afterAll(async () => {
    await admin?.end();
    await database?.drop();
  });

  /** Lays one world in a transaction, tries it under the application's role, and undoes it. */
  async function findingsOf({ children: plans, handovers, people }: Plan): Promise<Findings> {
    await admin.query('begin');
    try {
      const a = new Arrangement(admin, today);
      const subjects: Subject[] = [];
      for (const { school, child } of plans) {
        const house = school ? houses.school : houses.childcare;
        const laid = await layChild(a, house, planIn(house, child, subjects.length));
        subjects.push(laid.fact, ...laid.households.map(({ fact }) => fact));
      }
      const given = await layTheseHandovers(a, houses.childcare, houses.school, handovers.map(handoverIn));
      subjects.push(...given.children.flatMap(({ fact, households }) => [fact, ...households.map((one) => one.fact)]), ...given.handovers, ...given.deliveries);
      const children = subjects.filter((subject) => subject.kind === 'CHILD');
      for (const house of Object.values(houses)) subjects.push(house.controller, ...Object.values(house.locations), ...Object.values(house.groups));
      const actors = people.map((one) => actorOf(one, subjects));
      await enlist(admin, actors);
      const rows = await readRows(admin, catalog);
      return await new Matrix(asTheirRole(admin, database), { today, actors, subjects, children, catalog, rows }).trySums(pairs);
    } finally {
      await admin.query('rollback');
    }
  }

  function planIn({ groups, locations }: House, child: Plan['children'][number]['child'], number: number): ChildPlan {
    return {
      name: `child ${number}: ${JSON.stringify(child)}`,
      stays: child.stays.map(({ group, span: when }) => ({ in: groups[group], ...when })),
      applications: child.applications.map(({ place, span: when }) => ({ at: locations[place].id, ...when })),
      guardians: child.guardians,
    };
  }

  function handoverIn({ steps, group, leaves, stays, applied }: Plan['handovers'][number]): HandoverPlan {
    return {
      name: JSON.stringify({ steps, group, leaves, stays, applied }),
      steps,
      group,
      child: { stays: [{ in: houses.childcare.groups[group], from: -1000, ...(leaves === undefined ? {} : { until: leaves }) }] },
      school: { stays: ({ groups }) => stays.map(({ group: name, span: when }) => ({ in: groups[name], ...when })), ...(applied ? { applied } : {}) },
    };
  }

  function actorOf({ school, role, posts }: Plan['people'][number], subjects: readonly Subject[]): Actor {
    const house = school ? houses.school : houses.childcare;
    const targets: Record<ScopeKind, readonly string[]> = {
      GROUP: GROUPS.map((name) => house.groups[name].id),
      LOCATION: PLACES.map((name) => house.locations[name].id),
      CONTROLLER: [house.controller.id],
      GUARDIAN: subjects.filter(({ kind, controllerId }) => kind === 'HOUSEHOLD' && controllerId === house.controller.id).map(({ id }) => id),
      // no team in these worlds
      TEAM: [],
    };
    const drawn = posts.flatMap(({ scopeKind, target, span: when }, place) => {
      const among = targets[scopeKind as ScopeKind];
      const scopeId = among[target % Math.max(among.length, 1)];
      const period = { from: daysLater(today, when.from), until: when.until === undefined ? null : daysLater(today, when.until) };
      // a post may not stand twice; one of the same scope takes the place of the earlier
      const twice = posts.slice(place + 1).some((later) => later.scopeKind === scopeKind && among[later.target % Math.max(among.length, 1)] === scopeId);
      return scopeId && !twice ? [{ scopeKind: scopeKind as ScopeKind, scopeId, period }] : [];
    });
    const standby = { scopeKind: 'GROUP' as const, scopeId: house.groups.empty.id, period: { from: '2020-01-01', until: null } };
    return actor(`${role} with ${JSON.stringify(drawn)}`, house, role, [...drawn, standby]);
  }

  it(`R9 R48 what one sees in SQL is what the oracle says, in ${WORLDS} worlds`, async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        const findings = await findingsOf(drawn);
        total.cells += findings.cells;
        expect([...findings.leaks, ...findings.wrongDenials].slice(0, 5)).toEqual([]);
      }),
      { numRuns: WORLDS, endOnFailure: false },
    );
    process.stderr.write(`access: ${WORLDS} random worlds, ${total.cells.toLocaleString('en')} cells, 0 differences\n`);
  }, 240_000);
});
