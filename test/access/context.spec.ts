import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { asAdmin, type TestDatabase } from '#testing';
import { type Catalog, readCatalog } from './catalog.js';
import { forgeriesLetThrough } from './context.js';
import { misadmitted } from './entrances.js';
import { callerOf } from './gates.js';
import type { Actor, Subject } from './facts.js';
import { layProbe } from './probe.js';
import { tokenHashOf } from './world/actors.js';
import { copyOfWorld } from './world/laid.js';
import type { World } from './world/world.js';

const ENTER = 'select access.enter($1, $2, $3, $4, $5)';

describe('the context that the database signs', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let world: World;
  let catalog: Catalog;
  let mentor: Actor;
  let teacher: Actor;
  let own: Subject;

  beforeAll(async () => {
    ({ database, world } = await copyOfWorld());
    catalog = await asAdmin(database.adminUrl, (admin) => readCatalog(admin, callerOf(database)));
    await asAdmin(database.adminUrl, (admin) => layProbe(admin, catalog, callerOf(database)));
    mentor = world.actors.find(({ name }) => name.startsWith('PEDAGOGICAL_STAFF over the own group, post running, childcare'))!;
    teacher = world.actors.find(({ name }) => name.startsWith('TEACHER over the own group, post running, school'))!;
    own = world.subjects.find(({ name }) => name === 'child here for long, childcare')!;
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  beforeEach(() => app.query('begin'));
  afterEach(() => app.query('rollback'));
  afterAll(async () => {
    await app?.end();
    await database?.drop();
  });

  const enter = ({ accountId, controllerId, role }: Actor) => app.query(ENTER, [tokenHashOf(accountId), controllerId, role, randomUUID(), 'context']);
  const open = async (subject: Subject, purpose = 'MEET') =>
    (await app.query<{ ids: string[] }>('select access.open($1, $2, $3) as ids', [subject.kind, [subject.id], purpose])).rows[0]!.ids;
  const setting = async (name: string) => (await app.query<{ value: string | null }>('select current_setting($1, true) as value', [name])).rows[0]!.value;
  const set = (name: string, value: string) => app.query('select set_config($1, $2, true)', [name, value]);
  const children = async () => (await app.query('select from children.child')).rowCount;
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('shows nothing to who has not entered, and nothing to who entered and opened nothing', async () => {
    const tables = catalog.tables.filter(({ readable }) => readable).map(({ name }) => name);
    const readable = async () =>
      (await app.query<{ rows: string[] }>('select array(select row from unnest($1::text[]) name, unnest(probe.rows(name)) row) as rows', [tables])).rows[0]!
        .rows;
    const registers = (rows: readonly string[]) => rows.filter((row) => !/^centre\.(group|location) /.test(row));
    expect(registers(await readable())).toEqual([]);
    await enter(mentor);
    expect(registers(await readable())).toEqual([]);
  });

  it('shows what was opened, so that the nothing above means something', async () => {
    await enter(mentor);
    expect(await open(own)).toEqual([own.id]);
    expect(await children()).toBe(1);
  });

  it('refuses every context and list that it did not sign for this transaction', async () => {
    const foreign = world.subjects.find(({ name }) => name === 'child in the group beside, childcare')!;
    const through = await asAdmin(database.adminUrl, (admin) => {
      const sign = async (text: string) => (await admin.query<{ mark: string }>('select access.sign($1) as mark', [text])).rows[0]!.mark;
      return forgeriesLetThrough(app, { actor: mentor, own, foreign, sign });
    });
    expect(through).toEqual([]);
  });

  it('refuses a context of an earlier transaction, and one of another connection', async () => {
    await enter(mentor);
    await open(own);
    const [who, opened] = [(await setting('kindlijn.who'))!, (await setting('kindlijn.opened'))!];
    await app.query('commit');
    await app.query('begin');
    await set('kindlijn.who', who);
    await set('kindlijn.opened', opened);
    expect(await codeOf(children())).toBe('28000');
    const elsewhere = await asAdmin(database.appUrl, async (second) => {
      await second.query('begin');
      await second.query('select set_config($1, $2, true), set_config($3, $4, true)', ['kindlijn.who', who, 'kindlijn.opened', opened]);
      return codeOf(second.query('select from children.child'));
    });
    expect(elsewhere).toBe('28000');
  });

  it('does not take one’s own opened list along when one enters again as somebody else', async () => {
    await enter(mentor);
    await open(own);
    const opened = (await setting('kindlijn.opened'))!;
    await enter(teacher);
    expect(await children()).toBe(0);
    await set('kindlijn.opened', opened);
    expect(await codeOf(children())).toBe('28000');
  });

  it('lets nobody in without an open session, with an ended one, with a disabled account or with another’s hat', async () => {
    const { role, controllerId, accountId } = mentor;
    const tryEnter = async (hash: Buffer, controller: string, hat: string) => {
      await app.query('savepoint entering');
      const code = await codeOf(app.query(ENTER, [hash, controller, hat, randomUUID(), 'context']));
      await app.query('rollback to savepoint entering');
      return code;
    };
    expect(await tryEnter(tokenHashOf(randomUUID()), controllerId, role)).toBe('28000');
    expect(await tryEnter(tokenHashOf(accountId), teacher.controllerId, role)).toBe('28000');
    expect(await tryEnter(tokenHashOf(accountId), controllerId, 'ADMINISTRATOR')).toBe('28000');
    expect(await tryEnter(tokenHashOf(accountId), controllerId, role)).toBe('done');
    await asAdmin(database.adminUrl, (admin) => admin.query('update access.account set disabled_at = now() where id = $1', [accountId]));
    expect(await tryEnter(tokenHashOf(accountId), controllerId, role)).toBe('28000');
    await asAdmin(database.adminUrl, (admin) => admin.query('update access.account set disabled_at = null where id = $1', [accountId]));
    await app.query('select access.end_session($1)', [tokenHashOf(teacher.accountId)]);
    expect(await tryEnter(tokenHashOf(teacher.accountId), teacher.controllerId, teacher.role)).toBe('28000');
  });

  it('gives what is not yours and what is not there the same answer, and a line for both', async () => {
    await enter(mentor);
    const foreign = world.subjects.find(({ name }) => name === 'child here for long, school')!;
    expect(await open(foreign)).toEqual([]);
    expect(await open({ ...foreign, id: randomUUID() })).toEqual([]);
    await app.query('commit');
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(`select subject_ids from access.log where action = 'DENY' and operation = 'context' and account_id = $1`, [mentor.accountId]),
    );
    expect(rows.map(({ subject_ids }) => subject_ids.length)).toEqual([1, 1]);
    await app.query('begin');
  });

  it('admits as new only who is not here under whatever name of a kind, by whose work it is', async () => {
    const here = [...Map.groupBy(world.subjects, ({ kind, controllerId }) => `${kind} ${controllerId}`).values()].flatMap((among) => [
      among[0]!,
      among.at(-1)!,
    ]);
    const wrong: string[] = [];
    for (const actor of world.actors.filter(({ role }) => role !== 'SERVICE')) {
      const ids = here.filter(({ controllerId }) => controllerId === actor.controllerId).map(({ id }) => id);
      wrong.push(...(await misadmitted(app, { actor, ids, today: world.today })));
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  }, 60_000);
});
