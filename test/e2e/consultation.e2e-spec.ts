import { newId } from '#kernel';
import { hashOf } from '#platform';
import { type ArrangedPerson, arrange, arrangeWorld, asAdmin, freshDatabase, listen, type ListeningApi, type TestDatabase, type World } from '#testing';
import { EventReader } from './event-reader.js';

const ONE = 'query Consultation($id: ID!) { consultation(id: $id) { state answer version } }';

describe('R36 the answer of a specialist appears by itself', () => {
  let database: TestDatabase;
  let world: World;
  let specialist: ArrangedPerson;
  let one: ListeningApi;
  let other: ListeningApi;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    const { id: controllerId, locations } = world.childcare;
    specialist = await arrange(database, (a) => a.person('Fatima', { controllerId, role: 'SPECIALIST', scopeKind: 'LOCATION', scopeId: locations.wilg }));
    await asAdmin(database.adminUrl, (admin) => admin.query(`update access.deployment set mode = 'test'`));
    one = await listen(database, { KINDLIJN_MODE: 'test' });
    other = await listen(database, { KINDLIJN_MODE: 'test' });
  });
  afterAll(async () => {
    await Promise.all([one?.stop(), other?.stop()]);
    await database?.drop();
  });

  async function cookieOf({ accountId }: ArrangedPerson): Promise<string> {
    const known = cookies.get(accountId);
    if (known) return known;
    const token = `test-${newId()}`;
    await asAdmin(database.adminUrl, (admin) => admin.query(`select access.open_session($1, $2, 'DEMO', 10)`, [hashOf(token), accountId]));
    cookies.set(accountId, `sid=${token}`);
    return `sid=${token}`;
  }

  async function ask<Data>(api: ListeningApi, person: ArrangedPerson, query: string, variables: object): Promise<Data> {
    const headers = { cookie: await cookieOf(person), 'x-kindlijn-hat': person.hat, 'content-type': 'application/json' };
    const { data, errors } = (await (await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json()) as {
      data: Data;
      errors?: unknown;
    };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
  const act = (api: ListeningApi, person: ArrangedPerson, name: string, type: string, input: object) =>
    ask(api, person, `mutation Act($input: ${type}!) { ${name}(input: $input) { id } }`, { input: { id: newId(), ...input } });

  it('R36 N1 comes to who asked at another instance, and nobody else hears that there was a question', async () => {
    const { mentor, otherMentor, pedagogicalCoach, director, administrator } = world.people;
    const open = async (api: ListeningApi, person: ArrangedPerson) => EventReader.open(api.url, await cookieOf(person), person.hat);
    const [asking, asked] = [await open(one, mentor), await open(other, specialist)];
    const strangers = [await open(one, otherMentor), await open(other, pedagogicalCoach), await open(one, director), await open(other, administrator)];
    const id = newId();
    const isIt = ({ event, data }: { event: string; data: unknown }) => event === 'change' && (data as { id: string }).id === id;

    await act(other, specialist, 'keepContactCard', 'KeepContactCardInput', {
      version: 0,
      expertise: 'Jeugdgezondheid',
      days: ['MONDAY'],
      phone: '0570 123456',
    });
    await act(one, mentor, 'askConsultation', 'AskConsultationInput', {
      ...{ id, locationId: world.childcare.locations.wilg, specialistId: specialist.accountId, about: 'CHILD', ageBand: 'FROM_2_TO_4' },
      ...{ question: 'Hoe help ik een kind dat lang blijft huilen?', ownershipSeen: true },
    });
    expect((await asked.next(isIt)).data).toEqual({ controllerId: world.childcare.id, kind: 'CONSULTATION', id });
    const before = asking.heard.length;

    await act(other, specialist, 'answerConsultation', 'AnswerConsultationInput', {
      consultationId: id,
      version: 1,
      answer: 'Probeer een vast ritueel.',
      ownershipSeen: true,
    });
    await asking.next((heard) => isIt(heard) && asking.heard.indexOf(heard) >= before);
    expect(await ask(one, mentor, ONE, { id })).toEqual({ consultation: { state: 'ANSWERED', answer: 'Probeer een vast ritueel.', version: 2 } });

    // what each stranger may hear comes after it, so nothing of it is still on its way
    const own = [world.childcare.groups.bijen, null, world.childcare.locations.wilg, world.childcare.locations.beuk];
    for (const [place, reader] of strangers.entries()) {
      const subject = own[place];
      if (!subject) continue;
      await asAdmin(database.adminUrl, (admin) =>
        admin.query('select access.tell_change($1, $2, $3)', [world.childcare.id, place === 0 ? 'LIST' : 'LOCATION', subject]),
      );
      await reader.next(({ data }) => (data as { id?: string }).id === subject);
    }
    expect(strangers.map(({ ids }) => ids.includes(id))).toEqual([false, false, false, false]);
    await Promise.all([asking, asked, ...strangers].map((reader) => reader.close()));
  });
});
