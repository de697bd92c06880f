import { addDays, type Id } from '#kernel';
import {
  act,
  type ArrangedPerson,
  type ArrangedTrajectory,
  arrangeMeeting,
  arrangeTrajectory,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const ONE = `query Trajectory($id: ID!) { trajectory(id: $id) { id version phase plannedEndOn ownerName ownerShifts
  members { name side firstDay lastDay } endMoves { fromDay toDay reason side } lastLog { form minutes { group talk } participants madeByMe } } }`;
interface One {
  trajectory: {
    version: number;
    phase: string;
    plannedEndOn: string;
    ownerName: string;
    ownerShifts: number;
    members: { name: string; side: string; lastDay: string | null }[];
    endMoves: { fromDay: string; toDay: string; reason: string | null; side: string }[];
    lastLog: { form: string; minutes: { group: number; talk: number }; participants: string[]; madeByMe: boolean } | null;
  };
}
const WHO = 'query ColleaguesFor($id: ID!) { colleaguesFor(trajectoryId: $id) { accountId name role } }';

describe('K1 who is in it, and until when', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let laid: ArrangedTrajectory;
  let coach: Visitor;
  let colleague: Visitor;
  let second: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    laid = await arrangeTrajectory(database, world);
    api = await startApi(database);
    [coach, colleague, second] = (await Promise.all(
      [laid.coach, laid.colleague, world.people.otherMentor].map(({ accountId, hat }) => api.visitor(accountId, hat)),
    )) as [Visitor, Visitor, Visitor];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const one = async (who: Visitor, id = laid.id) => (await who.get<One>(ONE, { id })).trajectory;
  const add = async (who: Visitor, accountId: Id, id = laid.id, version?: number) =>
    act(who, 'addColleague', { trajectoryId: id, version: version ?? (await one(who, id)).version, accountId });
  const namesFor = async (who: Visitor) =>
    (await who.get<{ colleaguesFor: { name: string; role: string }[] }>(WHO, { id: laid.id })).colleaguesFor.map(({ name, role }) => [name, role]);
  const move = async (who: Visitor, plannedEndOn: string, reason = 'We willen de overgang na de zomer nog zien.') =>
    act(who, 'moveEnd', { trajectoryId: laid.id, version: (await one(who)).version, plannedEndOn, reason });

  it('R39 a colleague brings in another of the same location; whose question it stays does not change', async () => {
    expect((await second.ask(ONE, { id: laid.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(receiptOf(await add(colleague, world.people.otherMentor.accountId)).state).toBe('IN_IT');
    expect(await one(second)).toMatchObject({
      ownerName: 'Sanne',
      ownerShifts: 0,
      members: [
        { name: 'Coach', side: 'COACH' },
        { name: 'Sanne', side: 'COLLEAGUE' },
        { name: 'Bram', side: 'COLLEAGUE', lastDay: null },
      ],
    });
  });

  it('K4 only who works there can come along: nobody of another location, of the office, or who left', async () => {
    const { farMentor, formerMentor, director, administrator } = world.people;
    for (const person of [farMentor, formerMentor, director, administrator, laid.coach])
      expect((await add(colleague, person.accountId)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await namesFor(colleague)).toEqual([['Wouter', 'BSO_STAFF']]);
  });

  it('a coach, who is a guest, gets no list of staff and brings nobody in; nor does a caller in SQL', async () => {
    expect(await namesFor(coach)).toEqual([]);
    expect(reasonOf(await add(coach, world.people.bsoStaff.accountId))).toBe('coaching_colleague_asks');
    const listed = (person: ArrangedPerson) =>
      asCaller(database, person, async (app) => {
        await app.query(`select access.open('TRAJECTORY', array[$1]::uuid[], 'COACH_TOGETHER')`, [laid.id]);
        return (await app.query('select from coaching.colleagues_for($1)', [laid.id])).rowCount;
      });
    expect([await listed(laid.coach), await listed(world.people.farMentor), await listed(laid.colleague)]).toEqual([0, 0, 1]);
  });

  it('who left comes back by being asked, and sees it again', async () => {
    receiptOf(await act(second, 'leaveTrajectory', { trajectoryId: laid.id }));
    expect((await second.ask(ONE, { id: laid.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await namesFor(colleague)).map(([name]) => name)).toEqual(['Bram', 'Wouter']);
    receiptOf(await add(colleague, world.people.otherMentor.accountId));
    expect((await one(second)).members).toHaveLength(3);
  });

  it('R39 whose question it is and the only coach stay while it runs; who left is not chosen as its owner', async () => {
    const leave = async (who: Visitor) => reasonOf(await act(who, 'leaveTrajectory', { trajectoryId: laid.id }));
    expect([await leave(colleague), await leave(coach)]).toEqual(['coaching_leave_owner', 'coaching_leave_coach']);
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `insert into coaching.ownership (controller_id, id, trajectory_id, number, owner_account_id, is_shift, said_by, said_on)
         select controller_id, gen_random_uuid(), id, 1, owner_account_id, false, owner_account_id, access.today() from coaching.trajectory where id = $1`,
        [laid.id],
      ),
    );
    const owned = (number: number, ownerId: Id) => act(colleague, 'stateOwnership', { trajectoryId: laid.id, version: number, ownerId });
    receiptOf(await act(second, 'leaveTrajectory', { trajectoryId: laid.id }));
    expect(reasonOf(await owned(1, world.people.otherMentor.accountId))).toBe('coaching_owner');
    receiptOf(await add(colleague, world.people.otherMentor.accountId));
    receiptOf(await owned(1, world.people.otherMentor.accountId));
    expect(await leave(second)).toBe('coaching_leave_owner');
    receiptOf(await act(second, 'stateOwnership', { trajectoryId: laid.id, version: 2, ownerId: laid.colleague.accountId }));
  });

  it('changed in the meantime is said, and nothing is done twice', async () => {
    expect(reasonOf(await add(colleague, world.people.bsoStaff.accountId, laid.id, 1))).toBe('changed_since');
    expect((await namesFor(colleague)).map(([name]) => name)).toEqual(['Wouter']);
  });

  it('K1 either moves the planned end, with a reason that stays to be read', async () => {
    const { plannedEndOn } = await one(coach);
    const later = addDays(world.today, 70);
    receiptOf(await move(coach, later));
    expect(await one(colleague)).toMatchObject({
      plannedEndOn: later,
      endMoves: [{ fromDay: plannedEndOn, toDay: later, reason: 'We willen de overgang na de zomer nog zien.', side: 'COACH' }],
    });
    receiptOf(await move(colleague, world.today, 'Het loopt weer goed.'));
    expect((await one(coach)).endMoves.map(({ side }) => side)).toEqual(['COLLEAGUE', 'COACH']);
  });

  it('K1 never to a day that passed or far ahead, nor without a word why', async () => {
    expect(reasonOf(await move(coach, addDays(world.today, 800)))).toBe('coaching_end_far');
    expect(reasonOf(await move(coach, addDays(world.today, -1)))).toBe('coaching_day_passed');
    expect((await move(coach, addDays(world.today, 7), '')).errors[0]?.extensions.code).toBe('INVALID');
  });

  it('R38 the reason tells of no child either', async () => {
    expect(reasonOf(await move(coach, addDays(world.today, 7), 'Noor Jansen gaat naar school.'))).toBe('coaching_tells_who');
  });

  it('K2 a next log begins with what the last one said', async () => {
    expect((await one(coach)).lastLog).toBeNull();
    await arrangeMeeting(database, laid, 7);
    const input = {
      trajectoryId: laid.id,
      heldOn: world.today,
      setting: 'GROUP',
      form: 'TEAM_TALK',
      participants: ['COACH', 'TEAM'],
      minutes: { group: 20, talk: 40 },
    };
    receiptOf(await act(coach, 'logVisit', input));
    expect((await one(coach)).lastLog).toEqual({ form: 'TEAM_TALK', minutes: { group: 20, talk: 40 }, participants: ['COACH', 'TEAM'], madeByMe: true });
  });

  it('R37 a log waits for the other side alone: a second colleague has nothing to confirm of what the first wrote', async () => {
    const waiting = async (who: Visitor) =>
      (await who.get<{ myTrajectories: { toConfirm: number }[] }>('query Mine { myTrajectories { toConfirm } }')).myTrajectories.map(
        ({ toConfirm }) => toConfirm,
      );
    const all = async () => [await waiting(colleague), await waiting(second), await waiting(coach)].flat();
    expect(await all()).toEqual([1, 1, 0]);
    receiptOf(await act(colleague, 'logVisit', { trajectoryId: laid.id, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION' }));
    expect(await all()).toEqual([1, 1, 1]);
  });

  it('K7 nobody waits for a coach whose assignment ends: no meeting after its last day, and that day is told to both', async () => {
    const MEET = 'query Meet($id: ID!) { trajectory(id: $id) { nextVisitOn coachUntil visits { id plannedOn version } } }';
    interface Meet {
      trajectory: { nextVisitOn: string | null; coachUntil: string | null; visits: { id: Id; plannedOn: string; version: number }[] };
    }
    const meet = async (who: Visitor) => (await who.get<Meet>(MEET, { id: laid.id })).trajectory;
    const plan = async (who: Visitor, days: number) =>
      act(who, 'planVisit', { trajectoryId: laid.id, plannedOn: addDays(world.today, days), setting: 'GROUP', form: 'OBSERVATION' });
    const lasts = (until: string) =>
      asAdmin(database.adminUrl, (admin) =>
        admin.query(`update access.post set period = daterange(lower(period), ${until}) where account_id = $1`, [laid.coach.accountId]),
      );
    await lasts('null');
    expect(reasonOf(await plan(coach, 800))).toBe('coaching_end_far');
    receiptOf(await plan(colleague, 14));
    expect(await meet(colleague)).toMatchObject({ coachUntil: null, nextVisitOn: addDays(world.today, 14) });
    await lasts('access.today() + 2');
    expect([reasonOf(await plan(colleague, 2)), reasonOf(await plan(coach, 2))]).toEqual(['coaching_coach_gone', 'coaching_coach_gone']);
    for (const who of [colleague, coach]) expect(await meet(who)).toMatchObject({ coachUntil: addDays(world.today, 1), nextVisitOn: null });
    const { id: visitId, version } = (await meet(coach)).visits.find(({ plannedOn }) => plannedOn === addDays(world.today, 14))!;
    const moved = (days: number) =>
      act(coach, 'moveVisit', { trajectoryId: laid.id, visitId, version, plannedOn: addDays(world.today, days), plannedTime: null });
    expect(reasonOf(await moved(5))).toBe('coaching_coach_gone');
    receiptOf(await moved(1));
    expect(await meet(colleague)).toMatchObject({ nextVisitOn: addDays(world.today, 1) });
    await lasts('access.today()');
    expect(await meet(colleague)).toMatchObject({ coachUntil: addDays(world.today, -1), nextVisitOn: null });
    await lasts('null');
  });

  it('K1 what ended is not moved and takes nobody in', async () => {
    const { version } = await one(colleague);
    receiptOf(await act(colleague, 'endTrajectory', { trajectoryId: laid.id, version }));
    expect((await one(colleague)).phase).toBe('CLOSING');
    expect(reasonOf(await move(colleague, addDays(world.today, 7)))).toBe('coaching_ended');
    expect(reasonOf(await add(colleague, world.people.bsoStaff.accountId))).toBe('coaching_ended');
  });

  it('X15 words are kept as long as the organisation says, and forgotten when it says shorter; days of the end stay', async () => {
    const office = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
    const term = async () =>
      (await office.get<{ coachingTerm: { anonymousDays: number; version: number } }>('query CoachingTerm { coachingTerm { anonymousDays version } }'))
        .coachingTerm;
    const forget = () =>
      asAdmin(database.workerUrl, async (worker) => (await worker.query<{ gone: number }>('select coaching.forget_words() as gone')).rows[0]!.gone);
    expect(await term()).toEqual({ anonymousDays: 90, version: 0 });
    await asAdmin(database.adminUrl, (admin) => admin.query('select access.move_day(40)'));
    expect(await forget()).toBe(0);
    receiptOf(await act(office, 'setCoachingTerm', { anonymousDays: 30, version: 0 }));
    expect(reasonOf(await act(office, 'setCoachingTerm', { anonymousDays: 60, version: 0 }))).toBe('changed_since');
    expect((await act(office, 'setCoachingTerm', { anonymousDays: 29, version: 1 })).errors[0]?.extensions.code).toBe('INVALID');
    expect(await term()).toEqual({ anonymousDays: 30, version: 1 });
    expect(await forget()).toBe(1);
    expect((await one(coach)).endMoves.map(({ toDay, reason }) => [toDay === world.today || toDay === addDays(world.today, 70), reason])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('X15 nobody else sets that term', async () => {
    for (const person of [world.people.director, world.people.mentor, laid.coach]) {
      const visitor = await api.visitor(person.accountId, person.hat);
      expect((await act(visitor, 'setCoachingTerm', { anonymousDays: 400, version: 1 })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
