import { randomBytes } from 'node:crypto';
import { arrangeWorld, asAdmin, freshDatabase, sqlSession, type TestDatabase, type World } from '#testing';
import { createDataSource } from '../database/data-source.js';
import { Units } from '../database/units.js';
import type { Change } from './change-listener.js';
import { ChangeStreams } from './change-streams.js';

describe('the streams of one instance', () => {
  let database: TestDatabase;
  let world: World;
  let dataSource: ReturnType<typeof createDataSource>;
  let streams: ChangeStreams;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    dataSource = await createDataSource({ databaseUrl: database.appUrl, poolSize: 2 }).initialize();
    streams = new ChangeStreams(new Units(dataSource), database.appUrl);
  });
  afterAll(async () => {
    await streams?.stop();
    await dataSource?.destroy();
    await database?.drop();
  });

  const sql = (text: string, values: unknown[] = []) => asAdmin(database.adminUrl, (admin) => admin.query(text, values));

  async function listening({ accountId, hat }: { accountId: string; hat: string }) {
    const [controllerId = '', role = ''] = hat.split(':');
    const seen = { beats: 0, isEnded: false, changes: [] as Change[] };
    const tokenHash = await sqlSession(database, accountId);
    const stream = {
      tokenHash,
      hats: [{ controllerId, role }],
      tell: (change: Change) => seen.changes.push(change),
      beat: () => (seen.beats += 1),
      end: () => (seen.isEnded = true),
    };
    await streams.add(stream);
    return { ...stream, seen };
  }

  it('hold a line to the database while nobody listens, and take it up again when it falls away', async () => {
    const lines = async () =>
      (await sql(`select pid from pg_stat_activity where application_name = 'kindlijn changes' and datname = current_database()`)).rows.map(
        ({ pid }: { pid: number }) => pid,
      );
    await streams.beat();
    const [first, ...others] = await lines();
    expect(others).toEqual([]);
    await sql('select pg_terminate_backend($1, 10000)', [first]);
    await streams.beat();
    await streams.beat();
    const after = await lines();
    expect(after).toHaveLength(1);
    expect(after).not.toContain(first);
  });

  it('give a sign of life, and end with a session that nobody used for half an hour or with the only hat', async () => {
    const [kept, idle, former] = [await listening(world.people.mentor), await listening(world.people.mentor), await listening(world.people.otherMentor)];
    await streams.beat();
    expect([kept, idle, former].map(({ seen }) => seen.beats)).toEqual([1, 1, 1]);
    await sql(`update access.session set seen_at = seen_at - interval '31 minutes' where token_hash = $1`, [idle.tokenHash]);
    await sql(`update access.post set period = daterange(lower(period), access.today()) where account_id = $1`, [world.people.otherMentor.accountId]);
    await streams.beat();
    expect([kept, idle, former].map(({ seen }) => [seen.beats, seen.isEnded])).toEqual([
      [2, false],
      [1, true],
      [1, true],
    ]);
    expect(streams.size).toBe(1);
  });

  it('keep no session open by listening', async () => {
    const { tokenHash } = await listening(world.people.farMentor);
    await sql(`update access.session set seen_at = seen_at - interval '29 minutes' where token_hash = $1`, [tokenHash]);
    const [before] = (await sql('select seen_at from access.session where token_hash = $1', [tokenHash])).rows as { seen_at: Date }[];
    await streams.beat();
    expect((await sql('select seen_at from access.session where token_hash = $1', [tokenHash])).rows).toEqual([before]);
  });

  it('let nobody in by a token that is none', async () => {
    const stream = {
      tokenHash: randomBytes(32),
      hats: [{ controllerId: world.childcare.id, role: 'PEDAGOGICAL_STAFF' }],
      tell: () => undefined,
      beat: () => undefined,
      end: () => undefined,
    };
    await expect(streams.add(stream)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('pass on what is told in its order, and only what is kept', async () => {
    const { seen } = await listening(world.people.mentor);
    const ids = [world.children.noor, world.children.sem, world.children.noor];
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`begin; select access.tell_change('${world.childcare.id}', 'CHILD', '${world.children.sem}'); rollback`);
      for (const id of ids) await admin.query(`select access.tell_change($1, 'CHILD', $2)`, [world.childcare.id, id]);
    });
    const inTime = async (): Promise<void> => (seen.changes.length < 3 ? dataSource.query('select 1').then(inTime) : undefined);
    await inTime();
    expect(seen.changes.map(({ id }) => id)).toEqual(ids);
  });
});
