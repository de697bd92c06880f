import { addDays, type Id, newId } from '#kernel';
import { act, arrange, asAdmin, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';
import { CHECKLIST } from './family.entity.js';

const TEXTS = `query FamilyTexts($child: ID!) { familyTexts(childId: $child) { id part text yours version comments { comment saidBy } } }`;
const CONCERNS = `query SupportConcerns($child: ID!) { supportConcerns(childId: $child, first: 10) { id words raisedOn answer answeredOn answeredBy } }`;
const WAITING = `query ConcernsToAnswer { concernsToAnswer(first: 10) { id childId words } }`;
const READER = `query ConcernReader($child: ID!) { concernReader(childId: $child) { kind name } }`;
const BEARINGS = `query SupportBearings($child: ID!) { supportBearings(childId: $child, first: 10) { side answer onDate } }`;
const MATCHES = `query SupportFamilies($child: ID!) { supportFamilies(childId: $child) { id state family signalTo checked vogOn parentsChoseOn familyChoseOn startsOn endsOn endedOn version } }`;

describe('parents as principal', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  let teacher: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator, teacher } = school);
  });
  afterAll(() => school?.close());

  /** A child with two parents with authority, without support yet. */
  const home = (name: string) => school.child(name, 2);
  const read = async <Row>(document: string, child: Id, who = coordinator) => Object.values(await who.get<Record<string, Row[]>>(document, { child }))[0] ?? [];
  const codeOf = async (answer: Promise<{ errors: { extensions: { code: string } }[] }>) => (await answer).errors[0]?.extensions.code;

  it('R43 a familiegroepsplan has three parts in the parents’ own words; a professional says something beside them, never in them', async () => {
    const {
      child,
      parents: [one, two],
    } = await home('Ada');
    const words = {
      SELF: 'Elke avond samen lezen.',
      NETWORK: 'Oma haalt op dinsdag.',
      PROFESSIONAL: 'Iemand die meedenkt over slapen.',
      OWN: 'Zij is een zonnetje.',
    };
    for (const [part, text] of Object.entries(words))
      receiptOf(await act(one!, 'writeFamilyText', { childId: child, textId: newId(), part, version: 0, text }));
    const texts = await read<{ id: Id; part: string; text: string; yours: boolean }>(TEXTS, child, one);
    expect(texts.map(({ part, text, yours }) => [part, text, yours])).toEqual(
      ['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'].map((part) => [part, words[part as 'OWN'], true]),
    );
    receiptOf(await act(coordinator, 'commentFamilyText', { childId: child, textId: texts[1]!.id, comment: 'Mooi. Wij lezen hier hetzelfde boek.' }));
    const [, self] = await read<object>(TEXTS, child);
    expect(self).toMatchObject({ text: words.SELF, yours: false, comments: [{ comment: 'Mooi. Wij lezen hier hetzelfde boek.' }] });
    const overwrite = { childId: child, textId: texts[1]!.id, part: 'SELF', version: 1, text: 'Anders' };
    expect([await codeOf(act(coordinator, 'writeFamilyText', overwrite)), await codeOf(act(teacher, 'writeFamilyText', overwrite))]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(reasonOf(await act(two!, 'writeFamilyText', overwrite))).toBe('changed_since');
    receiptOf(await act(one!, 'writeFamilyText', { ...overwrite, text: 'Elke avond een verhaal.' }));
    expect(reasonOf(await act(one!, 'writeFamilyText', overwrite))).toBe('changed_since');
    expect(await codeOf(teacher.ask(TEXTS, { child }))).toBe('FORBIDDEN');
    const { rows } = await asAdmin(school.database.adminUrl, (admin) => admin.query('select text from support.family_text where child_id = $1', [child]));
    expect(rows.every(({ text }) => !Buffer.from(text).toString('latin1').includes('verhaal'))).toBe(true);
  });

  it('a worry reaches the owner at once, and ends with an answer alone', async () => {
    const {
      child,
      parents: [one],
    } = await home('Bas');
    receiptOf(await school.begin(child));
    const worry = receiptOf(await act(one!, 'raiseConcern', { childId: child, words: 'Hij slaapt slecht.' })).id;
    expect((await teacher.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([{ id: worry, childId: child, words: 'Hij slaapt slecht.' }]);
    expect((await coordinator.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([]);
    expect((await act(teacher, 'answerConcern', { childId: child, concernId: worry, answer: '' })).errors[0]?.extensions.code).toBe('INVALID');
    const closing = asAdmin(school.database.adminUrl, (admin) => admin.query('update support.concern set answered_on = access.today() where id = $1', [worry]));
    await expect(closing).rejects.toThrow(/concern_answered/);
    receiptOf(await act(teacher, 'answerConcern', { childId: child, concernId: worry, answer: 'Dank u. Ik bel u vandaag.' }));
    expect((await read(CONCERNS, child, one))[0]).toMatchObject({
      answer: 'Dank u. Ik bel u vandaag.',
      answeredOn: world.today,
      answeredBy: world.people.teacher.name,
    });
    expect(reasonOf(await act(teacher, 'answerConcern', { childId: child, concernId: worry, answer: 'Nog eens' }))).toBe('support_concern_over');
    expect((await teacher.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([]);
  });

  it('a worry where no support runs reaches the care coordinator', async () => {
    const {
      child,
      parents: [one],
    } = await home('Coen');
    const worry = receiptOf(await act(one!, 'raiseConcern', { childId: child, words: 'Gaat dit wel goed?' })).id;
    expect((await coordinator.get<{ concernsToAnswer: { id: Id }[] }>(WAITING)).concernsToAnswer.map(({ id }) => id)).toEqual([worry]);
    expect((await teacher.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([]);
    expect(await one!.get(READER, { child })).toEqual({ concernReader: { kind: 'CARE_COORDINATOR', name: null } });
    receiptOf(await school.begin(child));
    expect(await one!.get(READER, { child })).toEqual({ concernReader: { kind: 'OWNER', name: world.people.teacher.name } });
  });

  it('a worry reaches who has the group where nobody coordinates care, as at childcare; never the group next door', async () => {
    const { childcare, people } = world;
    const { child, parent } = await arrange(school.database, async (a) => {
      const id = await a.child({ controllerId: childcare.id, callName: 'Guus', months: 30, groupId: childcare.groups.vlinders });
      return { child: id, parent: await a.guardian(childcare.id, id, 'Moeder van Guus', 'YES') };
    });
    const mother = await school.api.visitor(parent.accountId!, parent.hat);
    const worry = receiptOf(await act(mother, 'raiseConcern', { childId: child, words: 'Hij eet zo weinig.' })).id;
    expect(await mother.get(READER, { child })).toEqual({ concernReader: { kind: 'GROUP', name: null } });
    const [mentor, nextDoor] = await Promise.all([people.mentor, people.otherMentor].map(({ accountId, hat }) => school.api.visitor(accountId, hat)));
    const hears = async (who: Visitor) => (await who.get<{ concernsToAnswer: { id: Id }[] }>(WAITING)).concernsToAnswer.map(({ id }) => id);
    expect(await hears(mentor!)).toEqual([worry]);
    expect(await hears(nextDoor!)).toEqual([]);
    receiptOf(await act(mentor!, 'answerConcern', { childId: child, concernId: worry, answer: 'Ik bel u vanmiddag.' }));
    expect(await hears(mentor!)).toEqual([]);
    await school.rows('update children.placement set period = daterange(lower(period), access.today()) where child_id = $1', [child]);
    expect(await mother.get(READER, { child })).toEqual({ concernReader: null });
    expect(reasonOf(await act(mother, 'raiseConcern', { childId: child, words: 'Leest nog iemand dit?' }))).toBe('support_concern_nobody');
  });

  it('a worry reaches the care coordinator once the owner works here no longer, however many wait at other schools of the board', async () => {
    const {
      child,
      parents: [one],
    } = await home('Fleur');
    const { id: board, groups } = world.school;
    const owner = await arrange(school.database, (a) =>
      a.person('Meester Jan', { controllerId: board, role: 'TEACHER', scopeKind: 'GROUP', scopeId: groups.kleutersA }),
    );
    receiptOf(await school.begin(child, { ownerId: owner.accountId }));
    const worry = receiptOf(await act(one!, 'raiseConcern', { childId: child, words: 'Wie helpt ons nu?' })).id;
    const waiting = async () => (await coordinator.get<{ concernsToAnswer: { id: Id }[] }>(WAITING)).concernsToAnswer.map(({ id }) => id);
    expect(await waiting()).not.toContain(worry);
    await school.rows('update access.post set period = daterange(lower(period), access.today()) where account_id = $1', [owner.accountId]);
    expect(await waiting()).toContain(worry);
    const elsewhere = await arrange(school.database, async (a) => {
      const there = await a.group(board, await a.location(board, 'De Verte', 'SCHOOL'), '3', ['3']);
      const children: Id[] = [];
      for (let count = 0; count < 12; count++) children.push(await a.child({ controllerId: board, callName: `Ver ${count}`, months: 80, groupId: there }));
      for (const id of children) await a.guardian(board, id, 'Ouder ver', 'YES');
      return children;
    });
    await school.rows(
      `insert into support.concern (controller_id, id, child_id, guardian_id, words, raised_on) select controller_id, gen_random_uuid(), child_id, id, '', access.today() - 30 from children.guardian where child_id = any ($1)`,
      [elsewhere],
    );
    expect(await waiting()).toContain(worry);
  });

  it('R43 each side says for itself whether it can be borne, with its day', async () => {
    const {
      child,
      parents: [one],
    } = await home('Dirk');
    receiptOf(await act(one!, 'sayBearing', { childId: child, answer: 'NO' }));
    receiptOf(await act(teacher, 'sayBearing', { childId: child, answer: 'JUST' }));
    expect((await read<object>(BEARINGS, child)).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual(
      [
        { side: 'STAFF', answer: 'JUST', onDate: world.today },
        { side: 'PARENTS', answer: 'NO', onDate: world.today },
      ].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    );
  });

  it('a support family runs after the whole list, its VOG and both families’ own yes, from a day to a day, and tells a professional by name', async () => {
    const {
      child,
      parents: [one],
    } = await home('Eva');
    const propose = (signalTo: Id) => act(coordinator, 'proposeSupportFamily', { childId: child, family: 'Familie De Boer', signalTo });
    for (const accountId of [newId(), world.people.externalCoach.accountId, world.people.swvStaff.accountId, world.people.mentor.accountId])
      expect(reasonOf(await propose(accountId))).toBe('support_match_signal');
    const match = receiptOf(await propose(world.people.careCoordinator.accountId)).id;
    const now = async () => (await read<{ version: number }>(MATCHES, child))[0]!;
    const step = async (action: string, more: object = {}, who = coordinator) =>
      act(who, 'takeSupportFamilyStep', { childId: child, matchId: match, version: (await now()).version, action, ...more }, 'StepSupportFamilyInput');
    const whole = { checked: CHECKLIST, vogOn: world.today, familyChoseOn: world.today };
    expect([
      reasonOf(await step('SCREEN', { ...whole, checked: CHECKLIST.slice(1) })),
      reasonOf(await step('SCREEN', { ...whole, vogOn: addDays(world.today, 1) })),
      reasonOf(await step('SCREEN', { ...whole, familyChoseOn: null })),
    ]).toEqual(['support_match_checklist', 'support_match_vog', 'support_match_family']);
    receiptOf(await step('SCREEN', whole));
    expect([reasonOf(await step('CHOOSE')), reasonOf(await step('START', { startsOn: world.today, endsOn: addDays(world.today, 90) }))]).toEqual([
      'support_match_parents',
      'support_not_from_here',
    ]);
    receiptOf(await step('CHOOSE', {}, one));
    expect(reasonOf(await step('START', { startsOn: world.today, endsOn: world.today }))).toBe('support_match_dates');
    receiptOf(await step('START', { startsOn: world.today, endsOn: addDays(world.today, 90) }));
    expect(await now()).toMatchObject({
      state: 'RUNNING',
      family: 'Familie De Boer',
      signalTo: world.people.careCoordinator.name,
      parentsChoseOn: world.today,
      vogOn: world.today,
    });
    expect(receiptOf(await step('END', {}, one)).state).toBe('ENDED');
    expect(await codeOf(teacher.ask(MATCHES, { child }))).toBe('FORBIDDEN');
  });

  it('a support family is over the day after its last, and another may come', async () => {
    const { child } = await home('Gijs');
    const propose = () =>
      act(coordinator, 'proposeSupportFamily', { childId: child, family: 'Familie De Boer', signalTo: world.people.careCoordinator.accountId });
    const match = receiptOf(await propose()).id;
    for (const state of ['SCREENED', 'CHOSEN', 'RUNNING'])
      await school.rows(
        `update support.family_match set state = $3, checked = $2, vog_on = access.today(), family_chose_on = access.today(), parents_chose_on = access.today(), starts_on = access.today() - 30, ends_on = access.today() where id = $1`,
        [match, CHECKLIST, state],
      );
    expect(reasonOf(await propose())).toBe('support_match_runs');
    await school.rows('update support.family_match set ends_on = access.today() - 1 where id = $1', [match]);
    expect(await read<object>(MATCHES, child)).toMatchObject([{ state: 'ENDED', endedOn: addDays(world.today, -1) }]);
    expect(
      reasonOf(await act(coordinator, 'takeSupportFamilyStep', { childId: child, matchId: match, version: 1, action: 'END' }, 'StepSupportFamilyInput')),
    ).toBe('support_not_from_here');
    receiptOf(await propose());
    expect((await read<{ state: string }>(MATCHES, child)).map(({ state }) => state)).toEqual(['PROPOSED', 'ENDED']);
  });

  it('a support family has no access: its table holds no account of its own', async () => {
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query(
        `select column_name from information_schema.columns where table_schema = 'support' and table_name = 'family_match' and column_name like '%account%'`,
      ),
    );
    expect(rows).toEqual([{ column_name: 'signal_account_id' }]);
  });
});
