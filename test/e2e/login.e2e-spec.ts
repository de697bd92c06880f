import { newId } from '#kernel';
import { asAdmin, freshDatabase, listen, type ListeningApi, type TestDatabase } from '#testing';
import { CookieBrowser } from './browser-cookies.js';

const ME = JSON.stringify({ query: 'query Me { me { name } }' });

describe('login in a demo, by the provider and by persona', () => {
  let database: TestDatabase;
  let api: ListeningApi;
  const accounts = { noor: newId(), kees: newId(), anna: newId() };

  beforeAll(async () => {
    database = await freshDatabase();
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`update access.deployment set mode = 'demo'`);
      await admin.query(
        `insert into access.account (id, issuer, subject, display_name) values ($1, 'demo', 'teacher-noor', 'Noor'), ($2, 'demo', 'teacher-kees', 'Kees'), ($3, 'code', 'parent-anna', 'Anna')`,
        [accounts.noor, accounts.kees, accounts.anna],
      );
    });
    api = await listen(database, { KINDLIJN_MODE: 'demo' });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const nameOf = async (browser: CookieBrowser) => {
    const answer = await browser.go('/graphql', { method: 'POST', body: ME, headers: { 'content-type': 'application/json' } });
    return ((await answer.json()) as { data?: { me?: { name: string } } }).data?.me?.name;
  };
  /** To the provider's page, the choice of a persona, and back to just before our own callback. */
  const toCallback = async (browser: CookieBrowser, persona: string) => {
    const { path } = await browser.follow('/auth/login?naar=/groep', /^\/oidc\/persona\//);
    const chosen = await browser.go(`${path}?persona=${persona}`, {
      method: 'POST',
      headers: { origin: api.url, 'content-type': 'application/x-www-form-urlencoded' },
    });
    return (await browser.follow(new URL(chosen.headers.get('location') ?? '', api.url).pathname, /^\/auth\/callback/)).path;
  };

  it('goes to the provider and back, and opens the page that was asked for', async () => {
    const browser = new CookieBrowser(api.url);
    const { path } = await browser.follow('/auth/login?naar=/groep', /^\/oidc\/persona\//);
    const page = await browser.go(path);
    const people = await page.text();
    expect(people).toContain('Noor Benali');
    expect(people).not.toContain('Anna Verhoeven'); // a parent has no work account
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const callback = await browser.go(await toCallback(browser, 'teacher-noor'));
    expect([callback.status, callback.headers.get('location')]).toEqual([302, '/groep']);
    expect(callback.headers.getSetCookie().find((line) => line.startsWith('sid='))).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await nameOf(browser)).toBe('Noor');
  });

  it('gives a new token at each login and ends the one before', async () => {
    const browser = new CookieBrowser(api.url);
    await browser.go(await toCallback(browser, 'teacher-noor'));
    const first = new Map(browser.cookies);
    await browser.go(await toCallback(browser, 'teacher-kees'));
    expect(browser.cookies.get('sid')).not.toBe(first.get('sid'));
    expect(await nameOf(browser)).toBe('Kees');
    const old = new CookieBrowser(api.url);
    old.cookies.set('sid', first.get('sid') ?? '');
    expect(await nameOf(old)).toBeUndefined();
  });

  it('tells somebody whom nobody invited nothing but that', async () => {
    const browser = new CookieBrowser(api.url);
    const callback = await browser.go(await toCallback(browser, 'privacy-wout'));
    expect(callback.headers.get('location')).toBe('/inloggen?reden=onbekend');
    expect(browser.cookies.has('sid')).toBe(false);
  });

  it.each([
    ['another state', (path: string) => path.replace(/state=[^&]+/, 'state=forged'), (_browser: CookieBrowser) => undefined],
    ['another code', (path: string) => path.replace(/code=[^&]+/, 'code=forged'), () => undefined],
    ['no ticket', (path: string) => path, (browser: CookieBrowser) => void browser.cookies.delete('login')],
    ['the ticket of somebody else', (path: string) => path, (browser: CookieBrowser) => void browser.cookies.set('login', 'eyJhbGciOiJkaXIi.forged')],
    ['another issuer', (path: string) => path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felders.example'), () => undefined],
  ])('lets nobody in with %s', async (_, change, prepare) => {
    const browser = new CookieBrowser(api.url);
    const path = await toCallback(browser, 'teacher-noor');
    prepare(browser);
    const callback = await browser.go(change(path));
    expect(callback.headers.get('location')).toBe('/inloggen?reden=mislukt');
    expect(browser.cookies.has('sid')).toBe(false);
  });

  it('lets a callback in once', async () => {
    const browser = new CookieBrowser(api.url);
    const path = await toCallback(browser, 'teacher-noor');
    const ticket = browser.cookies.get('login') ?? '';
    await browser.go(path);
    browser.cookies.set('login', ticket);
    expect((await browser.go(path)).headers.get('location')).toBe('/inloggen?reden=mislukt');
  });

  it('comes back to the address it is known by, so that the ticket does too', async () => {
    const elsewhere = await fetch(`${api.url}/auth/login?naar=/groep`, { redirect: 'manual', headers: { host: '127.0.0.1' } });
    const answer = elsewhere.headers.get('location') ?? '';
    expect(answer === `${api.url}/auth/login?naar=%2Fgroep` || answer.startsWith(`${api.url}/oidc/auth`)).toBe(true);
  });

  it('never leads to another site afterwards', async () => {
    const browser = new CookieBrowser(api.url);
    const { path } = await browser.follow('/auth/login?naar=//elders.example', /^\/oidc\/persona\//);
    const chosen = await browser.go(`${path}?persona=teacher-noor`, { method: 'POST', headers: { origin: api.url } });
    const back = await browser.follow(new URL(chosen.headers.get('location') ?? '', api.url).pathname, /^\/auth\/callback/);
    expect((await browser.go(back.path)).headers.get('location')).toBe('/');
  });

  it('lists the personas and lets one become them, and ends the session at logout', async () => {
    const browser = new CookieBrowser(api.url);
    const personas = (await (await browser.go('/auth/demo')).json()) as { key: string; role: string; controller: string; sentence: string; hats: unknown[] }[];
    expect(personas.find(({ key }) => key === 'director-ilse')).toMatchObject({
      role: 'LOCATION_LEAD',
      controller: 'Kinderopvang De Rivier en Scholen aan de Maas',
      hats: [{}, {}],
    });
    expect(personas.every(({ sentence, role, controller }) => sentence.length > 20 && role !== '' && controller !== '')).toBe(true);
    const json = { 'content-type': 'application/json', origin: api.url };
    expect((await browser.go('/auth/demo', { method: 'POST', headers: json, body: '{"persona":"parent-anna"}' })).status).toBe(200);
    expect(await nameOf(browser)).toBe('Anna');
    const token = browser.cookies.get('sid') ?? '';
    const out = await browser.go('/auth/logout', { method: 'POST', headers: { origin: api.url } });
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([204, '"cache"']);
    expect(browser.cookies.has('sid')).toBe(false);
    browser.cookies.set('sid', token);
    expect(await nameOf(browser)).toBeUndefined();
  });

  it.each([
    ['/auth/demo', '{"persona":"nobody"}', 400, 'INVALID'],
    ['/auth/demo', '{"persona":"privacy-wout"}', 404, 'NOT_FOUND'],
    ['/auth/demo', '{', 400, 'INVALID'],
    ['/auth/demo/day', '{"days":-1}', 400, 'INVALID'],
    ['/auth/demo/day', '{"days":0.5}', 400, 'INVALID'],
  ])('refuses %s %s', async (path, body, status, code) => {
    const answer = await fetch(`${api.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(code);
  });

  it('moves the day on for everybody, whole days, forward', async () => {
    const move = async (days: number) =>
      (
        (await (
          await fetch(`${api.url}/auth/demo/day`, { method: 'POST', body: JSON.stringify({ days }), headers: { 'content-type': 'application/json' } })
        ).json()) as { today: string }
      ).today;
    const [one, two] = [await move(1), await move(2)];
    expect(Date.parse(two) - Date.parse(one)).toBe(2 * 86_400_000);
  });

  it('lets no other site log somebody in or out', async () => {
    for (const path of ['/auth/demo', '/auth/demo/day', '/auth/logout']) {
      const answer = await fetch(`${api.url}${path}`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', origin: 'https://elders.example' },
      });
      expect(answer.status).toBe(403);
    }
  });
});
