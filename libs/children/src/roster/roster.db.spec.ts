import { type Id, newId } from '#kernel';
import { arrange, arrangeWorld, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const COUNTS = 'query Counts { rosterCounts { withoutGroup unknownAuthority } }';
const LISTS = `query Lists($first: PageSize, $after: ID, $last: ID) {
  group: childrenWithoutGroup(first: $first, after: $after) { id name }
  authority: childrenWithUnknownAuthority(first: $first, after: $last) { id name } }`;

type Names = { id: Id; name: string }[];

describe('what is still to be settled in the roster', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let administrator: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    const { administrator: person } = world.people;
    administrator = await api.visitor(person.accountId, person.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R48 leads to every child of the number, page after page, each once, by name', async () => {
    await arrange(database, async (a) => {
      for (const familyName of ['Aalders', 'Aalders', 'Zwart', undefined, 'Bos']) {
        const child = await a.child({ controllerId: world.childcare.id, callName: 'Sam', familyName });
        // two of whom nobody knows are still one child to ask about
        for (const parent of ['Eén', 'Twee']) await a.guardian(world.childcare.id, child, parent, 'UNKNOWN', false);
      }
      await a.admin.query('update children.child set family_name = null where call_name = $1 and family_name = $2', ['Sam', 'Proef']);
    });
    const { rosterCounts: counts } = await administrator.get<{ rosterCounts: { withoutGroup: number; unknownAuthority: number } }>(COUNTS);
    const found = { group: [] as Names, authority: [] as Names };
    for (let more = true; more;) {
      const page: { group: Names; authority: Names } = await administrator.get(LISTS, {
        first: 2,
        after: found.group.at(-1)?.id ?? null,
        last: found.authority.at(-1)?.id ?? null,
      });
      found.group.push(...page.group);
      found.authority.push(...page.authority);
      more = page.group.length + page.authority.length > 0;
    }
    expect(new Set(found.group.map(({ id }) => id)).size).toBe(found.group.length);
    expect(found.group).toHaveLength(counts.withoutGroup);
    expect(found.authority).toHaveLength(counts.unknownAuthority);
    const sams = found.group.map(({ name }) => name).filter((name) => name.startsWith('Sam'));
    expect(sams).toEqual(['Sam Aalders', 'Sam Aalders', 'Sam Bos', 'Sam Zwart', 'Sam']);
  });

  it('begins after no child out of reach', async () => {
    const elsewhere = await arrange(database, (a) => a.child({ controllerId: world.school.id, callName: 'Aad' }));
    for (const after of [newId(), elsewhere]) expect(await administrator.get(LISTS, { after, last: after })).toEqual({ group: [], authority: [] });
  });
});
