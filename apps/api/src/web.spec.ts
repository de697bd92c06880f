import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { hangWeb } from './web.js';

describe('the web beside the API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kindlijn-web-'));
  let server: FastifyInstance;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>Kindlijn</title>');
    writeFileSync(join(folder, 'kindlijn.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'main-3f2a.js'), 'start()');
    writeFileSync(join(folder, 'service-worker.js'), 'keep()');
    for (const name of ['assets/main-3f2a.js', 'service-worker.js'])
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
    server = fastify();
    await hangWeb(server, folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/inloggen?reden=onbekend', '/groep/3/kind'])('gives the page for %s, never from a cache', async (url) => {
    const answer = await server.inject({ url });
    expect(answer.body).toBe('<title>Kindlijn</title>');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
  });

  it('gives files that carry their hash for ever, others for an hour', async () => {
    const [script, picture] = await Promise.all(['/assets/main-3f2a.js', '/kindlijn.svg'].map((url) => server.inject({ url })));
    expect(script?.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(picture?.headers['cache-control']).toBe('public, max-age=3600');
  });

  it('lets a browser look again each time whether there is a newer service worker', async () => {
    expect((await server.inject({ url: '/service-worker.js' })).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['/assets/main-3f2a.js', 'start()', 'public, max-age=31536000, immutable'],
    ['/service-worker.js', 'keep()', 'no-cache'],
  ])('sends %s small to who can read that, and whole to others', async (url, text, kept) => {
    const small = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': kept, 'content-type': 'application/javascript; charset=utf-8' });
    expect(small.headers['vary']).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(text);
    const whole = await server.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect([whole.headers['content-encoding'], whole.body]).toEqual([undefined, text]);
  });

  it.each(['/graphql', '/auth/demo', '/auth/nergens', '/oidc/auth', '/health/dead', '/assets/main-old.js', '/wp-login.php', '/..%2f..%2fetc%2fpasswd.txt'])(
    'has no page at %s',
    async (url) => {
      const answer = await server.inject({ url });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('<title>');
    },
  );

  it('leaves the API alone where no web was built', async () => {
    const alone = fastify();
    await hangWeb(alone, join(folder, 'assets'));
    expect((await alone.inject({ url: '/' })).statusCode).toBe(404);
    await alone.close();
  });
});
