import { addDays, addMonths, type Id, newId } from '#kernel';
import { act as actAs, arrange, arrangeScale, asAdmin, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const TRACKS = `query SupportTracks($child: ID!) { supportTracks(childId: $child, first: 10) { id level levelLabel needsOpp ownerName state reviewOn endedOn version
  term { rule dueOn reasonKey days months } steps { action fromLevel toLevel onDate reviewOn decidedBy ownerName reason enoughWhen } } }`;
const COLLEAGUES = `query SupportColleagues($child: ID!) { supportColleagues(childId: $child) { accountId name owns } }`;
const WHY = { decidedBy: ['PARENTS', 'TEACHER'], reason: 'Bij rekenen blijft zij hangen op tien.', enoughWhen: 'Zij rekent zes weken mee met de groep.' };

interface Shown {
  id: Id;
  level: string;
  ownerName: string;
  state: string;
  reviewOn: string | null;
  endedOn: string | null;
  version: number;
  term: { rule: string; dueOn: string; reasonKey: string } | null;
  steps: { action: string; ownerName: string | null; reason: string | null; enoughWhen: string | null; fromLevel: string | null; toLevel: string }[];
}

describe('the track of support of a child', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  const as = async ({ accountId, hat }: { accountId: Id | null; hat: string }) => school.api.visitor(accountId!, hat);

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator } = school);
  });
  afterAll(() => school?.close());

  const child = async (name: string) => (await school.child(name)).child;
  const tracks = async (childId: Id, who = coordinator) => (await who.get<{ supportTracks: Shown[] }>(TRACKS, { child: childId })).supportTracks;
  const start = (childId: Id, more: Record<string, unknown> = {}, who = coordinator) => school.begin(childId, { ...WHY, ...more }, who);
  const step = (childId: Id, trackId: Id, version: number, action: string, more: Record<string, unknown> = {}) =>
    actAs(coordinator, 'takeSupportStep', { childId, trackId, version, action, ...WHY, ...more }, 'TakeTrackStepInput');
  const running = async (name: string, more: Record<string, unknown> = {}) => {
    const childId = await child(name);
    const { id } = receiptOf(await start(childId, more));
    return { childId, id };
  };

  it('R27 begins with a level, an owner, a reason, a review and when it is enough', async () => {
    const { childId, id } = await running('Bo');
    expect(await tracks(childId)).toMatchObject([
      {
        id,
        level: '1',
        ownerName: 'Juf Anna',
        state: 'ACTIVE',
        version: 1,
        reviewOn: addDays(world.today, 42),
        term: { rule: 'R27', dueOn: addDays(world.today, 42), reasonKey: 'support.term.R27' },
        steps: [{ action: 'START', fromLevel: null, toLevel: '1', reason: WHY.reason, enoughWhen: WHY.enoughWhen, decidedBy: ['PARENTS', 'TEACHER'] }],
      },
    ]);
  });

  it('R27 R39 begins at childcare too, by its own care coordinator and with an owner who works there', async () => {
    const { id: childcare, locations, groups } = world.childcare;
    await arrangeScale(school.database, childcare, locations.wilg);
    const [own, childId] = await arrange(school.database, async (a) => [
      await a.person('Zora', { controllerId: childcare, role: 'CARE_COORDINATOR', scopeKind: 'LOCATION', scopeId: locations.wilg }),
      await a.child({ controllerId: childcare, callName: 'Evi', months: 40, groupId: groups.vlinders }),
    ]);
    const who = await as(own);
    const begin = (ownerId: Id) => start(childId, { locationId: locations.wilg, ownerId }, who);
    expect(reasonOf(await begin(world.people.teacher.accountId))).toBe('support_owner');
    receiptOf(await begin(world.people.mentor.accountId));
    expect(await tracks(childId, who)).toMatchObject([{ level: '1', ownerName: 'Sanne', state: 'ACTIVE' }]);
  });

  it('R27 keeps what was written sealed in the database', async () => {
    await running('Cas');
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query<{ reason: Buffer }>('select reason from support.step_words where reason is not null'),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ reason }) => reason.includes('rekenen'))).toEqual([]);
  });

  it('R27 goes up and down as dated steps, and X16 down to done by way of aftercare', async () => {
    const { childId, id } = await running('Daan');
    receiptOf(await step(childId, id, 1, 'STEP_UP', { level: '2' }));
    receiptOf(await step(childId, id, 2, 'STEP_DOWN', { level: '0', reason: null }));
    expect(receiptOf(await step(childId, id, 3, 'STOP', { reason: null, enoughWhen: null })).state).toBe('AFTERCARE');
    expect((await tracks(childId))[0]).toMatchObject({ state: 'AFTERCARE', reviewOn: addMonths(world.today, 3), term: { rule: 'AFTERCARE' } });
    expect(receiptOf(await step(childId, id, 4, 'CLOSE', { reason: null, enoughWhen: null })).state).toBe('DONE');
    const [done] = await tracks(childId);
    expect(done).toMatchObject({ state: 'DONE', endedOn: world.today, reviewOn: null, term: null });
    expect(done!.steps.map(({ action, fromLevel, toLevel }) => `${action} ${fromLevel}>${toLevel}`)).toEqual([
      'START null>1',
      'STEP_UP 1>2',
      'STEP_DOWN 2>0',
      'STOP 0>0',
      'CLOSE 0>0',
    ]);
    receiptOf(await start(childId));
    expect((await tracks(childId)).map(({ state }) => state)).toEqual(['ACTIVE', 'DONE']);
  });

  it('X16 asks why for more and for longer, and never for lighter or enough', async () => {
    const { childId, id } = await running('Eef');
    for (const action of ['STEP_UP', 'EXTEND', 'MAKE_STRUCTURAL'])
      expect(reasonOf(await step(childId, id, 1, action, { level: action === 'STEP_UP' ? '2' : null, reason: null }))).toBe('support_reason');
    expect(reasonOf(await step(childId, id, 1, 'EXTEND', { enoughWhen: null }))).toBe('support_enough_when');
    expect(receiptOf(await step(childId, id, 1, 'STEP_DOWN', { level: '0', reason: null })).version).toBe(2);
  });

  it('R27 refuses a review today, or more than 26 weeks away; support that stays is looked at within the year', async () => {
    const childId = await child('Fay');
    expect(reasonOf(await start(childId, { reviewOn: world.today }))).toBe('support_review_early');
    expect(reasonOf(await start(childId, { reviewOn: addDays(world.today, 183) }))).toBe('support_review_late');
    const { id } = receiptOf(await start(childId, { reviewOn: addDays(world.today, 182) }));
    expect(reasonOf(await step(childId, id, 1, 'EXTEND', { reviewOn: addDays(world.today, 183) }))).toBe('support_review_late');
    expect(receiptOf(await step(childId, id, 1, 'MAKE_STRUCTURAL', { enoughWhen: null })).state).toBe('STRUCTURAL');
    expect((await tracks(childId))[0]).toMatchObject({ reviewOn: addMonths(world.today, 12), term: { reasonKey: 'support.term.R27_structural' } });
    expect(reasonOf(await step(childId, id, 2, 'LOOK', { reviewOn: addDays(addMonths(world.today, 12), 1) }))).toBe('support_review_late');
  });

  it('R27 R39 is owned by somebody of the place itself, never by youth care, the SWV or a guest', async () => {
    const childId = await child('Guus');
    const { externalCoach, swvStaff, specialist, mentor, director } = world.people;
    for (const { accountId } of [externalCoach, swvStaff, specialist, mentor, director])
      expect(reasonOf(await start(childId, { ownerId: accountId }))).toBe('support_owner');
    const { id } = receiptOf(await start(childId));
    const handOver = (ownerId: Id) =>
      actAs(coordinator, 'handOverSupport', { childId, trackId: id, version: 1, ownerId, reason: 'Zij heeft het kind elke dag.' }, 'HandOverTrackInput');
    for (const { accountId } of [externalCoach, swvStaff, specialist, mentor, director]) expect(reasonOf(await handOver(accountId))).toBe('support_owner');
    expect(reasonOf(await handOver(world.people.teacher.accountId))).toBe('support_owner_same');
    expect(receiptOf(await handOver(world.people.careCoordinator.accountId)).version).toBe(2);
    const [track] = await tracks(childId);
    expect(track).toMatchObject({ ownerName: 'Ineke', level: '1', state: 'ACTIVE', reviewOn: addDays(world.today, 42) });
    expect(track!.steps.at(-1)).toMatchObject({
      action: 'HAND_OVER',
      ownerName: 'Ineke',
      fromLevel: '1',
      toLevel: '1',
      reason: 'Zij heeft het kind elke dag.',
      enoughWhen: null,
    });
  });

  it('R39 offers to hand over to exactly those who may own it, and tells whose it is', async () => {
    const { childId, id } = await running('Lot');
    const { supportColleagues } = await coordinator.get<{ supportColleagues: { accountId: Id; name: string; owns: boolean }[] }>(COLLEAGUES, {
      child: childId,
    });
    expect(supportColleagues.filter(({ owns }) => owns).map(({ name }) => name)).toEqual(['Juf Anna']);
    const offered = supportColleagues.map(({ accountId }) => accountId);
    const { careCoordinator, teacher, parallelTeacher, externalCoach, swvStaff, specialist, mentor, director, schoolAdministrator } = world.people;
    for (const { accountId } of [externalCoach, swvStaff, specialist, mentor, director, schoolAdministrator]) expect(offered).not.toContain(accountId);
    for (const { accountId } of [careCoordinator, teacher, parallelTeacher]) expect(offered).toContain(accountId);
    let version = 1;
    for (const { accountId } of supportColleagues.filter(({ owns }) => !owns))
      ({ version } = receiptOf(
        await actAs(coordinator, 'handOverSupport', { childId, trackId: id, version, ownerId: accountId, reason: 'Proef' }, 'HandOverTrackInput'),
      ));
    expect((await (await as(teacher)).ask(COLLEAGUES, { child: childId })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('R27 takes a level of the scale in use, up for up and down for down', async () => {
    const { childId, id } = await running('Hugo', { level: '2' });
    for (const [action, level] of [
      ['STEP_UP', '2'],
      ['STEP_UP', '1'],
      ['STEP_DOWN', '3'],
      ['EXTEND', '3'],
      ['STEP_UP', '9'],
    ])
      expect(reasonOf(await step(childId, id, 1, action!, { level }))).toBe('support_level');
    expect(reasonOf(await start(await child('Ids'), { level: 'X' }))).toBe('support_level');
    expect(reasonOf(await start(childId))).toBe('support_track_runs');
  });

  it('R27 tells the later of two that somebody was first, and keeps one step', async () => {
    const { childId, id } = await running('Jip');
    const answers = await Promise.all([step(childId, id, 1, 'STEP_UP', { level: '2' }), step(childId, id, 1, 'STEP_UP', { level: '3' })]);
    expect(answers.map(reasonOf).sort()).toEqual(['changed_since', null].sort());
    expect((await tracks(childId))[0]!.steps).toHaveLength(2);
  });

  it('R27 is read by the own teacher and the parents with authority, and by nobody who leads, coaches or works elsewhere', async () => {
    const { childId } = await running('Kee');
    const parent = await arrange(school.database, (a) => a.guardian(world.school.id, childId, 'Ouder', 'YES'));
    const without = await arrange(school.database, (a) => a.guardian(world.school.id, childId, 'Ander', 'UNKNOWN'));
    const { teacher, parallelTeacher, director, externalCoach, specialist, swvStaff, schoolAdministrator } = world.people;
    for (const who of [teacher, parent]) expect((await tracks(childId, await as(who)))[0]!.steps[0]!.reason).toBe(WHY.reason);
    const codes: (string | undefined)[] = [];
    for (const who of [
      parallelTeacher,
      without,
      { ...director, hat: `${world.school.id}:LOCATION_LEAD` },
      externalCoach,
      specialist,
      swvStaff,
      schoolAdministrator,
    ]) {
      codes.push((await (await as(who)).ask(TRACKS, { child: childId })).errors[0]?.extensions.code);
    }
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await start(childId, {}, await as(teacher))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await start(newId())).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
