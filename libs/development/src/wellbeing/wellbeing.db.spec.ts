import { type Id, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, asCaller, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const FINISH = 'mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id } }';
const TAKE_BACK = 'mutation TakeBackLook($input: TakeBackLookInput!) { takeBackLook(input: $input) { id } }';
const CORRECT = 'mutation CorrectWellbeing($input: CorrectWellbeingInput!) { correctWellbeing(input: $input) { id version state } }';
const LEVELS = `query ChildLevels($childId: ID!) { childLevels(childId: $childId) { talkAbout profile { wellbeing involvement }
  wellbeing { id version wellbeing involvement reason earlier { id version wellbeing involvement reason } } } }`;

interface Felt {
  id: Id;
  version: number;
  wellbeing: number | null;
  involvement: number | null;
  reason: string | null;
  earlier: Omit<Felt, 'earlier'>[];
}
interface ChildLevels {
  talkAbout: string[];
  profile: { wellbeing: number | null; involvement: number | null };
  wellbeing: Felt[];
}

describe('O18 the correction of wellbeing and involvement', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let sanne: Visitor;
  let childId: Id;
  let lookId: Id;
  let felt: Felt;

  const levels = async () => (await sanne.get<{ childLevels: ChildLevels }>(LEVELS, { childId })).childLevels;
  const look = (wellbeing: number, involvement: number | null, id = newId()) =>
    sanne.get(FINISH, { input: { id: newId(), lookId: id, childId, version: 0, wellbeing, involvement, marks: [] } });
  const correct = (more: Record<string, unknown>, who = sanne) => {
    const input = { id: newId(), childId, wellbeingId: felt.id, version: felt.version, reason: 'TYPED_WRONG', wellbeing: 4, involvement: 3, ...more };
    return who.ask<{ correctWellbeing: { id: Id; version: number; state: string } }>(CORRECT, { input });
  };

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
    childId = await arrange(database, (a) => a.child({ controllerId: childcare.id, callName: 'Kind', groupId: childcare.groups.vlinders, months: 45 }));
    lookId = newId();
    await look(1, 2, lookId);
    [felt] = (await levels()).wellbeing as [Felt];
  });

  it('O18 keeps both: the new version stands, the earlier one is behind it, and the profile follows', async () => {
    const { data } = await correct({});
    expect(data?.correctWellbeing).toMatchObject({ version: 2, state: 'CORRECTED' });
    const now = await levels();
    expect(now.wellbeing).toMatchObject([{ id: data?.correctWellbeing.id, version: 2, wellbeing: 4, involvement: 3, reason: 'TYPED_WRONG' }]);
    expect(now.wellbeing[0]?.earlier).toEqual([{ id: lookId, version: 1, wellbeing: 1, involvement: 2, reason: null }]);
    expect(now.profile).toEqual({ wellbeing: 4, involvement: 3 });
  });

  it('O6 a corrected look no longer counts as low', async () => {
    await look(2, 4);
    expect((await levels()).talkAbout).toEqual(['WELLBEING']);
    expect((await correct({})).errors).toEqual([]);
    expect((await levels()).talkAbout).toEqual([]);
  });

  it('O18 takes what was seen of the wrong child back, so that nobody looked (X23)', async () => {
    expect((await correct({ reason: 'WRONG_CHILD' })).errors[0]?.extensions.reason).toBe('wellbeing_correction_unfinished');
    expect((await correct({ wellbeing: null, involvement: null })).errors[0]?.extensions.reason).toBe('wellbeing_correction_unfinished');
    expect((await correct({ reason: 'WRONG_CHILD', wellbeing: null, involvement: null })).data?.correctWellbeing.state).toBe('TAKEN_BACK');
    expect(await levels()).toEqual({ talkAbout: [], profile: { wellbeing: null, involvement: null }, wellbeing: [] });
  });

  it('O18 has one successor: of two corrections at once the other is told, and no look is undone under it', async () => {
    const answers = await Promise.all([correct({ wellbeing: 3 }), correct({ wellbeing: 5 })]);
    expect(answers.flatMap(({ errors }) => errors.map((error) => error.extensions.code))).toEqual(['CHANGED_SINCE']);
    expect((await sanne.ask(TAKE_BACK, { input: { id: newId(), childId, lookId } })).errors[0]?.extensions.code).toBe('NOT_NOW');
    expect((await levels()).wellbeing).toHaveLength(1);
  });

  it('is refused for a look that is not there, or under the name of another child', async () => {
    expect((await correct({ wellbeingId: newId() })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await correct({ childId: world.children.sem })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await levels()).wellbeing).toEqual([felt]);
  });

  it('of a mentor of another group, or a director, is not there', async () => {
    const { otherMentor, director } = world.people;
    expect((await correct({}, await api.visitor(otherMentor.accountId, otherMentor.hat))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await correct({}, await api.visitor(director.accountId, director.hat))).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('O18 is the only way in SQL: nobody changes it, and a correction stays with its child and look', async () => {
    const insert = (look: Id, replaces: Id, version: number) =>
      asCaller(database, world.people.mentor, async (app) => {
        await app.query(`select access.open('CHILD', array[$1]::uuid[], 'RATE')`, [childId]);
        await app.query(
          `insert into development.wellbeing (controller_id, id, look_id, child_id, wellbeing, observed_on, rater_account, rater_role, version, replaces, reason)
           values ($1, $2, $3, $4, 5, access.today(), $5, 'PEDAGOGICAL_STAFF', $6, $7, 'TYPED_WRONG')`,
          [world.childcare.id, newId(), look, childId, world.people.mentor.accountId, version, replaces],
        );
      });
    const other = newId();
    await look(5, 5, other);
    await expect(insert(other, lookId, 2)).rejects.toMatchObject({ code: '23503' });
    await expect(insert(lookId, lookId, 3)).rejects.toMatchObject({ code: '23503' });
    await expect(
      asAdmin(database.adminUrl, (admin) => admin.query('update development.wellbeing set wellbeing = 5 where id = $1', [lookId])),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(insert(lookId, lookId, 2)).resolves.toBeUndefined();
  });
});
