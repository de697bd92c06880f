import { addDays, addMonths } from '#kernel';
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

const GOALS = `query CoachingGoals($id: ID!) { coachingGoals(trajectoryId: $id) {
  goals { id place text expected protectiveFactors droppedOn version attainments { moment attainment side version } ownMarks { moment value version } } moments { moment open dueOn } } }`;
interface Goals {
  coachingGoals: {
    goals: {
      id: string;
      place: number;
      text: string | null;
      droppedOn: string | null;
      version: number;
      attainments: { moment: string; attainment: number; side: string; version: number }[];
      ownMarks: { moment: string; value: number; version: number }[];
    }[];
    moments: { moment: string; open: boolean }[];
  };
}
const CONFIDENCE = `query OwnConfidence($id: ID!) { ownConfidence(trajectoryId: $id) { marks { item moment value version } moments { moment open } } }`;
const SATISFACTION = `query CoachingSatisfaction($id: ID!) { coachingSatisfaction(trajectoryId: $id) { marks { value } parents { face line } } }`;
const DUES = `query CoachingDues { coachingDues(first: 20) { kind moment trajectoryId goalId dueOn } }`;
interface Dues {
  coachingDues: { kind: string; moment: string | null }[];
}
const SIX = ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS', 'SELF_CONFIDENCE', 'ASKING_HELP'];
const six = (value: number) => SIX.map((statement) => ({ statement, value }));

