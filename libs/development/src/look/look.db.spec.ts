import { type Id, newId } from '#kernel';
import { act, arrange, arrangeWorld, asAdmin, asCaller, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { readFramework } from '../index.js';

const FINISH = 'mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id version state } }';
const SAVE = 'mutation SaveLookDraft($input: SaveLookDraftInput!) { saveLookDraft(input: $input) { id version state } }';
const LOOK = `query Look($childId: ID!) { look(childId: $childId) { callName ageLabel ageMonths talkAbout lines { line lastRatingId last { state step sight: state certainty } }
  lastWellbeing { wellbeing involvement } draft { id version wellbeing marks { line step sight certainty note } } } }`;

interface Look {
  callName: string;
  ageLabel: string;
  ageMonths: number;
  talkAbout: string[];
  lines: { line: string; lastRatingId: Id | null; last: { state: string; step: number | null; certainty: string | null } }[];
  lastWellbeing: { wellbeing: number; involvement: number | null } | null;
  draft: { id: Id; version: number; wellbeing: number | null; marks: Record<string, unknown>[] } | null;
}

const lines = readFramework().lines.map(({ code }) => code);
const whole = (line: string, step = 6) => ({ line, step, sight: 'SEEN', certainty: 'SURE' });

describe('a look at a child', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let sanne: Visitor;
  let colleague: Visitor;
  let colleagueAccount: Id;
  let childId: Id;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    sanne = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    const { childcare } = world;
    const noa = await arrange(database, (a) =>
      a.person('Noa', { controllerId: childcare.id, role: 'PEDAGOGICAL_STAFF', scopeKind: 'GROUP', scopeId: childcare.groups.vlinders }),
    );
    colleagueAccount = noa.accountId;
    colleague = await api.visitor(noa.accountId, noa.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });
  beforeEach(async () => {
    const { childcare } = world;
    childId = await arrange(database, (a) => a.child({ controllerId: childcare.id, callName: 'Kind', groupId: childcare.groups.vlinders, months: 45 }));
  });

  const finish = (who: Visitor, more: Record<string, unknown>) => {
    const input = { id: newId(), lookId: newId(), childId, version: 0, marks: [], ...more };
    return who.ask<{ finishLook: { id: Id; version: number; state: string } }>(FINISH, { input });
  };
  const save = (who: Visitor, more: Record<string, unknown>) => {
    const input = { id: newId(), lookId: newId(), childId, version: 0, marks: [whole('PLAY')], ...more };
    return who.ask<{ saveLookDraft: { id: Id; version: number } }>(SAVE, { input });
  };
  const lookAt = async (who: Visitor) => (await who.get<{ look: Look }>(LOOK, { childId })).look;
  const rows = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  const count = async (table: string) => (await rows(`select count(*)::integer as n from ${table} where child_id = $1`, [childId]))[0].n;

  it('O8 begins with all twelve lines, none looked at (X23)', async () => {
    const look = await lookAt(sanne);
    expect([look.callName, look.ageLabel, look.ageMonths]).toEqual(['Kind', '3;9', 45]);
    expect(look.lines.map(({ line, last }) => [line, last.state, last.step])).toEqual(lines.map((line) => [line, 'NOT_LOOKED', null]));
    expect([look.lastWellbeing, look.draft]).toEqual([null, null]);
  });

  it('O8 ends in one request; lines that were passed over stay not looked at (X23)', async () => {
    const answer = await finish(sanne, { wellbeing: 4, marks: [whole('PLAY'), { line: 'SELF', step: 5, sight: 'SEEN', certainty: 'DOUBT' }] });
    expect(answer.data?.finishLook).toMatchObject({ version: 1, state: 'DONE' });
    const look = await lookAt(sanne);
    const looked = look.lines.filter(({ last }) => last.state !== 'NOT_LOOKED').map(({ line, last }) => [line, last.state, last.step]);
    expect(looked).toEqual([
      ['SELF', 'DOUBT', 5],
      ['PLAY', 'SEEN', 6],
    ]);
    expect(look.lastWellbeing).toEqual({ wellbeing: 4, involvement: null });
    expect(await count('development.rating')).toBe(2);
  });

  it('O8 takes "the same" as a new rating with the same step, and twelve lines cost no more statements than one', async () => {
    const first = await finish(sanne, { marks: lines.map((line, index) => whole(line, 1 + (index % 8))) });
    const one = await finish(sanne, { marks: [whole('PLAY', 7)] });
    expect(first.statements).toBe(one.statements);
    const seen = await lookAt(sanne);
    const same = await finish(colleague, { marks: seen.lines.map(({ line, lastRatingId }) => ({ line, sameAs: lastRatingId })) });
    expect(same.errors).toEqual([]);
    const again = await lookAt(sanne);
    expect(again.lines.map(({ last }) => last)).toEqual(seen.lines.map(({ last }) => last));
    expect(again.lines.some(({ lastRatingId }, index) => lastRatingId === seen.lines[index]?.lastRatingId)).toBe(false);
    expect(await count('development.rating')).toBe(25);
  });

  it('O8 takes "the same" from no other child and no other line', async () => {
    await finish(sanne, { marks: [whole('PLAY')] });
    const rating = (await lookAt(sanne)).lines.find(({ line }) => line === 'PLAY')?.lastRatingId;
    const elsewhere = { code: 'INVALID', reason: 'no_such_rating', params: { place: 'input.marks.0.sameAs' } };
    expect((await finish(sanne, { marks: [{ line: 'SELF', sameAs: rating }] })).errors[0]?.extensions).toMatchObject(elsewhere);
    expect((await finish(sanne, { childId: world.children.sem, marks: [{ line: 'PLAY', sameAs: rating }] })).errors[0]?.extensions).toMatchObject(elsewhere);
    expect(await count('development.rating')).toBe(1);
  });

  it('has one effect and one answer when the same request comes again', async () => {
    const request = { id: newId(), lookId: newId(), wellbeing: 3, marks: [whole('PLAY')] };
    const first = await finish(sanne, request);
    const second = await finish(sanne, request);
    expect(second.data).toEqual(first.data);
    expect([await count('development.rating'), await count('development.wellbeing'), await count('development.look')]).toEqual([1, 1, 1]);
    const other = await finish(sanne, { ...request, marks: [whole('PLAY', 9)] });
    expect(other.errors[0]?.extensions.code).toBe('INTENT_REUSED');
  });

  it.each([
    ['an unknown line', { marks: [whole('MUSIC')] }, 'INVALID', 'no_such_line'],
    ['an unknown step', { marks: [whole('PLAY', 99)] }, 'INVALID', 'no_such_step'],
    ['a line twice', { marks: [whole('PLAY'), whole('PLAY', 7)] }, 'INVALID', 'line_twice'],
    ['half a mark', { marks: [{ line: 'PLAY', step: 6 }] }, 'INVALID', 'mark_unfinished'],
    ['a day before the child was born', { observedOn: '1999-01-01', marks: [whole('PLAY')] }, 'INVALID', 'observed_before_birth'],
    ['wellbeing alone, of such a day', { observedOn: '1999-01-01', wellbeing: 4, marks: [] }, 'INVALID', 'observed_before_birth'],
    ['a day that is still to come', { observedOn: '2999-01-01', marks: [whole('PLAY')] }, 'INVALID', 'observed_in_future'],
    ['nothing at all', { marks: [] }, 'NOT_NOW', 'nothing_looked_at'],
    ['a scale beyond five', { wellbeing: 6, marks: [] }, 'INVALID', 'input_does_not_fit'],
  ])('refuses %s and keeps nothing', async (_, more, code, reason) => {
    const { errors } = await finish(sanne, more);
    expect(errors[0]?.extensions).toMatchObject({ code, reason, params: reason.startsWith('observed') ? { place: 'input.observedOn' } : {} });
    expect(await count('development.look')).toBe(0);
  });

  describe('draft', () => {
    it('is kept half done, comes back, and becomes ratings only at the end', async () => {
      const lookId = newId();
      const half = [
        { line: 'PLAY', step: 6 },
        { line: 'SELF', note: 'vertelt over thuis' },
      ];
      expect((await save(sanne, { lookId, wellbeing: 2, marks: half })).data?.saveLookDraft).toMatchObject({ id: lookId, version: 1 });
      expect((await save(sanne, { lookId, version: 1, wellbeing: 3, marks: half })).data?.saveLookDraft.version).toBe(2);
      const { draft } = await lookAt(sanne);
      expect(draft).toMatchObject({ id: lookId, version: 2, wellbeing: 3 });
      expect(draft?.marks.map(({ line, step, note }) => [line, step, note])).toEqual([
        ['PLAY', 6, null],
        ['SELF', null, 'vertelt over thuis'],
      ]);
      expect(await count('development.rating')).toBe(0);
      const done = await finish(sanne, { lookId, version: 2, marks: [whole('PLAY')] });
      expect(done.data?.finishLook).toEqual({ id: lookId, version: 3, state: 'DONE' });
      expect((await lookAt(sanne)).draft).toBeNull();
      expect(await count('development.rating')).toBe(1);
    });

    it('refuses the slower of two devices and keeps the words of the first', async () => {
      const lookId = newId();
      await save(sanne, { lookId });
      const [a, b] = await Promise.all([save(sanne, { lookId, version: 1, wellbeing: 4 }), save(sanne, { lookId, version: 1, wellbeing: 5 })]);
      const refused = [...a.errors, ...b.errors].map((error) => error.extensions.code);
      expect(refused).toEqual(['CHANGED_SINCE']);
      expect((await lookAt(sanne)).draft).toMatchObject({ version: 2, wellbeing: a.errors.length ? 5 : 4 });
    });

    it('is finished once: a look that moved on since, or is done, is refused', async () => {
      const lookId = newId();
      await save(sanne, { lookId });
      await save(sanne, { lookId, version: 1 });
      expect((await finish(sanne, { lookId, version: 1, marks: [whole('PLAY')] })).errors[0]?.extensions.code).toBe('CHANGED_SINCE');
      expect((await finish(sanne, { lookId, version: 2, marks: [whole('PLAY')] })).errors).toEqual([]);
      expect((await finish(sanne, { lookId, version: 3, marks: [whole('PLAY')] })).errors[0]?.extensions.code).toBe('CHANGED_SINCE');
      expect((await save(sanne, { lookId, version: 3 })).errors[0]?.extensions.code).toBe('CHANGED_SINCE');
      expect(await count('development.rating')).toBe(1);
    });

    it('is seen by nobody else, who keeps one of their own', async () => {
      const lookId = newId();
      await save(sanne, { lookId });
      expect((await lookAt(colleague)).draft).toBeNull();
      expect((await save(colleague, { lookId, version: 1 })).errors[0]?.extensions.code).toBe('CHANGED_SINCE');
      expect(['NOT_FOUND', 'CHANGED_SINCE']).toContain((await finish(colleague, { lookId, version: 1, marks: [whole('PLAY')] })).errors[0]?.extensions.code);
      expect((await save(colleague, {})).errors).toEqual([]);
      expect((await lookAt(sanne)).draft?.id).toBe(lookId);
    });

    /** How many drafts of the child an account sees as the application, with the child opened. */
    const draftsSeenBy = (accountId: Id) =>
      asCaller(database, { accountId, hat: world.people.mentor.hat }, async (app) => {
        await app.query(`select access.open('CHILD', array[$1]::uuid[], 'RATE')`, [childId]);
        return (await app.query('select from development.look where child_id = $1', [childId])).rowCount;
      });

    it('is seen by nobody else in SQL, as the application, with the child opened', async () => {
      await save(sanne, {});
      expect(await draftsSeenBy(colleagueAccount)).toBe(0);
      expect(await draftsSeenBy(world.people.mentor.accountId)).toBe(1);
    });

    it('would be seen without its own policy (negative control)', async () => {
      await save(sanne, {});
      const [found] = await rows('select pg_get_expr(polqual, polrelid) as using from pg_policy where polname = $1 and polrelid = $2::regclass', [
        'own_draft',
        'development.look',
      ]);
      expect(found.using).toContain('account_id');
      await rows('alter policy own_draft on development.look using (true)');
      try {
        expect(await draftsSeenBy(colleagueAccount)).toBe(1);
      } finally {
        await rows(`alter policy own_draft on development.look using (${found.using})`);
      }
    });
  });

  describe('undone within ten seconds (O18)', () => {
    const undo = async (who: Visitor, lookId: Id, of = childId) => {
      const { data, errors } = await act(who, 'takeBackLook', { childId: of, lookId });
      const [refused] = errors;
      return refused ? `${refused.extensions.code} ${refused.extensions.reason}` : data?.['takeBackLook']?.state;
    };
    const profile = async () => (await rows('select levels, wellbeing, wellbeing_on from development.profile where child_id = $1', [childId]))[0];

    it('O18 is a draft again with every mark, costs no version, and leaves the profile as it was', async () => {
      await finish(sanne, { wellbeing: 3, marks: [whole('PLAY', 5)] });
      const before = await profile();
      const lookId = newId();
      const marks = [{ ...whole('PLAY', 7), note: 'bouwt een brug' }, whole('SELF', 4)];
      await finish(sanne, { lookId, wellbeing: 5, involvement: 2, marks });
      expect(await undo(sanne, lookId)).toBe('DRAFT');
      expect(await profile()).toEqual(before);
      expect([await count('development.rating'), await count('development.wellbeing')]).toEqual([1, 1]);
      const { draft } = await lookAt(sanne);
      expect(draft).toMatchObject({
        id: lookId,
        version: 2,
        wellbeing: 5,
        marks: [expect.objectContaining({ line: 'PLAY', step: 7, note: 'bouwt een brug' }), expect.objectContaining({ line: 'SELF', step: 4 })],
      });
      expect((await finish(sanne, { lookId, version: 2, wellbeing: 5, marks })).data?.finishLook).toMatchObject({ version: 3, state: 'DONE' });
      expect(await count('development.rating')).toBe(3);
    });

    it('O18 not by somebody else, not later, not over a correction or a new draft, and not in SQL without having opened the child', async () => {
      const lookId = newId();
      await finish(sanne, { lookId, marks: [whole('PLAY')] });
      expect(await undo(colleague, lookId)).toBe('NOT_NOW look_undo_over');
      expect(await undo(sanne, lookId, world.children.sem)).toBe('NOT_NOW look_undo_over');
      expect(await undo(sanne, lookId, world.children.noorAtSchool)).toBe('NOT_FOUND not_found');
      const inSql = asCaller(database, world.people.mentor, (app) => app.query('select development.take_back_look($1, $2)', [childId, lookId]));
      await expect(inSql).rejects.toMatchObject({ code: '42501' });
      const age = (seconds: number) => rows('update development.look set saved_at = access.now() - make_interval(secs => $2) where id = $1', [lookId, seconds]);
      await age(16);
      expect(await undo(sanne, lookId)).toBe('NOT_NOW look_undo_over');
      await age(0);
      await save(sanne, { marks: [whole('SELF')] });
      expect(await undo(sanne, lookId)).toBe('NOT_NOW look_undo_over');
      await rows(`delete from development.look where child_id = $1 and state = 'DRAFT'`, [childId]);
      const rating = (await lookAt(sanne)).lines.find(({ line }) => line === 'PLAY')?.lastRatingId;
      await sanne.get('mutation C($input: CorrectRatingInput!) { correctRating(input: $input) { version } }', {
        input: { id: newId(), childId, ratingId: rating, version: 1, reason: 'TYPED_WRONG', step: 5, sight: 'SEEN', certainty: 'SURE' },
      });
      expect(await undo(sanne, lookId)).toBe('NOT_NOW look_undo_over');
      expect(await count('development.rating')).toBe(2);
    });
  });

  it('O6 asks to talk when wellbeing was low twice in a row', async () => {
    await finish(sanne, { wellbeing: 2 });
    expect((await lookAt(sanne)).talkAbout).toEqual([]);
    await finish(colleague, { wellbeing: 1, involvement: 4 });
    expect((await lookAt(sanne)).talkAbout).toEqual(['WELLBEING']);
  });

  it('is for those who see the child in the group; for others the child is not there', async () => {
    const others: [keyof World['people'], string][] = [
      ['otherMentor', 'NOT_FOUND'],
      ['farMentor', 'NOT_FOUND'],
      ['teacher', 'NOT_FOUND'],
      ['administrator', 'FORBIDDEN'],
      ['director', 'FORBIDDEN'],
      ['careCoordinator', 'FORBIDDEN'],
    ];
    for (const [name, code] of others) {
      const person = world.people[name];
      const visitor = await api.visitor(person.accountId, person.hat);
      expect([name, (await visitor.ask(LOOK, { childId })).errors[0]?.extensions.code]).toEqual([name, code]);
      expect([name, (await finish(visitor, { marks: [whole('PLAY')] })).errors[0]?.extensions.code]).toEqual([name, code]);
      expect([name, (await save(visitor, {})).errors[0]?.extensions.code]).toEqual([name, code]);
    }
    expect(await count('development.look')).toBe(0);
  });
});
