import { addDays, type Id } from '#kernel';
import { act as actAs, asAdmin, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const NEEDS = 'query SupportNeeds($child: ID!, $track: ID!) { supportNeeds(childId: $child, trackId: $track) { id kind starter domain factor text } }';
const GOALS = `query SupportGoals($child: ID!, $track: ID!) { supportGoals(childId: $child, trackId: $track) { id state lookOn nowIs aim seenBy factors version
  evaluations { howFar decision line } } }`;
const ACTIONS = 'query SupportActions($child: ID!, $track: ID!) { supportActions(childId: $child, trackId: $track) { id doer setting what endedOn version } }';

interface OnPage {
  child: Id;
  track: Id;
}

describe('what a track works with', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  let teacher: Visitor;
  let count = 0;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator, teacher } = school);
  });
  afterAll(() => school?.close());

  const running = async (): Promise<OnPage> => {
    count += 1;
    const { child } = await school.child(`Kind${count}`);
    return { child, track: await school.track(child) };
  };
  const act = (name: string, type: string, { child, track }: OnPage, more: object, who = teacher) =>
    actAs(who, name, { childId: child, trackId: track, ...more }, type);
  const note = (at: OnPage, more: object) => act('noteSupportNeed', 'NoteNeedInput', at, { domain: 'CHILDCARE_SCHOOL', text: 'Proef', ...more });
  const set = (at: OnPage, more: object = {}) =>
    act('setSupportGoal', 'SetGoalInput', at, {
      domain: 'CHILDCARE_SCHOOL',
      factors: ['PF07'],
      nowIs: 'Vraagt niets',
      aim: 'Vraagt een kind mee te doen',
      seenBy: 'Twee keer in de week buiten',
      ...more,
    });
  const look = (at: OnPage, goalId: Id, version: number, more: object = {}) =>
    act('evaluateSupportGoal', 'EvaluateGoalInput', at, { goalId, version, howFar: 6, line: 'Gaat beter op het plein.', decision: 'CONTINUE', ...more });
  const plan = (at: OnPage, doer: string, more: object = {}) =>
    act('planSupportAction', 'PlanActionInput', at, { doer, setting: 'GROUP', what: 'Samen beginnen', untilOn: addDays(world.today, 40), ...more });
  const end = (at: OnPage, actionId: Id) => act('endSupportAction', 'EndActionInput', at, { actionId, version: 1 });
  const goals = async (at: OnPage) =>
    (await teacher.get<{ supportGoals: { id: Id; state: string; lookOn: string; version: number; evaluations: object[] }[] }>(GOALS, { ...at })).supportGoals;

  it('P2 shows what helps first, then needs in their starters, then what hinders, however they were written', async () => {
    const at = await running();
    receiptOf(await note(at, { kind: 'HINDERING', text: 'Veel geluid in de gang' }));
    receiptOf(await note(at, { kind: 'NEED', starter: 'ADULT_WHO', text: 'eerst voordoet' }));
    receiptOf(await note(at, { kind: 'STIMULATING', domain: 'FAMILY', factor: 'PF05', text: 'Opa leest elke woensdag voor' }));
    const { supportNeeds } = await teacher.get<{ supportNeeds: { id: Id; kind: string; text: string }[] }>(NEEDS, { ...at });
    expect(supportNeeds).toMatchObject([
      { kind: 'STIMULATING', domain: 'FAMILY', factor: 'PF05', text: 'Opa leest elke woensdag voor' },
      { kind: 'NEED', starter: 'ADULT_WHO', text: 'eerst voordoet' },
      { kind: 'HINDERING', starter: null, factor: null, text: 'Veel geluid in de gang' },
    ]);
    receiptOf(await act('removeSupportNeed', 'RemoveNeedInput', at, { needId: supportNeeds[2]!.id }));
    expect((await teacher.get<{ supportNeeds: object[] }>(NEEDS, { ...at })).supportNeeds).toHaveLength(2);
  });

  it('P2 a starter goes with a need and with a need alone', async () => {
    const at = await running();
    expect(reasonOf(await note(at, { kind: 'NEED' }))).toBe('support_starter');
    expect(reasonOf(await note(at, { kind: 'STIMULATING', starter: 'ADULT_WHO' }))).toBe('support_starter');
  });

  it('P6 three goals are open at most, also when two colleagues set the third at once', async () => {
    const at = await running();
    receiptOf(await set(at));
    receiptOf(await set(at));
    const [one, other] = await Promise.all([set(at), set(at)]);
    expect([reasonOf(one), reasonOf(other)].sort()).toEqual(['support_three_goals', null].sort());
    const [first] = await goals(at);
    expect(receiptOf(await look(at, first!.id, 1, { decision: 'STOP', howFar: 10 })).state).toBe('STOPPED');
    receiptOf(await set(at));
  });

  it('P6 a goal is looked at in six to eight weeks, by one slider and one line, and goes on, changes or stops', async () => {
    const at = await running();
    const within = (days: number) => set(at, { lookOn: addDays(world.today, days) });
    expect([reasonOf(await within(41)), reasonOf(await within(57))]).toEqual(['support_goal_weeks', 'support_goal_weeks']);
    const { id } = receiptOf(await within(56));
    receiptOf(await look(at, id, 1));
    expect(reasonOf(await look(at, id, 1))).toBe('changed_since');
    expect((await goals(at))[0]).toMatchObject({
      state: 'OPEN',
      lookOn: addDays(world.today, 42),
      aim: 'Vraagt een kind mee te doen',
      evaluations: [{ howFar: 6, decision: 'CONTINUE', line: 'Gaat beter op het plein.' }],
    });
    expect(receiptOf(await look(at, id, 2, { decision: 'CHANGE' })).state).toBe('CHANGED');
    expect(reasonOf(await look(at, id, 3))).toBe('support_goal_over');
  });

  it('P6 X16 a goal does not go on when support is over; it is only looked back on', async () => {
    const at = await running();
    const { id } = receiptOf(await set(at));
    const stop = { childId: at.child, trackId: at.track, version: 1, action: 'STOP', decidedBy: ['PARENTS'], reason: 'Genoeg' };
    receiptOf(await actAs(coordinator, 'takeSupportStep', stop, 'TakeTrackStepInput'));
    expect(reasonOf(await look(at, id, 1))).toBe('support_not_from_here');
    expect(receiptOf(await look(at, id, 1, { decision: 'CHANGE' })).state).toBe('CHANGED');
  });

  it('R42 a goal has one domain and a protective factor or more', async () => {
    const at = await running();
    expect((await set(at, { factors: [] })).errors[0]?.extensions.code).toBe('INVALID');
    expect((await set(at, { factors: ['PF11'] })).errors[0]?.extensions.code).toBe('INVALID');
    expect(receiptOf(await set(at, { factors: ['PF01', 'PF10'], domain: 'NEIGHBOURHOOD' })).state).toBe('OPEN');
  });

  it('R44 a specialist does something only beside the base team, which ends last', async () => {
    const at = await running();
    for (const doer of ['SPECIALIST', 'YOUTH_CARE']) expect(reasonOf(await plan(at, doer))).toBe('support_base_team');
    receiptOf(await plan(at, 'PARENTS', { setting: 'HOME' }));
    expect(reasonOf(await plan(at, 'SPECIALIST'))).toBe('support_base_team');
    const base = receiptOf(await plan(at, 'TEACHER'));
    const specialist = receiptOf(await plan(at, 'SPECIALIST', { setting: 'ELSEWHERE' }));
    expect(reasonOf(await end(at, base.id))).toBe('support_base_team');
    const other = receiptOf(await plan(at, 'CARE_COORDINATOR'));
    expect(receiptOf(await end(at, base.id)).state).toBe('ENDED');
    expect(reasonOf(await end(at, other.id))).toBe('support_base_team');
    receiptOf(await end(at, specialist.id));
    receiptOf(await end(at, other.id));
    const { supportActions } = await teacher.get<{ supportActions: { doer: string; what: string; endedOn: string | null }[] }>(ACTIONS, { ...at });
    expect(supportActions.map(({ doer, endedOn }) => `${doer} ${endedOn ? 'ended' : 'runs'}`)).toEqual([
      'PARENTS runs',
      expect.stringContaining('ended'),
      expect.stringContaining('ended'),
      expect.stringContaining('ended'),
    ]);
    expect(supportActions[0]!.what).toBe('Samen beginnen');
  });

  it('R44 an action has an end, and nothing begins in a track that is over', async () => {
    const at = await running();
    expect(reasonOf(await plan(at, 'TEACHER', { untilOn: world.today }))).toBe('support_action_until');
    receiptOf(
      await actAs(
        coordinator,
        'takeSupportStep',
        { childId: at.child, trackId: at.track, version: 1, action: 'LEAVE', decidedBy: ['PARENTS'] },
        'TakeTrackStepInput',
      ),
    );
    expect([reasonOf(await plan(at, 'TEACHER')), reasonOf(await set(at)), reasonOf(await note(at, { kind: 'STIMULATING' }))]).toEqual(
      Array(3).fill('support_not_from_here'),
    );
  });

  it('keeps every word sealed, and gives nothing of another child of the same group', async () => {
    const [at, beside] = [await running(), await running()];
    receiptOf(await set(at));
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query<{ all: Buffer }>('select now_is || aim || seen_by as all from support.goal'),
    );
    expect(rows.some(({ all }) => all.includes('plein') || all.includes('Vraagt'))).toBe(false);
    expect(await goals({ child: beside.child, track: at.track })).toEqual([]);
    expect((await set({ child: beside.child, track: at.track })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