describe('what coach and colleague want to reach, and how each stands', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let trajectory: ArrangedTrajectory;
  let coach: Visitor;
  let colleague: Visitor;
  let about: { trajectoryId: string };

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    trajectory = await arrangeTrajectory(database, world);
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

  const goals = async (who: Visitor) => (await who.get<Goals>(GOALS, { id: trajectory.id })).coachingGoals.goals;
  const dues = async (who: Visitor) => (await who.get<Dues>(DUES)).coachingDues.map(({ kind, moment }) => `${kind} ${moment}`);
  const end = (day: string | null) =>
    asAdmin(database.adminUrl, (admin) => admin.query('update coaching.trajectory set ended_on = $2 where id = $1', [trajectory.id, day]));

  it('K1 holds one to three goals, which both read', async () => {
    for (const text of ['Ik zie eerder wat een kind nodig heeft', 'Ik begin de ochtend rustig', 'Ik spreek ouders aan de deur']) {
      receiptOf(await act(coach, 'makeGoal', { ...about, text, expected: 'Ik merk het aan mezelf', protectiveFactors: ['PF04', 'PF05'] }));
    }
    expect(reasonOf(await act(colleague, 'makeGoal', { ...about, text: 'Een vierde doel' }))).toBe('goal_three_at_most');
    expect((await goals(colleague)).map(({ place }) => place)).toEqual([1, 2, 3]);
    const [, , third] = await goals(colleague);
    receiptOf(await act(colleague, 'dropGoal', { ...about, goalId: third!.id, version: 1 }, 'GoalStepInput'));
    expect((await goals(coach)).map(({ place, droppedOn }) => [place, droppedOn])).toEqual([
      [1, null],
      [2, null],
      [3, world.today],
    ]);
    receiptOf(await act(colleague, 'makeGoal', { ...about, text: 'Een ander derde doel' }));
  });

  it('says a goal better until it was scaled, and only from the version that was seen', async () => {
    const [first] = await goals(coach);
    const change = { ...about, goalId: first!.id, text: 'Ik zie op tijd wat een kind nodig heeft' };
    expect(receiptOf(await act(colleague, 'changeGoal', { ...change, version: 1 })).version).toBe(2);
    expect((await act(coach, 'changeGoal', { ...change, version: 1 })).errors[0]?.extensions).toMatchObject({ code: 'CHANGED_SINCE', params: { version: 2 } });
    receiptOf(await act(coach, 'scaleGoal', { ...about, goalId: first!.id, moment: 'START', attainment: -1, version: 0 }));
    expect(reasonOf(await act(colleague, 'changeGoal', { ...change, version: 2 }))).toBe('goal_was_scaled');
  });

  it('R40 scales a goal together, -2 to +2, which both read and either puts right', async () => {
    const [first] = await goals(coach);
    const scale = { ...about, goalId: first!.id, moment: 'START' };
    expect(reasonOf(await act(colleague, 'scaleGoal', { ...scale, attainment: -2, version: 0 }))).toBe('changed_since');
    receiptOf(await act(colleague, 'scaleGoal', { ...scale, attainment: -2, version: 1 }));
    expect((await goals(coach))[0]!.attainments).toEqual([{ moment: 'START', attainment: -2, side: 'COLLEAGUE', version: 2 }]);
    expect((await act(coach, 'scaleGoal', { ...scale, attainment: 3, version: 2 })).errors[0]?.extensions.code).toBe('INVALID');
  });

  it('K5 K4 keeps the colleague’s own 0 to 10 to the colleague; a coach gives none', async () => {
    const [first] = await goals(colleague);
    const mark = { ...about, goalId: first!.id, moment: 'START', value: 4, version: 0 };
    expect((await act(coach, 'markGoal', mark)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    receiptOf(await act(colleague, 'markGoal', mark));
    expect((await goals(colleague))[0]!.ownMarks).toEqual([{ moment: 'START', value: 4, version: 1 }]);
    expect((await goals(coach))[0]!.ownMarks).toEqual([]);
  });

  it('K5 one intent gives one set of marks, however often it is sent', async () => {
    const [, second] = await goals(colleague);
    const intent = { id: '0197a000-0000-7000-8000-00000000a001', ...about, goalId: second!.id, moment: 'START', value: 5, version: 0 };
    const [once, again] = [await act(colleague, 'markGoal', intent), await act(colleague, 'markGoal', intent)];
    expect(receiptOf(again)).toEqual(receiptOf(once));
    expect((await goals(colleague))[1]!.ownMarks).toEqual([{ moment: 'START', value: 5, version: 1 }]);
  });

  it('X13 marks all six statements at once, read by the one who gave them alone', async () => {
    expect((await act(colleague, 'giveConfidence', { ...about, moment: 'START', marks: six(5).slice(1), version: 0 })).errors[0]?.extensions.code).toBe(
      'INVALID',
    );
    receiptOf(await act(colleague, 'giveConfidence', { ...about, moment: 'START', marks: six(5), version: 0 }));
    expect((await act(coach, 'giveConfidence', { ...about, moment: 'START', marks: six(5), version: 0 })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const own = async (who: Visitor) =>
      (await who.get<{ ownConfidence: { marks: { value: number }[] } }>(CONFIDENCE, { id: trajectory.id })).ownConfidence.marks.map(({ value }) => value);
    expect(await own(colleague)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(await own(coach)).toEqual([]);
  });

  it('R40 puts marks right for two weeks; then a first measure stands', async () => {
    const again = { ...about, moment: 'START', marks: six(6) };
    expect(receiptOf(await act(colleague, 'giveConfidence', { ...again, version: 1 })).version).toBe(2);
    await asAdmin(database.adminUrl, (admin) => admin.query(`update coaching.mark set on_date = on_date - 15 where measure = 'CONFIDENCE'`));
    expect(reasonOf(await act(colleague, 'giveConfidence', { ...again, version: 2 }))).toBe('mark_stands');
  });

  it('R40 marks a moment when it is there, not before and not long after', async () => {
    expect(reasonOf(await act(colleague, 'giveConfidence', { ...about, moment: 'END', marks: six(8), version: 0 }))).toBe('mark_too_early');
    expect(reasonOf(await act(colleague, 'giveConfidence', { ...about, moment: 'AFTER', marks: six(8), version: 0 }))).toBe('mark_too_early');
    await end(addDays(world.today, -1));
    receiptOf(await act(colleague, 'giveConfidence', { ...about, moment: 'END', marks: six(8), version: 0 }));
    await end(addDays(world.today, -29));
    expect(reasonOf(await act(colleague, 'giveSatisfaction', { ...about, moment: 'END', value: 8, version: 0 }))).toBe('mark_too_late');
    expect((await act(colleague, 'giveSatisfaction', { ...about, moment: 'START', value: 8, version: 0 })).errors[0]?.extensions.code).toBe('INVALID');
  });

  it('R40 asks on Vandaag what is due, and not what was given', async () => {
    await end(addDays(world.today, -1));
    expect(await dues(colleague)).toEqual(expect.arrayContaining(['SCALE_GOAL END', 'MARK_GOAL END', 'GIVE_SATISFACTION END']));
    expect(await dues(colleague)).not.toContain('GIVE_CONFIDENCE END');
    receiptOf(await act(colleague, 'giveSatisfaction', { ...about, moment: 'END', value: 8, version: 0 }));
    expect(await dues(colleague)).not.toContain('GIVE_SATISFACTION END');
    expect((await dues(coach)).filter((due) => !due.startsWith('SCALE_GOAL'))).toEqual([]);
    const stranger = await api.visitor(world.people.otherMentor.accountId, world.people.otherMentor.hat);
    expect(await dues(stranger)).toEqual([]);
  });

  it('R40 keeps a parent’s face and line without a name, for both; one’s own satisfaction for oneself', async () => {
    receiptOf(await act(coach, 'noteParent', { ...about, face: 'HAPPY', line: 'Het gaat nu rustiger thuis' }));
    const of = async (who: Visitor) =>
      (await who.get<{ coachingSatisfaction: { marks: object[]; parents: object[] } }>(SATISFACTION, { id: trajectory.id })).coachingSatisfaction;
    expect(await of(colleague)).toEqual({ marks: [{ value: 8 }], parents: [{ face: 'HAPPY', line: 'Het gaat nu rustiger thuis' }] });
    expect(await of(coach)).toEqual({ marks: [], parents: [{ face: 'HAPPY', line: 'Het gaat nu rustiger thuis' }] });
  });

  it.each([
    ['makeGoal', { text: 'Noor Jansen leert wachten' }],
    ['noteParent', { face: 'HAPPY', line: 'Het gaat goed met Noor Jansen' }],
    ['claimAverted', { help: 'YOUTH_CARE', instead: 'We keken samen naar Noor Jansen', sureness: 3 }],
    ['noteLateReferral', { help: 'YOUTH_CARE', monthsLate: 3, earlier: 'Noor Jansen eerder zien' }],
  ])('R38 %s takes no text that tells who a child is', async (name, input) => {
    expect(reasonOf(await act(colleague, name, { ...about, ...input }))).toBe('coaching_tells_who');
  });

  it('X15 forgets words when their days have passed since they were last needed, and keeps the figures', async () => {
    const claimed = receiptOf(await act(coach, 'claimAverted', { ...about, help: 'YOUTH_CARE', instead: 'De dag anders ingedeeld', sureness: 3 }));
    receiptOf(await act(colleague, 'agreeAverted', { ...about, avertedId: claimed.id, version: 1 }, 'AvertedStepInput'));
    receiptOf(await act(colleague, 'noteLateReferral', { ...about, help: 'ASSESSMENT', monthsLate: 9, earlier: 'Eerder samen kijken' }));
    const told = async (endedOn: string, agreedOn: string) =>
      asAdmin(database.adminUrl, async (admin) => {
        await admin.query('update coaching.trajectory set asked_on = $2, ended_on = $2 where id = $1', [trajectory.id, endedOn]);
        await admin.query('update coaching.averted set claimed_on = $2, agreed_on = $2 where trajectory_id = $1', [trajectory.id, agreedOn]);
        await admin.query('select coaching.forget_words()');
        const { rows } = await admin.query<Record<string, number>>(
          `select (select count(text)::int from coaching.goal where trajectory_id = $1 and dropped_on is null) as goals, (select count(text)::int from coaching.goal where trajectory_id = $1 and dropped_on is not null) as dropped,
             (select count(instead)::int from coaching.averted where trajectory_id = $1) as estimates, (select count(line)::int from coaching.parent_voice where trajectory_id = $1) as lines,
             (select count(earlier)::int from coaching.late_referral where trajectory_id = $1) as earlier`,
          [trajectory.id],
        );
        return rows[0];
      });
    const { today } = world;
    expect(await told(addDays(today, -90), addDays(today, -90))).toEqual({ goals: 3, dropped: 1, estimates: 1, lines: 1, earlier: 1 });
    expect(await told(addDays(today, -91), addDays(today, -91))).toEqual({ goals: 3, dropped: 0, estimates: 1, lines: 0, earlier: 0 });
    expect(await told(addDays(addMonths(today, -3), -93), addDays(addMonths(today, -12), -88))).toEqual({
      goals: 0,
      dropped: 0,
      estimates: 1,
      lines: 0,
      earlier: 0,
    });
    expect(await told(addDays(addMonths(today, -3), -93), addDays(addMonths(today, -12), -93))).toEqual({
      goals: 0,
      dropped: 0,
      estimates: 0,
      lines: 0,
      earlier: 0,
    });
    expect((await goals(coach)).map(({ text, attainments }) => [text, attainments.length > 0]).sort()).toContainEqual([null, true]);
  });

  it('hides a trajectory from a colleague of another group, and refuses who leads', async () => {
    const { otherMentor, director } = world.people;
    const stranger = await api.visitor(otherMentor.accountId, otherMentor.hat);
    expect((await stranger.ask(GOALS, { id: trajectory.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const lead = await api.visitor(director.accountId, director.hat);
    expect((await lead.ask(GOALS, { id: trajectory.id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
