import { addDays, mondayOf, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, asCaller, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const CHILD = 'query Child($id: ID!) { child(id: $id) { callName } }';
const READERS =
  'query ReadersOf($id: ID!, $first: PageSize, $before: CalendarDate) { readersOf(childId: $id, first: $first, before: $before) { role organisation purpose times weekOf } }';
const WEEK = 'query AccessLogWeek($day: CalendarDate!) { accessLogWeek(day: $day) { weekOf purposes { purpose times people refused } } }';
const LOG = `query AccessLog($first: PageSize, $after: ID, $childId: ID, $refusedOnly: Boolean, $from: CalendarDate, $until: CalendarDate) {
  accessLog(first: $first, after: $after, childId: $childId, refusedOnly: $refusedOnly, from: $from, until: $until) { seq actor role action purpose subjectKind subjectIds operation } }`;

interface Line {
  seq: string;
  actor: string;
  action: string;
  purpose: string;
  subjectIds: string[];
}

describe('who read what', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let mother: Visitor;
  let officer: Visitor;
  const as = (person: { accountId: string | null; hat: string }) => api.visitor(person.accountId!, person.hat);
  const lines = async (variables: object = {}) => (await officer.get<{ accessLog: Line[] }>(LOG, { ...variables })).accessLog;
  const readers = async (variables: object = {}) => (await mother.get<{ readersOf: object[] }>(READERS, { id: world.children.noor, ...variables })).readersOf;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    mother = await as(world.guardians.motherOfNoor);
    officer = await as(world.people.privacyOfficer);
    const mentor = await as(world.people.mentor);
    await mentor.get(CHILD, { id: world.children.noor });
    await mentor.get(CHILD, { id: world.children.noor });
    await (await as(world.people.otherMentor)).ask(CHILD, { id: world.children.noor });
    await arrange(database, ({ admin }) => admin.query('select access.move_day(14)'));
    await mentor.get('query Group($id: ID!) { group(id: $id) { name } }', { id: world.childcare.groups.vlinders });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R45 parents see it per week by role, organisation and purpose: no names, not the refused, not what parents did themselves', async () => {
    const found = await readers();
    expect(found).toMatchObject([
      { role: 'PEDAGOGICAL_STAFF', organisation: 'Kinderopvang De Wilg', purpose: 'ROSTER', times: 1 },
      { role: 'PEDAGOGICAL_STAFF', organisation: 'Kinderopvang De Wilg', purpose: 'MEET', times: 1 },
    ]);
    expect(JSON.stringify(found)).not.toContain('Sanne');
    const [newest] = found as { weekOf: string }[];
    expect(await readers({ first: 1 })).toEqual([newest]);
    expect(await readers({ before: newest!.weekOf })).toEqual([found[1]]);
  });

  it("R45 is for that child's parents alone", async () => {
    expect((await mother.ask(READERS, { id: world.children.sem })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const mentor = await as(world.people.mentor);
    expect((await mentor.ask(READERS, { id: world.children.noor })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const unopened = await asCaller(database, world.guardians.motherOfNoor, (app) =>
      app.query('select * from access.readers_of($1, null, 50)', [world.children.noor]),
    );
    expect(unopened.rows).toEqual([]);
    const raw = await asCaller(database, world.guardians.motherOfNoor, async (app) => {
      await app.query(`select access.open('CHILD', array[$1]::uuid[], 'SEE_READERS')`, [world.children.noor]);
      return [
        (await app.query('select * from access.readers_of($1, null, 50)', [world.children.noor])).rowCount,
        (await app.query('select * from access.log')).rowCount,
      ];
    });
    expect(raw).toEqual([2, 0]);
  });

  it('R45 the privacy officer sees every line with its actor, the refused ones and their own looking', async () => {
    const about = await lines({ childId: world.children.noor });
    expect(about.some(({ actor, action }) => actor === 'Bram' && action === 'DENY')).toBe(true);
    expect(about.filter(({ actor }) => actor === 'Sanne')).toHaveLength(3);
    const refused = await lines({ refusedOnly: true });
    expect(new Set(refused.map(({ action }) => action))).toEqual(new Set(['DENY']));
    const [own] = await lines();
    expect(own).toMatchObject({ actor: 'Peter', purpose: 'REVIEW_LOG', action: 'OPEN', subjectIds: [world.childcare.id] });
  });

  it('R45 shows the lines of a period by the days of the trade, and a week in counts', async () => {
    const [{ today }] = (await asAdmin(database.adminUrl, (admin) => admin.query<{ today: string }>('select access.today()::text as today'))).rows as [
      { today: string },
    ];
    const before = addDays(today, -1);
    const about = { childId: world.children.noor };
    expect((await lines({ ...about, until: before })).map(({ actor }) => actor).sort()).toEqual(['Bram', 'Sanne', 'Sanne']);
    expect((await lines({ ...about, from: today })).filter(({ actor }) => actor !== 'Eva Jansen').map(({ actor }) => actor)).toEqual(['Sanne']);
    expect(await lines({ ...about, from: today, until: before })).toEqual([]);
    const week = async (day: string) => (await officer.get<{ accessLogWeek: { weekOf: string; purposes: object[] } }>(WEEK, { day })).accessLogWeek;
    const then = await week(addDays(today, -14));
    expect(then.weekOf).toBe(mondayOf(addDays(today, -14)));
    expect(then.purposes).toEqual([{ purpose: 'MEET', times: 2, people: 1, refused: 1 }]);
    expect((await week(today)).purposes).toContainEqual({ purpose: 'ROSTER', times: 1, people: 1, refused: 0 });
    expect((await week(addDays(today, -70))).purposes).toEqual([]);
  });

  it('is paged from the newest line, each line once', async () => {
    const first = await lines({ first: 3 });
    const second = await lines({ first: 3, after: first[2]!.seq });
    expect(second).toHaveLength(3);
    expect(Number(second[0]!.seq)).toBeLessThan(Number(first[2]!.seq));
    expect((await officer.ask(LOG, { after: '1; drop table' })).errors[0]?.extensions.code).toBe('INVALID');
  });

  it('R1 shows nothing of another organisation, and nobody else the log', async () => {
    const other = await as(world.people.schoolPrivacyOfficer);
    const { accessLog } = await other.get<{ accessLog: Line[] }>(LOG);
    expect(accessLog.every(({ actor }) => actor === 'Tineke')).toBe(true);
    for (const key of ['mentor', 'administrator', 'director'] as const) {
      const nosy = await as(world.people[key]);
      expect((await nosy.ask(LOG)).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await nosy.ask(WEEK, { day: '2028-03-06' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('R45 is never changed or erased by the application', async () => {
    for (const statement of [
      'update access.log set purpose = null',
      'delete from access.log',
      `insert into access.log (account_id, request_id, trade_at, action, operation) values ('${newId()}', '${newId()}', now(), 'OPEN', 'x')`,
    ]) {
      await expect(asAdmin(database.appUrl, (app) => app.query(statement))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('X5 R45 what one person looks at again within half an hour is one look for parents, and every line stays in the log', async () => {
    const { mentor, otherMentor } = world.people;
    const at = (time: string) => `2026-01-07 ${time}+01`;
    // a page that asks again three times while it stays open, a colleague in between, and a look after a break
    for (const [person, times] of [
      [mentor, ['10:00', '10:00', '10:25', '10:50', '11:45']],
      [otherMentor, ['10:10']],
    ] as const) {
      for (const time of times) {
        await asAdmin(database.adminUrl, (admin) =>
          admin.query(
            `insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
             values ($1, $2, $3, $4, 'PEDAGOGICAL_STAFF', 'OPEN', 'Child', 'MEET', 'CHILD', array[$5]::uuid[])`,
            [at(time), newId(), world.childcare.id, person.accountId, world.children.noor],
          ),
        );
      }
    }
    expect(await readers({ before: '2026-01-12' })).toMatchObject([{ purpose: 'MEET', times: 3, weekOf: '2026-01-05' }]);
    expect(await lines({ childId: world.children.noor, until: '2026-01-07' })).toHaveLength(6);
  });
});
