import { addDays, type Id, newId } from '#kernel';
import {
  act,
  type ArrangedTrajectory,
  arrangeTrajectory,
  arrangeWorld,
  asAdmin,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const ONE = `query Trajectory($id: ID!) { trajectory(id: $id) { nextVisitOn waitingDays firstVisitOn
  logs { id heldOn setting form participants minutes { group talk parents team training travel } theme competences protectiveFactors mood question experiment experimentBy nextStep story madeByMe } } }`;
interface One {
  trajectory: { nextVisitOn: string | null; waitingDays: number; firstVisitOn: string | null; logs: Record<string, unknown>[] };
}

describe('K2 R37 R41 a log, in full or in short, by both', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let laid: ArrangedTrajectory;
  let coach: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    laid = await arrangeTrajectory(database, world, { askedOn: addDays(world.today, -12), firstVisitOn: null });
    api = await startApi(database);
    coach = await api.visitor(laid.coach.accountId, laid.coach.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const one = async () => (await coach.get<One>(ONE, { id: laid.id })).trajectory;
  const log = (more: Record<string, unknown> = {}) =>
    act(coach, 'logVisit', { trajectoryId: laid.id, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', ...more });

  it('K8 days of waiting are counted until the first meeting, and the next one has its day', async () => {
    expect(await one()).toMatchObject({ waitingDays: 12, nextVisitOn: null, firstVisitOn: null });
    const visit = (plannedOn: string) => act(coach, 'planVisit', { trajectoryId: laid.id, plannedOn, setting: 'GROUP', form: 'OBSERVATION' });
    receiptOf(await visit(addDays(world.today, 9)));
    receiptOf(await visit(addDays(world.today, 3)));
    expect(await one()).toMatchObject({ waitingDays: 12, nextVisitOn: addDays(world.today, 3) });
  });

  it('K2 everything that two may want to keep of a meeting is kept as it was said', async () => {
    const content = {
      setting: 'BSO',
      form: 'DOING_TOGETHER',
      participants: ['BSO_STAFF', 'COACH', 'PARENT'],
      minutes: { group: 45, talk: 20, parents: 15, team: 10, training: 5, travel: 30 },
      theme: 'GROUP_CLIMATE',
      competences: ['STRIKING_BEHAVIOUR', 'WITH_PARENTS'],
      protectiveFactors: ['PF01', 'PF10'],
      mood: 4,
      question: 'Hoe begin ik de middag rustig?',
      experiment: 'Samen eten voor het buitenspelen.',
      experimentBy: 'BOTH',
      nextStep: 'Na twee weken samen kijken.',
      story: 'x'.repeat(1_000),
    };
    const { id } = receiptOf(await log(content));
    expect((await one()).logs.find((written) => written['id'] === id)).toEqual({ id, heldOn: world.today, ...content, madeByMe: true });
    expect(await one()).toMatchObject({ waitingDays: 12, firstVisitOn: world.today });
  });

  it('R41 nothing is needed beyond day, form and setting', async () => {
    const { id } = receiptOf(await log());
    expect((await one()).logs.find((written) => written['id'] === id)).toMatchObject({
      theme: null,
      mood: null,
      story: null,
      experiment: null,
      nextStep: null,
      competences: [],
      minutes: { group: 0, travel: 0 },
    });
  });

  it.each([
    ['a story of more than 1,000 characters', { story: 'x'.repeat(1_001) }],
    ['more than ten hours of one kind', { minutes: { group: 601 } }],
    ['a mood outside 1 to 5', { mood: 6 }],
    ['a protective factor twice', { protectiveFactors: ['PF01', 'PF01'] }],
  ])('refuses %s', async (_, more) => {
    expect((await log(more)).errors[0]?.extensions.code).toBe('INVALID');
  });

  it('K2 takes no meeting that is still to come, and once however often the same intent is sent', async () => {
    expect(reasonOf(await log({ heldOn: addDays(world.today, 1) }))).toBe('coaching_day_ahead');
    expect(reasonOf(await log({ heldOn: addDays(world.today, -366) }))).toBe('coaching_day_before');
    const before = (await one()).logs.length;
    const id = newId();
    expect([receiptOf(await log({ id })), receiptOf(await log({ id }))]).toEqual([
      { id, version: 1, state: 'OFFERED' },
      { id, version: 1, state: 'OFFERED' },
    ]);
    expect((await one()).logs).toHaveLength(before + 1);
  });

  describe('R37 of both', () => {
    const CONFIRMED = 'query Confirmed($id: ID!) { trajectory(id: $id) { logs { id version story state confirmations { side name dissent } } } }';
    const confirmed = async (who: Visitor, logId: Id) =>
      (await who.get<{ trajectory: { logs: Record<string, unknown>[] } }>(CONFIRMED, { id: laid.id })).trajectory.logs.find(({ id }) => id === logId);
    const confirm = (who: Visitor, logId: Id, version: number, dissent: string | null = null) =>
      act(who, 'confirmLog', { trajectoryId: laid.id, logId, version, dissent });
    let colleague: Visitor;

    beforeAll(async () => {
      colleague = await api.visitor(laid.colleague.accountId, laid.colleague.hat);
    });

    it('R37 a log is closed by two confirmations; either adds a line of dissent', async () => {
      const { id } = receiptOf(await log({ story: 'We keken samen naar het opruimen.', nextStep: 'Vaste plek voor de bouwhoek.' }));
      expect(receiptOf(await confirm(coach, id, 1)).state).toBe('OFFERED');
      expect(receiptOf(await confirm(colleague, id, 1, 'Voor mij ging het vooral over de overgang.')).state).toBe('CONFIRMED');
      expect(await confirmed(coach, id)).toMatchObject({
        state: 'CONFIRMED',
        confirmations: [
          { side: 'COACH', dissent: null },
          { side: 'COLLEAGUE', name: 'Sanne', dissent: 'Voor mij ging het vooral over de overgang.' },
        ],
      });
    });

    it('R37 a correction is a version by who wrote it, and the other confirms anew; nobody edits the other’s words', async () => {
      const { id } = receiptOf(await log({ story: 'Eerste versie.' }));
      receiptOf(await confirm(colleague, id, 1));
      const correct = (who: Visitor, version: number) => {
        const facts = { heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', participants: ['TEACHER', 'COACH'], minutes: { group: 45, talk: 15 } };
        return act(who, 'correctLog', { trajectoryId: laid.id, ...facts, logId: id, version, story: 'Tweede versie.' });
      };
      expect((await correct(colleague, 1)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'coaching_own_words' });
      expect(receiptOf(await correct(coach, 1))).toMatchObject({ version: 2, state: 'OFFERED' });
      for (const late of [await correct(coach, 1), await confirm(colleague, id, 1)])
        expect(late.errors[0]?.extensions).toMatchObject({ code: 'CHANGED_SINCE', reason: 'changed_since' });
      expect(await confirmed(colleague, id)).toMatchObject({ version: 2, story: 'Tweede versie.', state: 'OFFERED', confirmations: [{ side: 'COACH' }] });
      receiptOf(await confirm(colleague, id, 2));
      const edited = asAdmin(database.adminUrl, (admin) => admin.query('update coaching.log set minutes_group = 1 where id = $1', [id]));
      await expect(edited).rejects.toMatchObject({ code: '23514' });
      const { rows } = await asAdmin(database.adminUrl, (admin) =>
        admin.query('select version, story from coaching.log_words where log_id = $1 order by version', [id]),
      );
      expect(rows).toEqual([
        { version: 1, story: 'Eerste versie.' },
        { version: 2, story: 'Tweede versie.' },
      ]);
    });

    it('R37 agreeing once more, in another window, takes no line of dissent away; another line is another one', async () => {
      const { id } = receiptOf(await log());
      const linesOf = async () => (await confirmed(coach, id))?.confirmations;
      receiptOf(await confirm(colleague, id, 1, 'Ik zag het anders.'));
      receiptOf(await confirm(colleague, id, 1));
      expect(await linesOf()).toMatchObject([{ side: 'COACH' }, { side: 'COLLEAGUE', dissent: 'Ik zag het anders.' }]);
      receiptOf(await confirm(colleague, id, 1, 'Ik zag het een beetje anders.'));
      expect(await linesOf()).toMatchObject([{ side: 'COACH' }, { side: 'COLLEAGUE', dissent: 'Ik zag het een beetje anders.' }]);
    });

    it('R37 what was planned for today is written down and confirmed after the trajectory was closed; what was to come is called off', async () => {
      const plan = async (plannedOn: string) =>
        receiptOf(await act(coach, 'planVisit', { trajectoryId: laid.id, plannedOn, setting: 'GROUP', form: 'REFLECTION_TALK' })).id;
      const [today, later] = [await plan(world.today), await plan(addDays(world.today, 7))];
      const { trajectory } = await coach.get<{ trajectory: { version: number } }>('query Version($id: ID!) { trajectory(id: $id) { version } }', {
        id: laid.id,
      });
      receiptOf(await act(colleague, 'endTrajectory', { trajectoryId: laid.id, version: trajectory.version }));
      expect(reasonOf(await log({ visitId: later }))).toBe('coaching_visit_over');
      const { id } = receiptOf(await log({ visitId: today }));
      expect(receiptOf(await confirm(colleague, id, 1)).state).toBe('CONFIRMED');
    });
  });
});
