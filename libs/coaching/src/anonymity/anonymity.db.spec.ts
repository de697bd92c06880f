import { newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, asCaller, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const ASK = 'mutation AskCoach($input: AskCoachInput!) { askCoach(input: $input) { id } }';
const LOG = 'mutation LogVisit($input: LogVisitInput!) { logVisit(input: $input) { id } }';
const HINTS = 'query TextHints($trajectoryId: ID!, $text: Text!) { textHints(trajectoryId: $trajectoryId, text: $text) { kind from to refuses } }';
const NAME = 'mutation NameChild($input: NameChildInput!) { nameChild(input: $input) { state } }';
const GIVE = 'mutation GiveCoachConsent($input: GiveCoachConsentInput!) { giveCoachConsent(input: $input) { id state } }';
const WITHDRAW = 'mutation WithdrawCoachConsent($input: WithdrawCoachConsentInput!) { withdrawCoachConsent(input: $input) { state } }';
const NAMED = 'query Trajectory($id: ID!) { trajectory(id: $id) { namedChild { callName } } }';

type Codes = [string | undefined, string | undefined, unknown];

describe('R38 X15 anonymous unless parents agree', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let colleague: Visitor;
  let coach: Visitor;
  let trajectoryId: string;
  let child: { id: string; mother: { id: string; hat: string; accountId: string | null }; father: { id: string; hat: string; accountId: string | null } };

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    const { school, people } = world;
    child = await arrange(database, async (a) => {
      const id = await a.child({
        controllerId: school.id,
        callName: 'Zoë',
        familyName: 'van der Berg',
        birthDate: '2021-03-12',
        groupId: school.groups.kleutersA,
        languages: ['nl', 'so'],
      });
      const [mother, father] = [await a.guardian(school.id, id, 'Marieke de Wit'), await a.guardian(school.id, id, 'Karel van der Berg')];
      const sister = await a.child({
        controllerId: school.id,
        callName: 'Roos',
        familyName: 'van der Berg',
        birthDate: '2016-01-01',
        groupId: school.groups.groep3,
      });
      // her login of the sister's letter, which she added to the one of Zoë since
      const before = await a.guardian(school.id, sister, 'Marieke de Wit');
      await a.admin.query('update access.post set period = daterange(lower(period), $2::date) where scope_id = $1', [before.id, a.today]);
      await a.post(mother.accountId!, { controllerId: school.id, role: 'GUARDIAN', scopeKind: 'GUARDIAN', scopeId: before.id });
      await a.child({ controllerId: school.id, callName: 'Filip', familyName: 'Aydın-Jansen', birthDate: '2021-09-09', groupId: school.groups.kleutersA });
      await a.child({ controllerId: school.id, callName: 'Anne-Sophie', familyName: 'de Wolf', birthDate: '2021-09-11', groupId: school.groups.kleutersA });
      await a.child({ controllerId: school.id, callName: 'Yara', familyName: 'Ben-Ali', birthDate: '2021-09-10', groupId: school.groups.kleutersA });
      return { id, mother, father };
    });
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `insert into coaching.coach_post (controller_id, id, programme, employer_id) select controller_id, id, 'STERK_IN_DE_KLAS', $2 from access.post where account_id = $1 and controller_id = $3`,
        [people.externalCoach.accountId, world.youthCare.id, school.id],
      ),
    );
    api = await startApi(database);
    colleague = await api.visitor(people.teacher.accountId, people.teacher.hat);
    coach = await api.visitor(people.externalCoach.accountId, people.externalCoach.hat);
    trajectoryId = (await colleague.get<{ askCoach: { id: string } }>(ASK, { input: asking({ feeling: 'Het is onrustig bij het opruimen.' }) })).askCoach.id;
    await colleague.get('mutation AddHint($input: AddHintInput!) { addHint(input: $input) { id } }', {
      input: { id: newId(), groupId: school.groups.kleutersA, kind: 'RARE_TRAIT', text: 'Prader Willi' },
    });
    await colleague.get('mutation AddHint($input: AddHintInput!) { addHint(input: $input) { id } }', {
      input: { id: newId(), groupId: school.groups.kleutersA, kind: 'STREET', text: 'Achterom' },
    });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const asking = (more: Record<string, unknown>) => ({
    id: newId(),
    locationId: world.school.locations.kompas,
    groupId: world.school.groups.kleutersA,
    coachId: world.people.externalCoach.accountId,
    ...more,
  });
  const said = async (answer: Promise<{ errors: { extensions: { code: string; reason: string; params: Record<string, unknown> } }[] }>): Promise<Codes> => {
    const { errors } = await answer;
    return [errors[0]?.extensions.code, errors[0]?.extensions.reason, errors[0]?.extensions.params['kind']];
  };
  const refusedFor = (kind: string): Codes => ['INVALID', 'coaching_tells_who', kind];
  const hintsOf = async (who: Visitor, text: string) =>
    (await who.get<{ textHints: { kind: string; from: number; to: number; refuses: boolean }[] }>(HINTS, { trajectoryId, text })).textHints;

  it.each([
    ['FULL_NAME', 'Vandaag gooide Zoë van der Berg alles om.'],
    ['FULL_NAME', 'Bij de familie van der Berg, Zoe dus.'],
    ['FULL_NAME', 'ZOË VAN DER BERG huilde.'],
    ['FULL_NAME', 'Zoë zat stil. Zoë van der Berg lachte.'],
    ['FULL_NAME', 'Zoë van der Bergs jas hing er nog.'],
    ['FULL_NAME', 'Filip Aydin bouwde een toren.'],
    ['FULL_NAME', 'Filip Jansen bouwde een toren.'],
    ['FULL_NAME', 'Yara Ben Ali bouwde een toren.'],
    ['FULL_NAME', 'Yara Benali bouwde een toren.'],
    ['FULL_NAME', 'Z. van der Berg zat stil.'],
    ['FULL_NAME', 'Z. v.d. Berg zat stil.'],
    ['FULL_NAME', 'Z Berg zat stil.'],
    ['FULL_NAME', 'z. berg zat stil.'],
    ['FULL_NAME', 'Annesophie de Wolf zat stil.'],
    ['FULL_NAME', 'Anne de Wolf zat stil.'],
    ['SIBLING', 'We zagen een roos. Haar zus Roos plukte die.'],
    ['BIRTH_DATE', 'Geboren op 12-03-2021.'],
    ['BIRTH_DATE', 'Ze is van 12 maart 2021.'],
    ['PERSON_NUMBER', 'Nummer 123456782 staat erbij.'],
    ['SIBLING', 'Haar zus Roos zit in groep 3.'],
    ['PARENT_NAME', 'Ik sprak Marieke de Wit bij het hek.'],
    ['RARE_TRAIT', 'Met Prader-Willi is dat lastig.'],
    ['STREET', 'Ze komt van het Achterom.'],
    ['STREET', 'Ze woont in de Beukenlaan 12.'],
    ['POSTCODE', 'In 1234 AB is het rumoerig.'],
  ])('R38 refuses a text that tells by %s: %s', async (kind, text) => {
    expect(await said(colleague.ask(ASK, { input: asking({ feeling: text }) }))).toEqual(refusedFor(kind));
    const log = { id: newId(), trajectoryId, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', story: text };
    expect(await said(coach.ask(LOG, { input: log }))).toEqual(refusedFor(kind));
  });

  it.each([
    'Zoë zat bij de bouwhoek.',
    'Yara zegt: ik ben moe.',
    'We zagen een roos in de tuin en bergen zand.',
    'In plan z berg je alles op.',
    'Wat een wolf, riep iedereen; en in mei was het storm.',
    'Op 12 maart doen we de kring.',
    'Er waren 9 kinderen, 3 in de bouwhoek.',
  ])('R38 takes a text that tells nobody, or a first name alone: %s', async (text) => {
    expect((await colleague.ask(ASK, { input: asking({ feeling: text }) })).errors).toEqual([]);
  });

  it('R38 a first name in one field takes nothing from a whole name in another', async () => {
    const log = {
      id: newId(),
      trajectoryId,
      heldOn: world.today,
      setting: 'GROUP',
      form: 'OBSERVATION',
      question: 'Wat helpt Zoë?',
      story: 'Vandaag huilde Zoë van der Berg.',
    };
    expect((await coach.ask(LOG, { input: log })).errors[0]?.extensions.params).toEqual({ place: 'input.story', kind: 'FULL_NAME', from: 15, to: 31 });
  });

  it('X15 while typing: a first name warns, a full name refuses, and the place is told without any name', async () => {
    expect(await hintsOf(coach, 'Bij Zoë zien we het ook.')).toEqual([{ kind: 'FIRST_NAME', from: 4, to: 7, refuses: false }]);
    const text = 'Zoë van der Berg';
    const [full] = (await hintsOf(coach, text)).filter(({ kind }) => kind === 'FULL_NAME');
    expect(full).toEqual({ kind: 'FULL_NAME', from: 0, to: text.length, refuses: true });
    expect(await hintsOf(coach, 'De kinderen ruimen op.')).toEqual([]);
  });

  it('X15 A5 a language that two children of the group or fewer speak at home is a rare trait: refused there, a warning elsewhere', async () => {
    const [pools, tigrinya] = ['We oefenden met een Pools liedje.', 'Het liedje in het Tigrinya hielp.'];
    const { school } = world;
    await arrange(database, async (a) => {
      for (const [nth, language] of ['pl', 'pl', 'pl', 'ti'].entries())
        await a.child({
          controllerId: school.id,
          callName: `Taal${nth}`,
          familyName: `Proef${nth}`,
          groupId: school.groups.kleutersA,
          languages: ['nl', language],
        });
    });
    const told = async (who: Visitor, text: string) => (await hintsOf(who, text)).map(({ kind, refuses }) => [kind, refuses]);
    expect(await told(colleague, pools)).toEqual([['ORIGIN', false]]);
    expect(await told(colleague, tigrinya)).toEqual([['RARE_TRAIT', true]]);
    // a coach learns nothing of the group from it: many speak the first, one the second, nobody the third
    for (const text of [pools, tigrinya, 'Het liedje in het Oekraïens hielp.']) expect(await told(coach, text)).toEqual([['ORIGIN_BY_GUEST', true]]);
    expect((await colleague.ask(ASK, { input: asking({ feeling: pools }) })).errors).toEqual([]);
    expect(await said(colleague.ask(ASK, { input: asking({ feeling: tigrinya }) }))).toEqual(refusedFor('RARE_TRAIT'));
    expect((await hintsOf(coach, 'Het jongetje met epilepsie speelt graag.')).map(({ kind, refuses }) => [kind, refuses])).toEqual([
      ['SEX', false],
      ['DIAGNOSIS', false],
    ]);
  });

  it('R38 the text of a check is in no log of ours', async () => {
    await hintsOf(coach, 'Zoë van der Berg is een geheim.');
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(`select count(*)::int as n from access.log l where l::text ilike '%Zo_%berg%' or l::text ilike '%geheim%'`),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('R38 the matching answers nobody who did not open where they write, and gives kinds and places alone', async () => {
    await asCaller(database, world.people.externalCoach, async (app) => {
      const match = (words: string) => app.query('select * from coaching.match_text($1, null, $2, $3, $3, $4)', [trajectoryId, words, [], []]);
      await app.query('savepoint s');
      await expect(match('zoe van der berg')).rejects.toMatchObject({ code: '42501' });
      await app.query('rollback to savepoint s');
      await app.query(`select access.open('TRAJECTORY', array[$1]::uuid[], 'COACH_TOGETHER')`, [trajectoryId]);
      const { rows } = await match('zoe van der berg');
      expect(rows.map((row: object) => Object.keys(row).sort())).toContainEqual(['kind', 'place', 'words']);
      expect(JSON.stringify(rows)).not.toMatch(/zoe|berg/i);
    });
  });

  it('R38 K11 a child is named only when every parent with authority agreed for this coach’s organisation, and no longer than that', async () => {
    const name = () => colleague.ask(NAME, { input: { id: newId(), trajectoryId, childId: child.id } });
    const give = async (guardian: typeof child.mother) => {
      const parent = await api.visitor(guardian.accountId!, guardian.hat);
      return (await parent.get<{ giveCoachConsent: { id: string } }>(GIVE, { input: { id: newId(), childId: child.id, employerId: world.youthCare.id } }))
        .giveCoachConsent.id;
    };
    const ofHome = async () => (await hintsOf(coach, 'Thuis spreken ze Somalisch.')).map(({ kind, refuses }) => [kind, refuses]);
    expect([await said(name()), await ofHome()]).toEqual([['NOT_NOW', 'coaching_needs_consent', undefined], [['ORIGIN_BY_GUEST', true]]]);
    await give(child.mother);
    expect(await said(name())).toEqual(['NOT_NOW', 'coaching_needs_consent', undefined]);
    const consentId = await give(child.father);
    expect((await name()).errors).toEqual([]);
    expect(await coach.get(NAMED, { id: trajectoryId })).toEqual({ trajectory: { namedChild: { callName: 'Zoë' } } });
    expect(await ofHome()).toEqual([['ORIGIN', false]]);
    expect(
      (
        await coach.ask(LOG, {
          input: { id: newId(), trajectoryId, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', story: 'Zoë van der Berg bouwde een toren.' },
        })
      ).errors,
    ).toEqual([]);
    const employedBy = (employerId: string) =>
      asAdmin(database.adminUrl, (admin) => admin.query('update coaching.coach_post set employer_id = $1', [employerId]));
    await employedBy(world.school.id);
    expect(await coach.get(NAMED, { id: trajectoryId })).toEqual({ trajectory: { namedChild: null } });
    expect(await said(name())).toEqual(['NOT_NOW', 'coaching_needs_consent', undefined]);
    await employedBy(world.youthCare.id);
    expect((await name()).errors).toEqual([]);
    const father = await api.visitor(child.father.accountId!, child.father.hat);
    await father.get(WITHDRAW, { input: { id: newId(), childId: child.id, consentId } });
    expect(await coach.get(NAMED, { id: trajectoryId })).toEqual({ trajectory: { namedChild: null } });
    expect(
      await said(
        coach.ask(LOG, {
          input: { id: newId(), trajectoryId, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', story: 'Zoë van der Berg bouwde een toren.' },
        }),
      ),
    ).toEqual(refusedFor('FULL_NAME'));
  });

  it('R38 a coach never names a child, nor a parent without authority agrees', async () => {
    expect((await coach.ask(NAME, { input: { id: newId(), trajectoryId, childId: child.id } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const without = await arrange(database, (a) => a.guardian(world.school.id, child.id, 'Oom', 'NO'));
    const uncle = await api.visitor(without.accountId!, without.hat);
    expect((await uncle.ask(GIVE, { input: { id: newId(), childId: child.id, employerId: world.youthCare.id } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('R38 on paper: a colleague of the group writes it down with where the paper is', async () => {
    const consents = 'query CoachConsents($childId: ID!) { coachConsents(childId: $childId) { parents { guardianId name } } }';
    expect(await colleague.get(consents, { childId: child.id })).toEqual({
      coachConsents: {
        parents: [
          { guardianId: child.father.id, name: 'Karel van der Berg' },
          { guardianId: child.mother.id, name: 'Marieke de Wit' },
        ],
      },
    });
    const mother = await api.visitor(child.mother.accountId!, child.mother.hat);
    expect(await mother.get(consents, { childId: child.id })).toEqual({ coachConsents: { parents: [] } });
    const record = 'mutation RecordCoachConsent($input: RecordCoachConsentInput!) { recordCoachConsent(input: $input) { state } }';
    const guardian = await arrange(database, (a) => a.guardian(world.school.id, child.id, 'Voogd', 'YES', false));
    const input = { id: newId(), childId: child.id, guardianId: guardian.id, employerId: world.youthCare.id, proofReference: 'Map 3, blad 12' };
    expect(await colleague.get(record, { input })).toEqual({ recordCoachConsent: { state: 'GIVEN' } });
    expect(await said(colleague.ask(record, { input: { ...input, id: newId() } }))).toEqual(['NOT_NOW', 'coaching_agreed_already', undefined]);
    // the father took his own consent back himself: nobody gives it for him
    expect(await said(colleague.ask(record, { input: { ...input, id: newId(), guardianId: child.father.id } }))).toEqual([
      'NOT_NOW',
      'parent_said_themselves',
      undefined,
    ]);
  });

  it('X15 words are forgotten 90 days after a trajectory, or as the controller set; counts stay', async () => {
    const counts = async () =>
      asAdmin(database.adminUrl, async (admin) => {
        await admin.query('select coaching.forget_words()');
        const { rows } = await admin.query(
          `select (select count(*)::int from coaching.log_words where trajectory_id = $1) as words, (select count(*)::int from coaching.feeling where trajectory_id = $1) as feelings,
          (select count(*)::int from coaching.log where trajectory_id = $1) as logs`,
          [trajectoryId],
        );
        return rows[0] as unknown;
      });
    await asAdmin(database.adminUrl, (admin) => admin.query('update coaching.trajectory set ended_on = access.today() where id = $1', [trajectoryId]));
    await asAdmin(database.adminUrl, (admin) => admin.query('select access.move_day(90)'));
    expect(await counts()).toMatchObject({ words: 1, feelings: 1, logs: 1 });
    await asAdmin(database.adminUrl, (admin) => admin.query('insert into coaching.term values ($1, 89)', [world.school.id]));
    expect(await counts()).toMatchObject({ words: 0, feelings: 0, logs: 1 });
  });
});
