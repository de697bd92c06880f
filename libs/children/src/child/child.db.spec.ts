import { addMonths, newId } from '#kernel';
import { arrange, arrangeWorld, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const CHILD = `query Child($id: ID!) { child(id: $id) { name age languages version placements { groupName firstDay lastDay }
  enrolments { locationName groupName firstDay } veIndication { indicatedBy daypartsPerWeek } } }`;
const CHILD_RECORD = `query ChildRecord($id: ID!) { childRecord(id: $id) { name familyName birthDate placements { groupName lastDay } enrolments { locationName }
  guardians { name authority proofOn } } }`;
const FIND = 'query FindChildren($text: Text!) { findChildren(text: $text) { id name groups } }';
const ENROL = 'mutation EnrolChild($input: EnrolChildInput!) { enrolChild(input: $input) { id version } }';
const CORRECT = 'mutation CorrectChild($input: CorrectChildInput!) { correctChild(input: $input) { id version } }';
const RECORD = 'mutation RecordEnrolment($input: RecordEnrolmentInput!) { recordEnrolment(input: $input) { id version } }';
const LANGUAGES = 'mutation SetHomeLanguages($input: SetHomeLanguagesInput!) { setHomeLanguages(input: $input) { id } }';
const VE = 'mutation SetVeIndication($input: SetVeIndicationInput!) { setVeIndication(input: $input) { id version } }';

describe('a child on a card', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let mentor: Visitor;
  let administrator: Visitor;
  const as = (person: { accountId: string | null; hat: string }) => api.visitor(person.accountId!, person.hat);

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    mentor = await as(world.people.mentor);
    administrator = await as(world.people.administrator);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const refusal = async (visitor: Visitor, document: string, variables: Record<string, unknown>) =>
    (await visitor.ask(document, variables)).errors[0]?.extensions;
  const found = async (visitor: Visitor, text: string) => {
    const { findChildren } = await visitor.get<{ findChildren: { name: string }[] }>(FIND, { text });
    return findChildren.map(({ name }) => name);
  };
  const logged = (childId: string) =>
    arrange(
      database,
      async ({ admin }) => (await admin.query('select action, purpose, role from access.log where $1 = any (subject_ids) order by seq', [childId])).rows,
    );

  it('tells who it is: age as the trade writes it, languages, groups, VE', async () => {
    const { child } = await mentor.get<{ child: object }>(CHILD, { id: world.children.sem });
    expect(child).toEqual({
      name: 'Sem Yildiz',
      age: '3;1',
      languages: ['nl', 'tr'],
      version: 1,
      placements: [{ groupName: 'Vlinders', firstDay: addMonths(world.today, -12), lastDay: null }],
      enrolments: [],
      veIndication: { indicatedBy: 'JGZ Wilgenrode', daypartsPerWeek: 4 },
    });
  });

  it('R48 gives whoever enrols the record and who decides, logged as enrolling; nothing of the card, no address, no other organisation', async () => {
    const { childRecord } = await administrator.get<{ childRecord: object }>(CHILD_RECORD, { id: world.children.sem });
    expect(childRecord).toEqual({
      name: 'Sem Yildiz',
      familyName: 'Yildiz',
      birthDate: addMonths(world.today, -37),
      placements: [{ groupName: 'Vlinders', lastDay: null }],
      enrolments: [],
      guardians: [
        { name: 'Can Yildiz', authority: 'UNKNOWN', proofOn: null },
        { name: 'Elif Yildiz', authority: 'YES', proofOn: expect.any(String) },
      ],
    });
    expect((await logged(world.children.sem)).at(-1)).toEqual({ action: 'OPEN', purpose: 'ENROL', role: 'ADMINISTRATOR' });
    expect((await refusal(administrator, CHILD, { id: world.children.sem }))?.code).toBe('FORBIDDEN');
    expect((await refusal(administrator, CHILD_RECORD, { id: world.children.yara }))?.code).toBe('NOT_FOUND');
    for (const key of ['mentor', 'director', 'privacyOfficer'] as const) {
      expect((await refusal(await as(world.people[key]), CHILD_RECORD, { id: world.children.sem }))?.code).toBe('FORBIDDEN');
    }
  });

  it('R45 leaves a line for the read, and for the refused attempt', async () => {
    await mentor.get(CHILD, { id: world.children.noor });
    await (await as(world.people.otherMentor)).ask(CHILD, { id: world.children.noor });
    expect(await logged(world.children.noor)).toEqual([
      { action: 'OPEN', purpose: 'MEET', role: 'PEDAGOGICAL_STAFF' },
      { action: 'DENY', purpose: 'MEET', role: 'PEDAGOGICAL_STAFF' },
    ]);
  });

  it("looks absent to who has no relation with it: another group, another location, a former colleague's group, another controller", async () => {
    const bytes = async (visitor: Visitor, id: string) => {
      const response = await api.http
        .post('/graphql')
        .set('cookie', visitor.cookie)
        .set('x-kindlijn-hat', visitor.hat)
        .send({ query: CHILD, variables: { id } });
      return { status: response.status, text: response.text.replace(response.headers['x-request-id'] as string, '') };
    };
    for (const person of [world.people.otherMentor, world.people.farMentor, world.people.teacher]) {
      const visitor = await as(person);
      expect(await bytes(visitor, world.children.noor)).toEqual(await bytes(visitor, newId()));
      expect((await refusal(visitor, CHILD, { id: world.children.noor }))?.code).toBe('NOT_FOUND');
    }
    expect((await refusal(await as(world.people.formerMentor), CHILD, { id: world.children.noor }))?.code).toBe('HAT_REQUIRED');
    expect((await bytes(mentor, world.children.noor)).text).toContain('Noor'); // negative control
  });

  it.each(['administrator', 'director', 'pedagogicalCoach', 'externalCoach', 'privacyOfficer', 'municipality', 'swvStaff'] as const)(
    'R48 is no page of the %s',
    async (key) => {
      const visitor = await as(world.people[key]);
      for (const id of [world.children.noor, world.children.yara]) expect((await refusal(visitor, CHILD, { id }))?.code).toBe('FORBIDDEN');
    },
  );

  it('R45 is found by the beginnings of its names, only by who works with it, and that is logged without the words', async () => {
    const zoe = await arrange(database, (a) =>
      a.child({ controllerId: world.childcare.id, callName: 'Zoë', familyName: 'Van_Dam', groupId: world.childcare.groups.vlinders }),
    );
    expect(await found(mentor, 'zoe')).toEqual(['Zoë Van_Dam']);
    expect(await found(mentor, 'van_ ZOË')).toEqual(['Zoë Van_Dam']);
    expect(await found(mentor, 'dam')).toEqual([]);
    expect(await found(mentor, 'lin')).toEqual([]);
    expect(await found(await as(world.people.otherMentor), 'lin')).toEqual(['Lina de Boer']);
    expect(await found(await as(world.people.otherMentor), 'noor')).toEqual([]);
    expect(await found(administrator, 'no')).toEqual(['Noor Jansen']);
    const { findChildren: page } = await mentor.get<{ findChildren: unknown[] }>('query Page { findChildren(text: "no", first: 1) { id } }');
    expect(page).toHaveLength(1);
    expect(await logged(zoe)).toContainEqual({ action: 'SEARCH', purpose: 'FIND', role: 'PEDAGOGICAL_STAFF' });
    for (const text of ['n', '%%', '__']) expect((await refusal(mentor, FIND, { text }))?.code).toBe('INVALID');
    expect(await found(mentor, 'no%')).toEqual([]);
  });

  it('R19 comes in with its application, once, and only by who may enrol', async () => {
    const input = {
      id: newId(),
      callName: 'Mia',
      familyName: 'Koster',
      birthDate: addMonths(world.today, -36),
      locationId: world.childcare.locations.wilg,
      firstDay: world.today,
    };
    const first = await administrator.get(ENROL, { input });
    expect(await administrator.get(ENROL, { input })).toEqual(first);
    expect(await found(administrator, 'mia')).toEqual(['Mia Koster']);
    expect((await refusal(administrator, ENROL, { input: { ...input, callName: 'Else' } }))?.code).toBe('INTENT_REUSED');
    expect((await refusal(mentor, ENROL, { input: { ...input, id: newId() } }))?.code).toBe('FORBIDDEN');
    expect((await refusal(administrator, ENROL, { input: { ...input, id: newId(), birthDate: '2999-01-01' } }))?.reason).toBe('birth_date_does_not_fit');
    for (const birthDate of ['2027-02-29', '29-02-2027', '', null])
      expect(await refusal(administrator, ENROL, { input: { ...input, id: newId(), birthDate } })).toMatchObject({
        reason: 'input_does_not_fit',
        params: { place: 'input.birthDate' },
      });
    expect((await refusal(administrator, ENROL, { input: { ...input, id: newId(), locationId: world.school.locations.kompas } }))?.code).toBe('NOT_FOUND');
    const known = { ...input, id: world.children.noorAtSchool };
    expect(await refusal(await as(world.people.schoolAdministrator), ENROL, { input: known })).toMatchObject({ code: 'FORBIDDEN', reason: 'may_not_admit' });
  });

  it('R19 has an application recorded for a child that was here already', async () => {
    const visitor = await as(world.people.schoolAdministrator);
    const { kompas } = world.school.locations;
    const input = { id: newId(), childId: world.children.tom, locationId: kompas, groupId: world.school.groups.groep3, firstDay: world.today };
    expect(await visitor.get(RECORD, { input })).toEqual({ recordEnrolment: { id: input.id, version: 1 } });
    const { child } = await (await as(world.people.parallelTeacher)).get<{ child: { enrolments: object[] } }>(CHILD, { id: world.children.tom });
    expect(child.enrolments).toEqual([{ locationName: 'Basisschool Het Kompas', groupName: '3', firstDay: world.today }]);
    expect((await refusal(visitor, RECORD, { input: { ...input, id: newId(), childId: world.children.noor } }))?.code).toBe('NOT_FOUND');
    expect((await refusal(visitor, RECORD, { input: { ...input, id: newId(), recordedOn: '2999-01-01' } }))?.reason).toBe('not_yet');
  });

  it('is corrected by the first of two, and the second is told', async () => {
    const facts = {
      childId: world.children.mila,
      callName: 'Mila',
      familyPrefix: 'van den',
      familyName: 'Bakker',
      birthDate: addMonths(world.today, -12),
      version: 1,
    };
    const both = await Promise.all([newId(), newId()].map((id) => administrator.ask(CORRECT, { input: { ...facts, id } })));
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual(['CHANGED_SINCE', 'done']);
    expect(await found(administrator, 'mila van den bak')).toEqual(['Mila van den Bakker']);
    expect((await refusal(mentor, CORRECT, { input: { ...facts, id: newId() } }))?.code).toBe('FORBIDDEN');
  });

  it('has its languages and VE indication set by colleagues of the group, and by nobody of another', async () => {
    await mentor.get(LANGUAGES, { input: { id: newId(), childId: world.children.noor, languages: ['nl', 'fy'] } });
    const ve = { childId: world.children.noor, indicatedBy: 'JGZ', firstDay: world.today, daypartsPerWeek: 3 };
    // R8: of two who say it at once there is one, so that one is told
    const both = await Promise.all([newId(), newId()].map((id) => mentor.ask<{ setVeIndication: { id: string } }>(VE, { input: { ...ve, id } })));
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual([expect.stringMatching(/^(CHANGED_SINCE|NOT_NOW)$/), 'done']);
    const { setVeIndication } = both.find(({ errors }) => errors.length === 0)!.data!;
    expect((await refusal(mentor, VE, { input: { ...ve, id: newId() } }))?.code).toBe('CHANGED_SINCE');
    const changed = await mentor.get(VE, { input: { ...ve, id: newId(), daypartsPerWeek: 4, version: 1 } });
    expect(changed).toEqual({ setVeIndication: { id: setVeIndication.id, version: 2 } });
    const { child } = await mentor.get<{ child: { languages: string[]; veIndication: object } }>(CHILD, { id: world.children.noor });
    expect(child).toMatchObject({ languages: ['fy', 'nl'], veIndication: { indicatedBy: 'JGZ', daypartsPerWeek: 4 } });
    const other = await as(world.people.otherMentor);
    expect((await refusal(other, LANGUAGES, { input: { id: newId(), childId: world.children.noor, languages: [] } }))?.code).toBe('NOT_FOUND');
    expect((await refusal(mentor, LANGUAGES, { input: { id: newId(), childId: world.children.noor, languages: ['Dutch'] } }))?.code).toBe('INVALID');
  });

  it('R22 tells what the law asks of a group with VE, to who opened its list alone', async () => {
    const groups = `query Groups($id: ID!) { group(id: $id) { name ve { children professionals largest } } myGroups { name ve { children } } }`;
    const { group, myGroups } = await mentor.get<{ group: { ve: { children: number } | null }; myGroups: { name: string; ve: unknown }[] }>(groups, {
      id: world.childcare.groups.vlinders,
    });
    const count = group.ve?.children ?? 0;
    expect(count).toBeGreaterThan(1);
    expect(group.ve).toEqual({ children: count, professionals: Math.ceil(count / 8), largest: 16 });
    expect(myGroups).toEqual([{ name: 'Vlinders', ve: { children: count } }]);
    const { myGroups: unopened } = await mentor.get<{ myGroups: unknown[] }>('{ myGroups { name ve { children } } }');
    expect(unopened).toEqual([{ name: 'Vlinders', ve: null }]);
    const colleague = await as(world.people.otherMentor);
    expect(await colleague.get(groups.replace(/ myGroups.*/, ' }'), { id: world.childcare.groups.bijen })).toEqual({ group: { name: 'Bijen', ve: null } });
  });
});
