import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#kernel';
import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { loginKey, loginProof } from './login-proof.js';

const KEY = loginKey(randomBytes(32).toString('hex'));
const ISSUER = 'https://login.example';
const SERVICE = '00000000-0000-7000-8000-000000000001';
const PROVEN = 'select access.start_proven_session($1, $2, $3, $4, $5) as account';

describe('how a session begins, as the application itself', () => {
  let database: TestDatabase;
  const sam = newId();

  const asOwner = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  /** What the application gets: an account, nothing, or the code of the refusal. */
  const tried = (sql: string, values: unknown[]) =>
    asAdmin(database.appUrl, (app) =>
      app.query<{ account: string | null }>(sql, values).then(
        ({ rows }) => rows[0]?.account ?? null,
        ({ code }: pg.DatabaseError) => code,
      ),
    );
  /** A login as the flow with the provider would prove it, with something changed afterwards. */
  const login = (
    subject: string,
    { at = Math.floor(Date.now() / 1000), key = KEY, issuer = ISSUER, tokenHash = randomBytes(32) } = {},
    changed: { subject?: string; tokenHash?: Buffer } = {},
  ) => tried(PROVEN, [changed.tokenHash ?? tokenHash, issuer, changed.subject ?? subject, at, loginProof({ tokenHash, issuer, subject, at }, key)]);

  beforeAll(async () => {
    database = await freshDatabase();
    await asOwner(`insert into access.account (id, issuer, subject, display_name) values ($1, $2, 'sam', 'Sam'), ($3, $2, 'eva', 'Eva')`, [
      sam,
      ISSUER,
      newId(),
    ]);
    await asOwner('update access.secret set login_key = $1', [KEY]);
  });
  afterAll(() => database?.drop());

  it('never for an account that is only named', async () => {
    expect(await tried(`select access.open_session($1, $2, 'OIDC', 10) as account`, [randomBytes(32), sam])).toBe('42501');
    expect(await tried(`select children.match_code($1, '2022-02-28', $2) as account`, [randomBytes(32), newId()])).toBe('42501');
    expect(await tried('select login_key as account from access.secret', [])).toBe('42501');
    expect(await tried(`select access.start_session($1, $2, 'OIDC', 10) as account`, [randomBytes(32), sam])).toBe('42883');
  });

  it('would, with a right too many (negative control)', async () => {
    const role = new URL(database.appUrl).username;
    await asOwner(`grant execute on function access.open_session to ${role}`);
    expect(await tried(`select access.open_session($1, $2, 'OIDC', 10) as account`, [randomBytes(32), sam])).toBe(sam);
    await asOwner(`revoke execute on function access.open_session from ${role}`);
  });

  it('for whom a provider vouched for, as the login sealed it', async () => {
    expect(await login('sam')).toBe(sam);
    expect(await login('nobody-invited')).toBeNull();
  });

  it.each([
    ['another key', () => login('sam', { key: randomBytes(32) })],
    ['another person than was sealed', () => login('eva', {}, { subject: 'sam' })],
    ['another token than was sealed', () => login('sam', {}, { tokenHash: randomBytes(32) })],
    ['a seal of two minutes ago', () => login('sam', { at: Math.floor(Date.now() / 1000) - 120 })],
    ['a seal of later', () => login('sam', { at: Math.floor(Date.now() / 1000) + 120 })],
    ['no seal', () => tried(PROVEN, [randomBytes(32), ISSUER, 'sam', Math.floor(Date.now() / 1000), null])],
  ])('not with %s', async (_, attempt) => {
    expect(await attempt()).toBe('28000');
  });

  it('once: the same seal does not open a second one', async () => {
    const tokenHash = randomBytes(32);
    expect(await login('sam', { tokenHash })).toBe(sam);
    expect(await login('sam', { tokenHash })).toBe('23505');
  });

  it('with no seal at all while the database was told no key', async () => {
    await asOwner('update access.secret set login_key = null');
    expect(await login('sam')).toBe('28000');
    await asOwner('update access.secret set login_key = $1', [KEY]);
  });

  it('as a persona in a demo or test, and never in production', async () => {
    const persona = () => tried('select access.start_persona_session($1, $2, $3) as account', [randomBytes(32), ISSUER, 'sam']);
    for (const [mode, outcome] of [
      ['test', sam],
      ['demo', sam],
      ['production', '42501'],
    ]) {
      await asOwner('update access.deployment set mode = $1', [mode]);
      expect([mode, await persona()]).toEqual([mode, outcome]);
    }
  });

  it('never as a service: not proven, not as a persona, not by a post of later, not by the owner', async () => {
    const controller = newId();
    const robot = newId();
    await asOwner(`update access.deployment set mode = 'test'`);
    await asOwner(`insert into centre.controller values ($1, 'CHILDCARE', 'De Wilg')`, [controller]);
    await asOwner(`insert into access.account (id, issuer, subject, display_name) values ($1, $2, 'robot', 'Robot')`, [robot, ISSUER]);
    await asOwner(
      `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period) values ($1, $2, $3, 'SERVICE', 'CONTROLLER', $1, '[2020-01-01,)')`,
      [controller, newId(), robot],
    );
    expect(await login('robot')).toBe('28000');
    expect(await login('worker', { issuer: 'service' })).toBe('28000');
    expect(await tried(`select access.start_persona_session($1, 'service', 'worker') as account`, [randomBytes(32)])).toBe('28000');
    await expect(asOwner(`select access.open_session($1, $2, 'SERVICE', 1)`, [randomBytes(32), SERVICE])).rejects.toMatchObject({ code: '28000' });
  });

  it('would as a service, without what keeps it out (negative control)', async () => {
    await asOwner('alter table access.session disable trigger session_is_of_a_person');
    expect(await login('worker', { issuer: 'service' })).toBe(SERVICE);
    await asOwner('alter table access.session enable trigger session_is_of_a_person');
  });
});
