import { addDays, newId } from '#kernel';
import { arrangeWorld, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const GUARDIANS = 'query Guardians($id: ID!) { guardians(childId: $id) { id name authority proofOn version } }';
const RECORD = 'mutation RecordGuardian($input: RecordGuardianInput!) { recordGuardian(input: $input) { id version state } }';
const CHANGE = 'mutation ChangeAuthority($input: ChangeAuthorityInput!) { changeAuthority(input: $input) { id version state } }';
const HOUSEHOLD = 'query MyHousehold { myHousehold { guardianName authority may child { callName age groups } } }';
const READERS = 'query ReadersOf($id: ID!) { readersOf(childId: $id) { role organisation purpose times weekOf } }';
const ASK = 'query Ask { childrenWithUnknownAuthority { name } }';

describe('guardians and their authority', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let mentor: Visitor;
  const as = (person: { accountId: string | null; hat: string }) => api.visitor(person.accountId!, person.hat);

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    mentor = await as(world.people.mentor);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const refusal = async (visitor: Visitor, document: string, variables: Record<string, unknown> = {}) =>
    (await visitor.ask(document, variables)).errors[0]?.extensions;
  const household = async (person: { accountId: string | null; hat: string }) =>
    (await (await as(person)).get<{ myHousehold: unknown[] }>(HOUSEHOLD)).myHousehold;
  const nothing = (guardianName: string, authority: string) => [{ guardianName, authority, may: [], child: null }];

  it('R9 with authority have a page with their child and what they may do', async () => {
    expect(await household(world.guardians.motherOfNoor)).toEqual([
      {
        guardianName: 'Eva Jansen',
        authority: 'YES',
        may: ['READ_HANDOVER', 'DECIDE', 'SEE_READERS'],
        child: { callName: 'Noor', age: '3;9', groups: ['Vlinders'] },
      },
    ]);
    expect(await household(world.guardians.motherOfNoorAtSchool)).toMatchObject([{ child: { callName: 'Noor', groups: [] } }]);
  });

  it('R9 without authority, or while it is unknown, have a page without the child', async () => {
    expect(await household(world.guardians.motherOfLina)).toEqual(nothing('Rosa Prins', 'NO'));
    expect(await household(world.guardians.fatherOfSem)).toEqual(nothing('Can Yildiz', 'UNKNOWN'));
    for (const [guardian, child] of [
      [world.guardians.motherOfLina, world.children.lina],
      [world.guardians.fatherOfSem, world.children.sem],
    ] as const) {
      expect((await refusal(await as(guardian), READERS, { id: child }))?.code).toBe('NOT_FOUND');
    }
  });

  it('R9 lose sight of the child the moment authority ends, and gain it the moment it is proven', async () => {
    const { fatherOfSem } = world.guardians;
    const change = { childId: world.children.sem, guardianId: fatherOfSem.id };
    expect(await refusal(mentor, CHANGE, { input: { ...change, id: newId(), authority: 'YES', version: 1 } })).toMatchObject({
      code: 'INVALID',
      reason: 'proof_missing',
    });
    const early = { ...change, id: newId(), authority: 'YES', proofOn: addDays(world.today, 1), version: 1 };
    expect((await refusal(mentor, CHANGE, { input: early }))?.reason).toBe('not_yet');
    await mentor.get(CHANGE, { input: { ...change, id: newId(), authority: 'YES', proofOn: world.today, version: 1 } });
    expect(await household(fatherOfSem)).toMatchObject([{ authority: 'YES', child: { callName: 'Sem' } }]);
    const both = ['NO', 'UNKNOWN'].map((authority) => ({ ...change, id: newId(), authority, proofOn: authority === 'NO' ? world.today : null, version: 2 }));
    const answers = await Promise.all(both.map((input) => mentor.ask(CHANGE, { input })));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual(['CHANGED_SINCE', 'done']);
    expect(await household(fatherOfSem)).toMatchObject([{ may: [], child: null }]);
  });

  it('are recorded by colleagues of the group; unknown authority is a task for them and a number for the administrator', async () => {
    const input = { id: newId(), childId: world.children.noor, name: 'Opa Piet', relation: 'OTHER', authority: 'UNKNOWN' };
    for (const phone of ['bel maar', '111222333']) {
      expect(await refusal(mentor, RECORD, { input: { ...input, id: newId(), phone } })).toMatchObject({ code: 'INVALID', params: { place: 'input.phone' } });
    }
    expect(await mentor.get(RECORD, { input })).toEqual({ recordGuardian: { id: input.id, version: 1, state: 'UNKNOWN' } });
    const { guardians } = await mentor.get<{ guardians: { name: string; authority: string }[] }>(GUARDIANS, { id: world.children.noor });
    expect(guardians.map(({ name, authority }) => `${name} ${authority}`)).toEqual(['Eva Jansen YES', 'Mark Jansen YES', 'Opa Piet UNKNOWN']);
    const { childrenWithUnknownAuthority: tasks } = await mentor.get<{ childrenWithUnknownAuthority: { name: string }[] }>(ASK);
    expect(tasks).toContainEqual({ name: 'Noor Jansen' });
    expect((await (await as(world.people.otherMentor)).get<{ childrenWithUnknownAuthority: unknown[] }>(ASK)).childrenWithUnknownAuthority).toEqual([]);
    const counts = await (
      await as(world.people.administrator)
    ).get('query Counts { rosterCounts { locations groups children withoutGroup unknownAuthority } }');
    expect(counts).toEqual({ rosterCounts: { locations: 2, groups: 3, children: 5, withoutGroup: 1, unknownAuthority: tasks.length } });
    const without = await (await as(world.people.administrator)).get('query Without { childrenWithoutGroup { name groups } }');
    expect(without).toEqual({ childrenWithoutGroup: [{ name: 'Mila Bakker', groups: [] }] });
  });

  it('R48 are shown to no administrator, teacher, mentor of another group, or each other', async () => {
    for (const key of ['administrator', 'director', 'privacyOfficer'] as const) {
      expect((await refusal(await as(world.people[key]), GUARDIANS, { id: world.children.noor }))?.code).toBe('FORBIDDEN');
    }
    expect((await refusal(await as(world.people.otherMentor), GUARDIANS, { id: world.children.noor }))?.code).toBe('NOT_FOUND');
    expect((await refusal(await as(world.guardians.fatherOfNoor), GUARDIANS, { id: world.children.noor }))?.code).toBe('FORBIDDEN');
    expect((await refusal(await as(world.people.director), 'query Counts { rosterCounts { children } }'))?.code).toBe('FORBIDDEN');
  });
});
