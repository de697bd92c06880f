import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { anchorKey, isGenuine, readAnchors } from '#access';
import { GuardianMailService, type OutgoingMail } from '#children';
import { newId } from '#kernel';
import { createDataSource, Units } from '#platform';
import { type ArrangedGuardian, arrangeWorld, asAdmin, freshDatabase, type TestDatabase, withEnvironment } from '#testing';
import { Mailman } from './mailman.js';
import { destroyDue } from './retention.js';
import { Rounds } from './rounds.js';
import { Sealer } from './sealer.js';
import { WorkerModule } from './worker.module.js';

describe('the worker', () => {
  let database: TestDatabase;
  let dataSource: ReturnType<typeof createDataSource>;
  let units: Units;
  const folder = mkdtempSync(join(tmpdir(), 'kindlijn-worker-'));
  const key = anchorKey(randomBytes(32).toString('hex'));
  const account = newId();
  const arrange = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await createDataSource({ databaseUrl: database.workerUrl, poolSize: 2 }).initialize();
    units = new Units(dataSource);
    await arrange(`insert into access.account (id, issuer, subject, display_name) values ($1, 'test', 'sam', 'Sam')`, [account]);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
    rmSync(folder, { recursive: true });
  });

  it('seals the log and keeps an anchor at most every five minutes, and only of what is new', async () => {
    let now = new Date('2027-03-01T09:00:00Z');
    const file = join(folder, 'anchors.jsonl');
    const sealer = new Sealer(units, key, file, () => now);
    /** A login, sealed as soon as no unit of another database on this server runs any more: one snapshot is for all of them. */
    const sealedLogin = async (block: number) => {
      await arrange(`select access.open_session($1, $2, 'DEMO', 1)`, [randomBytes(32), account]);
      do await sealer.seal();
      while ((await arrange('select from access.log_seal where number = $1', [block])).length === 0);
    };
    await sealedLogin(1);
    await sealedLogin(2);
    expect(readAnchors(file).map(({ block }) => block)).toEqual([1]);
    now = new Date('2027-03-01T09:05:00Z');
    await sealer.seal();
    now = new Date('2027-03-01T09:10:00Z');
    await sealer.seal();
    const anchors = readAnchors(file);
    expect(anchors.map(({ block }) => block)).toEqual([1, 2]);
    expect(anchors.every((anchor) => isGenuine(anchor, key))).toBe(true);
  });

  it('R46 destroys what has passed its term, leaves what has not, and keeps the proof', async () => {
    const session = (ended: string) =>
      arrange(`insert into access.session (token_hash, account_id, method, expires_at) values ($1, $2, 'DEMO', clock_timestamp() - $3::interval)`, [
        randomBytes(32),
        account,
        ended,
      ]);
    await session('31 days');
    await session('29 days');
    await destroyDue(units);
    expect(await arrange('select count(*)::int as left from access.session where expires_at < now()')).toEqual([{ left: 1 }]);
    expect(await arrange('select table_name, rows::int from access.destruction')).toEqual([{ table_name: 'access.session', rows: 1 }]);
  });

  it('has a service post at every controller, and enters by it', async () => {
    const controller = newId();
    await arrange(`insert into centre.controller values ($1, 'CHILDCARE', 'Kinderopvang De Wilg')`, [controller]);
    const [row] = await units.plain<{ id: string }>('select access.service_account() as id', []);
    const role = await units.run({ kind: 'service', accountId: row!.id, controllerId: controller }, 'test', async (unit) => unit.caller.role);
    expect(role).toBe('SERVICE');
    await expect(units.run({ kind: 'service', accountId: account, controllerId: controller }, 'test', async (unit) => unit.caller.role)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('carries mails that wait, once, as the service post of their own controller; killed between sending and noting it, that one twice', async () => {
    const world = await arrangeWorld(database);
    const queue = async ({ id, childId }: ArrangedGuardian, email: string) => {
      await arrange('update children.guardian set email = $2 where id = $1', [id, email]);
      await arrange(
        `insert into children.guardian_code (controller_id, id, child_id, guardian_id, code_hash, channel, made_on, expires_at) values ($1, $2, $3, $4, $5, 'MAIL', now(), now())`,
        [world.childcare.id, newId(), childId, id, randomBytes(32)],
      );
    };
    await arrange(`update access.deployment set mode = 'test'`);
    await queue(world.guardians.motherOfNoor, 'eva@voorbeeld.example');
    const app = await withEnvironment({ KINDLIJN_MODE: 'test', DATABASE_URL: database.workerUrl }, () =>
      NestFactory.createApplicationContext(WorkerModule, { logger: ['error'], abortOnError: false }),
    );
    try {
      const sent: OutgoingMail[] = [];
      const mailman = new Mailman(app.get(Units), app.get(GuardianMailService, { strict: false }), async (mail) => void sent.push(mail));
      await Promise.all([mailman.send(), mailman.send()]);
      await mailman.send();
      expect(sent.map(({ to }) => to)).toEqual(['eva@voorbeeld.example']);
      expect(await arrange(`select role, operation, purpose from access.log where operation = 'SendMail'`)).toEqual([
        { role: 'SERVICE', operation: 'SendMail', purpose: 'SEND_MAIL' },
      ]);
      await queue(world.guardians.motherOfNoor, 'eva@voorbeeld.example');
      await queue(world.guardians.motherOfSem, 'ans@voorbeeld.example');
      const killed = new Mailman(app.get(Units), app.get(GuardianMailService, { strict: false }), async (mail) => {
        sent.push(mail);
        // its line fell before anything more is asked on it
        await arrange(`select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'kindlijn' and datname = current_database()`);
      });
      await expect(killed.send()).rejects.toMatchObject({ code: 'RETRY' });
      await arrange(`update children.guardian_mail set tried_at = tried_at - interval '5 minutes'`);
      await mailman.send();
      expect(sent.map(({ to }) => to)).toEqual([...['eva@voorbeeld.example', 'eva@voorbeeld.example'], ...['eva@voorbeeld.example', 'ans@voorbeeld.example']]);
    } finally {
      await app.close();
    }
  });

  it('goes on after a round that failed, without telling what the error said', async () => {
    const told: string[] = [];
    let tries = 0;
    const rounds = new Rounds([{ name: 'try', everySeconds: 0, go: async () => void (tries++ === 0 ? fail() : rounds.stop()) }], (line) => told.push(line));
    const fail = () => {
      throw Object.assign(new Error('Key (name)=(Bas) exists'), { code: '23505' });
    };
    await rounds.walk();
    expect(tries).toBe(2);
    expect(told).toEqual(['Worker: "try" did not succeed (Error 23505) and is tried again.']);
  });
});
