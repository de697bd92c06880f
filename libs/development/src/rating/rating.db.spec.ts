import { type Id, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, asCaller, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const FINISH = 'mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id } }';
const CORRECT = 'mutation CorrectRating($input: CorrectRatingInput!) { correctRating(input: $input) { id version } }';
const LEVELS = `query ChildLevels($childId: ID!) { childLevels(childId: $childId) { callName birthDate talkAbout wellbeing { wellbeing observedOn }
  profile { works strengths { kind text } levels { line state step observedOn freshness } }
  history { line ratings { id version state step sight certainty observedOn ageMonths raterRole source note reason
    earlier { id version step sight certainty observedOn note recordedAt reason } } } } }`;

interface Point {
  id: Id;
  version: number;
  state: string;
  step: number;
  observedOn: string;
  ageMonths: number;
  note: string | null;
  reason: string | null;
  earlier: { id: Id; version: number; step: number | null; note: string | null; reason: string | null }[];
}
interface ChildLevels {
  birthDate: string;
  profile: { levels: { line: string; state: string; step: number | null }[] };
  history: { line: string; ratings: Point[] }[];
}

describe('O18 the correction of a rating', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let sanne: Visitor;
  let childId: Id;
  let point: Point;

  const levels = async (who = sanne) => (await who.get<{ childLevels: ChildLevels }>(LEVELS, { childId })).childLevels;
  const play = async () => (await levels()).history.find(({ line }) => line === 'PLAY')!.ratings;
  const correct = (more: Record<string, unknown>, who = sanne) => {
    const input = {
      id: newId(),
      childId,
      ratingId: point.id,
      version: point.version,
      reason: 'TYPED_WRONG',
      step: 7,
      sight: 'DEVELOPING',
      certainty: 'FAIRLY',
      ...more,
    };
    return who.ask<{ correctRating: { id: Id; version: number } }>(CORRECT, { input });
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
    const marks = [{ line: 'PLAY', step: 6, sight: 'SEEN', certainty: 'SURE', note: 'speelt winkeltje' }];
    await sanne.get(FINISH, { input: { id: newId(), lookId: newId(), childId, version: 0, marks } });
    [point] = (await play()) as [Point];
  });

  it('O18 keeps both: the new version stands, the earlier one is behind it with its words', async () => {
    const { data } = await correct({ note: 'speelt winkeltje met een ander' });
    expect(data?.correctRating.version).toBe(2);
    const [now, ...rest] = await play();
    expect(rest).toEqual([]);
    expect(now).toMatchObject({
      id: data?.correctRating.id,
      version: 2,
      state: 'DEVELOPING',
      step: 7,
      reason: 'TYPED_WRONG',
      note: 'speelt winkeltje met een ander',
      ageMonths: 45,
    });
    expect(now?.earlier).toMatchObject([{ id: point.id, version: 1, step: 6, note: 'speelt winkeltje', reason: null }]);
    expect((await levels()).profile.levels.find(({ line }) => line === 'PLAY')).toMatchObject({ state: 'DEVELOPING', step: 7 });
  });

  it('O18 takes a rating of the wrong child back, so that the line was not looked at (X23)', async () => {
    expect((await correct({ reason: 'WRONG_CHILD' })).errors[0]?.extensions.reason).toBe('correction_unfinished');
    expect((await correct({ reason: 'WRONG_CHILD', step: null, sight: null, certainty: null })).errors).toEqual([]);
    expect(await play()).toEqual([]);
    expect((await levels()).profile.levels.find(({ line }) => line === 'PLAY')).toMatchObject({ state: 'NOT_LOOKED', step: null });
  });

  it('O18 has one successor: of two corrections at once the other is told', async () => {
    const answers = await Promise.all([correct({ step: 7 }), correct({ step: 8 })]);
    expect(answers.flatMap(({ errors }) => errors.map((error) => error.extensions.code))).toEqual(['CHANGED_SINCE']);
    const [now] = await play();
    expect(now?.earlier.length).toBe(1);
    expect((await correct({ step: 9 })).errors[0]?.extensions.code).toBe('CHANGED_SINCE');
  });

  it('has one effect and one answer when it comes again', async () => {
    const id = newId();
    const first = await correct({ id });
    expect((await correct({ id })).data).toEqual(first.data);
    expect((await play())[0]?.version).toBe(2);
    expect((await correct({ id, step: 9 })).errors[0]?.extensions.code).toBe('INTENT_REUSED');
  });

  it.each([
    ['without a step', { step: null }, 'INVALID'],
    ['to a step that is not there', { step: 77 }, 'INVALID'],
    ['to a day still to come', { observedOn: '2999-01-01' }, 'INVALID'],
    ['of a rating that is not there', { ratingId: newId() }, 'NOT_FOUND'],
  ])('is refused %s', async (_, more, code) => {
    expect((await correct(more)).errors[0]?.extensions.code).toBe(code);
    expect(await play()).toEqual([point]);
  });

  it('is refused under the name of another child, also of one in the same group', async () => {
    expect((await correct({ childId: world.children.sem })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await play()).toEqual([point]);
  });

  it('of a mentor of another group, or a director, is not there', async () => {
    const { otherMentor, director, careCoordinator } = world.people;
    const other = await api.visitor(otherMentor.accountId, otherMentor.hat);
    expect((await correct({}, other)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await other.ask(LEVELS, { childId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    for (const person of [director, careCoordinator]) {
      const visitor = await api.visitor(person.accountId, person.hat);
      expect((await correct({}, visitor)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await play()).toEqual([point]);
  });

  it('O18 is the only way: nobody changes or erases a rating in SQL, neither application nor owner', async () => {
    const asMentor = (sql: string) =>
      asCaller(database, world.people.mentor, async (app) => {
        await app.query(`select access.open('CHILD', array[$1]::uuid[], 'RATE')`, [childId]);
        await app.query(sql, [point.id]);
      });
    await expect(asMentor('update development.rating set step = 9 where id = $1')).rejects.toMatchObject({ code: '42501' });
    await expect(asMentor('delete from development.rating where id = $1')).rejects.toMatchObject({ code: '42501' });
    await expect(asAdmin(database.adminUrl, (admin) => admin.query('update development.rating set step = 9 where id = $1', [point.id]))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('X23 refuses in the database too what is no step of the framework (as the application)', async () => {
    const { mentor } = world.people;
    const insert = (step: number) =>
      asCaller(database, mentor, async (app) => {
        await app.query(`select access.open('CHILD', array[$1]::uuid[], 'RATE')`, [childId]);
        await app.query(
          `insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role)
           values ($1, $2, $3, 'kindlijn-1.0', 'PLAY', $4, 'SEEN', 'SURE', '2026-01-01', $5, 'PEDAGOGICAL_STAFF')`,
          [world.childcare.id, newId(), childId, step, mentor.accountId],
        );
      });
    await expect(insert(99)).rejects.toMatchObject({ code: '23503' });
    await expect(insert(6)).resolves.toBeUndefined();
  });

  it("rates in no other name than one's own (SQL, as the application)", async () => {
    const { mentor, otherMentor } = world.people;
    const inName = (account: Id | null, source: string | null) =>
      asCaller(database, mentor, async (app) => {
        await app.query(`select access.open('CHILD', array[$1]::uuid[], 'RATE')`, [childId]);
        await app.query(
          `insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role, source)
           values ($1, $2, $3, 'kindlijn-1.0', 'PLAY', 6, 'SEEN', 'SURE', '2026-01-01', $4, 'PEDAGOGICAL_STAFF', $5)`,
          [world.childcare.id, newId(), childId, account, source],
        );
      });
    await expect(inName(otherMentor.accountId, null)).rejects.toMatchObject({ code: '42501' });
    await expect(inName(null, null)).rejects.toMatchObject({ code: '42501' });
    await expect(inName(null, 'KDV De Beuk')).resolves.toBeUndefined();
    await expect(inName(mentor.accountId, null)).resolves.toBeUndefined();
  });
});
