import { newId } from '#kernel';
import { asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase } from '#testing';

const ME = 'query Me { me { name today hats { controllerName role scopes { kind id } } } }';

describe('who am I', () => {
  let database: TestDatabase;
  let api: TestApi;
  const account = newId();
  const controller = newId();

  beforeAll(async () => {
    database = await freshDatabase();
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`insert into centre.controller values ($1, 'CHILDCARE', 'Kinderopvang De Wilg')`, [controller]);
      await admin.query(`insert into access.account (id, issuer, subject, display_name) values ($1, 'test', 'sam', 'Sam')`, [account]);
      await admin.query(`insert into access.post values ($1, $2, $3, 'ADMINISTRATOR', 'CONTROLLER', $1, '[2020-01-01,)')`, [controller, newId(), account]);
    });
    api = await startApi(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('tells the reader their hats, and nobody without a session anything', async () => {
    const sam = await api.visitor(account, `${controller}:ADMINISTRATOR`);
    const { me } = await sam.get<{ me: { hats: unknown[] } }>(ME);
    expect(me.hats).toEqual([{ controllerName: 'Kinderopvang De Wilg', role: 'ADMINISTRATOR', scopes: [{ kind: 'CONTROLLER', id: controller }] }]);
    const nobody = await api.http.post('/graphql').send({ query: ME });
    expect(nobody.status).toBe(401);
    expect(nobody.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses a hat the account does not wear', async () => {
    const sam = await api.visitor(account, `${controller}:PRIVACY_OFFICER`);
    expect((await sam.ask(ME)).errors[0]?.extensions.code).toBe('HAT_REQUIRED');
  });

  it('refuses what is no hat, also of who has one alone: nothing is guessed', async () => {
    for (const hat of ['ADMINISTRATOR', `${controller}`, `${controller}:administrator`, `${controller}:ADMINISTRATOR,${controller}:ADMINISTRATOR`, 'x']) {
      const sam = await api.visitor(account, hat);
      expect([hat, (await sam.ask(ME)).errors[0]?.extensions.code]).toEqual([hat, 'HAT_REQUIRED']);
    }
  });
});
