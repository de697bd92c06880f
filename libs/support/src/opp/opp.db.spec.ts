import { addDays, type Id } from '#kernel';
import { act as actAs, arrange, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const OPPS = `query Opps($child: ID!) { opps(childId: $child, first: 5) { id state number version dueOn startedOn endedOn talkedOverOn hearing heardOn hearingHow withConsent withoutConsent answered agreed
  lookBacks { onDate withChild line } yourAnswer outflow reasons actionPart term { rule dueOn reasonKey } } }`;
const VERSIONS = `query OppVersions($child: ID!, $opp: ID!) { oppVersions(childId: $child, oppId: $opp) { number establishedOn establishedBy withConsent hearingHow outflow actionPart } }`;
const TEXT = { outflow: 'Vmbo-tl, met ruimte voor havo', reasons: 'Zij leert graag samen.', actionPart: 'Eerst voordoen, dan samen, dan alleen.' };

interface Made {
  child: Id;
  track: Id;
  opp: Id;
  parents: readonly Visitor[];
}

interface Shown {
  state: string;
  number: number;
  version: number;
  outflow: string | null;
  actionPart: string | null;
  [field: string]: unknown;
}

describe('an OPP from need to evaluation', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  let teacher: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator, teacher } = school);
  });
  afterAll(() => school?.close());

  const opps = async (child: Id, who = coordinator) => (await who.get<{ opps: Shown[] }>(OPPS, { child })).opps;
  const now = async ({ child }: Made) => (await opps(child))[0]!;
  const need = (child: Id, track: Id, kind: string) =>
    actAs(coordinator, 'noteSupportNeed', { childId: child, trackId: track, kind, domain: 'CHILDCARE_SCHOOL', text: 'Proef' }, 'NoteNeedInput');
  const write = (made: Made, version: number, more: object = {}) =>
    actAs(coordinator, 'writeOpp', { childId: made.child, oppId: made.opp, version, ...TEXT, ...more });
  const step = async (made: Made, action: string, more: object = {}) =>
    actAs(coordinator, 'takeOppStep', { childId: made.child, oppId: made.opp, version: (await now(made)).version, action, on: world.today, ...more });
  const answer = async (made: Made, parent: number, agrees = true) =>
    actAs(made.parents[parent]!, 'answerOpp', { childId: made.child, oppId: made.opp, version: (await now(made)).version, agrees });
  const heard = { hearing: 'HEARD', how: 'Met een tekening van de klas' };

  /** An OPP of a child with two parents with authority, where the need was found today. */
  const begun = async (name: string, factors = ['STIMULATING', 'HINDERING']): Promise<Made> => {
    const { child, parents } = await school.child(name, 2);
    const track = await school.track(child, { level: '2' });
    for (const kind of factors) receiptOf(await need(child, track, kind));
    const opp = receiptOf(await actAs(coordinator, 'beginOpp', { childId: child, trackId: track, needOn: world.today })).id;
    return { child, track, opp, parents };
  };
  /** The same, written, talked over, heard and asked. */
  const asked = async (name: string): Promise<Made> => {
    const { child, parents } = await school.child(name, 2);
    const track = await school.track(child, { level: '2' });
    return { child, track, opp: await school.askedOpp(child, track, TEXT), parents };
  };

  it('R28 is due six weeks after the need, is established when nothing is missing, and then asks to be looked back on', async () => {
    const made = await asked('Ada');
    expect(await now(made)).toMatchObject({
      ...TEXT,
      state: 'CONSENT_ASKED',
      dueOn: addDays(world.today, 42),
      hearing: 'HEARD',
      hearingHow: heard.how,
      term: { rule: 'R28', dueOn: addDays(world.today, 42) },
    });
    expect(reasonOf(await step(made, 'ESTABLISH'))).toBe('opp_consent');
    receiptOf(await answer(made, 0));
    expect((await opps(made.child, made.parents[0]!))[0]).toMatchObject({ yourAnswer: true });
    expect([(await opps(made.child, made.parents[1]!))[0], await now(made)]).toMatchObject([{ yourAnswer: null }, { yourAnswer: null, agreed: 1 }]);
    expect(reasonOf(await step(made, 'ESTABLISH'))).toBe('opp_consent');
    receiptOf(await answer(made, 1));
    expect(reasonOf(await step(made, 'ESTABLISH_WITHOUT_CONSENT', { because: 'Zij zeiden ja.' }))).toBe('opp_has_consent');
    expect(receiptOf(await step(made, 'ESTABLISH')).state).toBe('ESTABLISHED');
    expect(await now(made)).toMatchObject({ withConsent: true, answered: 2, agreed: 2, startedOn: world.today, term: { rule: 'R29' } });
    expect(reasonOf(await step(made, 'EVALUATE'))).toBe('opp_line');
    // nobody looks back on what was not established yet (R29)
    await school.rows('update support.opp set need_on = need_on - 9, due_on = due_on - 9 where id = $1', [made.opp]);
    expect(reasonOf(await step(made, 'EVALUATE', { on: addDays(world.today, -1), line: 'Te vroeg.' }))).toBe('opp_day');
    receiptOf(await step(made, 'EVALUATE', { withChild: true, line: 'Het gaat goed.' }));
    expect(await now(made)).toMatchObject({ state: 'EVALUATED', lookBacks: [{ onDate: world.today, withChild: true, line: 'Het gaat goed.' }] });
    expect(receiptOf(await step(made, 'END')).state).toBe('ENDED');
  });

  it('R28 without consent is established only with a written reason, which everybody reads who reads the handelingsdeel', async () => {
    const made = await asked('Bas');
    receiptOf(await answer(made, 0, false));
    receiptOf(await answer(made, 1));
    expect(reasonOf(await step(made, 'ESTABLISH'))).toBe('opp_consent');
    expect(reasonOf(await step(made, 'ESTABLISH_WITHOUT_CONSENT'))).toBe('opp_written_reason');
    receiptOf(await step(made, 'ESTABLISH_WITHOUT_CONSENT', { because: 'Na drie gesprekken.' }));
    const held = { state: 'ESTABLISHED_WITHOUT_CONSENT', withConsent: false, withoutConsent: 'Na drie gesprekken.', actionPart: TEXT.actionPart };
    expect([(await opps(made.child, made.parents[0]!))[0], (await opps(made.child, teacher))[0]]).toMatchObject([
      { ...held, outflow: TEXT.outflow },
      { ...held, outflow: null },
    ]);
  });

  it('R28 what a parent without a login signed on paper is written down with where the sheet is kept, and only for who has authority', async () => {
    const made = await asked('Jet');
    const guardians = await school.rows(`select g.id, g.name from children.guardian g where g.child_id = $1 order by g.name`, [made.child]);
    const [own, other] = guardians.map(({ id }) => id as Id);
    const stranger = await arrange(school.database, (a) => a.guardian(world.school.id, made.child, 'Zonder gezag', 'NO'));
    const { version } = await now(made);
    const paper = async (guardianId: Id, agrees = true, who = coordinator) =>
      actAs(who, 'recordPaperOppAnswer', { childId: made.child, oppId: made.opp, version, agrees, guardianId, proofReference: 'map 2026, blad 3' });
    expect([
      reasonOf(await paper(stranger.id)),
      (await paper(other!, true, teacher)).errors[0]?.extensions.code,
      (await paper(other!, true, made.parents[1]!)).errors[0]?.extensions.code,
    ]).toEqual(['not_found', 'FORBIDDEN', 'FORBIDDEN']);
    receiptOf(await answer(made, 0, false));
    expect(reasonOf(await paper(own!))).toBe('parent_said_themselves');
    receiptOf(await paper(other!, false));
    receiptOf(await paper(other!));
    expect(await now(made)).toMatchObject({ answered: 2, agreed: 1 });
    expect(await school.rows('select proof_reference, recorded_by from support.opp_answer where opp_id = $1 and guardian_id = $2', [made.opp, other])).toEqual([
      { proof_reference: 'map 2026, blad 3', recorded_by: world.people.careCoordinator.accountId },
    ]);
    // the parent's own word comes in its place
    receiptOf(await answer(made, 0));
    receiptOf(await answer(made, 1, false));
    expect([reasonOf(await paper(other!)), reasonOf(await step(made, 'ESTABLISH'))]).toEqual(['parent_said_themselves', 'opp_consent']);
  });

  it.each([
    ['stops', 'STOP', {}, 'ENDED'],
    ['goes on at a level that needs none', 'STEP_DOWN', { level: '1', enoughWhen: 'Het lukt in de groep.' }, 'ENDED'],
    ['leaves with the child', 'LEAVE', {}, 'ENDED'],
    ['goes on at a level that needs one', 'STEP_UP', { level: '3', reason: 'Er is meer nodig.', enoughWhen: 'Het lukt in de groep.' }, 'CONSENT_ASKED'],
  ] as const)('R28 R30 an OPP ends with the support it is for: support %s', async (name, action, more, state) => {
    const made = await asked(`Kind ${name}`);
    receiptOf(
      await actAs(
        coordinator,
        'takeSupportStep',
        { childId: made.child, trackId: made.track, version: 1, action, decidedBy: ['PARENTS'], ...more },
        'TakeTrackStepInput',
      ),
    );
    const over = state === 'ENDED' ? { endedOn: world.today, term: null } : { endedOn: null };
    expect(await now(made)).toMatchObject({ state, ...over });
    expect(await school.rows(`select from support.clock where source_id = $1`, [made.opp])).toHaveLength(state === 'ENDED' ? 0 : 1);
  });

  it('R28 names what is missing: factors, text, hearing', async () => {
    const made = await begun('Coen', []);
    receiptOf(await step(made, 'DRAFT'));
    receiptOf(await write(made, 2, { outflow: null, actionPart: null }));
    receiptOf(await step(made, 'TALK_OVER'));
    expect(reasonOf(await step(made, 'HEAR_CHILD'))).toBe('opp_hearing');
    receiptOf(await step(made, 'HEAR_CHILD', { hearing: 'DECLINED', how: 'Wil nu niet; mag altijd nog' }));
    receiptOf(await step(made, 'ASK_CONSENT'));
    const gap = async () => reasonOf(await step(made, 'ESTABLISH_WITHOUT_CONSENT', { because: 'Proef' }));
    expect(await gap()).toBe('opp_outflow');
    receiptOf(await step(made, 'TAKE_BACK'));
    receiptOf(await write(made, (await now(made)).version, { actionPart: null }));
    for (const [action, more] of [
      ['TALK_OVER', {}],
      ['HEAR_CHILD', heard],
      ['ASK_CONSENT', {}],
    ] as const)
      receiptOf(await step(made, action, more));
    expect(await gap()).toBe('opp_stimulating');
    receiptOf(await need(made.child, made.track, 'STIMULATING'));
    expect(await gap()).toBe('opp_hindering');
    receiptOf(await need(made.child, made.track, 'HINDERING'));
    expect(await gap()).toBe('opp_action_part');
  });

  it('R29 what was adjusted is not talked over, heard or asked on a day before the version it comes after was established', async () => {
    const made = await asked('Cato');
    await school.rows(`update support.opp set need_on = need_on - 20, due_on = due_on - 20 where id = $1`, [made.opp]);
    for (const parent of [0, 1]) receiptOf(await answer(made, parent));
    for (const action of ['ESTABLISH', 'ADJUST']) receiptOf(await step(made, action));
    expect(reasonOf(await step(made, 'TALK_OVER', { on: addDays(world.today, -1) }))).toBe('opp_day');
    receiptOf(await step(made, 'TALK_OVER'));
    expect(reasonOf(await step(made, 'HEAR_CHILD', { ...heard, on: addDays(world.today, -1) }))).toBe('opp_day');
    receiptOf(await step(made, 'HEAR_CHILD', heard));
  });

  it('R29 a changed handelingsdeel is a next version with a new hearing and new answers; the old one stays', async () => {
    const made = await asked('Dirk');
    for (const parent of [0, 1]) receiptOf(await answer(made, parent));
    receiptOf(await step(made, 'ESTABLISH'));
    receiptOf(await step(made, 'ADJUST'));
    expect(await now(made)).toMatchObject({
      ...TEXT,
      state: 'ADJUSTED',
      number: 2,
      hearing: null,
      talkedOverOn: null,
      answered: 0,
      withConsent: null,
      startedOn: world.today,
    });
    receiptOf(await write(made, (await now(made)).version, { actionPart: 'Elke ochtend samen beginnen.' }));
    for (const [action, more] of [
      ['TALK_OVER', {}],
      ['HEAR_CHILD', heard],
      ['ASK_CONSENT', {}],
    ] as const)
      receiptOf(await step(made, action, more));
    expect(reasonOf(await step(made, 'ESTABLISH'))).toBe('opp_consent');
    for (const parent of [0, 1]) receiptOf(await answer(made, parent));
    expect(receiptOf(await step(made, 'ESTABLISH')).state).toBe('ESTABLISHED');
    const versions = async (who: Visitor) => (await who.get<{ oppVersions: object[] }>(VERSIONS, { child: made.child, opp: made.opp })).oppVersions;
    const both = { establishedOn: world.today, establishedBy: world.people.careCoordinator.name, withConsent: true };
    const told = [
      { ...both, number: 2, actionPart: 'Elke ochtend samen beginnen.' },
      { ...both, number: 1, actionPart: TEXT.actionPart },
    ];
    for (const who of [coordinator, made.parents[0]!])
      expect(await versions(who)).toEqual(told.map((version) => ({ ...version, outflow: TEXT.outflow, hearingHow: heard.how })));
    expect(await versions(teacher)).toEqual(told.map((version) => ({ ...version, outflow: null, hearingHow: null })));
    const other = await school.child('Iris', 1);
    expect((await other.parents[0]!.ask(VERSIONS, { child: made.child, opp: made.opp })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await coordinator.ask(VERSIONS, { child: other.child, opp: made.opp })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('R28 an answer belongs to the handelingsdeel that was read: the same text keeps it, another asks again', async () => {
    const made = await asked('Eva');
    receiptOf(await answer(made, 0));
    receiptOf(await step(made, 'TAKE_BACK'));
    receiptOf(await write(made, (await now(made)).version, { outflow: 'Havo' }));
    expect(await now(made)).toMatchObject({ answered: 1, agreed: 1, outflow: 'Havo' });
    receiptOf(await write(made, (await now(made)).version, { actionPart: 'Anders' }));
    expect(await now(made)).toMatchObject({ answered: 1, agreed: 0, actionPart: 'Anders' });
    expect(reasonOf(await answer(made, 0))).toBe('support_not_from_here');
  });

  it('R28 a part that is not given stays as it was, one that is null is emptied, also the handelingsdeel that parents answered to', async () => {
    const made = await asked('Gijs');
    receiptOf(await answer(made, 0));
    receiptOf(await step(made, 'TAKE_BACK'));
    const { childId, oppId } = { childId: made.child, oppId: made.opp };
    receiptOf(await actAs(coordinator, 'writeOpp', { childId, oppId, version: (await now(made)).version, reasons: null }));
    expect(await now(made)).toMatchObject({ ...TEXT, reasons: null, agreed: 1 });
    receiptOf(await actAs(coordinator, 'writeOpp', { childId, oppId, version: (await now(made)).version, actionPart: null }));
    expect(await now(made)).toMatchObject({ outflow: TEXT.outflow, actionPart: null, agreed: 0 });
  });

  it('R28 is written by one at a time, and not while parents have it', async () => {
    const made = await asked('Fleur');
    const { version } = await now(made);
    expect(reasonOf(await write(made, version))).toBe('opp_take_back_first');
    receiptOf(await step(made, 'TAKE_BACK'));
    const answers = await Promise.all([write(made, version + 1, { reasons: 'Een' }), write(made, version + 1, { reasons: 'Twee' })]);
    expect(answers.map(reasonOf).sort()).toEqual(['changed_since', null].sort());
  });

  it('R28 the teacher reads the handelingsdeel and not the perspective; nobody but a parent with authority answers', async () => {
    const made = await asked('Gijs');
    expect((await opps(made.child, teacher))[0]).toMatchObject({ actionPart: TEXT.actionPart, outflow: null, reasons: null, hearingHow: null });
    const other = await arrange(school.database, (a) => a.guardian(world.school.id, made.child, 'Ouder drie', 'NO'));
    const forParents = { childId: made.child, oppId: made.opp, version: (await now(made)).version, agrees: true };
    const codeFor = async (who: Visitor) => (await actAs(who, 'answerOpp', forParents)).errors[0]?.extensions.code;
    expect([await codeFor(teacher), await codeFor(coordinator), await codeFor(await school.api.visitor(other.accountId!, other.hat))]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
    expect(
      (await actAs(made.parents[0]!, 'takeOppStep', { childId: made.child, oppId: made.opp, version: 1, action: 'END', on: world.today })).errors[0]?.extensions
        .code,
    ).toBe('FORBIDDEN');
  });

  it('R28 comes on paper with version and mark: the whole for care coordinator and parents, the handelingsdeel alone for who has the group', async () => {
    const made = await asked('Hugo');
    const PAPER = `query OppPaper($child: ID!, $opp: ID!, $part: OppPaperKind!) { oppPaper(childId: $child, oppId: $opp, part: $part) { name content mark } }`;
    const paper = async (who: Visitor, part = 'WHOLE') =>
      (await who.get<{ oppPaper: { name: string; content: string; mark: string } }>(PAPER, { child: made.child, opp: made.opp, part })).oppPaper;
    const [whole, parents, part, group] = [
      await paper(coordinator),
      await paper(made.parents[0]!),
      await paper(coordinator, 'ACTION_PART'),
      await paper(teacher),
    ];
    expect([parents.mark, group.mark]).toEqual([whole.mark, part.mark]);
    expect([whole.name, group.name]).toEqual([`opp-versie-1-${world.today}.pdf`, `handelingsdeel-versie-1-${world.today}.pdf`]);
    const file = Buffer.from(whole.content, 'base64').toString('latin1');
    for (const sign of ['%PDF-1.7', '/MarkInfo', '/Lang (nl-NL)', '/S /H1', '/S /TH']) expect(file).toContain(sign);
    receiptOf(await step(made, 'TAKE_BACK'));
    receiptOf(await write(made, (await now(made)).version, { outflow: 'Havo' }));
    expect([(await paper(coordinator)).mark === whole.mark, (await paper(coordinator, 'ACTION_PART')).name]).toEqual([false, part.name]);
  });
});
