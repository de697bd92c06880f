import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { arrangeWorld, asAdmin, givenTemplate, type TestDatabase, type World } from '#testing';
import { edexmlOf, recordHashes } from './import-desk.js';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures');

/** What a command did: its exit code, what it said, and the most memory it held, in MB (where the system tells). */
interface Done {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
  readonly megabytes: number;
}

describe('npm run kindlijn -- import', () => {
  // a database with roles of its own name, as commands expect it
  const name = `kindlijn_import_${randomBytes(4).toString('hex')}`;
  const { adminUrl } = givenTemplate();
  const address = (role?: string): string => {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    if (role) [url.username, url.password] = [`${name}_${role}`, randomBytes(12).toString('hex')];
    return url.href;
  };
  const database: TestDatabase = { name, adminUrl: address(), appUrl: address('app'), workerUrl: address('worker'), drop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'kindlijn-import-'));
  let world: World;

  const secret = randomBytes(24).toString('hex');
  const kindlijn = (...args: string[]): Promise<Done> => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      DATABASE_ADMIN_URL: database.adminUrl,
      DATABASE_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      KINDLIJN_MODE: 'test',
      KINDLIJN_SECRET: secret,
    };
    const child = spawn(process.execPath, [join(root, 'dist/apps/api/src/cli/main.js'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, complained, megabytes] = ['', '', 0];
    const measure = () => {
      try {
        megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
      } catch {
        // gone, or a system without /proc
      }
    };
    const pulse = setInterval(measure, 50);
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (complained += piece.toString()));
    return new Promise((resolve) =>
      child.on('close', (code) => {
        clearInterval(pulse);
        resolve({ code, said, complained, megabytes });
      }),
    );
  };
  const run = (...args: string[]): Promise<Done> => kindlijn('import', ...args);
  const number = async (locationId: string): Promise<string> =>
    asAdmin(
      database.adminUrl,
      async (admin) =>
        (await admin.query<{ number: string }>('select coalesce(brin || vestiging, lrk) as number from centre.location where id = $1', [locationId])).rows[0]!
          .number,
    );

  beforeAll(async () => {
    expect(await kindlijn('migrate')).toMatchObject({ code: 0, complained: '' });
    world = await arrangeWorld(database);
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await asAdmin(adminUrl, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
      for (const role of ['app', 'worker', 'backup', 'caller', 'owner']) await admin.query(`drop role if exists ${name}_${role}`);
    });
  }, 60_000);

  it('shows what would happen and changes nothing with --dry-run; brings in with --yes', async () => {
    const before = await recordHashes(database);
    const file = join(fixtures, 'roster/childcare.csv');
    const lrk = await number(world.childcare.locations.wilg);
    const dry = await run(file, '--location', lrk, '--dry-run');
    expect(dry).toMatchObject({ code: 0, complained: '' });
    expect(dry.said).toContain('9 rijen gelezen voor KDV De Wilg');
    const [read, ...counted] = [...dry.said.matchAll(/(\d+) (?:nieuwe )?rij/g)].slice(0, 5).map(([, figure]) => Number(figure));
    expect(counted.reduce((sum, figure) => sum + figure, 0)).toBe(read);
    expect(dry.said).toContain('Iza Baran: Regel 3, BSN: dit nummer kan niet kloppen.');
    expect(await recordHashes(database)).toEqual(before);
    const done = await run(file, '--location', lrk, '--yes', '--leave-out', '3');
    expect(done.code).toBe(0);
    expect(done.said).toContain('Kinderen: 2 nieuw, 0 veranderd');
    expect((await run(file, '--location', lrk, '--yes', '--leave-out', '3')).said).not.toContain('Kinderen:');
  }, 120_000);

  it('refuses with exit code 1, naming line and reason; nothing changed', async () => {
    const before = await recordHashes(database);
    const refused = await run(join(fixtures, 'edexml/bad/school-misspelled.xml'), '--location', await number(world.school.locations.kompas), '--yes');
    expect(refused.code).toBe(1);
    expect(refused.complained).toMatch(/Dit bestand kan niet worden ingelezen\. Er is niets veranderd\.\nRegel 3/);
    const faulty = await run(join(fixtures, 'roster/bad/birth-date-31-june.csv'), '--location', await number(world.childcare.locations.wilg), '--yes');
    expect(faulty).toMatchObject({ code: 1 });
    expect(faulty.complained).toContain('Laat eerst de rij');
    expect(await recordHashes(database)).toEqual(before);
  }, 120_000);

  it('says in one sentence what is missing', async () => {
    const file = join(fixtures, 'roster/childcare.csv');
    expect((await run(file, '--location', '99ZZ99')).complained).toContain('There is no location with that BRIN');
    expect((await run('nergens.csv', '--location', '1')).complained).toContain('There is no file nergens.csv.');
    expect((await run(file, '--location', await number(world.childcare.locations.wilg), '--as', 'Niemand')).complained).toContain(
      'Say with --as who imports: Karin.',
    );
    const lrk = await number(world.childcare.locations.beuk);
    const [other, there] = [newId(), newId()];
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`insert into centre.controller values ($1, 'CHILDCARE', 'De Vorige')`, [other]);
      await admin.query(`insert into centre.location (controller_id, id, kind, name, lrk) values ($1, $2, 'KDV', 'De Beuk', $3)`, [other, there, lrk]);
    });
    expect((await run(file, '--location', lrk)).complained).toMatch(/Say with --organisation of which one this location is: (De Vorige, .|.+, De Vorige)/);
    expect((await run(file, '--location', lrk, '--organisation', 'De Vorige')).complained).toContain('This location has no administrator');
    expect((await run(file, '--location', await number(world.childcare.locations.wilg))).complained).toContain('add --yes to apply');
  }, 120_000);

  it('streams 20,000 pupils in hardly more memory than 1,000, and applies them', async () => {
    const kompas = await number(world.school.locations.kompas);
    const fileOf = (pupils: number) => {
      const file = join(folder, `${pupils}.xml`);
      writeFileSync(file, [...edexmlOf(pupils)].join(''));
      return file;
    };
    const small = await run(fileOf(1_000), '--location', kompas, '--dry-run');
    expect(small.code).toBe(0);
    const began = Date.now();
    const large = await run(fileOf(20_000), '--location', kompas, '--yes');
    const seconds = (Date.now() - began) / 1000;
    expect(large).toMatchObject({ code: 0, complained: '' });
    expect(large.said).toContain('20.800 nieuwe rijen');
    expect(large.said).toContain('Kinderen: 20.000 nieuw, 0 veranderd');
    expect(large.megabytes - small.megabytes).toBeLessThan(160);
    process.stderr.write(
      `20,000 pupils read, planned and applied in ${seconds.toFixed(0)} s; ${small.megabytes.toFixed(0)} MB with 1,000 pupils, ${large.megabytes.toFixed(0)} MB with 20,000\n`,
    );
  }, 900_000);
});
