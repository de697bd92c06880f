import { addDays, addWorkingDays, type Id, newId } from '#kernel';
import { act, type Answer, type ArrangedPerson, arrange, AskedSpecialist, asCaller, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const FIELDS = `id side about ageBand sex asker specialist specialistUntil phone askedOn dueOn answeredOn answerReadOn usefulnessFrom usefulness forgetOn state version question tried answer decision ownedOn specialistOwnedOn`;
const ONE = `query Consultation($id: ID!) { consultation(id: $id) { ${FIELDS} } }`;
const PAGE = `query Consultations($first: PageSize, $after: ID) { consultations(first: $first, after: $after) { ${FIELDS} } }`;
const SPECIALISTS = 'query Specialists($locationId: ID!) { specialists(locationId: $locationId) { accountId name role expertise days phone isOutdated } }';
const KEEP_CARD = 'mutation KeepContactCard($input: KeepContactCardInput!) { keepContactCard(input: $input) { version } }';

interface Shown {
  id: string;
  state: string;
  version: number;
  [field: string]: unknown;
}

describe('R36 a question straight to a specialist', () => {
  let at: AskedSpecialist;
  let database: TestDatabase;
  let world: World;
  let api: TestApi;
  let specialist: ArrangedPerson;
  let asker: Visitor;
  let advisor: Visitor;

  beforeAll(async () => {
    at = await AskedSpecialist.open();
    ({ database, world, api, specialist } = at);
    ({ asker, advisor } = at.visitors);
  });
  afterAll(async () => at?.close());

  const ask = (visitor: Visitor, more: Record<string, unknown> = {}) => at.ask(visitor, more);
  const asked = (more: Record<string, unknown> = {}) => at.asked(more);
  const answer = (id: Id, version = 1, more: Record<string, unknown> = {}) => at.answer(id, version, more);
  const step = (visitor: Visitor, name: string, type: string, consultationId: Id, more: Record<string, unknown> = {}) =>
    act(visitor, name, { consultationId, ...more }, type);
  const see = async (visitor: Visitor, id: string) => (await visitor.ask<{ consultation: Shown | null }>(ONE, { id })).data?.consultation ?? null;
  const reason = ({ errors: [error] }: Answer<unknown>) => error && `${error.extensions.code} ${error.extensions.reason}`;
  const sql = (text: string, values: unknown[] = []) =>
    arrange(database, async ({ admin }) => (await admin.query(text, values)).rows as Record<string, unknown>[]);

  it('N1 names who may be asked at a location, with days and the number to call', async () => {
    const { specialists } = await asker.get<{ specialists: Shown[] }>(SPECIALISTS, { locationId: world.childcare.locations.wilg });
    expect(specialists).toEqual([
      {
        accountId: specialist.accountId,
        name: 'Fatima',
        role: 'SPECIALIST',
        expertise: 'Jeugdgezondheid',
        days: ['MONDAY', 'THURSDAY'],
        phone: '0570 123456',
        isOutdated: false,
      },
    ]);
    const elsewhere = await api.visitor(world.people.farMentor.accountId, world.people.farMentor.hat);
    expect((await elsewhere.get<{ specialists: Shown[] }>(SPECIALISTS, { locationId: world.childcare.locations.beuk })).specialists).toEqual([]);
    expect(reason(await elsewhere.ask(SPECIALISTS, { locationId: world.childcare.locations.wilg }))).toBe('NOT_FOUND not_found');
  });

  it('N1 promises an answer within two working days, and comes to the specialist with nobody’s name in it', async () => {
    const id = await asked();
    expect(await see(asker, id)).toMatchObject({
      side: 'ASKER',
      state: 'ASKED',
      askedOn: world.today,
      dueOn: addWorkingDays(world.today, 2),
      forgetOn: addDays(world.today, 90),
      sex: null,
      phone: '0570 123456',
      answer: null,
    });
    expect(await see(advisor, id)).toMatchObject({
      side: 'SPECIALIST',
      asker: 'Sanne',
      question: 'Hoe help ik een kind dat bij het brengen lang blijft huilen?',
      ageBand: 'FROM_2_TO_4',
      specialistOwnedOn: null,
    });
  });

  it('X10 N5 asks first who stays the owner, of who asks and of who answers', async () => {
    expect(reason(await ask(asker, { ownershipSeen: false }))).toBe('INVALID consultation_ownership');
    expect(reason(await ask(asker, { about: 'GROUP_CLIMATE', ageBand: null, ownershipSeen: false }))).toBe('INVALID consultation_ownership');
    const id = await asked({ about: 'GROUP_CLIMATE', ageBand: null });
    expect(reason(await answer(id, 1, { ownershipSeen: false }))).toBe('INVALID consultation_ownership');
    await answer(id);
    expect(await see(asker, id)).toMatchObject({ ownedOn: world.today, specialistOwnedOn: world.today });
  });

  it('N5 a question about a group tells of no child, and one about a child of an age in a band', async () => {
    expect(reason(await ask(asker, { about: 'GROUP_CLIMATE' }))).toBe('INVALID consultation_group_child');
    expect(reason(await ask(asker, { about: 'GROUP_CLIMATE', ageBand: null, sex: 'GIRL' }))).toBe('INVALID consultation_group_child');
    expect(reason(await ask(asker, { ageBand: null }))).toBe('INVALID consultation_age_band');
  });

  it('R38 X15 names nobody: not in the question, not in what was tried, not in the answer or the decision', async () => {
    expect(reason(await ask(asker, { question: 'Hoe help ik Noor Jansen met afscheid nemen?' }))).toBe('INVALID coaching_tells_who');
    expect(reason(await ask(asker, { tried: 'Sem Yildiz een vaste plek gegeven.' }))).toBe('INVALID coaching_tells_who');
    expect((await ask(asker, { question: 'Hoe help ik Noor met afscheid nemen?' })).errors).toEqual([]);
    const id = await asked();
    expect(reason(await answer(id, 1, { answer: 'Gaat het om Sem Yildiz?' }))).toBe('INVALID coaching_tells_who');
    await answer(id);
    expect(reason(await step(asker, 'decideConsultation', 'DecideConsultationInput', id, { version: 2, decision: 'Ik bel de moeder van Noor Jansen.' }))).toBe(
      'INVALID coaching_tells_who',
    );
    const hints =
      'query TextHintsInConsultation($id: ID!, $text: Text!) { textHintsInConsultation(consultationId: $id, text: $text) { kind from to refuses } }';
    const { textHintsInConsultation: told } = await advisor.get<{ textHintsInConsultation: Shown[] }>(hints, { id, text: 'Gaat het om Sem Yildiz?' });
    expect(told).toContainEqual({ kind: 'FULL_NAME', from: 12, to: 22, refuses: true });
    expect(JSON.stringify(told)).not.toContain('Sem');
  });

  it('R36 goes to one who is asked there today, and to nobody else', async () => {
    for (const specialistId of [world.people.specialist.accountId, world.people.pedagogicalCoach.accountId, world.people.mentor.accountId, newId()]) {
      expect(reason(await ask(asker, { specialistId }))).toBe('INVALID consultation_specialist');
    }
    expect(reason(await ask(asker, { locationId: world.childcare.locations.beuk }))).toBe('NOT_FOUND not_found');
  });

  it('N1 is answered once, seen, and decided on in one line that the specialist does not read', async () => {
    const id = await asked();
    expect(reason(await step(asker, 'markAnswerRead', 'ConsultationInput', id))).toBe('NOT_NOW consultation_unanswered');
    expect(reason(await step(asker, 'decideConsultation', 'DecideConsultationInput', id, { version: 1, decision: 'Zo dus.' }))).toBe(
      'NOT_NOW consultation_unanswered',
    );
    expect((await answer(id)).data?.['answerConsultation']).toEqual({ id, version: 2, state: 'ANSWERED' });
    expect(reason(await answer(id, 2))).toBe('NOT_NOW consultation_answered');
    expect(await see(asker, id)).toMatchObject({ state: 'ANSWERED', answerReadOn: null, usefulnessFrom: addDays(world.today, 35) });
    for (const time of [1, 2]) expect([time, reason(await step(asker, 'markAnswerRead', 'ConsultationInput', id))]).toEqual([time, undefined]);
    expect(await see(asker, id)).toMatchObject({ answerReadOn: world.today, version: 2 });
    expect(reason(await step(asker, 'decideConsultation', 'DecideConsultationInput', id, { version: 2, decision: 'Een regel\nen nog een' }))).toBe(
      'INVALID input_does_not_fit',
    );
    expect(reason(await step(asker, 'decideConsultation', 'DecideConsultationInput', id, { version: 1, decision: 'Te laat gezien' }))).toBe(
      'CHANGED_SINCE changed_since',
    );
    await step(asker, 'decideConsultation', 'DecideConsultationInput', id, { version: 2, decision: 'We zwaaien elke ochtend samen bij het raam.' });
    expect(await see(asker, id)).toMatchObject({ state: 'DECIDED', decision: 'We zwaaien elke ochtend samen bij het raam.' });
    expect(await see(advisor, id)).toMatchObject({ state: 'DECIDED', decision: null, answer: 'Probeer een vast ritueel van twee minuten.' });
  });

  it('N1 each side takes its own steps: nobody answers an own question or decides for another', async () => {
    const id = await asked();
    expect(reason(await step(asker, 'answerConsultation', 'AnswerConsultationInput', id, { version: 1, answer: 'x', ownershipSeen: true }))).toBe(
      'FORBIDDEN not_this_role',
    );
    expect(reason(await step(advisor, 'decideConsultation', 'DecideConsultationInput', id, { version: 1, decision: 'x' }))).toBe('FORBIDDEN not_this_role');
    // the same person under another hat is still on the same side
    const { id: controllerId, groups } = world.childcare;
    const both = await arrange(database, (a) =>
      a.post(specialist.accountId, { controllerId, role: 'PEDAGOGICAL_STAFF', scopeKind: 'GROUP', scopeId: groups.bijen }),
    );
    const other = await api.visitor(specialist.accountId, `${controllerId}:PEDAGOGICAL_STAFF`);
    expect(reason(await step(other, 'takeBackConsultation', 'ConsultationStepInput', id, { version: 1 }))).toBe('NOT_NOW consultation_other_side');
    expect(reason(await ask(other))).toBe('INVALID consultation_specialist');
    await sql('delete from access.post where id = $1', [both]);
  });

  it('X15 is taken back until it is answered: its words are gone at once, and it is gone from the specialist', async () => {
    const id = await asked();
    expect((await step(asker, 'takeBackConsultation', 'ConsultationStepInput', id, { version: 1 })).data?.['takeBackConsultation']).toMatchObject({
      state: 'TAKEN_BACK',
    });
    expect(await see(asker, id)).toMatchObject({ question: null, ageBand: null, state: 'TAKEN_BACK' });
    expect(reason(await advisor.ask(ONE, { id }))).toBe('NOT_FOUND not_found');
    expect(await sql('select 1 from coaching.consultation_words where consultation_id = $1', [id])).toEqual([]);
    const answered = await asked();
    await answer(answered);
    expect(reason(await step(asker, 'takeBackConsultation', 'ConsultationStepInput', answered, { version: 2 }))).toBe('NOT_NOW consultation_answered');
  });

  it('R36 is for the two of them: hidden from colleague, lead, administrator, coach and other specialists, in SQL too', async () => {
    const id = await asked();
    const { otherMentor, pedagogicalCoach, director, administrator, privacyOfficer, specialist: atSchool } = world.people;
    const colleagueSpecialist = await arrange(database, (a) =>
      a.person('Ravi', { controllerId: world.childcare.id, role: 'SPECIALIST', scopeKind: 'CONTROLLER', scopeId: world.childcare.id }),
    );
    for (const person of [otherMentor, colleagueSpecialist, atSchool]) {
      expect([person.name, reason(await (await api.visitor(person.accountId, person.hat)).ask(ONE, { id }))]).toEqual([person.name, 'NOT_FOUND not_found']);
    }
    for (const person of [pedagogicalCoach, director, administrator, privacyOfficer]) {
      expect([person.name, reason(await (await api.visitor(person.accountId, person.hat)).ask(ONE, { id }))]).toEqual([person.name, 'FORBIDDEN not_this_role']);
      const read = await asCaller(database, person, async (app) => {
        await app.query(`select access.open('CONSULTATION', array[$1]::uuid[], p) from unnest(array['CONSULT', 'ADVISE']) p`, [id]);
        return (await app.query('select 1 from coaching.consultation union all select 1 from coaching.consultation_words')).rows;
      });
      expect([person.name, read]).toEqual([person.name, []]);
    }
  });

  it('K7 is out of the specialist’s sight the day after the assignment ends, and stays with who asked, who reads that day', async () => {
    const guest = await arrange(database, (a) =>
      a.person('Gast', {
        controllerId: world.childcare.id,
        role: 'SPECIALIST',
        scopeKind: 'LOCATION',
        scopeId: world.childcare.locations.wilg,
        period: `[2020-01-01,${addDays(a.today, 1)})`,
      }),
    );
    const other = { controllerId: world.childcare.id, role: 'SPECIALIST', scopeKind: 'LOCATION', scopeId: world.childcare.locations.beuk } as const;
    await arrange(database, (a) => a.post(guest.accountId, other));
    const visitor = await api.visitor(guest.accountId, guest.hat);
    await visitor.get(KEEP_CARD, { input: { id: newId(), version: 0, expertise: 'Logopedie', days: [], phone: null } });
    const id = await asked({ specialistId: guest.accountId });
    expect(await see(visitor, id)).toMatchObject({ state: 'ASKED', specialistUntil: world.today });
    await sql('update access.post set period = daterange(lower(period), access.today()) where account_id = $1 and scope_id = $2', [
      guest.accountId,
      world.childcare.locations.wilg,
    ]);
    expect(reason(await visitor.ask(ONE, { id }))).toBe('NOT_FOUND not_found');
    expect(await see(asker, id)).toMatchObject({ state: 'ASKED', specialistUntil: addDays(world.today, -1) });
  });

  it('comes in pages, the newest first', async () => {
    const { consultations: all } = await asker.get<{ consultations: Shown[] }>(PAGE, { first: 100 });
    const { consultations: two } = await asker.get<{ consultations: Shown[] }>(PAGE, { first: 2 });
    const { consultations: next } = await asker.get<{ consultations: Shown[] }>(PAGE, { first: 2, after: two[1]!.id });
    expect([...two, ...next].map(({ id }) => id)).toEqual(all.slice(0, 4).map(({ id }) => id));
    expect(new Set(all.map(({ side }) => side))).toEqual(new Set(['ASKER']));
  });

  it('N2 a card is kept by its owner, who is a specialist or coach, and greys out after half a year', async () => {
    const mine = 'query MyContactCard { myContactCard { expertise version isOutdated } }';
    expect((await advisor.get<{ myContactCard: Shown }>(mine)).myContactCard).toEqual({ expertise: 'Jeugdgezondheid', version: 1, isOutdated: false });
    expect(reason(await asker.ask(mine))).toBe('FORBIDDEN not_this_role');
    const keep = (visitor: Visitor, version: number) => visitor.ask(KEEP_CARD, { input: { id: newId(), version, expertise: 'x', days: [], phone: null } });
    expect(reason(await keep(asker, 0))).toBe('FORBIDDEN not_this_role');
    const [kept] = await asCaller(
      database,
      world.people.mentor,
      async (app) => (await app.query(`select * from coaching.keep_contact_card('x', '{}', null, 0)`)).rows as Record<string, unknown>[],
    );
    expect(kept).toMatchObject({ refused: 'contact_card_not_asked' });
    expect(reason(await keep(advisor, 0))).toBe('CHANGED_SINCE changed_since');
    await sql(`update coaching.contact_card set confirmed_on = confirmed_on - interval '6 months' where account_id = $1`, [specialist.accountId]);
    expect((await advisor.get<{ myContactCard: Shown }>(mine)).myContactCard).toMatchObject({ isOutdated: true });
  });

  it('R39 asks nothing under a hat of a youth-care employer', async () => {
    const { id } = world.youthCare;
    const coach = await api.visitor(world.people.externalCoach.accountId, `${id}:EXTERNAL_COACH`);
    expect(reason(await ask(coach))).toBe('FORBIDDEN not_this_role');
  });
});
