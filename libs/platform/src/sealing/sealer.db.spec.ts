import { Administration, CONFIG, type Config, Sealer, Units } from '#platform';
import { type Id, newId } from '#kernel';
import { arrangeWorld, asAdmin, freshDatabase, sqlSession, startApi, type TestApi, type TestDatabase, type World } from '#testing';
import { newSealingKey, seal, unseal } from './envelope.js';
import { controllerKey, type WrappedControllerKey } from './master.js';
import { rewrapKeys } from './rewrap.js';
import { childKeyPlace } from './sealed-places.js';

const TEXT = 'Thuis is het nu druk; opa helpt op woensdag.';

describe('texts that are sealed per child', () => {
  let database: TestDatabase;
  let world: World;
  let api: TestApi;
  let units: Units;
  let sealer: Sealer;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    units = api.app.get(Units);
    sealer = api.app.get(Sealer);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** A unit of the care coordinator of the school, with these children open for the work of support. */
  const opened = async <Result>(
    children: readonly Id[],
    work: (unit: Parameters<Sealer['seal']>[0]) => Promise<Result>,
    who = world.people.careCoordinator,
    purpose = 'SUPPORT',
  ): Promise<Result> => {
    const [controllerId, role] = who.hat.split(':') as [Id, string];
    return units.run({ kind: 'session', tokenHash: await sqlSession(database, who.accountId), hat: { controllerId, role } }, 'Seal', async (unit) => {
      await unit.open('CHILD', children, purpose);
      return work(unit);
    });
  };
  const place = (childId: Id, rowId = newId()) => ({ childId, table: 'support.narrative', column: 'sealed', rowId });
  const admin = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, (client) => client.query(sql, values));

  it('open again where they belong, also many children at once, in order', async () => {
    const { yara, tom } = world.children;
    const [one, other] = [place(yara), place(tom)];
    const sealed = await opened([yara, tom], async (unit) => [await sealer.seal(unit, one, TEXT), await sealer.seal(unit, other, 'Tom leest graag.')]);
    const texts = await opened([yara, tom], (unit) =>
      sealer.openAll(unit, [
        { ...other, sealed: sealed[1]! },
        { ...one, sealed: sealed[0]! },
      ]),
    );
    expect(texts).toEqual(['Tom leest graag.', TEXT]);
    expect(sealed[0]!.includes(Buffer.from('opa'))).toBe(false);
  });

  it('do not open when moved to another row, column or child', async () => {
    const { yara, tom } = world.children;
    const home = place(yara);
    const sealed = await opened([yara], (unit) => sealer.seal(unit, home, TEXT));
    for (const moved of [
      { ...home, rowId: newId() },
      { ...home, column: 'other' },
      { ...home, table: 'support.other' },
      { ...home, childId: tom },
    ]) {
      await expect(opened([yara, tom], (unit) => sealer.open(unit, moved, sealed))).rejects.toThrow(/authenticate/);
    }
    expect(await opened([yara], (unit) => sealer.open(unit, home, sealed))).toBe(TEXT);
  });

  it('do not open at another controller, also with the keys carried there', async () => {
    const { yara, noor } = world.children;
    const home = place(yara);
    const sealed = await opened([yara], (unit) => sealer.seal(unit, home, TEXT));
    await opened([noor], (unit) => sealer.seal(unit, place(noor), 'eigen sleutel'), world.people.mentor, 'APPROACH');
    await admin(`update access.child_key k set wrapped = o.wrapped from access.child_key o where k.child_id = $1 and o.child_id = $2`, [noor, yara]);
    await expect(opened([noor], (unit) => sealer.open(unit, { ...home, childId: noor }, sealed), world.people.mentor, 'APPROACH')).rejects.toThrow(
      /authenticate/,
    );
  });

  it('have no key for who did not open the child, or opened it for something else', async () => {
    const { yara, finn } = world.children;
    const home = place(yara);
    const sealed = await opened([yara], (unit) => sealer.seal(unit, home, TEXT));
    expect(await opened([finn], (unit) => sealer.open(unit, home, sealed))).toBeNull();
    expect(await opened([yara], (unit) => sealer.open(unit, home, sealed), world.people.careCoordinator, 'MEET')).toBeNull();
    await expect(opened([yara], (unit) => sealer.seal(unit, place(finn), TEXT))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(asAdmin(database.appUrl, (app) => app.query('select wrapped from access.child_key'))).rejects.toMatchObject({ code: '42501' });
  });

  it('are unreadable for ever once the key of the child was erased', async () => {
    const { tom, yara } = world.children;
    const [home, stays] = [place(tom), place(yara)];
    const sealed = await opened([tom, yara], async (unit) => [await sealer.seal(unit, home, TEXT), await sealer.seal(unit, stays, TEXT)]);
    const { rows } = await admin('select wrapped from access.child_key where child_id = $1', [tom]);
    await admin('delete from children.child where id = $1', [tom]);
    expect((await admin('select wrapped, erased_on is not null as erased from access.child_key where child_id = $1', [tom])).rows).toEqual([
      { wrapped: null, erased: true },
    ]);
    // whoever keeps a copy of the row has a text without a key; another child of the same organisation is untouched
    expect(
      await opened([yara], (unit) =>
        sealer.openAll(unit, [
          { ...home, sealed: sealed[0]! },
          { ...stays, sealed: sealed[1]! },
        ]),
      ),
    ).toEqual([null, TEXT]);
    expect(rows[0].wrapped).toHaveLength(61);
  });

  it('get one key, however many seal at once', async () => {
    const { noorAtSchool } = world.children;
    const places = Array.from({ length: 4 }, () => place(noorAtSchool));
    const sealed = await Promise.all(places.map((home) => opened([noorAtSchool], (unit) => sealer.seal(unit, home, TEXT))));
    const texts = await opened([noorAtSchool], (unit) =>
      sealer.openAll(
        unit,
        places.map((home, index) => ({ ...home, sealed: sealed[index]! })),
      ),
    );
    expect(texts).toEqual(places.map(() => TEXT));
  });

  it('would not hide behind a key that was put there by hand (negative control)', async () => {
    const { finn } = world.children;
    await opened([finn], (unit) => sealer.seal(unit, place(finn), TEXT));
    const forged = seal(newSealingKey(), { table: 'access.child_key', column: 'wrapped', rowId: finn, controllerId: world.school.id }, newSealingKey());
    await admin('update access.child_key set wrapped = $2 where child_id = $1', [finn, forged]);
    await expect(opened([finn], (unit) => sealer.seal(unit, place(finn), TEXT))).rejects.toThrow(/authenticate/);
  });

  it('open with the new secret once it took the place of the old, and nothing opens with the old any more', async () => {
    const { yara, tom, finn } = world.children;
    const home = place(yara);
    const sealed = await opened([yara], (unit) => sealer.seal(unit, home, TEXT));
    const keyOf = async (secret: string) => {
      const { rows } = await admin('select controller_id, wrapped from access.controller_key where controller_id = $1', [world.school.id]);
      return controllerKey(secret, rows[0] as WrappedControllerKey)!;
    };
    const { secret: old } = api.app.get<Config>(CONFIG);
    const next = newSealingKey().toString('hex');
    const keyBefore = await keyOf(old);
    const done = await Administration.run(
      database.adminUrl,
      database.name,
      (administration) => administration.transaction(() => rewrapKeys(administration, { old, next })),
      database.name.replace(/_[0-9a-f]{10}$/, ''),
    );
    // Finn's was put there by hand and Tom's was erased: what did not open stays as it was
    expect(done).toMatchObject({ controllers: 2, unreadable: 2 });
    const fresh = new Sealer({ secret: next });
    expect(await opened([yara], (unit) => fresh.open(unit, home, sealed))).toBe(TEXT);
    expect(await opened([yara], async (unit) => fresh.open(unit, home, await fresh.seal(unit, home, TEXT)))).toBe(TEXT);
    await expect(opened([yara], (unit) => sealer.open(unit, home, sealed))).rejects.toThrow(/authenticate/);
    await expect(opened([tom, finn], (unit) => sealer.open(unit, place(finn), sealed))).rejects.toThrow(/authenticate/);
    const keyNow = await keyOf(next);
    // who took the key of the organisation with them before opens no key of a child that lies here now
    const { rows } = await admin('select wrapped from access.child_key where child_id = $1', [yara]);
    expect(() => unseal(keyBefore, childKeyPlace(world.school.id, yara), (rows[0] as { wrapped: Buffer }).wrapped)).toThrow(/authenticate/);
    expect(() => unseal(keyNow, childKeyPlace(world.school.id, yara), (rows[0] as { wrapped: Buffer }).wrapped)).not.toThrow();
  });
});
