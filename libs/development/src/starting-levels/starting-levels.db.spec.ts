import { addDays, addMonths, type Id, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { readFramework } from '../index.js';

const FINISH = 'mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id } }';
const STRENGTHS = 'mutation SetStrengths($input: SetStrengthsInput!) { setStrengths(input: $input) { id } }';
const GROUP = `query GroupLevels($groupId: ID!) { groupLevels(groupId: $groupId) { groupId children { id callName familyInitial birthDate ageLabel firstDay handoverState works
  levels { line step state observedOn freshness certainty raterRole source } } } }`;

interface Child {
  id: Id;
  callName: string;
  familyInitial: string | null;
  ageLabel: string;
  firstDay: string;
  works: string | null;
  levels: { line: string; step: number | null; state: string; freshness: string | null; certainty: string | null; raterRole: string | null }[];
}

describe('S1 the starting levels of a group', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let teacher: Visitor;
  let groupId: Id;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    teacher = await api.visitor(world.people.teacher.accountId, world.people.teacher.hat);
    groupId = world.school.groups.kleutersA;
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const group = async (who = teacher) => (await who.get<{ groupLevels: { children: Child[] } }>(GROUP, { groupId })).groupLevels.children;
  const rate = (childId: Id, marks: Record<string, unknown>[], observedOn?: string) =>
    teacher.get(FINISH, { input: { id: newId(), lookId: newId(), childId, version: 0, marks, ...(observedOn ? { observedOn } : {}) } });

  it('S1 shows each child with all twelve lines, in order, and names no more of the family than a class needs', async () => {
    const [yara] = await group();
    expect(yara).toMatchObject({
      callName: 'Yara',
      familyInitial: 'S.',
      ageLabel: '4;8',
      firstDay: addMonths(world.today, -8),
      works: null,
      handoverState: null,
    });
    expect(yara?.levels.map(({ line, state }) => [line, state])).toEqual(readFramework().lines.map(({ code }) => [code, 'NOT_LOOKED']));
    expect(JSON.stringify(yara)).not.toContain('Smit');
  });

  it('enters and opens in one statement, and reads in the next', async () => {
    const asked = await teacher.ask('query Levels($groupId: ID!) { groupLevels(groupId: $groupId) { groupId } }', { groupId });
    expect(asked).toMatchObject({ errors: [], statements: ['begin', 'enter and open', 'read'].length });
  });

  it('S2 shows in every cell how long ago, how sure and by whom', async () => {
    const { yara } = world.children;
    await rate(yara, [{ line: 'SELF', step: 5, sight: 'DEVELOPING', certainty: 'FAIRLY' }], addDays(addMonths(world.today, -6), -1));
    await rate(yara, [{ line: 'TOGETHER', step: 6, sight: 'SEEN', certainty: 'DOUBT' }], addMonths(world.today, -4));
    await rate(yara, [{ line: 'PLAY', step: 8, sight: 'SEEN', certainty: 'SURE' }]);
    await teacher.get(STRENGTHS, { input: { id: newId(), childId: yara, version: 0, strengths: [{ kind: 'WORKS', suggestion: 'SHORT_SENTENCES' }] } });
    const [child] = await group();
    expect(child?.works).toBe('korte zinnen');
    expect(child?.levels.slice(-3)).toMatchObject([
      { line: 'SELF', step: 5, state: 'DEVELOPING', freshness: 'OLD', certainty: 'FAIRLY', raterRole: 'TEACHER' },
      { line: 'TOGETHER', step: 6, state: 'DOUBT', freshness: 'OLDER', certainty: 'DOUBT' },
      { line: 'PLAY', step: 8, state: 'SEEN', freshness: 'FRESH', certainty: 'SURE' },
    ]);
  });

  it('S1 costs as many statements for thirty children as for one', async () => {
    const before = (await teacher.ask(GROUP, { groupId })).statements;
    await arrange(database, async (a) => {
      for (let index = 0; index < 29; index++)
        await a.child({ controllerId: world.school.id, callName: `Kind ${String(index).padStart(2, '0')}`, groupId, months: 50 + index });
    });
    const after = await teacher.ask<{ groupLevels: { children: Child[] } }>(GROUP, { groupId });
    expect(after.data?.groupLevels.children.length).toBe(30);
    expect(after.statements).toBe(before);
  });

  it('S1 has who comes within eight weeks, and no longer who left', async () => {
    const { school } = world;
    const place = (callName: string, period: string) =>
      arrange(database, async (a) => {
        const id = await a.child({ controllerId: school.id, callName });
        await a.placement(school.id, id, groupId, period);
        return id;
      });
    const soon = await place('Soon', `[${addDays(world.today, 56)},)`);
    const later = await place('Later', `[${addDays(world.today, 57)},)`);
    const left = await place('Left', `[${addDays(world.today, -90)},${world.today})`);
    const lastDay = await place('LastDay', `[${addDays(world.today, -90)},${addDays(world.today, 1)})`);
    await arrange(database, (a) => a.placement(school.id, lastDay, groupId, `[${addDays(world.today, 30)},)`));
    const ids = (await group()).map(({ id }) => id);
    expect([soon, later, left, lastDay].map((id) => ids.filter((other) => other === id).length)).toEqual([1, 0, 0, 1]);
  });

  it('logs the list with the children on it, in one line', async () => {
    const ids = (await group()).map(({ id }) => id);
    const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query('select action, purpose, subject_ids from access.log order by seq desc limit 1'));
    expect(rows[0]).toMatchObject({ action: 'LIST', purpose: 'STARTING_LEVELS' });
    expect(rows[0].subject_ids.toSorted()).toEqual([groupId, ...ids].toSorted());
  });

  it.each([
    ['parallelTeacher', 'NOT_FOUND'],
    ['mentor', 'NOT_FOUND'],
    ['schoolAdministrator', 'FORBIDDEN'],
    ['externalCoach', 'FORBIDDEN'],
    ['specialist', 'FORBIDDEN'],
  ] as const)('is not there for %s: %s', async (name, code) => {
    const person = world.people[name];
    const visitor = await api.visitor(person.accountId, person.hat);
    const answer = await visitor.ask(GROUP, { groupId });
    expect([answer.data?.['groupLevels'] ?? null, answer.errors[0]?.extensions.code]).toEqual([null, code]);
  });

  it('looks the same when it does not exist', async () => {
    const { errors } = await teacher.ask(GROUP, { groupId: newId() });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', reason: 'not_found' });
  });

  it('is read by the care coordinator of the school', async () => {
    const { careCoordinator } = world.people;
    const visitor = await api.visitor(careCoordinator.accountId, careCoordinator.hat);
    expect((await group(visitor)).length).toBe((await group()).length);
  });

  it('S1 tells two children of one call name apart by as many letters as that takes', async () => {
    const names = ['Blom', 'Brouwer', 'Visser', 'Brouwers'];
    await arrange(database, async (a) => {
      for (const familyName of names)
        await a.child({ controllerId: world.school.id, callName: 'Niek', familyName, months: 60, groupId: world.school.groups.kleutersA });
    });
    const told = (await group()).filter(({ callName }) => callName === 'Niek').map(({ familyInitial }) => familyInitial);
    expect(told.sort()).toEqual(['Bl.', 'Brouwer', 'Brouwers', 'V.']);
  });
});
