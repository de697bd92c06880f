import { addDays } from '#kernel';
import {
  act,
  arrangeMeeting,
  type ArrangedTrajectory,
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

const EQUALITY = `query MeetingEquality($id: ID!) { meetingEquality(trajectoryId: $id) { own { logId heard equal usable version open } trend { until own other talkTogether } meetingsToGo talkTogether } }`;
interface Equality {
  meetingEquality: {
    own: { logId: string; heard: number | null; version: number; open: boolean }[];
    trend: { own: number; other: number; talkTogether: boolean }[];
    meetingsToGo: number;
    talkTogether: boolean;
  };
}

describe('two sides of a meeting', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let trajectory: ArrangedTrajectory;
  let coach: Visitor;
  let colleague: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    trajectory = await arrangeTrajectory(database, world);
    [coach, colleague] = (await Promise.all([trajectory.coach, trajectory.colleague].map(({ accountId, hat }) => api.visitor(accountId, hat)))) as [
      Visitor,
      Visitor,
    ];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const rate = (who: Visitor, logId: string, value: number, version = 0) =>
    act(who, 'rateMeeting', { trajectoryId: trajectory.id, logId, heard: value, equal: value, usable: value, version });
  const equality = async (who: Visitor) => (await who.get<Equality>(EQUALITY, { id: trajectory.id })).meetingEquality;

  it('X11 shows each the own marks and nothing of the other before three meetings', async () => {
    for (const daysAgo of [20, 13]) {
      const log = await arrangeMeeting(database, trajectory, daysAgo);
      receiptOf(await rate(coach, log, 9));
      receiptOf(await rate(colleague, log, 6));
    }
    const seen = await equality(coach);
    expect(seen.own.map(({ heard }) => heard)).toEqual([9, 9]);
    expect([seen.trend, seen.meetingsToGo, seen.talkTogether]).toEqual([[], 1, false]);
  });

  it('X11 R40 shows both sides as a trend of three meetings, and suggests to talk at a gap of one', async () => {
    const log = await arrangeMeeting(database, trajectory, 6);
    receiptOf(await rate(coach, log, 9));
    expect((await equality(coach)).trend).toEqual([]);
    receiptOf(await rate(colleague, log, 9));
    expect(await equality(coach)).toMatchObject({ trend: [{ own: 9, other: 7, talkTogether: true }], meetingsToGo: 3, talkTogether: true });
    expect(await equality(colleague)).toMatchObject({ trend: [{ own: 7, other: 9, talkTogether: true }], talkTogether: true });
  });

  it('X11 a fourth meeting tells nothing new of the three before it', async () => {
    const log = await arrangeMeeting(database, trajectory, 1);
    receiptOf(await rate(coach, log, 8));
    receiptOf(await rate(colleague, log, 1));
    expect(await equality(coach)).toMatchObject({ trend: [{ own: 9, other: 7 }], meetingsToGo: 2 });
  });

  it('X11 a meeting of before that is marked late does not move a point that was shown', async () => {
    const log = await arrangeMeeting(database, trajectory, 27);
    receiptOf(await rate(colleague, log, 10));
    receiptOf(await rate(coach, log, 10));
    expect((await equality(coach)).trend).toEqual([expect.objectContaining({ own: 9, other: 7 })]);
  });

  it('marks a meeting within four weeks, and puts it right from the version that was seen', async () => {
    const old = await arrangeMeeting(database, trajectory, 29);
    expect(reasonOf(await rate(coach, old, 8))).toBe('mark_too_late');
    const { own } = await equality(coach);
    expect(own.find(({ logId }) => logId === old)).toMatchObject({ heard: null, version: 0, open: false });
    const first = own.find(({ version }) => version === 1)!;
    expect(reasonOf(await rate(coach, first.logId, 9))).toBe('changed_since');
    expect(receiptOf(await rate(coach, first.logId, 9, 1)).version).toBe(2);
    expect((await rate(coach, trajectory.id, 9)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  describe('K4 in SQL, under the application’s role', () => {
    const everyTable = `select format('%s.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'coaching' and c.relkind = 'r' order by 1`;

    /** Rows of each table of coaching that this caller reads after opening all there is, for every purpose the rules know. */
    async function rowsSeen(accountId: string, hat: string): Promise<Record<string, number>> {
      const [names, subjects] = await asAdmin(
        database.adminUrl,
        async (admin) =>
          [
            (await admin.query<{ name: string }>(everyTable)).rows.map(({ name }) => name),
            (
              await admin.query<{ kind: string; ids: string[]; purpose: string }>(
                `select s.subject_kind as kind, array_agg(distinct s.subject_id) as ids, p.purpose from access.subject_scope s, (select distinct purpose from access.purpose_compartment) p group by 1, 3`,
              )
            ).rows,
          ] as const,
      );
      return asCaller(database, { accountId, hat }, async (app) => {
        for (const { kind, ids, purpose } of subjects) await app.query('select access.open($1, $2::uuid[], $3)', [kind, ids, purpose]);
        const seen: Record<string, number> = {};
        for (const name of names) {
          await app.query('savepoint before');
          const rows = await app.query<{ n: number }>(`select count(*)::integer as n from ${name}`).then(
            ({ rows }) => rows[0]!.n,
            () => 0,
          );
          await app.query('rollback to savepoint before');
          if (rows > 0) seen[name] = rows;
        }
        return seen;
      });
    }

    beforeAll(async () => {
      const about = { trajectoryId: trajectory.id };
      receiptOf(await act(coach, 'makeGoal', { ...about, text: 'Een doel van ons samen' }));
      receiptOf(await act(coach, 'claimAverted', { ...about, help: 'YOUTH_CARE', instead: 'Samen gekeken', sureness: 4 }));
      receiptOf(await act(coach, 'noteLateReferral', { ...about, help: 'ASSESSMENT', monthsLate: 4 }));
      receiptOf(await act(coach, 'noteParent', { ...about, face: 'HAPPY' }));
    });

    it('K4 who leads the location reads no row of any table of coaching, whatever is opened', async () => {
      const { accountId, hat } = world.people.director;
      expect(await rowsSeen(accountId, hat)).toEqual({});
    });

    it('K4 whose trajectory it is does (negative control), of marks the own ones', async () => {
      const seen = await rowsSeen(trajectory.colleague.accountId, trajectory.colleague.hat);
      expect(Object.keys(seen)).toEqual(
        expect.arrayContaining([
          'coaching.averted',
          'coaching.goal',
          'coaching.late_referral',
          'coaching.log',
          'coaching.mark',
          'coaching.member',
          'coaching.parent_voice',
          'coaching.trajectory',
        ]),
      );
      const given = await asAdmin(
        database.adminUrl,
        async (admin) =>
          (await admin.query<{ n: number }>('select count(*)::integer as n from coaching.mark where account_id = $1', [trajectory.colleague.accountId]))
            .rows[0]!.n,
      );
      expect(seen['coaching.mark']).toBe(given);
    });

    it('K4 without the line that keeps a mark to its giver, the other reads it (negative control)', async () => {
      const all = async () =>
        asAdmin(database.adminUrl, async (admin) => (await admin.query<{ n: number }>('select count(*)::integer as n from coaching.mark')).rows[0]!.n);
      const policy = (how: string) => asAdmin(database.adminUrl, (admin) => admin.query(`alter policy own_mark on coaching.mark using (${how})`));
      try {
        await policy('true');
        expect((await rowsSeen(trajectory.colleague.accountId, trajectory.colleague.hat))['coaching.mark']).toBe(await all());
      } finally {
        await policy('account_id = (select (access.caller()).account_id)');
      }
      expect((await rowsSeen(trajectory.colleague.accountId, trajectory.colleague.hat))['coaching.mark']).toBeLessThan(await all());
    });

    it('X11 a trend is told of an opened trajectory alone', async () => {
      const tell = (accountId: string, hat: string, open: boolean) =>
        asCaller(database, { accountId, hat }, async (app) => {
          if (open) await app.query(`select access.open('TRAJECTORY', array[$1::uuid], 'COACH_TOGETHER')`, [trajectory.id]);
          return (await app.query('select * from coaching.equality_trend($1)', [trajectory.id])).rows.length;
        });
      const { colleague: own } = trajectory;
      const { director, otherMentor } = world.people;
      expect([
        await tell(own.accountId, own.hat, true),
        await tell(own.accountId, own.hat, false),
        await tell(director.accountId, director.hat, true),
        await tell(otherMentor.accountId, otherMentor.hat, true),
      ]).toEqual([2, 0, 0, 0]);
    });
  });

  it('K7 a coach reads nothing the day after the assignment ended', async () => {
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(`update access.post set period = daterange('2020-01-01', $2) where account_id = $1`, [trajectory.coach.accountId, addDays(world.today, 0)]),
    );
    expect((await coach.ask(EQUALITY, { id: trajectory.id })).data).toBeNull();
  });
});
