import { array, assert, asyncProperty, constantFrom, type IAsyncProperty, integer, nat, oneof, option, record } from 'fast-check';
import pg from 'pg';
import { addDays, type Id, newId } from '#kernel';
import { arrange, arrangeWorld, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { STRENGTH_KINDS } from '../framework/strengths.file.js';
import { CERTAINTIES, OWN_FRAMEWORK, SIGHTS, STRAY_PROFILES } from '../index.js';

const FINISH = 'mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id } }';
const CORRECT = 'mutation CorrectRating($input: CorrectRatingInput!) { correctRating(input: $input) { id } }';
const CORRECT_WELLBEING = 'mutation CorrectWellbeing($input: CorrectWellbeingInput!) { correctWellbeing(input: $input) { id } }';
const STRENGTHS = 'mutation SetStrengths($input: SetStrengthsInput!) { setStrengths(input: $input) { version } }';
const lines = ['PLAY', 'SELF', 'SPACE'];

interface RatingRow {
  id: Id;
  line: string;
  step: number | null;
  sight: string;
  certainty: string;
  observed_on: string;
  rater_role: string;
  replaces: Id | null;
  recorded_at: string;
  version: number;
}

/** What a profile should say, by folding the ratings in the order they were written down: plain TypeScript, no SQL. */
function fold(ratings: RatingRow[]): unknown[] {
  const standing = new Map<Id, RatingRow>();
  for (const rating of ratings.toSorted((a, b) => (a.recorded_at < b.recorded_at ? -1 : 1))) {
    if (rating.replaces) standing.delete(rating.replaces);
    standing.set(rating.id, rating);
  }
  const latest = new Map<string, RatingRow>();
  for (const rating of standing.values()) {
    const before = latest.get(rating.line);
    if (rating.step !== null && (!before || rating.observed_on >= before.observed_on)) latest.set(rating.line, rating);
  }
  return lines
    .map((line) => latest.get(line))
    .filter((rating) => rating !== undefined)
    .map((rating) => [rating.line, rating.step, rating.sight, rating.certainty, rating.observed_on, rating.rater_role, null]);
}

interface WellbeingRow {
  id: Id;
  wellbeing: number | null;
  observed_on: string;
  replaces: Id | null;
  recorded_at: string;
  version: number;
}

/** What a profile should say of wellbeing, in plain TypeScript: the last look of which the last version says something. */
function lastFelt(rows: WellbeingRow[]): number | null {
  const standing = rows.filter(({ id, wellbeing }) => wellbeing !== null && !rows.some(({ replaces }) => replaces === id));
  const [last] = standing.toSorted((a, b) =>
    a.observed_on === b.observed_on ? (a.recorded_at < b.recorded_at ? 1 : -1) : a.observed_on < b.observed_on ? 1 : -1,
  );
  return last?.wellbeing ?? null;
}

const mark = record({
  line: constantFrom(...lines),
  step: integer({ min: 1, max: 12 }),
  sight: constantFrom(...SIGHTS),
  certainty: constantFrom(...CERTAINTIES),
});
const event = oneof(
  record({ kind: constantFrom('look' as const), daysAgo: nat(20), wellbeing: integer({ min: 1, max: 5 }), marks: array(mark, { maxLength: 3 }) }),
  record({ kind: constantFrom('correction' as const), which: nat(50), mark, daysAgo: nat(20) }),
  record({ kind: constantFrom('taken back' as const), which: nat(50) }),
  record({ kind: constantFrom('felt otherwise' as const), which: nat(50), wellbeing: option(integer({ min: 1, max: 5 })) }),
  record({
    kind: constantFrom('strengths' as const),
    list: array(record({ kind: constantFrom(...STRENGTH_KINDS), text: constantFrom('zand', 'water', 'zingen') }), { maxLength: 5 }),
  }),
);

describe('the profile row is what the ratings say', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let sanne: Visitor;
  let noa: Visitor;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    sanne = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    const { childcare } = world;
    const colleague = await arrange(database, (a) =>
      a.person('Noa', { controllerId: childcare.id, role: 'PEDAGOGICAL_STAFF', scopeKind: 'GROUP', scopeId: childcare.groups.vlinders }),
    );
    noa = await api.visitor(colleague.accountId, colleague.hat);
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await api?.stop();
    await database?.drop();
  });

  const newChild = () => arrange(database, (a) => a.child({ controllerId: world.childcare.id, callName: 'Kind', groupId: world.childcare.groups.vlinders }));
  const admin = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[]) => (await client.query<Row>(sql, values)).rows;
  const ratingsOf = (childId: Id) => admin<RatingRow>('select *, observed_on::text, recorded_at::text from development.rating where child_id = $1', [childId]);
  const feltOf = (childId: Id) =>
    admin<WellbeingRow>('select id, wellbeing, replaces, version, observed_on::text, recorded_at::text from development.wellbeing where child_id = $1', [
      childId,
    ]);
  const stray = (childId: Id) => admin(STRAY_PROFILES, [world.childcare.id, [childId], OWN_FRAMEWORK]);
  const look = (who: Visitor, childId: Id, more: Record<string, unknown>) =>
    who.ask(FINISH, { input: { id: newId(), lookId: newId(), childId, version: 0, ...more } });

  type Happening = typeof event extends { generate: (...args: never[]) => { value: infer Value } } ? Value : never;

  async function happen(childId: Id, it: Happening): Promise<void> {
    const { today } = world;
    if (it.kind === 'look') {
      const marks = it.marks.filter(({ line }, index) => it.marks.findIndex((other) => other.line === line) === index);
      await look(sanne, childId, { observedOn: addDays(today, -it.daysAgo), wellbeing: it.wellbeing, marks });
    } else if (it.kind === 'strengths') {
      const [row] = await admin<{ version: number }>('select coalesce(max(strengths_version), 0) as version from development.profile where child_id = $1', [
        childId,
      ]);
      const strengths = it.list.filter(({ kind, text }, index) => it.list.findIndex((other) => other.kind === kind && other.text === text) === index);
      await sanne.get(STRENGTHS, { input: { id: newId(), childId, version: row?.version ?? 0, strengths } });
    } else if (it.kind === 'felt otherwise') {
      const looks = await feltOf(childId);
      const heads = looks.filter(({ id, wellbeing }) => wellbeing !== null && !looks.some(({ replaces }) => replaces === id));
      const head = heads[it.which % Math.max(heads.length, 1)];
      if (!head) return;
      const says = it.wellbeing === null ? { reason: 'WRONG_CHILD' } : { reason: 'AGREED_TOGETHER', wellbeing: it.wellbeing };
      await sanne.get(CORRECT_WELLBEING, { input: { id: newId(), childId, wellbeingId: head.id, version: head.version, ...says } });
    } else {
      const ratings = await ratingsOf(childId);
      const heads = ratings.filter(({ id, step }) => step !== null && !ratings.some(({ replaces }) => replaces === id));
      const head = heads[it.which % Math.max(heads.length, 1)];
      if (!head) return;
      const says =
        it.kind === 'correction' ? { ...it.mark, line: undefined, reason: 'LOOKED_AGAIN', observedOn: addDays(today, -it.daysAgo) } : { reason: 'WRONG_CHILD' };
      await sanne.get(CORRECT, { input: { id: newId(), childId, ratingId: head.id, version: head.version, ...says } });
    }
  }

  it('equals a plain fold of them and the recount, after any history of looks, corrections and strengths', async () => {
    const anyHistory: IAsyncProperty<unknown> = asyncProperty(array(event, { maxLength: 10 }), async (history) => {
      const childId = await newChild();
      for (const one of history) {
        await happen(childId, one);
        const [row] = await admin<{ levels: unknown[]; wellbeing: number | null }>('select levels, wellbeing from development.profile where child_id = $1', [
          childId,
        ]);
        expect(row?.levels ?? []).toEqual(fold(await ratingsOf(childId)));
        expect(row?.wellbeing ?? null).toBe(lastFelt(await feltOf(childId)));
        expect(await stray(childId)).toEqual([]);
      }
      const active = await admin<{ text: string; kind: string }>(
        'select kind, text from development.strength where child_id = $1 and removed_on is null order by id',
        [childId],
      );
      const [row] = await admin<{ strengths: string[][]; works: string | null }>('select strengths, works from development.profile where child_id = $1', [
        childId,
      ]);
      expect((row?.strengths ?? []).map(([, kind, text]) => ({ kind, text }))).toEqual(active);
      expect(row?.works ?? null).toBe(active.find(({ kind }) => kind === 'WORKS')?.text ?? null);
    });
    await assert(anyHistory, { numRuns: 30 });
  }, 120_000);

  it('stays so when two colleagues finish a look at the same moment', async () => {
    const childId = await newChild();
    for (let round = 0; round < 5; round++) {
      const at = (line: string) => ({ marks: [{ line, step: 1 + round, sight: 'SEEN', certainty: 'SURE' }] });
      const answers = await Promise.all([look(sanne, childId, at('PLAY')), look(noa, childId, at('SELF')), look(sanne, childId, at('SPACE'))]);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    }
    expect(await stray(childId)).toEqual([]);
    const [row] = await admin<{ levels: unknown[][] }>('select levels from development.profile where child_id = $1', [childId]);
    expect(row?.levels.map(([line, step]) => [line, step])).toEqual(lines.map((line) => [line, 5]));
  });

  it('is found out by the recount when it is not (negative control)', async () => {
    const childId = await newChild();
    await look(sanne, childId, { marks: [{ line: 'PLAY', step: 6, sight: 'SEEN', certainty: 'SURE' }] });
    await admin(`update development.profile set levels = replace(levels::text, '6', '7')::json where child_id = $1`, [childId]);
    expect(await stray(childId)).toEqual([{ child_id: childId }]);
    await admin('delete from development.profile where child_id = $1', [childId]);
    expect(await stray(childId)).toEqual([{ child_id: childId }]);
  });
});
