import { readAdministration, readConfig } from './config.js';

const production = {
  KINDLIJN_MODE: 'production',
  DATABASE_URL: 'postgres://kindlijn_app:x@db/kindlijn',
  KINDLIJN_SECRET: 'b1946ac92492d2347c6235b4d2611184b1946ac9',
  PUBLIC_URL: 'https://kindlijn.example.org/',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_SECRET: 'c157a79031e1c40f85931829bc5fc552',
};

describe('what the environment says', () => {
  it('is enough for production, which is also what runs when no mode is said', () => {
    const { KINDLIJN_MODE: _, ...unsaid } = production;
    for (const env of [production, unsaid]) {
      expect(readConfig(env)).toMatchObject({ mode: 'production', host: '0.0.0.0', publicUrl: 'https://kindlijn.example.org', trustedProxies: [] });
    }
  });

  it.each([
    ['no database', { DATABASE_URL: undefined }, /DATABASE_URL/],
    ['a database that is no address', { DATABASE_URL: 'kindlijn' }, /DATABASE_URL/],
    ['a port that is none', { PORT: 'web' }, /PORT/],
    ['a pool that is no number', { DATABASE_POOL: '-1' }, /DATABASE_POOL/],
    ['no secret', { KINDLIJN_SECRET: undefined }, /KINDLIJN_SECRET/],
    ['a short secret', { KINDLIJN_SECRET: 'b1946ac92492' }, /KINDLIJN_SECRET/],
    ['a default secret', { KINDLIJN_SECRET: 'change-me-change-me-change-me-change-me' }, /KINDLIJN_SECRET/],
    ['a secret of one sign', { KINDLIJN_SECRET: 'x'.repeat(40) }, /KINDLIJN_SECRET/],
    ['no address', { PUBLIC_URL: undefined }, /PUBLIC_URL/],
    ['an address without https', { PUBLIC_URL: 'http://kindlijn.example.org' }, /PUBLIC_URL/],
    ['no provider', { OIDC_ISSUER: undefined }, /OIDC_ISSUER/],
    ['a provider without https', { OIDC_ISSUER: 'http://login.example.org' }, /OIDC_ISSUER/],
    ['no client secret', { OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET/],
    ['mail without a sender', { MAIL_URL: 'smtps://x' }, /MAIL_FROM/],
    ['a mode that does not exist', { KINDLIJN_MODE: 'production ' }, /KINDLIJN_MODE/],
  ])('production refuses %s, in one sentence that names it', (_, wrong, named) => {
    expect(() => readConfig({ ...production, ...wrong })).toThrow(named);
  });

  it.each(['DATABASE_ADMIN_URL', 'DATABASE_URL', 'DATABASE_WORKER_URL'])('a command refuses %s that is no address, in one sentence that names it', (name) => {
    const env = { DATABASE_ADMIN_URL: 'postgres://postgres:x@db/postgres', DATABASE_URL: 'postgres://kindlijn_app:x@db/kindlijn' };
    expect(readAdministration(env)).toMatchObject({ database: 'kindlijn' });
    for (const wrong of ['kindlijn', 'postgres://db:poort/kindlijn'])
      expect(() => readAdministration({ ...env, [name]: wrong })).toThrow(`${name} is no address`);
  });

  it('a demo brings its own provider, whose accounts stay the same on another port', () => {
    const demo = (port: string) => readConfig({ KINDLIJN_MODE: 'demo', DATABASE_URL: 'postgres://x', PORT: port }).oidc;
    expect(demo('3000')).toMatchObject({ issuer: 'http://localhost:3000/oidc', accountIssuer: 'demo' });
    expect(demo('3007')).toMatchObject({ issuer: 'http://localhost:3007/oidc', accountIssuer: 'demo' });
  });
});
