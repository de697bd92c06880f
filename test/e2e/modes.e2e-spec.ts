import { asAdmin, freshDatabase, listen, type ListeningApi, type TestDatabase } from '#testing';

const PRODUCTION = {
  KINDLIJN_MODE: 'production',
  KINDLIJN_SECRET: '9f2c7e51b0d84a36a1c9e8f7d6b5a493',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_SECRET: 'c157a79031e1c40f85931829bc5fc552',
};

describe('a mode', () => {
  let database: TestDatabase;
  const mode = (name: string) => asAdmin(database.adminUrl, async (admin) => void (await admin.query('update access.deployment set mode = $1', [name])));
  const starts = async (environment: Record<string, string>, url = database.appUrl) => {
    const api = await listen({ appUrl: url }, environment);
    await api.stop();
    return true;
  };

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  describe('production', () => {
    let api: ListeningApi;

    beforeAll(async () => {
      await mode('production');
      api = await listen(database, PRODUCTION);
    });
    afterAll(() => api?.stop());

    it.each([
      ['GET', '/auth/demo'],
      ['POST', '/auth/demo'],
      ['POST', '/auth/demo/day'],
      ['GET', '/auth/demo/mailbox'],
      ['GET', '/oidc/.well-known/openid-configuration'],
      ['GET', '/oidc/persona.css'],
      ['POST', '/oidc/token'],
    ])('does not contain %s %s', async (method, path) => {
      const answer = await fetch(`${api.url}${path}`, {
        method,
        ...(method === 'POST' ? { body: '{"persona":"pm-sanne","days":1}', headers: { 'content-type': 'application/json' } } : {}),
      });
      expect(answer.status).toBe(404);
      expect(((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe('NOT_FOUND');
    });

    it('answers otherwise, with its cookies for https alone', async () => {
      expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
      const out = await fetch(`${api.url}/auth/logout`, { method: 'POST' });
      expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-sid=;.*Secure/);
    });

    it('cannot move the day, also not in SQL', async () => {
      await expect(asAdmin(database.appUrl, (app) => app.query('select access.move_day(1)'))).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('refuses a database of another mode: production one with demo logins, a demo one of production', async () => {
    await mode('demo');
    await expect(starts(PRODUCTION)).rejects.toThrow('This database is of demo');
    expect(await starts({ KINDLIJN_MODE: 'demo' })).toBe(true);
    await mode('production');
    await expect(starts({ KINDLIJN_MODE: 'demo' })).rejects.toThrow('This database is of production');
  });

  it('refuses a secret with which the database would believe no login', async () => {
    await mode('production');
    await expect(starts({ ...PRODUCTION, KINDLIJN_SECRET: '0c61d2f8a7b94e35b1d0c8e9f7a62b54' })).rejects.toThrow(
      /KINDLIJN_SECRET is not the one that this database knows.*rotate-secret/,
    );
    expect(await starts(PRODUCTION)).toBe(true);
  });

  it('refuses a role that could walk past the row policies: a superuser, and one that may act as the owner; and the one of the worker', async () => {
    await mode('production');
    await expect(starts(PRODUCTION, database.workerUrl)).rejects.toThrow('proves no login');
    await expect(starts(PRODUCTION, database.adminUrl)).rejects.toThrow('could walk past the row policies');
    const strong = await asAdmin(database.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ owner: string; name: string }>(
        `select pg_get_userbyid(datdba) as owner, 'strong_' || oid as name from pg_database where datname = current_database()`,
      );
      const [role] = rows;
      await admin.query(`create role ${role?.name} login password 'x' in role ${role?.owner}`);
      await admin.query(`grant connect on database ${database.name} to ${role?.name}`);
      return role?.name ?? '';
    });
    const url = new URL(database.appUrl);
    url.username = strong;
    url.password = 'x';
    await expect(starts(PRODUCTION, url.href)).rejects.toThrow('could walk past the row policies');
    expect(await starts(PRODUCTION)).toBe(true);
  });

  it.each([
    ['no secret', { KINDLIJN_SECRET: '' }, /KINDLIJN_SECRET/],
    ['a default secret', { KINDLIJN_SECRET: 'secret-secret-secret-secret-secret-secret' }, /KINDLIJN_SECRET/],
    ['no provider', { OIDC_ISSUER: '' }, /OIDC_ISSUER/],
  ])('production refuses %s', async (_, wrong, named) => {
    await expect(starts({ ...PRODUCTION, ...wrong })).rejects.toThrow(named);
  });
});
