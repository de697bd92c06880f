import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { newId } from '#kernel';
import { asAdmin, freshDatabase, listen, type ListeningApi, type TestDatabase } from '#testing';
import { CookieBrowser } from './browser-cookies.js';

const CLIENT = { client_id: 'kindlijn', client_secret: 'c157a79031e1c40f85931829bc5fc552' };

/** A real provider elsewhere, that says what it saw: factors by `amr`, a level by `acr`. It lets everybody in as Sam. */
function hangProvider(server: Server, issuer: string, callback: string, seen: { amr?: string[]; acr?: string }): void {
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [callback], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub', 'amr', 'acr'] },
    acrValues: ['gold'],
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/sam/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: CLIENT.client_id });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/sam/')) return void handle(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: 'sam', ...seen } });
  });
}

describe('R49 staff prove who they are with more than one factor', () => {
  let database: TestDatabase;
  const running: { api: ListeningApi; server: Server }[] = [];

  beforeAll(async () => {
    // a provider for one test keeps nothing, and warns of it at length
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    database = await freshDatabase();
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`update access.deployment set mode = 'test'`);
      await admin.query(`insert into access.account (id, issuer, subject, display_name) values ($1, 'https://school.example', 'sam', 'Sam')`, [newId()]);
    });
  });
  afterAll(async () => {
    for (const { api, server } of running) {
      await api.stop();
      server.closeAllConnections();
      server.close();
    }
    await database?.drop();
    jest.restoreAllMocks();
  });

  /** Walks through a login at a provider elsewhere; where it ends. */
  async function login(seen: { amr?: string[]; acr?: string }, more: Record<string, string> = {}): Promise<string> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const api = await listen(database, {
      KINDLIJN_MODE: 'test',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
      OIDC_ACCOUNT_ISSUER: 'https://school.example',
      ...more,
    });
    hangProvider(server, issuer, `${api.url}/auth/callback`, seen);
    running.push({ api, server });
    const browser = new CookieBrowser(api.url);
    const elsewhere = new CookieBrowser(issuer);
    const begun = await browser.go('/auth/login?naar=/groep');
    const there = new URL(begun.headers.get('location') ?? '');
    const { path } = await elsewhere.follow(`${there.pathname}${there.search}`, new RegExp(`^${api.url}`));
    const back = new URL(path);
    return (await browser.go(`${back.pathname}${back.search}`)).headers.get('location') ?? '';
  }

  it.each([
    ['a password alone', { amr: ['pwd'] }, {}, '/inloggen?reden=tweede-factor'],
    ['nothing said about it', {}, {}, '/inloggen?reden=tweede-factor'],
    ['a level that this installation does not count as strong', { acr: 'gold' }, {}, '/inloggen?reden=tweede-factor'],
    ['a level that it does', { acr: 'gold' }, { OIDC_STRONG_ACR: 'gold' }, '/groep'],
    ['more than one factor', { amr: ['pwd', 'mfa'] }, {}, '/groep'],
  ])('%s', async (_, seen, more, where) => {
    expect(await login(seen, more)).toBe(where);
  });

  it('hear on the login page that the provider is away', async () => {
    const api = await listen(database, { KINDLIJN_MODE: 'test', OIDC_ISSUER: 'http://localhost:1', OIDC_CLIENT_SECRET: CLIENT.client_secret });
    try {
      expect((await new CookieBrowser(api.url).go('/auth/login')).headers.get('location')).toBe('/inloggen?reden=niet-bereikbaar');
    } finally {
      await api.stop();
    }
  });
});

describe('tries to log in', () => {
  it('are counted by address, across everything that counts', async () => {
    const database = await freshDatabase();
    await asAdmin(database.adminUrl, (admin) => admin.query(`update access.deployment set mode = 'demo'`));
    const api = await listen(database, { KINDLIJN_MODE: 'demo' });
    try {
      const where = async () => (await fetch(`${api.url}/auth/login`, { redirect: 'manual' })).headers.get('location') ?? '';
      const all = [];
      for (let round = 0; round < 61; round++) all.push(await where());
      expect(all.slice(0, 60).every((location) => location.startsWith(`${api.url}/oidc/auth`))).toBe(true);
      expect(all[60]).toBe('/inloggen?reden=te-vaak');
      const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query<{ key: string }>('select key from access.rate_limit'));
      expect(rows.length).toBe(1);
      expect(rows[0]?.key).not.toMatch(/127\.0\.0\.1|::1/);
    } finally {
      await api.stop();
      await database.drop();
    }
  });
});
