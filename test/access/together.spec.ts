import { randomUUID } from 'node:crypto';
import { asAdmin, startApi, type TestApi, type TestDatabase } from '#testing';
import { Door, type Reply } from './door.js';
import type { Actor, ChildFact } from './facts.js';
import { maySee } from './oracle.js';
import { copyOfWorld } from './world/laid.js';
import type { World } from './world/world.js';

const RECORD = 'mutation Record($input: RecordGuardianInput!) { recordGuardian(input: $input) { id version state } }';
const CORRECT = 'mutation Correct($input: CorrectChildInput!) { correctChild(input: $input) { id version state } }';
const CHILD = 'query Child($id: ID!) { child(id: $id) { id } }';

describe('many at once', () => {
  let database: TestDatabase;
  let api: TestApi;
  let door: Door;
  let world: World;
  let mentor: Actor;
  let administrator: Actor;
  let child: ChildFact;
  const poolBefore = process.env['DATABASE_POOL'];

  beforeAll(async () => {
    // two connections for everybody: whoever comes next gets the one that somebody else just used
    process.env['DATABASE_POOL'] = '2';
    ({ database, world } = await copyOfWorld());
    api = await startApi(database);
    door = await Door.of(api, world);
    const named = (name: string) => world.actors.find((one) => one.name === name)!;
    mentor = named('PEDAGOGICAL_STAFF over the own group, post running, childcare');
    administrator = named('ADMINISTRATOR over the own controller, post running, childcare');
    child = world.children.find(({ name }) => name === 'child here for long, childcare')!;
  }, 120_000);
  afterAll(async () => {
    if (poolBefore === undefined) delete process.env['DATABASE_POOL'];
    else process.env['DATABASE_POOL'] = poolBefore;
    await api?.stop();
    await database?.drop();
  });

  /** Asks again with the same id while the answer is to try again, as every client must. */
  async function persist(document: string, input: Record<string, unknown>, actor: Actor): Promise<Reply> {
    for (let attempt = 0; attempt < 50; attempt++) {
      const reply = await door.ask(document, { input }, actor);
      if (reply.code !== 'RETRY') return reply;
    }
    throw new Error('was told to try again fifty times');
  }

  it('the same intent 50 times at once has one effect and 50 equal answers', async () => {
    const input = { id: randomUUID(), childId: child.id, name: 'Proef', authority: 'UNKNOWN' };
    const replies = await Promise.all(Array.from({ length: 50 }, () => persist(RECORD, input, mentor)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]!.code).toBeNull();
    const { rowCount } = await asAdmin(database.adminUrl, (admin) => admin.query('select from children.guardian where id = $1', [input.id]));
    expect(rowCount).toBe(1);
    expect((await persist(RECORD, { ...input, name: 'Ander' }, mentor)).code).toBe('INTENT_REUSED');
  }, 60_000);

  it('of 50 editors of one version one is heard and 49 are told', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query<{ version: number }>('select version from children.child where id = $1', [child.id]),
    );
    const edit = (n: number) => ({ id: randomUUID(), childId: child.id, callName: `Proef ${n}`, birthDate: '2023-02-01', version: rows[0]!.version });
    const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => persist(CORRECT, edit(n), administrator)));
    const counts = Object.groupBy(replies, ({ code }) => code ?? 'heard');
    expect([counts['heard']?.length, counts['CHANGED_SINCE']?.length]).toEqual([1, 49]);
  }, 60_000);

  it('2,000 interleaved questions on two connections, some broken and some cut off, show nobody another’s rows', async () => {
    const askers = world.actors.filter(({ name }) =>
      /^(PEDAGOGICAL_STAFF|TEACHER) over the own (group|location), post (running|ended)|^CARE_COORDINATOR over the own location, post running/.test(name),
    );
    let [asked, wrong, let_in] = [0, 0, 0];
    const one = async (n: number) => {
      const [actor, about] = [askers[n % askers.length]!, world.children[(n * 7) % world.children.length]!];
      if (n % 50 === 0) await door.ask('query Child { child(id: "x") { nothing } }', {}, actor);
      if (n % 40 === 0) await door.ask(CHILD, { id: about.id }, actor, { signal: AbortSignal.timeout(1) }).catch(() => undefined);
      const reply = await door.ask(CHILD, { id: about.id }, actor);
      if (reply.code === 'RETRY') return;
      asked += 1;
      const should = maySee(actor, about, 'MEET', world.today);
      if (should) let_in += 1;
      if (should ? reply.code !== null || !reply.text.includes(about.id) : reply.code !== 'NOT_FOUND') wrong += 1;
    };
    for (let n = 0; n < 2_000; n += 20) await Promise.all(Array.from({ length: 20 }, (_, k) => one(n + k)));
    process.stderr.write(`access: ${asked.toLocaleString('en')} interleaved questions on two connections, ${let_in} let in, ${wrong} wrong\n`);
    expect(wrong).toBe(0);
    expect([asked > 1_900, let_in > 50]).toEqual([true, true]);
  }, 120_000);
});
