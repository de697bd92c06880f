import { type Id, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const SET = 'mutation SetStrengths($input: SetStrengthsInput!) { setStrengths(input: $input) { id version } }';
const PROFILE =
  'query ChildProfile($childId: ID!) { childProfile(childId: $childId) { works strengthsVersion strengths { kind text suggestion } levels { line state } } }';

interface Profile {
  works: string | null;
  strengthsVersion: number;
  strengths: { kind: string; text: string; suggestion: string | null }[];
}

describe('O16 strengths, interests, comfort and what works', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let sanne: Visitor;
  let childId: Id;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    sanne = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });
  beforeEach(async () => {
    const { childcare } = world;
    childId = await arrange(database, (a) => a.child({ controllerId: childcare.id, callName: 'Kind', groupId: childcare.groups.vlinders }));
  });

  const set = (version: number, strengths: Record<string, unknown>[], more: Record<string, unknown> = {}, who = sanne) =>
    who.ask<{ setStrengths: { version: number } }>(SET, { input: { id: newId(), childId, version, strengths, ...more } });
  const profile = async () => (await sanne.get<{ childProfile: Profile }>(PROFILE, { childId })).childProfile;

  it('O16 are a suggestion or own words, in the order they were told; what works comes in one short line', async () => {
    await set(0, [
      { kind: 'WORKS', text: ' even vooraf vertellen ' },
      { kind: 'LOVES', suggestion: 'SAND_AND_MUD' },
      { kind: 'WORKS', suggestion: 'SHORT_SENTENCES' },
    ]);
    expect(await profile()).toMatchObject({
      works: 'even vooraf vertellen',
      strengthsVersion: 3,
      strengths: [
        { kind: 'WORKS', text: 'even vooraf vertellen', suggestion: null },
        { kind: 'LOVES', text: 'zand en modder', suggestion: 'SAND_AND_MUD' },
        { kind: 'WORKS', text: 'korte zinnen', suggestion: 'SHORT_SENTENCES' },
      ],
    });
  });

  it('O16 are added and removed one by one; what went is kept with its day', async () => {
    await set(0, [
      { kind: 'LOVES', text: 'zand' },
      { kind: 'LOVES', text: 'water' },
    ]);
    expect(
      (
        await set(2, [
          { kind: 'LOVES', text: 'water' },
          { kind: 'LOVES', text: 'klei' },
        ])
      ).data?.setStrengths.version,
    ).toBe(4);
    expect((await profile()).strengths.map(({ text }) => text)).toEqual(['water', 'klei']);
    const rows = await asAdmin(
      database.adminUrl,
      async (admin) =>
        (await admin.query('select text, removed_on is not null as gone from development.strength where child_id = $1 order by id', [childId])).rows,
    );
    expect(rows).toEqual([
      { text: 'zand', gone: true },
      { text: 'water', gone: false },
      { text: 'klei', gone: false },
    ]);
    expect((await set(4, [])).errors).toEqual([]);
    expect(await profile()).toMatchObject({ works: null, strengths: [], strengthsVersion: 6 });
  });

  it('refuses the slower of two editors, and answers a retry as the first time', async () => {
    const [a, b] = await Promise.all([set(0, [{ kind: 'LOVES', text: 'zand' }]), set(0, [{ kind: 'LOVES', text: 'water' }])]);
    expect([...a.errors, ...b.errors].map((error) => error.extensions.code)).toEqual(['CHANGED_SINCE']);
    expect((await profile()).strengths.length).toBe(1);
    const id = newId();
    const first = await set(1, [{ kind: 'LOVES', text: 'klei' }], { id });
    expect(first.errors).toEqual([]);
    expect((await set(1, [{ kind: 'LOVES', text: 'klei' }], { id })).data).toEqual(first.data);
  });

  it.each([
    ['a suggestion that is not there', [{ kind: 'LOVES', suggestion: 'SHORT_SENTENCES' }], 'no_such_suggestion'],
    ['nothing', [{ kind: 'LOVES' }], 'strength_empty'],
    [
      'the same twice',
      [
        { kind: 'LOVES', text: 'zand' },
        { kind: 'LOVES', text: 'zand' },
      ],
      'strength_twice',
    ],
    ['nothing that somebody can see', [{ kind: 'LOVES', text: '\u200b\u2060 \u200d' }], 'input_does_not_fit'],
    ['a story', [{ kind: 'LOVES', text: 'x'.repeat(121) }], 'input_does_not_fit'],
    ['more than a card holds', Array.from({ length: 9 }, (_, index) => ({ kind: 'LOVES', text: `iets ${index}` })), 'strengths_of_a_kind'],
  ])('refuses %s', async (_, strengths, reason) => {
    expect((await set(0, strengths)).errors[0]?.extensions.reason).toBe(reason);
    expect((await profile()).strengths).toEqual([]);
  });

  it('S3 are met by who meets the child, and written by who sees the child in the group', async () => {
    const { otherMentor, director, teacher } = world.people;
    for (const [person, code] of [
      [otherMentor, 'NOT_FOUND'],
      [teacher, 'NOT_FOUND'],
      [director, 'FORBIDDEN'],
    ] as const) {
      const visitor = await api.visitor(person.accountId, person.hat);
      expect((await set(0, [{ kind: 'LOVES', text: 'zand' }], {}, visitor)).errors[0]?.extensions.code).toBe(code);
      expect((await visitor.ask(PROFILE, { childId })).errors[0]?.extensions.code).toBe(code);
    }
  });
});
