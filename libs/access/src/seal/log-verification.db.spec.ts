import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { Administration, backUp, restore } from '#platform';
import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { anchorKey, anchorOf } from './anchor.js';
import { type LogVerification, verifyLog } from './log-verification.js';

const WRITE = `insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
  select now(), $1, $1, $1, 'TEACHER', 'OPEN', 'test', 'MEET', 'CHILD', array[$1::uuid] from generate_series(1, $2::int)`;

describe('the sealed log', () => {
  let database: TestDatabase;
  const key = anchorKey(randomBytes(32).toString('hex'));
  const write = (lines: number) => asAdmin(database.adminUrl, async (admin) => void (await admin.query(WRITE, [newId(), lines])));
  const seal = async (most = 10_000) => {
    const seals = await asAdmin(database.workerUrl, (worker) =>
      worker.query<{ number: string; hash: Buffer; lines: number }>('select * from access.seal_log($1)', [most]),
    );
    return seals.rows.map(({ number, hash, lines }) => ({ block: Number(number), hash: hash.toString('hex'), lines }));
  };
  // lines of a cluster this one was restored from bear numbers that are still to come here
  const SETTLED = `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > coalesce(max(tx), 0) as settled from access.log
    where tx < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;
  /** Seals as soon as no unit of another database on this server holds a line back: one snapshot is for all of them. */
  const sealWhenFree = async (most?: number) => {
    await asAdmin(database.adminUrl, async (admin) => {
      while (!(await admin.query<{ settled: boolean }>(SETTLED)).rows[0]?.settled);
    });
    return seal(most);
  };
  const look = (anchors: Parameters<typeof verifyLog>[1] = []): Promise<LogVerification> =>
    Administration.run(
      database.adminUrl,
      database.name,
      (administration) => verifyLog(administration, anchors, key),
      database.name.replace(/_[0-9a-f]{10}$/, ''),
    );
  const asSuperuser = (sql: string) => asAdmin(database.adminUrl, async (admin) => void (await admin.query(sql)));

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database?.drop());

  it('covers every line once, in blocks, and names the unsealed tail', async () => {
    for (const lines of [3, 4, 5]) await write(lines);
    expect((await sealWhenFree(5)).map(({ lines }) => lines)).toEqual([7]);
    expect((await sealWhenFree(5)).map(({ lines }) => lines)).toEqual([5]);
    expect(await seal()).toEqual([]);
    await write(2);
    expect(await look()).toMatchObject({ blocks: 2, sealedLines: 12, unsealedLines: 2, unsealedSince: expect.any(String) as string, faults: [] });
  });

  it('waits for a unit that still runs, so that no line is passed over', async () => {
    await asAdmin(database.adminUrl, async (slow) => {
      await slow.query('begin');
      await slow.query(WRITE, [newId(), 1]);
      await write(2);
      expect(await seal()).toEqual([]);
      await slow.query('commit');
    });
    expect((await sealWhenFree()).map(({ lines }) => lines)).toEqual([3]);
    expect((await look()).faults).toEqual([]);
  });

  it.each([
    ['a changed line', `update access.log set purpose = 'RATE' where seq = 2`, 'A line of block 1'],
    ['a removed line', 'delete from access.log where seq = 2', 'Block 1 sealed 3 lines, 2 are there'],
    [
      'a line slipped in',
      'insert into access.log (trade_at, request_id, account_id, action, operation, tx) select trade_at, request_id, account_id, action, operation, tx from access.log limit 1',
      'Block 1 sealed 3 lines, 4 are there',
    ],
    ['a removed block', 'delete from access.log_seal where number = 1', 'Block 1 is gone'],
  ])('shows %s', async (_, change, fault) => {
    await write(3);
    await sealWhenFree();
    await write(1);
    await sealWhenFree();
    expect((await look()).faults).toEqual([]);
    await asSuperuser(change);
    expect((await look()).faults[0]).toContain(fault);
  });

  it('shows blocks that were all computed anew, by the anchor outside', async () => {
    await write(3);
    const [first] = await sealWhenFree();
    const anchor = anchorOf(first!.block, first!.hash, new Date(), key);
    expect((await look([anchor])).faults).toEqual([]);
    await asSuperuser('delete from access.log_seal; delete from access.log where seq = 2');
    await sealWhenFree();
    expect((await look()).faults).toEqual([]);
    expect((await look([anchor])).faults).toEqual(['Block 1 is not the one that was anchored.']);
    expect((await look([{ ...anchor, hash: '00' }])).faults[0]).toContain('not signed by this installation');
    expect((await look([anchorOf(9, first!.hash, new Date(), key)])).faults[0]).toContain('older copy');
  });

  it('goes on after a restore into a cluster whose transactions count from elsewhere', async () => {
    await write(2);
    await sealWhenFree();
    await write(1);
    await asSuperuser('update access.log set tx = tx + 1000000000; update access.log_seal set from_tx = from_tx, to_tx = to_tx + 1000000000');
    await write(2);
    expect((await sealWhenFree()).map(({ lines }) => lines)).toEqual([1, 0]);
    expect((await sealWhenFree()).map(({ lines }) => lines)).toEqual([2]);
    expect(await look()).toMatchObject({ blocks: 4, sealedLines: 5, unsealedLines: 0, faults: [] });
  });

  it('stands and shows what was changed after a restore, before the worker looked', async () => {
    await write(2);
    await sealWhenFree();
    await asSuperuser('update access.log set tx = tx + 1000000000; update access.log_seal set to_tx = to_tx + 1000000000');
    const folder = mkdtempSync(join(tmpdir(), 'kindlijn-log-'));
    const family = database.name.replace(/_[0-9a-f]{10}$/, '');
    await Administration.run(database.adminUrl, database.name, (administration) => backUp(administration, join(folder, 'copy')), family);
    await database.drop();
    database = await freshDatabase();
    await Administration.run(database.adminUrl, database.name, (administration) => restore(administration, join(folder, 'copy'), null), family);
    rmSync(folder, { recursive: true });
    await write(2);
    expect(await look()).toMatchObject({ sealedLines: 2, unsealedLines: 2, faults: [] });
    await asSuperuser('delete from access.log where seq = 1');
    expect((await look()).faults).toEqual([expect.stringMatching(/^Block 1 sealed 2 lines, 1 are there\. Look between line 2 of \S+Z and line 2 of /)]);
  });

  it('is for the worker alone to seal, and for nobody to change', async () => {
    for (const [url, sql] of [
      [database.appUrl, 'select access.seal_log()'],
      [database.appUrl, 'delete from access.log'],
      [database.workerUrl, `update access.log set purpose = null`],
      [database.workerUrl, 'delete from access.log_seal'],
    ] as const) {
      await expect(asAdmin(url, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });
});
