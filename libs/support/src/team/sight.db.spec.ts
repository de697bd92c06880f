import { addDays, type Id, newId } from '#kernel';
import { act, asAdmin, asCaller, reasonOf, receiptOf, SupportingSchool, type Visitor } from '#testing';
import { TEAM_PARTS, type TeamPart } from './team.entity.js';

const SEATS = 'query TeamSeats { teamSeats { childId callName organisation work why untilOn parts } }';
const SIGHT = `query TeamSight($child: ID!) { teamSight(childId: $child) { childId callName organisation parts
  needs { kind text } goals { aim evaluations { line } } actions { what } meetings { callName question } plan family { text } } }`;

interface Sight {
  readonly parts: readonly string[];
  readonly needs: readonly { kind: string; text: string }[] | null;
  readonly goals: readonly { aim: string; evaluations: readonly { line: string }[] }[] | null;
  readonly actions: readonly { what: string }[] | null;
  readonly meetings: readonly { question: string }[] | null;
  readonly plan: string | null;
  readonly family: readonly { text: string }[] | null;
}

const NOTHING = { needs: null, goals: null, actions: null, meetings: null, plan: null, family: null };
const PLAN = 'query Opps($child: ID!) { opps(childId: $child, first: 1) { id version } }';

describe('A5 D14 what a guest of a wrap-around team reads', () => {
  let school: SupportingSchool;
  let today: string;
  let nurse: Id;
  let asNurse: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    today = school.world.today;
    ({ accountId: nurse, visitor: asNurse } = await school.guest('Noortje de Wit'));
  });
  afterAll(() => school?.close());

  const guestHat = () => `${school.world.school.id}:TEAM_MEMBER`;
  const propose = (child: Id, who: Id = nurse, more: object = {}) =>
    act(school.coordinator, 'proposeTeamMember', {
      childId: child,
      login: who,
      work: 'jeugdverpleegkundige',
      why: 'Zij denkt mee.',
      fromOn: today,
      untilOn: addDays(today, 20),
      parts: ['APPROACH', 'GOALS', 'MEETINGS', 'PLAN'],
      ...more,
    });
  const say = async (parent: Visitor, child: Id, memberId: Id, part: string, allows: boolean) =>
    receiptOf(await act(parent, 'answerTeamPart', { childId: child, memberId, part, allows }));
  const sight = async (child: Id, who = asNurse) => (await who.ask<{ teamSight: Sight | null }>(SIGHT, { child })).data?.teamSight ?? null;

  /** Everything there is to read of a child, each text telling where it stands; the handelingsdeel is not established. */
  async function whole(name: string) {
    const home = await school.child(name, 1);
    const track = await school.track(home.child, { reason: `${name} reden`, enoughWhen: `${name} genoeg` });
    const {
      child,
      parents: [parent],
    } = home;
    const on = { childId: child, trackId: track };
    for (const [kind, starter] of [
      ['STIMULATING', null],
      ['NEED', 'TIME_FOR'],
      ['HINDERING', null],
    ])
      receiptOf(await act(school.coordinator, 'noteSupportNeed', { ...on, kind, starter, domain: 'FAMILY', text: `${name} ${kind}` }, 'NoteNeedInput'));
    const goal = receiptOf(
      await act(
        school.coordinator,
        'setSupportGoal',
        { ...on, domain: 'FAMILY', factors: ['PF05'], nowIs: 'Nu zo', aim: `${name} doel`, seenBy: 'Zo dus' },
        'SetGoalInput',
      ),
    ).id;
    receiptOf(
      await act(
        school.coordinator,
        'evaluateSupportGoal',
        { ...on, goalId: goal, version: 1, howFar: 5, line: `${name} verder`, decision: 'CONTINUE' },
        'EvaluateGoalInput',
      ),
    );
    receiptOf(
      await act(
        school.coordinator,
        'planSupportAction',
        { ...on, setting: 'GROUP', doer: 'TEACHER', what: `${name} actie`, untilOn: addDays(today, 30) },
        'PlanActionInput',
      ),
    );
    receiptOf(await act(school.coordinator, 'planMeeting', { on: addDays(today, 3), childIds: [child] }));
    const [{ id: item }] = (await school.rows('select id from support.meeting_item where child_id = $1', [child])) as [{ id: Id }];
    receiptOf(await act(school.coordinator, 'writeMeetingItem', { childId: child, itemId: item, version: 1, childInvited: true, question: `${name} vraag` }));
    receiptOf(await act(parent!, 'writeFamilyText', { childId: child, textId: newId(), part: 'OWN', version: 0, text: `${name} van ons` }));
    const opp = receiptOf(await act(school.coordinator, 'beginOpp', { ...on, needOn: today })).id;
    const step = async (action: string) => {
      const {
        opps: [now],
      } = await school.coordinator.get<{ opps: { version: number }[] }>(PLAN, { child });
      return act(school.coordinator, 'takeOppStep', { childId: child, oppId: opp, version: now!.version, action, on: today });
    };
    receiptOf(await step('DRAFT'));
    receiptOf(
      await act(school.coordinator, 'writeOpp', {
        childId: child,
        oppId: opp,
        version: 2,
        outflow: `${name} uitstroom`,
        reasons: `${name} waarom`,
        actionPart: `${name} handelingsdeel`,
      }),
    );
    const { id } = receiptOf(await propose(child));
    return { child, track, opp, parent: parent!, memberId: id };
  }

  const establish = (opp: Id) =>
    school.rows(
      `update support.opp_version set talked_over_on = access.today(), hearing = 'HEARD', heard_on = access.today(), asked_on = access.today(), established_on = access.today(), with_consent = true where opp_id = $1`,
      [opp],
    );

  it('is each part by itself, and nothing of the others', async () => {
    const { child, opp, parent, memberId } = await whole('Ada');
    await establish(opp);
    const parts: Record<TeamPart, Partial<Sight>> = {
      APPROACH: {
        needs: [
          { kind: 'STIMULATING', text: 'Ada STIMULATING' },
          { kind: 'NEED', text: 'Ada NEED' },
        ],
      },
      GOALS: { goals: [{ aim: 'Ada doel', evaluations: [{ line: 'Ada verder' }] }], actions: [{ what: 'Ada actie' }] },
      MEETINGS: { meetings: [{ callName: 'Ada', question: 'Ada vraag' }] as never },
      PLAN: { plan: 'Ada handelingsdeel' },
      FAMILY: { family: [{ text: 'Ada van ons' }] },
    };
    expect(await sight(child)).toBe(null);
    for (const part of TEAM_PARTS) {
      await say(parent, child, memberId, part, true);
      expect(await sight(child)).toEqual({ childId: child, callName: 'Ada', organisation: expect.any(String), parts: [part], ...NOTHING, ...parts[part] });
      await say(parent, child, memberId, part, false);
    }
    for (const part of TEAM_PARTS) await say(parent, child, memberId, part, true);
    const all = await sight(child);
    expect(all).toMatchObject(Object.assign({}, ...Object.values(parts)) as object);
    expect(JSON.stringify(all)).not.toMatch(/HINDERING|reden|genoeg|uitstroom|waarom/);
  });

  it('is a handelingsdeel only once it was established', async () => {
    const { child, opp, parent, memberId } = await whole('Bas');
    await say(parent, child, memberId, 'PLAN', true);
    expect(await sight(child)).toMatchObject({ parts: ['PLAN'], plan: null });
    await establish(opp);
    expect((await sight(child))!.plan).toBe('Bas handelingsdeel');
  });

  it('is of that track alone: nothing of support that was before', async () => {
    const { child, track, parent } = await whole('Coen');
    await school.rows(`update support.track set state = 'LEFT', review_on = null, ended_on = access.today() where id = $1`, [track]);
    await school.track(child);
    const memberId = receiptOf(await propose(child)).id;
    for (const part of ['APPROACH', 'GOALS', 'MEETINGS']) await say(parent, child, memberId, part, true);
    expect(await sight(child)).toMatchObject({ needs: [], goals: [], actions: [], meetings: [] });
  });

  it('in SQL too: of all tables only the rows of what is open, and nothing before it is opened', async () => {
    const { child, track, parent, memberId } = await whole('Dirk');
    await say(parent, child, memberId, 'GOALS', true);
    const tables = [
      'children.child',
      'children.guardian',
      'support.track',
      'support.step',
      'support.need',
      'support.goal',
      'support.action',
      'support.meeting_item',
      'support.family_text',
      'support.opp',
      'support.opp_text',
      'support.opp_action_part',
      'support.safety_note',
      'support.team_member',
    ];
    const found = (opens: readonly (readonly [string, Id, string])[]) =>
      asCaller(school.database, { accountId: nurse, hat: guestHat() }, async (app) => {
        for (const [kind, id, purpose] of opens) await app.query('select access.open($1, array[$2]::uuid[], $3)', [kind, id, purpose]);
        const counts: string[] = [];
        for (const table of tables) if ((await app.query(`select from ${table}`)).rowCount) counts.push(table);
        return counts;
      });
    expect(await found([])).toEqual([]);
    expect(await found([['TEAM', child, 'TEAM_SEAT']])).toEqual(['support.team_member']);
    expect(await found([['TEAM_GOALS', track, 'READ_GOALS']])).toEqual(['support.goal', 'support.action']);
    expect(
      await found([
        ['TEAM_APPROACH', track, 'READ_APPROACH'],
        ['TEAM_PLAN', track, 'READ_PLAN'],
        ['TEAM_FAMILY', child, 'READ_FAMILY'],
        ['CHILD', child, 'SUPPORT'],
        ['CHILD', child, 'APPROACH'],
        ['TEAM_GOALS', track, 'SUPPORT'],
        ['TEAM_GOALS', child, 'READ_GOALS'],
      ]),
    ).toEqual([]);
  });

  it('two guests see each their own seat and parts', async () => {
    const { child, parent, memberId } = await whole('Eva');
    const other = await school.guest('Gezinscoach');
    const second = receiptOf(await propose(child, other.accountId)).id;
    await say(parent, child, memberId, 'GOALS', true);
    await say(parent, child, second, 'APPROACH', true);
    expect([(await sight(child))!.parts, (await sight(child, other.visitor))!.parts]).toEqual([['GOALS'], ['APPROACH']]);
    expect((await other.visitor.get<{ teamSeats: { childId: Id; parts: string[] }[] }>(SEATS)).teamSeats).toMatchObject([
      { childId: child, parts: ['APPROACH'], why: 'Zij denkt mee.', callName: 'Eva' },
    ]);
  });

  it('D14 a coach sees nothing of support; with an agreement exactly its parts, by the guest’s hat alone; after its end nothing', async () => {
    const { externalCoach } = school.world.people;
    const [asCoach, asGuest] = [
      await school.api.visitor(externalCoach.accountId, externalCoach.hat),
      await school.api.visitor(externalCoach.accountId, guestHat()),
    ];
    const { child, track, parent } = await whole('Fien');
    const questions: [string, object][] = [
      ['query SupportTracks($child: ID!) { supportTracks(childId: $child, first: 1) { id } }', { child }],
      ['query SupportGoals($child: ID!, $track: ID!) { supportGoals(childId: $child, trackId: $track) { id } }', { child, track }],
      ['query TeamMembers($child: ID!) { teamMembers(childId: $child) { id } }', { child }],
      [SIGHT, { child }],
      [SEATS, {}],
    ];
    const asked = (who: Visitor) =>
      Promise.all(questions.map(async ([document, variables]) => (await who.ask(document, { ...variables })).errors[0]?.extensions.code ?? null));
    const before = await asked(asCoach);
    expect(before).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await sight(child, asGuest)).toBe(null);
    const memberId = receiptOf(await propose(child, externalCoach.accountId)).id;
    expect(await sight(child, asGuest)).toBe(null);
    await say(parent, child, memberId, 'GOALS', true);
    expect(await sight(child, asGuest)).toMatchObject({ parts: ['GOALS'], ...NOTHING, goals: [{ aim: 'Fien doel' }], actions: [{ what: 'Fien actie' }] });
    // another child looks as if it were absent, and the coach's own hat still sees nothing
    const absent = await asGuest.ask(SIGHT, { child: newId() });
    const foreign = await asGuest.ask(SIGHT, { child: (await whole('Gijs')).child });
    expect([absent.errors[0]?.extensions.code, foreign.errors[0]?.extensions.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await asked(asCoach)).toEqual(before);
    expect((await asGuest.ask(questions[1]![0], { ...questions[1]![1] })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    receiptOf(await act(parent, 'endTeamMember', { childId: child, memberId, version: 1 }));
    expect([await sight(child, asGuest), reasonOf(await act(parent, 'answerTeamPart', { childId: child, memberId, part: 'GOALS', allows: true }))]).toEqual([
      null,
      'team_over',
    ]);
    expect(await asked(asCoach)).toEqual(before);
  });

  it('begins on its first day and is out of sight the day after its last', async () => {
    const { child, parent } = await whole('Hugo');
    await school.rows(`update support.team_member set state = 'ENDED', ended_on = access.today(), ended_by = 'COORDINATOR' where child_id = $1`, [child]);
    const memberId = receiptOf(await propose(child, nurse, { fromOn: addDays(today, 1), untilOn: addDays(today, 2) })).id;
    await say(parent, child, memberId, 'GOALS', true);
    const seen = [await sight(child)];
    for (let day = 1; day <= 3; day++) {
      await asAdmin(school.database.adminUrl, (admin) => admin.query('select access.move_day(1)'));
      seen.push(await sight(child));
    }
    expect(seen.map((one) => one?.parts ?? null)).toEqual([null, ['GOALS'], ['GOALS'], null]);
    const { teamMembers } = await school.coordinator.get<{ teamMembers: { id: Id; state: string; endedBy: string }[] }>(
      'query TeamMembers($child: ID!) { teamMembers(childId: $child) { id state endedBy } }',
      { child },
    );
    expect(teamMembers.find(({ id }) => id === memberId)).toEqual({ id: memberId, state: 'ENDED', endedBy: 'PERIOD' });
    expect(reasonOf(await act(parent, 'answerTeamPart', { childId: child, memberId, part: 'APPROACH', allows: true }))).toBe('team_over');
  });
});
