import { newId } from '#kernel';
import {
  type Answer,
  type ArrangedPerson,
  arrange,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const ONE = 'query Consultation($id: ID!) { consultation(id: $id) { version answer namedChild { childId callName } } }';
const GIVE = 'mutation GiveCoachConsent($input: GiveCoachConsentInput!) { giveCoachConsent(input: $input) { id } }';
const act = (name: string, type: string) =>
  `mutation ${name[0]!.toUpperCase()}${name.slice(1)}($input: ${type}!) { ${name}(input: $input) { id version state } }`;

type Guardian = { id: string; hat: string; accountId: string | null };
interface Shown {
  version: number;
  answer: string | null;
  namedChild: { childId: string; callName: string } | null;
}

describe('R38 K11 a consultation becomes named only through the parents', () => {
  let database: TestDatabase;
  let world: World;
  let api: TestApi;
  let specialist: ArrangedPerson;
  let asker: Visitor;
  let advisor: Visitor;
  let child: { id: string; mother: Guardian; father: Guardian };

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    const { id: controllerId, locations, groups } = world.childcare;
    specialist = await arrange(database, (a) => a.person('Fatima', { controllerId, role: 'SPECIALIST', scopeKind: 'LOCATION', scopeId: locations.wilg }));
    child = await arrange(database, async (a) => {
      const id = await a.child({ controllerId, callName: 'Zoë', familyName: 'van der Berg', birthDate: '2023-03-12', groupId: groups.vlinders });
      return { id, mother: await a.guardian(controllerId, id, 'Marieke de Wit'), father: await a.guardian(controllerId, id, 'Karel van der Berg') };
    });
    api = await startApi(database);
    asker = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    advisor = await api.visitor(specialist.accountId, specialist.hat);
    await step(advisor, 'keepContactCard', 'KeepContactCardInput', { version: 0, expertise: 'Jeugdgezondheid', days: [], phone: null });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const step = (visitor: Visitor, name: string, type: string, input: Record<string, unknown>) =>
    visitor.ask<Record<string, { id: string; version: number }>>(act(name, type), { input: { id: newId(), ...input } });
  const asked = async (more: Record<string, unknown> = {}): Promise<string> => {
    const place = { locationId: world.childcare.locations.wilg, specialistId: specialist.accountId };
    const { data } = await step(asker, 'askConsultation', 'AskConsultationInput', {
      ...place,
      about: 'CHILD',
      ageBand: 'FROM_2_TO_4',
      question: 'Hoe help ik bij afscheid nemen?',
      ownershipSeen: true,
      ...more,
    });
    return data!['askConsultation']!.id;
  };
  const name = (visitor: Visitor, consultationId: string, childId = child.id) =>
    step(visitor, 'nameChildInConsultation', 'NameChildInConsultationInput', { consultationId, childId, version: 1 });
  const answer = (consultationId: string) =>
    step(advisor, 'answerConsultation', 'AnswerConsultationInput', {
      consultationId,
      version: 1,
      answer: 'Zwaai samen met Zoë van der Berg bij het raam.',
      ownershipSeen: true,
    });
  const see = async (visitor: Visitor, id: string) => (await visitor.get<{ consultation: Shown }>(ONE, { id })).consultation.namedChild;
  const reason = ({ errors: [error] }: Answer<unknown>) => error && `${error.extensions.code} ${error.extensions.reason}`;
  const sql = (text: string, values: unknown[] = []) =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(text, values)).rows as Record<string, unknown>[]);
  const agree = async (guardian: Guardian): Promise<string> =>
    (
      await (
        await api.visitor(guardian.accountId!, guardian.hat)
      ).get<{ giveCoachConsent: { id: string } }>(GIVE, { input: { id: newId(), childId: child.id, employerId: world.youthCare.id } })
    ).giveCoachConsent.id;
  const withdraw = async (guardian: Guardian, consentId: string) =>
    step(await api.visitor(guardian.accountId!, guardian.hat), 'withdrawCoachConsent', 'WithdrawCoachConsentInput', { childId: child.id, consentId });

  it('names nobody while it was never said who employs the specialist', async () => {
    expect(reason(await name(asker, await asked()))).toBe('NOT_NOW consultation_needs_consent');
    await sql(
      `insert into coaching.coach_post (controller_id, id, programme, employer_id) select controller_id, id, 'OTHER', $2 from access.post where account_id = $1`,
      [specialist.accountId, world.youthCare.id],
    );
  });

  it('R38 names a child when all parents with authority agree for that organisation, to both, until one withdraws', async () => {
    const id = await asked();
    expect(reason(await answer(id))).toBe('INVALID coaching_tells_who');
    await agree(child.mother);
    expect(reason(await name(asker, id))).toBe('NOT_NOW consultation_needs_consent');
    const consentId = await agree(child.father);
    expect(await see(asker, id)).toBeNull();
    expect((await name(asker, id)).errors).toEqual([]);
    expect(reason(await name(asker, id))).toBe('NOT_NOW consultation_named_already');
    for (const visitor of [asker, advisor]) expect(await see(visitor, id)).toEqual({ childId: child.id, callName: 'Zoë' });
    expect((await answer(id)).errors).toEqual([]);
    await withdraw(child.father, consentId);
    for (const visitor of [asker, advisor]) expect(await see(visitor, id)).toBeNull();
    expect(
      reason(await step(asker, 'decideConsultation', 'DecideConsultationInput', { consultationId: id, version: 2, decision: 'Ik bel met Zoë van der Berg.' })),
    ).toBe('INVALID coaching_tells_who');
    await agree(child.father);
  });

  it('R45 every look is a line about the child while it is named, and about nobody before and after', async () => {
    const id = await asked();
    const children = async () => {
      await see(advisor, id);
      return (await sql(`select child_id from access.subject_scope where subject_id = $1 and scope_kind = 'ACCOUNT'`, [id])).map((row) => row['child_id']);
    };
    expect(await children()).toEqual([null, null]);
    await name(asker, id);
    expect(await children()).toEqual([child.id, child.id]);
    await sql('update access.post set period = period where account_id = $1', [specialist.accountId]);
    expect(await children()).toEqual([child.id, child.id]);
    expect((await step(asker, 'unnameChildInConsultation', 'ConsultationStepInput', { consultationId: id, version: 1 })).errors).toEqual([]);
    expect(await children()).toEqual([null, null]);
  });

  it('R38 who gets authority decides too: until then nobody is named', async () => {
    const id = await asked();
    await name(asker, id);
    const late = await arrange(database, (a) => a.guardian(world.childcare.id, child.id, 'Oma', 'YES'));
    expect(await see(advisor, id)).toBeNull();
    await sql('delete from children.guardian where id = $1', [late.id]);
  });

  it('R38 parents agreed for one organisation: a specialist who works for another hears no name', async () => {
    const id = await asked();
    await name(asker, id);
    expect(await see(advisor, id)).toEqual({ childId: child.id, callName: 'Zoë' });
    await sql('update coaching.coach_post set employer_id = $1', [world.childcare.id]);
    for (const visitor of [asker, advisor]) expect(await see(visitor, id)).toBeNull();
    expect(reason(await name(asker, id))).toBe('NOT_NOW consultation_needs_consent');
    await sql('update coaching.coach_post set employer_id = $1', [world.youthCare.id]);
  });

  it('R38 is done by who asked and works with the child, never by the specialist, in SQL too', async () => {
    const id = await asked();
    expect(reason(await name(advisor, id))).toBe('FORBIDDEN not_this_role');
    const elsewhere = await arrange(database, (a) =>
      a.child({ controllerId: world.childcare.id, callName: 'Milan', familyName: 'Bos', birthDate: '2023-01-01', groupId: world.childcare.groups.egels }),
    );
    expect(reason(await name(asker, id, elsewhere))).toBe('NOT_FOUND not_found');
    await asCaller(database, specialist, async (app) => {
      await app.query(`select access.open('CONSULTATION', array[$1]::uuid[], 'ADVISE')`, [id]);
      await expect(app.query('select * from coaching.name_in_consultation($1, $2, $3, 1)', [newId(), id, child.id])).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('N5 a question about a group names no child, and what is taken back keeps none', async () => {
    expect(reason(await name(asker, await asked({ about: 'GROUP_CLIMATE', ageBand: null })))).toBe('NOT_NOW consultation_group_child');
    const id = await asked();
    await name(asker, id);
    await step(asker, 'takeBackConsultation', 'ConsultationStepInput', { consultationId: id, version: 1 });
    expect(await sql('select 1 from coaching.named_consultation where consultation_id = $1', [id])).toEqual([]);
    expect(await see(asker, id)).toBeNull();
  });
});
