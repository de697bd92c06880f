import { addMonths } from '#kernel';
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
} from '#testing';

const REFERRALS = `query CoachingReferrals($id: ID!) { coachingReferrals(trajectoryId: $id) {
  averted { id help instead sureness state side own agreedOn version lookBacks { months dueOn outcome open } } tooLate { help monthsLate earlier side } } }`;
interface Referrals {
  coachingReferrals: {
    averted: { id: string; state: string; own: boolean; version: number; lookBacks: { months: number; outcome: string | null; open: boolean }[] }[];
    tooLate: { help: string; monthsLate: number }[];
  };
}

describe('X12 averted referrals, counted honestly', () => {
  let database: TestDatabase;
  let api: TestApi;
  let trajectory: ArrangedTrajectory;
  let coach: Visitor;
  let colleague: Visitor;
  let about: { trajectoryId: string };

  beforeAll(async () => {
    database = await freshDatabase();
    api = await startApi(database);
    trajectory = await arrangeTrajectory(database, await arrangeWorld(database));
    about = { trajectoryId: trajectory.id };
    [coach, colleague] = (await Promise.all([trajectory.coach, trajectory.colleague].map(({ accountId, hat }) => api.visitor(accountId, hat)))) as [
      Visitor,
      Visitor,
    ];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const referrals = async (who: Visitor) => (await who.get<Referrals>(REFERRALS, { id: trajectory.id })).coachingReferrals;
  const find = async (id: string) => (await referrals(coach)).averted.find((one) => one.id === id)!;
  const claim = async () =>
    receiptOf(await act(coach, 'claimAverted', { ...about, help: 'YOUTH_CARE', instead: 'Samen in de groep gekeken en met ouders gepraat', sureness: 4 })).id;
  const agree = (who: Visitor, avertedId: string, version = 1) => act(who, 'agreeAverted', { ...about, avertedId, version }, 'AvertedStepInput');
  const lookBack = (avertedId: string, months: number, outcome: string, version: number) =>
    act(colleague, 'lookBackOnAverted', { ...about, avertedId, months, outcome, version }, 'LookBackInput');
  const agreedAgo = (id: string, months: number) =>
    asAdmin(database.adminUrl, (admin) =>
      admin.query('update coaching.averted set agreed_on = (access.today() - make_interval(months => $2))::date where id = $1', [id, months]),
    );

  it('X12 counts once a second person agrees, never by the one who estimated', async () => {
    const id = await claim();
    expect(reasonOf(await agree(coach, id))).toBe('averted_second_person');
    expect(receiptOf(await agree(colleague, id))).toMatchObject({ state: 'CLAIMED', version: 2 });
    expect(reasonOf(await agree(colleague, id, 2))).toBe('averted_not_offered');
    expect((await agree(colleague, id)).errors[0]?.extensions).toMatchObject({ code: 'CHANGED_SINCE', params: { version: 2 } });
    expect((await referrals(colleague)).averted[0]).toMatchObject({ own: false, state: 'CLAIMED' });
  });

  it('is taken back by the one who estimated, while nobody agreed', async () => {
    const id = await claim();
    const take = (who: Visitor, version = 1) => act(who, 'takeBackAverted', { ...about, avertedId: id, version }, 'AvertedStepInput');
    expect(reasonOf(await take(colleague))).toBe('averted_of_the_other');
    expect(receiptOf(await take(coach)).state).toBe('TAKEN_BACK');
    expect((await referrals(coach)).averted.some((one) => one.id === id)).toBe(false);
  });

  it('X12 looks back after six and twelve months, not before, and not while nobody agreed', async () => {
    const id = await claim();
    expect(reasonOf(await lookBack(id, 6, 'STILL_HERE', 1))).toBe('averted_not_agreed');
    receiptOf(await agree(colleague, id));
    expect(reasonOf(await lookBack(id, 6, 'STILL_HERE', 2))).toBe('averted_too_early');
    await agreedAgo(id, 6);
    expect(reasonOf(await lookBack(id, 12, 'STILL_HERE', 2))).toBe('averted_too_early');
    expect(receiptOf(await lookBack(id, 6, 'STILL_HERE', 2)).state).toBe('CONFIRMED');
    expect((await find(id)).lookBacks.map(({ months, outcome, open }) => [months, outcome, open])).toEqual([
      [6, 'STILL_HERE', true],
      [12, null, false],
    ]);
  });

  it.each([
    [['STILL_HERE', 'STILL_HERE'], 'CONFIRMED'],
    [['STILL_HERE', 'UNKNOWN'], 'CLAIMED'],
    [['UNKNOWN', 'STILL_HERE'], 'CONFIRMED'],
    [['STILL_HERE', 'REFERRED'], 'REVERSED'],
    [['REFERRED', 'STILL_HERE'], 'REVERSED'],
    [['UNKNOWN', 'UNKNOWN'], 'CLAIMED'],
  ])('X12 after %j it stands as %s', async (outcomes, state) => {
    const id = await claim();
    receiptOf(await agree(colleague, id));
    await agreedAgo(id, 12);
    receiptOf(await lookBack(id, 6, outcomes[0]!, 2));
    expect(receiptOf(await lookBack(id, 12, outcomes[1]!, 3)).state).toBe(state);
  });

  it('X12 is asked for on Vandaag on the day of looking back', async () => {
    const id = await claim();
    const dues = async (who: Visitor) =>
      (
        await who.get<{ coachingDues: { kind: string; avertedId: string | null; dueOn: string }[] }>(
          'query CoachingDues { coachingDues(first: 50) { kind avertedId dueOn } }',
        )
      ).coachingDues.filter(({ avertedId }) => avertedId === id);
    expect([await dues(coach), (await dues(colleague)).map(({ kind }) => kind)]).toEqual([[], ['AGREE_AVERTED']]);
    receiptOf(await agree(colleague, id));
    await agreedAgo(id, 6);
    const { today } = await asAdmin(
      database.adminUrl,
      async (admin) => (await admin.query<{ today: string }>('select access.today()::text as today')).rows[0]!,
    );
    expect((await dues(coach)).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['LOOK_BACK', addMonths(addMonths(today, -6), 6)]]);
  });

  it('X12 keeps the register of too late beside it, in the same answer', async () => {
    receiptOf(await act(colleague, 'noteLateReferral', { ...about, help: 'ASSESSMENT', monthsLate: 9, earlier: 'Eerder samen met ouders kijken' }));
    const { averted, tooLate } = await referrals(coach);
    expect(averted.length).toBeGreaterThan(0);
    expect(tooLate).toEqual([expect.objectContaining({ help: 'ASSESSMENT', monthsLate: 9 })]);
  });
});
