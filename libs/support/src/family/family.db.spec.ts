import { addDays, type Id, newId } from '#kernel';
import { act, arrange, arrangeScale, arrangeWorld, asAdmin, freshDatabase, reasonOf, receiptOf, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { stateAfter } from '../states/machine.js';
import { MATCH, MATCH_ACTIONS, MATCH_STATES } from '../states/match.states.js';
import { CHECKLIST } from './family.entity.js';

const TEXTS = `query FamilyTexts($child: ID!) { familyTexts(childId: $child) { id part text yours version comments { comment saidBy } } }`;
const CONCERNS = `query SupportConcerns($child: ID!) { supportConcerns(childId: $child, first: 10) { id words raisedOn answer answeredOn answeredBy } }`;
const WAITING = `query ConcernsToAnswer { concernsToAnswer(first: 10) { id childId words } }`;
const BEARINGS = `query SupportBearings($child: ID!) { supportBearings(childId: $child, first: 10) { side answer onDate } }`;
const MATCHES = `query SupportFamilies($child: ID!) { supportFamilies(childId: $child) { id state family signalTo checked vogOn parentsChoseOn familyChoseOn startsOn endsOn endedOn version } }`;

interface Home {
  child: Id;
  parents: Visitor[];
}

describe('parents as principal', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let coordinator: Visitor;
  let teacher: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    await arrangeScale(database, world.school.id, world.school.locations.kompas);
    coordinator = await api.visitor(world.people.careCoordinator.accountId, world.people.careCoordinator.hat);
    teacher = await api.visitor(world.people.teacher.accountId, world.people.teacher.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** A child with two parents with authority, without support yet. */
  const home = async (name: string): Promise<Home> => {
    const { child, parents } = await arrange(database, async (a) => {
      const id = await a.child({ controllerId: world.school.id, callName: name, months: 80, groupId: world.school.groups.kleutersA });
      return { child: id, parents: [await a.guardian(world.school.id, id, 'Ouder een', 'YES'), await a.guardian(world.school.id, id, 'Ouder twee', 'YES')] };
    });
    return { child, parents: await Promise.all(parents.map(({ accountId, hat }) => api.visitor(accountId!, hat))) };
  };
  const startTrack = (child: Id) =>
    act(coordinator, 'startSupport', { childId: child, locationId: world.school.locations.kompas, level: '1', ownerId: world.people.teacher.accountId, decidedBy: ['PARENTS'], reason: 'Proef', enoughWhen: 'Proef' }, 'StartTrackInput');
  const read = async <Row>(document: string, child: Id, who = coordinator) => Object.values(await who.get<Record<string, Row[]>>(document, { child }))[0] ?? [];
  const codeOf = async (answer: Promise<{ errors: { extensions: { code: string } }[] }>) => (await answer).errors[0]?.extensions.code;

  it('R43 a familiegroepsplan has three parts in the parents’ own words; a professional says something beside them, never in them', async () => {
    const { child, parents: [one, two] } = await home('Ada');
    const words = { SELF: 'Elke avond samen lezen.', NETWORK: 'Oma haalt op dinsdag.', PROFESSIONAL: 'Iemand die meedenkt over slapen.', OWN: 'Zij is een zonnetje.' };
    for (const [part, text] of Object.entries(words)) receiptOf(await act(one!, 'writeFamilyText', { childId: child, textId: newId(), part, version: 0, text }));
    const texts = await read<{ id: Id; part: string; text: string; yours: boolean }>(TEXTS, child, one);
    expect(texts.map(({ part, text, yours }) => [part, text, yours])).toEqual(['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'].map((part) => [part, words[part as 'OWN'], true]));
    receiptOf(await act(coordinator, 'commentFamilyText', { childId: child, textId: texts[1]!.id, comment: 'Mooi. Wij lezen hier hetzelfde boek.' }));
    const [, self] = await read<object>(TEXTS, child);
    expect(self).toMatchObject({ text: words.SELF, yours: false, comments: [{ comment: 'Mooi. Wij lezen hier hetzelfde boek.' }] });
    const overwrite = { childId: child, textId: texts[1]!.id, part: 'SELF', version: 1, text: 'Anders' };
    expect([await codeOf(act(coordinator, 'writeFamilyText', overwrite)), await codeOf(act(teacher, 'writeFamilyText', overwrite))]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(reasonOf(await act(two!, 'writeFamilyText', overwrite))).toBe('changed_since');
    receiptOf(await act(one!, 'writeFamilyText', { ...overwrite, text: 'Elke avond een verhaal.' }));
    expect(reasonOf(await act(one!, 'writeFamilyText', overwrite))).toBe('changed_since');
    expect(await codeOf(teacher.ask(TEXTS, { child }))).toBe('FORBIDDEN');
    const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query('select text from support.family_text where child_id = $1', [child]));
    expect(rows.every(({ text }) => !Buffer.from(text).toString('latin1').includes('verhaal'))).toBe(true);
  });

  it('a worry reaches the owner at once, and ends with an answer alone', async () => {
    const { child, parents: [one] } = await home('Bas');
    receiptOf(await startTrack(child));
    const worry = receiptOf(await act(one!, 'raiseConcern', { childId: child, words: 'Hij slaapt slecht.' })).id;
    expect((await teacher.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([{ id: worry, childId: child, words: 'Hij slaapt slecht.' }]);
    expect((await coordinator.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([]);
    expect((await act(teacher, 'answerConcern', { childId: child, concernId: worry, answer: '' })).errors[0]?.extensions.code).toBe('INVALID');
    const closing = asAdmin(database.adminUrl, (admin) => admin.query('update support.concern set answered_on = access.today() where id = $1', [worry]));
    await expect(closing).rejects.toThrow(/concern_answered/);
    receiptOf(await act(teacher, 'answerConcern', { childId: child, concernId: worry, answer: 'Dank u. Ik bel u vandaag.' }));
    expect((await read(CONCERNS, child, one))[0]).toMatchObject({ answer: 'Dank u. Ik bel u vandaag.', answeredOn: world.today, answeredBy: world.people.teacher.name });
    expect(reasonOf(await act(teacher, 'answerConcern', { childId: child, concernId: worry, answer: 'Nog eens' }))).toBe('support_concern_over');
    expect((await teacher.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([]);
  });

  it('a worry where no support runs reaches the care coordinator', async () => {
    const { child, parents: [one] } = await home('Coen');
    const worry = receiptOf(await act(one!, 'raiseConcern', { childId: child, words: 'Gaat dit wel goed?' })).id;
    expect((await coordinator.get<{ concernsToAnswer: { id: Id }[] }>(WAITING)).concernsToAnswer.map(({ id }) => id)).toEqual([worry]);
    expect((await teacher.get<{ concernsToAnswer: object[] }>(WAITING)).concernsToAnswer).toEqual([]);
  });

  it('R43 each side says for itself whether it can be borne, with its day', async () => {
    const { child, parents: [one] } = await home('Dirk');
    receiptOf(await act(one!, 'sayBearing', { childId: child, answer: 'NO' }));
    receiptOf(await act(teacher, 'sayBearing', { childId: child, answer: 'JUST' }));
    expect((await read<object>(BEARINGS, child)).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      { side: 'STAFF', answer: 'JUST', onDate: world.today },
      { side: 'PARENTS', answer: 'NO', onDate: world.today },
    ].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))));
  });

  it('a support family runs after the whole list, its VOG and both families’ own yes, from a day to a day, and tells a professional by name', async () => {
    const { child, parents: [one] } = await home('Eva');
    const propose = (signalTo: Id) => act(coordinator, 'proposeSupportFamily', { childId: child, family: 'Familie De Boer', signalTo });
    expect(reasonOf(await propose(newId()))).toBe('support_match_signal');
    const match = receiptOf(await propose(world.people.careCoordinator.accountId)).id;
    const now = async () => (await read<{ version: number }>(MATCHES, child))[0]!;
    const step = async (action: string, more: object = {}, who = coordinator) => act(who, 'takeSupportFamilyStep', { childId: child, matchId: match, version: (await now()).version, action, ...more }, 'StepSupportFamilyInput');
    const whole = { checked: CHECKLIST, vogOn: world.today, familyChoseOn: world.today };
    expect([reasonOf(await step('SCREEN', { ...whole, checked: CHECKLIST.slice(1) })), reasonOf(await step('SCREEN', { ...whole, vogOn: addDays(world.today, 1) })), reasonOf(await step('SCREEN', { ...whole, familyChoseOn: null }))]).toEqual([
      'support_match_checklist', 'support_match_vog', 'support_match_family',
    ]);
    receiptOf(await step('SCREEN', whole));
    expect([reasonOf(await step('CHOOSE')), reasonOf(await step('START', { startsOn: world.today, endsOn: addDays(world.today, 90) }))]).toEqual(['support_match_parents', 'support_not_from_here']);
    receiptOf(await step('CHOOSE', {}, one));
    expect(reasonOf(await step('START', { startsOn: world.today, endsOn: world.today }))).toBe('support_match_dates');
    receiptOf(await step('START', { startsOn: world.today, endsOn: addDays(world.today, 90) }));
    expect(await now()).toMatchObject({ state: 'RUNNING', family: 'Familie De Boer', signalTo: world.people.careCoordinator.name, parentsChoseOn: world.today, vogOn: world.today });
    expect(receiptOf(await step('END', {}, one)).state).toBe('ENDED');
    expect(await codeOf(teacher.ask(MATCHES, { child }))).toBe('FORBIDDEN');
  });

  it('a support family has no access: its table holds no account of its own', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(`select column_name from information_schema.columns where table_schema = 'support' and table_name = 'family_match' and column_name like '%account%'`),
    );
    expect(rows).toEqual([{ column_name: 'signal_account_id' }]);
  });

  it('the database answers every state and action of a match as the declaration does', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query<{ state: 'PROPOSED'; action: 'END'; next: string | null }>('select s as state, a as action, support.next_match_state(s, a) as next from unnest($1::text[]) s, unnest($2::text[]) a', [MATCH_STATES, MATCH_ACTIONS]),
    );
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ state, action, next }) => stateAfter(MATCH, state, action) !== next)).toEqual([]);
  });
});
