import { addDays, addYears, newId } from '#kernel';
import { arrange, arrangeWorld, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const APPOINT = 'mutation Appoint($input: AppointInput!) { appoint(input: $input) { id version } }';
const END_POST = 'mutation EndPost($input: EndPostInput!) { endPost(input: $input) { id version } }';
const POSTS = 'query Posts { posts(first: 100) { id name role scopeName locationName firstDay lastDay version } }';
const CHILD = 'query Child($id: ID!) { child(id: $id) { callName } }';

interface Listed {
  id: string;
  name: string;
  role: string;
  scopeName: string;
  version: number;
}

describe('posts', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let administrator: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    administrator = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const appointment = (change: object = {}) => ({
    id: newId(),
    login: 'nieuw@dewilg.example',
    name: 'Nina',
    role: 'PEDAGOGICAL_STAFF',
    scopeKind: 'GROUP',
    scopeId: world.childcare.groups.bijen,
    firstDay: world.today,
    ...change,
  });
  const refusal = async (document: string, input: object) => (await administrator.ask(document, { input })).errors[0]?.extensions;
  const posts = async () => (await administrator.get<{ posts: Listed[] }>(POSTS)).posts;
  const accountOf = (login: string) =>
    arrange(database, async ({ admin }) => (await admin.query<{ id: string }>('select id from access.account where subject = $1', [login])).rows[0]!.id);

  it('R48 gives rights from the first day, and takes them at once', async () => {
    const input = appointment({ login: 'nina' });
    expect(await administrator.get(APPOINT, { input })).toEqual({ appoint: { id: input.id, version: 1 } });
    expect((await posts()).find(({ id }) => id === input.id)).toMatchObject({
      name: 'Nina',
      role: 'PEDAGOGICAL_STAFF',
      scopeName: 'Bijen',
      locationName: 'KDV De Wilg',
    });
    const nina = await api.visitor(await accountOf('nina'), `${world.childcare.id}:PEDAGOGICAL_STAFF`);
    expect(await nina.get(CHILD, { id: world.children.lina })).toEqual({ child: { callName: 'Lina' } });
    expect((await nina.ask(CHILD, { id: world.children.noor })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await administrator.get(END_POST, { input: { id: newId(), postId: input.id, version: 1 } });
    expect((await nina.ask(CHILD, { id: world.children.lina })).errors[0]?.extensions.code).toBe('HAT_REQUIRED');
    expect((await posts()).some(({ id }) => id === input.id)).toBe(false);
  });

  it('R48 tells everybody their own posts and until when, under the worn hat alone', async () => {
    const MINE = 'query MyPosts { myPosts { role scopeKind scopeName firstDay lastDay } }';
    const coach = world.people.externalCoach;
    const guest = await api.visitor(coach.accountId, `${world.school.id}:EXTERNAL_COACH`);
    const lastDay = addDays(addYears(world.today, 1), -1);
    expect(await guest.get(MINE)).toEqual({
      myPosts: [{ role: 'EXTERNAL_COACH', scopeKind: 'LOCATION', scopeName: 'Basisschool Het Kompas', firstDay: '2020-01-01', lastDay }],
    });
    const atHome = await api.visitor(coach.accountId, `${world.youthCare.id}:EXTERNAL_COACH`);
    expect((await atHome.get<{ myPosts: object[] }>(MINE)).myPosts).toMatchObject([{ scopeKind: 'CONTROLLER', scopeName: 'Jeugdhulp De Brug', lastDay: null }]);
    const mother = await api.visitor(world.guardians.motherOfNoor.accountId!, world.guardians.motherOfNoor.hat);
    expect(await mother.get(MINE)).toEqual({ myPosts: [] });
  });

  it('R27 R48 gives childcare a care coordinator of a location', async () => {
    const input = appointment({ login: 'zora', role: 'CARE_COORDINATOR', scopeKind: 'LOCATION', scopeId: world.childcare.locations.wilg });
    await administrator.get(APPOINT, { input });
    expect((await posts()).find(({ id }) => id === input.id)).toMatchObject({ role: 'CARE_COORDINATOR' });
  });

  it('R48 gives nothing before the first day', async () => {
    await administrator.get(APPOINT, { input: appointment({ login: 'later', firstDay: addDays(world.today, 1) }) });
    const later = await api.visitor(await accountOf('later'), `${world.childcare.id}:PEDAGOGICAL_STAFF`);
    expect((await later.ask(CHILD, { id: world.children.lina })).errors[0]?.extensions.code).toBe('HAT_REQUIRED');
  });

  it('R48 offers the roles that fit the kind of organisation, each with what it may be about, and takes those alone', async () => {
    const ROLES = 'query RolesToGive { rolesToGive { role scopeKinds needsLastDay } }';
    const offered = async (controllerId: string) => {
      const account = world.people.administrator.accountId;
      await arrange(database, (a) => a.post(account, { controllerId, role: 'ADMINISTRATOR', scopeKind: 'CONTROLLER', scopeId: controllerId }));
      const { rolesToGive } = await (await api.visitor(account, `${controllerId}:ADMINISTRATOR`)).get<{ rolesToGive: { role: string }[] }>(ROLES);
      return rolesToGive;
    };
    const here = await administrator.get<{ rolesToGive: { role: string }[] }>(ROLES);
    expect(here.rolesToGive[0]).toEqual({ role: 'PEDAGOGICAL_STAFF', scopeKinds: ['GROUP', 'LOCATION'], needsLastDay: false });
    expect(here.rolesToGive.map(({ role }) => role)).not.toContain('TEACHER');
    expect((await offered(world.youthCare.id)).map(({ role }) => role)).toEqual(['SPECIALIST', 'EXTERNAL_COACH', 'PRIVACY_OFFICER', 'ADMINISTRATOR']);
  });

  it.each([
    ['a teacher over a whole organisation', { role: 'TEACHER', scopeKind: 'CONTROLLER' }, 'scope_not_for_role'],
    ['a teacher of a childcare group', { role: 'TEACHER' }, 'role_not_here'],
    ['an administrator of one group', { role: 'ADMINISTRATOR' }, 'scope_not_for_role'],
    ['a guest without a last day', { role: 'EXTERNAL_COACH', scopeKind: 'LOCATION' }, 'guest_needs_last_day'],
    ['a period the wrong way round', { firstDay: '2026-02-02', lastDay: '2026-02-01' }, 'period_reversed'],
  ])('R48 refuses %s', async (_, change, reason) => {
    expect(await refusal(APPOINT, appointment(change))).toMatchObject({ code: 'INVALID', reason });
  });

  it('R48 knows no way to make a guardian or a service', async () => {
    for (const role of ['GUARDIAN', 'SERVICE']) expect((await refusal(APPOINT, appointment({ role })))?.code).toBe('INVALID');
  });

  it('R1 appoints for no group of another organisation, and an administrator of there ends nothing here', async () => {
    expect((await refusal(APPOINT, appointment({ scopeId: world.school.groups.kleutersA })))?.code).toBe('NOT_FOUND');
    const [post] = await posts();
    const other = await api.visitor(world.people.schoolAdministrator.accountId, world.people.schoolAdministrator.hat);
    const ended = await other.ask(END_POST, { input: { id: newId(), postId: post!.id, version: post!.version } });
    expect(ended.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const mentor = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    expect((await mentor.ask(APPOINT, { input: appointment() })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('R48 lets nobody give themselves a post, or end their own', async () => {
    const { accountId } = world.people.administrator;
    await arrange(database, ({ admin }) => admin.query(`update access.account set subject = 'karin' where id = $1`, [accountId]));
    expect(await refusal(APPOINT, appointment({ login: 'karin' }))).toMatchObject({ code: 'FORBIDDEN', reason: 'may_not_appoint_yourself' });
    const own = (await posts()).find(({ role }) => role === 'ADMINISTRATOR');
    expect((await refusal(END_POST, { id: newId(), postId: own!.id, version: own!.version }))?.code).toBe('NOT_FOUND');
  });

  it('has one effect for a retry, refuses the same post twice, and tells the second of two who end it', async () => {
    const input = appointment({ login: 'twice' });
    const first = await administrator.get(APPOINT, { input });
    expect(await administrator.get(APPOINT, { input })).toEqual(first);
    expect((await refusal(APPOINT, { ...input, id: newId() }))?.code).toBe('NOT_NOW');
    const end = () => administrator.ask(END_POST, { input: { id: newId(), postId: input.id, version: 1, lastDay: addDays(world.today, 9) } });
    const [one, two] = [await end(), await end()];
    expect(one.errors).toEqual([]);
    expect(two.errors[0]?.extensions).toMatchObject({ code: 'CHANGED_SINCE', params: { version: 2 } });
  });

  it('R45 writes a line for each', async () => {
    const lines = await arrange(
      database,
      async ({ admin }) => (await admin.query(`select purpose from access.log where action = 'ACT' and subject_kind = 'POST'`)).rows,
    );
    expect(lines.length).toBeGreaterThanOrEqual(4);
  });
});
