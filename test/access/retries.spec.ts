import pg from 'pg';
import { startApi, type TestApi, type TestDatabase } from '#testing';
import { operationsOf } from './documents.js';
import { Door, relatedTo } from './door.js';
import { raiseVersions, type Retried, Retrying } from './retrying.js';
import { LAST } from './ways.js';
import { Witness } from './witness.js';
import { copyOfWorld } from './world/laid.js';
import type { World } from './world/world.js';

describe('every change asked for again', () => {
  let database: TestDatabase;
  let apis: TestApi[];
  let admin: pg.Client;
  let retrying: Retrying;
  let names: string[];
  const retried: Retried[] = [];

  beforeAll(async () => {
    const { world, ...copy } = await copyOfWorld();
    database = copy.database;
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await raiseVersions(admin);
    await useScales(admin, world);
    apis = [await startApi(database), await startApi(database)];
    const doors = [await Door.of(apis[0]!, world), await Door.of(apis[1]!, world)] as const;
    const operations = operationsOf(doors[0].schema).filter(({ isMutation }) => isMutation);
    retrying = new Retrying(doors, await Witness.in(admin), admin, await relatedTo(database, world), operations);
    names = operations.map(({ name }) => name.replace('Mutation.', ''));
    for (const name of names.toSorted((a, b) => LAST.indexOf(a) - LAST.indexOf(b))) retried.push(await retrying.try(name));
    process.stderr.write(`access: ${retried.length} changes made once, asked for again and asked for of other versions\n`);
  }, 300_000);
  afterAll(async () => {
    await admin?.end();
    for (const api of apis ?? []) await api.stop();
    await database?.drop();
  });

  it('is made by somebody, as its case or its way says', () => {
    expect(retried.length).toBe(names.length);
    expect(
      retried
        .filter(({ isMade }) => !isMade)
        .map(({ name, refusals }) => `${name}: ${[...refusals].join(', ') || 'nobody may by its case in test/access/cases'}`),
    ).toEqual([]);
  });

  it('has one effect and one answer however often it is asked, at one API or another; of an earlier or later version it has none', () => {
    expect(retried.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`))).toEqual([]);
  });

  it('would say so of a version that is not looked at', async () => {
    await breakFunction(admin, 'improvement.cycle_at', 'version <> p_version', 'false');
    expect((await retrying.try('measureOtherwise')).faults).toContain('with a later version is let in');
  });

  it('would say so of a receipt that is not kept', async () => {
    await breakFunction(
      admin,
      'access.finish_intent',
      'update access.intent set receipt = p_receipt where',
      'delete from access.intent where p_receipt is not null and',
    );
    expect((await retrying.try('planVisit')).faults.join()).toMatch(/with other content is/);
  });
});

/** Levels of support where most work, so that support can begin. */
async function useScales(admin: pg.Client, { houses }: World): Promise<void> {
  for (const { controller, locations } of Object.values(houses)) {
    await admin.query('insert into support.scale_use (controller_id, location_id, since, scale_id) values ($1, $2, access.today() - 400, $1)', [
      controller.id,
      locations.own.id,
    ]);
  }
}

/** Puts something else in a function, as a slip would. */
async function breakFunction(admin: pg.Client, name: string, from: string, to: string): Promise<void> {
  const { rows } = await admin.query<{ source: string }>('select pg_get_functiondef($1::regproc) as source', [name]);
  if (!rows[0]?.source.includes(from)) throw new Error(`${name} does not say ${from}`);
  await admin.query(rows[0].source.replaceAll(from, to));
}
