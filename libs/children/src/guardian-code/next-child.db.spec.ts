import { addMonths, type Id, newId } from '#kernel';
import { hashOf } from '#platform';
import { arrange, type ArrangedGuardian, arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type World } from '#testing';
import { codeHash } from './code-word.js';

const HOUSEHOLD = 'query MyHousehold { myHousehold { child { callName } } }';
const ME = 'query Me { me { name hats { controllerName role } } }';

interface Refused {
  readonly status: number;
  readonly body: { readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly reason: string } }[] };
}

const told = ({ status, body }: Refused) => [status, body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions.reason, body.errors?.[0]?.message];

describe('how the next child of a parent joins the login', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let nth = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
  });
  // each test is a browser of its own: what others tried does not count
  beforeEach(() => arrange(database, ({ admin }) => admin.query('delete from access.rate_limit')));
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const asOwner = (sql: string, values: unknown[]) =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query<Record<string, unknown>>(sql, values)).rows);
  const guardianOf = (childId: Id, name = 'Oma Tine', authority: 'YES' | 'NO' = 'YES') => {
    const controllerId = childId === world.children.yara ? world.school.id : world.childcare.id;
    return arrange(database, (a) => a.guardian(controllerId, childId, name, authority, false));
  };
  const months = (childId: Id) => new Map([[world.children.sem, 37], [world.children.yara, 56]]).get(childId) ?? 45; // prettier-ignore
  const bornOf = (childId: Id) => addMonths(world.today, -months(childId));
  /** A letter, as `issueGuardianCode` makes one. */
  const codeFor = async (guardian: ArrangedGuardian) => {
    const code = `ABCD-EFGH-${10 + nth++}`;
    await asOwner(
      `insert into children.guardian_code (controller_id, id, child_id, guardian_id, code_hash, channel, made_on, expires_at) values ($1, $2, $3, $4, $5, 'LETTER', access.today(), now())`,
      [guardian.hat.split(':')[0], newId(), guardian.childId, guardian.id, codeHash(code)],
    );
    return code;
  };
  const enter = (code: string, birthDate: string) => api.http.post('/auth/code').send({ code, birthDate });
  const add = (cookie: string, code: string, birthDate: string) => api.http.post('/auth/code/child').set('cookie', cookie).send({ code, birthDate });
  const addOf = async (cookie: string, guardian: ArrangedGuardian) => (await add(cookie, await codeFor(guardian), bornOf(guardian.childId))).status;
  const comeIn = async (guardian: ArrangedGuardian) => {
    const answer = await enter(await codeFor(guardian), bornOf(guardian.childId));
    return (answer.headers['set-cookie'] as unknown as string[])[0]?.split(';')[0] ?? '';
  };
  const ask = (cookie: string, query: string) =>
    api.http.post('/graphql').set('cookie', cookie).set('x-kindlijn-hat', world.guardians.motherOfNoor.hat).send({ query });
  /** The children at the childcare whom a login shows; why not, when it shows nobody. */
  const shown = async (cookie: string): Promise<unknown> => {
    const { data, errors } = (await ask(cookie, HOUSEHOLD)).body;
    return data?.myHousehold.map(({ child }: { child: { callName: string } }) => child.callName).sort() ?? errors[0].extensions.code;
  };
  const posts = async ({ id }: ArrangedGuardian) => (await asOwner('select 1 from access.post where scope_id = $1 and period @> access.today()', [id])).length;

  it('a sibling, and at another organisation by a hat more; asked again, and pressed thrice, it is one post and the same answer', async () => {
    const [noor, sem, yara] = [await guardianOf(world.children.noor), await guardianOf(world.children.sem), await guardianOf(world.children.yara)];
    const cookie = await comeIn(noor);
    const code = await codeFor(sem);
    const presses = await Promise.all([1, 2, 3].map(() => add(cookie, code, bornOf(sem.childId))));
    expect(presses.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await add(cookie, code, bornOf(sem.childId))).status).toBe(204);
    expect([await shown(cookie), await posts(sem)]).toEqual([['Noor', 'Sem'], 1]);
    expect(await addOf(cookie, yara)).toBe(204);
    const hats = ['Kinderopvang De Wilg', 'Scholen aan de Vaart'].map((controllerName) => ({ controllerName, role: 'GUARDIAN' }));
    expect((await ask(cookie, ME)).body.data.me).toEqual({ name: 'Oma Tine', hats });
    expect(await asOwner(`select role, action, purpose from access.log where subject_ids = array[$1]::uuid[] and operation = 'CODE'`, [sem.id])).toEqual([
      { role: 'GUARDIAN', action: 'ACT', purpose: 'OWN_HOUSEHOLD' },
    ]);
    // a new letter for whom the login has already changes nothing
    expect([await addOf(cookie, sem), await posts(sem)]).toEqual([204, 1]);
  });

  it('and leaves the login it had: one with nobody left is out at once, one with another child goes on', async () => {
    const [noor, sem] = [await guardianOf(world.children.noor), await guardianOf(world.children.sem)];
    const [first, second] = [await comeIn(noor), await comeIn(sem)];
    const other = await codeFor(sem);
    expect((await add(first, other, bornOf(sem.childId))).status).toBe(204);
    expect([await shown(first), await shown(second), await posts(sem)]).toEqual([['Noor', 'Sem'], 'UNAUTHENTICATED', 1]);
    const mother = await comeIn(await guardianOf(world.children.sem, 'Moeder'));
    expect([await addOf(mother, noor), await shown(mother), await shown(first), await posts(noor)]).toEqual([204, ['Noor', 'Sem'], ['Sem'], 1]);
    // whose the letter was once says nothing about whose the child is now
    expect((await add(mother, other, bornOf(sem.childId))).status).toBe(404);
  });

  it('of two logins that press at once with one code, to one', async () => {
    const logins = [await comeIn(await guardianOf(world.children.noor, 'A')), await comeIn(await guardianOf(world.children.noor, 'B'))];
    const sem = await guardianOf(world.children.sem);
    const code = await codeFor(sem);
    const answers = await Promise.all(logins.map((cookie) => add(cookie, code, bornOf(sem.childId))));
    expect([answers.map(({ status }) => status).sort(), await posts(sem)]).toEqual([[204, 404], 1]);
  });

  it('R9 but never the other parent of the same child, also not by two letters at once; that code still opens its own login', async () => {
    const [mother, father] = [await guardianOf(world.children.sem, 'Moeder'), await guardianOf(world.children.sem, 'Vader')];
    const code = await codeFor(father);
    const cookie = await comeIn(mother);
    expect(told(await add(cookie, code, bornOf(father.childId))).slice(0, 3)).toEqual([409, 'NOT_NOW', 'code_of_other_parent']);
    expect((await enter(code, bornOf(father.childId))).status).toBe(204);
    const login = await comeIn(await guardianOf(world.children.noor));
    const both = await Promise.all([mother, father].map((parent) => addOf(login, parent)));
    expect(both.sort()).toEqual([204, 409]);
  });

  it('within the limits of the front door, with one answer for whatever was wrong', async () => {
    const cookie = await comeIn(await guardianOf(world.children.noor));
    const [used, open] = [await codeFor(await guardianOf(world.children.noor)), await codeFor(await guardianOf(world.children.noor))];
    const born = bornOf(world.children.noor);
    await enter(used, born);
    const wrong = told(await enter('ZZZZ-EFGH-JK', born));
    const began = performance.now();
    for (const [code, date] of [
      [used, born],
      ['ZZZZ-EFGH-JK', born],
      [open, '2020-02-02'],
      [open, '2023-02-30'],
    ] as const) {
      // prettier-ignore
      expect(told(await add(cookie, code, date))).toEqual(wrong);
    }
    expect(performance.now() - began).toBeGreaterThan(950);
    for (let day = 1; day <= 4; day++) await add(cookie, open, `2021-01-0${day}`);
    expect((await enter(open, born)).status).toBe(404); // five wrong dates, counted at both doors together
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, guess) => add(cookie, `GUES-S000-${10 + guess}`, born)));
    expect(guesses.map(({ status }) => status)).toContain(429);
  });

  it('R48 for a login by code alone: no colleague, nobody without a session, and no other site', async () => {
    const noor = await guardianOf(world.children.noor);
    const [code, born] = [await codeFor(noor), bornOf(noor.childId)];
    const mentor = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    expect(told(await add(mentor.cookie, code, born)).slice(0, 3)).toEqual([403, 'FORBIDDEN', 'login_not_by_code']);
    expect(told(await add('sid=nobody', code, born)).slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
    expect(told(await api.http.post('/auth/code/child').send({ code, birthDate: born })).slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
    const other = await comeIn(await guardianOf(world.children.sem));
    expect(told(await add(other, code, born).set('origin', 'https://elders.example')).slice(0, 3)).toEqual([403, 'FORBIDDEN', 'other_site']);
    expect([await posts(noor), (await add(other, code, born)).status]).toEqual([0, 204]);
  });

  it('straight in SQL likewise: by the token of an open session, and not for an account that is only named', async () => {
    const asApp = (sql: string, values: unknown[]) =>
      asAdmin(database.appUrl, (app) =>
        app.query<{ is: string | null }>(sql, values).then(
          ({ rows }) => rows[0]?.is,
          ({ code }: { code: string }) => code,
        ),
      );
    const noor = await guardianOf(world.children.noor);
    const [code, born, login] = [await codeFor(noor), bornOf(noor.childId), await comeIn(await guardianOf(world.children.sem))];
    const tried = (cookie: string) => asApp('select children.add_child($1, $2, $3) as is', [codeHash(code), born, hashOf(cookie.replace('sid=', ''))]);
    expect(await asApp('select (children.fit_code($1, $2)).id::text as is', [codeHash(code), born])).toBe('42501');
    expect(await asApp('update access.post set account_id = account_id', [])).toBe('42501');
    const { cookie } = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    expect([await tried('sid=made-up'), await tried(cookie)]).toEqual(['28000', 'NOT_BY_CODE']);
    await api.http.post('/auth/logout').set('cookie', login);
    expect([await tried(login), await posts(noor)]).toEqual(['28000', 0]);
    // negative control: what an account came by is all that keeps a colleague out
    await asOwner(`update access.account set issuer = 'code' where id = $1`, [world.people.mentor.accountId]);
    expect([await tried(cookie), await posts(noor)]).toEqual(['ADDED', 1]);
  });
});
