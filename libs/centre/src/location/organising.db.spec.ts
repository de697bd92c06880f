import { newId, schoolYearOf } from '#kernel';
import { arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const ADD_LOCATION = 'mutation AddLocation($input: AddLocationInput!) { addLocation(input: $input) { id version } }';
const ADD_GROUP = 'mutation AddGroup($input: AddGroupInput!) { addGroup(input: $input) { id version } }';
const LOCATION = 'query Location($id: ID!) { location(id: $id) { name kind lrk brin vestiging kindcentrum groups { name firstDay lastDay } } }';
const MY_GROUPS = 'query MyGroups { myGroups { name locationName schoolYear } }';
const STAFF = 'query Staff($id: ID!) { staff(locationId: $id) { name } }';
const GROUP = 'query Group($id: ID!) { group(id: $id) { name children { name groups } } myGroups { name children { name } } }';

describe('laying out an organisation', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let administrator: Visitor;
  let schoolAdministrator: Visitor;
  let mentor: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    const as = (person: { accountId: string; hat: string }) => api.visitor(person.accountId, person.hat);
    administrator = await as(world.people.administrator);
    schoolAdministrator = await as(world.people.schoolAdministrator);
    mentor = await as(world.people.mentor);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const bso = (change: object = {}) => ({ id: newId(), kind: 'BSO', name: 'BSO De Wilg', lrk: '223344556677', ...change });

  it('R2 adds a location with its registration, once', async () => {
    const input = bso();
    const receipt = { id: input.id, version: 1 };
    expect(await administrator.get(ADD_LOCATION, { input })).toEqual({ addLocation: receipt });
    expect(await administrator.get(ADD_LOCATION, { input })).toEqual({ addLocation: receipt });
    const { location } = await administrator.get<{ location: object }>(LOCATION, { id: input.id });
    expect(location).toEqual({ name: 'BSO De Wilg', kind: 'BSO', lrk: '223344556677', brin: null, vestiging: null, kindcentrum: null, groups: [] });
    const again = await administrator.ask(ADD_LOCATION, { input: bso({ name: 'Another one' }) });
    expect(again.errors[0]?.extensions).toMatchObject({ code: 'NOT_NOW', reason: 'registered_already', params: { place: 'input.lrk' } });
  });

  it('R2 adds a location that another holder has or had, with a number of its own there; a school stands here once', async () => {
    const other = newId();
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`insert into centre.controller values ($1, 'CHILDCARE', 'Kinderopvang De Vorige')`, [other]);
      await admin.query(`insert into centre.location (controller_id, id, kind, name, lrk) values ($1, $2, 'KDV', 'KDV De Brug', '334455667788')`, [
        other,
        newId(),
      ]);
    });
    const taken = bso({ kind: 'KDV', name: 'KDV De Brug', lrk: '334455667788' });
    expect(await administrator.get(ADD_LOCATION, { input: taken })).toEqual({ addLocation: { id: taken.id, version: 1 } });
    const { location } = await schoolAdministrator.get<{ location: { brin: string; vestiging: string } }>(LOCATION, { id: world.school.locations.kompas });
    const school = { id: newId(), kind: 'SCHOOL', name: 'Another one', brin: location.brin, vestiging: location.vestiging };
    expect((await schoolAdministrator.ask(ADD_LOCATION, { input: school })).errors[0]?.extensions).toMatchObject({ params: { place: 'input.brin' } });
  });

  it.each([
    ['an LRK number of eight digits', { lrk: '12345678' }, 'input.lrk'],
    ['a BRIN on childcare', { brin: '12AB' }, 'input.brin'],
    ['no number', { lrk: null }, 'input.lrk'],
    ['a school at a childcare organisation', { kind: 'SCHOOL', lrk: null, brin: '12AB', vestiging: '00' }, 'input.kind'],
  ])('R2 names the place of %s', async (_, change, place) => {
    const answer = await administrator.ask(ADD_LOCATION, { input: bso({ lrk: '998877665', ...change }) });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID', params: { place } });
  });

  it('adds a childcare group from today, and a class for its school year', async () => {
    const { childcare, school, today } = world;
    await administrator.get(ADD_GROUP, { input: { id: newId(), locationId: childcare.locations.beuk, name: 'Mussen' } });
    const schoolYear = schoolYearOf(today);
    await schoolAdministrator.get(ADD_GROUP, { input: { id: newId(), locationId: school.locations.kompas, name: '4', yearGroups: ['4'], schoolYear } });
    const care = await administrator.get<{ location: { groups: { name: string; firstDay: string }[] } }>(LOCATION, { id: childcare.locations.beuk });
    expect(care.location.groups.find(({ name }) => name === 'Mussen')).toEqual({ name: 'Mussen', firstDay: today, lastDay: null });
    const classes = await schoolAdministrator.get<{ location: { groups: { name: string; lastDay: string }[] } }>(LOCATION, { id: school.locations.kompas });
    expect(classes.location.groups.find(({ name }) => name === '4')?.lastDay).toBe(`${schoolYear.slice(5)}-07-31`);
    const without = await schoolAdministrator.ask(ADD_GROUP, { input: { id: newId(), locationId: school.locations.kompas, name: '5' } });
    expect(without.errors[0]?.extensions).toMatchObject({ code: 'INVALID', params: { place: 'input.schoolYear' } });
  });

  it('R1 lays nothing out at another organisation, and lets nobody else do it', async () => {
    const elsewhere = await administrator.ask(ADD_GROUP, { input: { id: newId(), locationId: world.school.locations.kompas, name: 'X' } });
    expect(elsewhere.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await administrator.ask(LOCATION, { id: world.school.locations.kompas })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await mentor.ask(ADD_LOCATION, { input: bso({ id: newId() }) })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows each colleague the groups of their own posts', async () => {
    const names = async (person: { accountId: string; hat: string }) => {
      const { myGroups } = await (await api.visitor(person.accountId, person.hat)).get<{ myGroups: { name: string }[] }>(MY_GROUPS);
      return myGroups.map(({ name }) => name);
    };
    expect(await names(world.people.mentor)).toEqual(['Vlinders']);
    expect(await names(world.people.director)).toEqual(['Bijen', 'Vlinders']);
    expect(await names({ ...world.people.director, hat: world.people.director.hats[1]! })).toEqual(['1/2a', '1/2b', '3', '4']);
    expect(await names(world.people.administrator)).toEqual(expect.arrayContaining(['Egels', 'Bijen', 'Vlinders']));
  });

  it('shows the names on a list to who opened it, and to nobody else', async () => {
    const own = await mentor.get<{ group: { children: { name: string }[] }; myGroups: unknown }>(GROUP, { id: world.childcare.groups.vlinders });
    expect(own.group.children).toEqual([
      { name: 'Noor Jansen', groups: ['Vlinders'] },
      { name: 'Sem Yildiz', groups: ['Vlinders'] },
    ]);
    expect((await mentor.ask(GROUP, { id: world.childcare.groups.bijen })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const unopened = await mentor.get<{ myGroups: { children: unknown }[] }>('query MyGroups { myGroups { name children { name } } }');
    expect(unopened.myGroups).toEqual([{ name: 'Vlinders', children: null }]);
  });

  it('shows the roster of a location to who administers it', async () => {
    expect(await administrator.get(STAFF, { id: world.childcare.locations.wilg })).toEqual({ staff: [] });
    expect((await administrator.ask(STAFF, { id: world.school.locations.kompas })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await mentor.ask(STAFF, { id: world.childcare.locations.wilg })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
