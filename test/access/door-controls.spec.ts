import { RulesOfTheHouse } from '#access';
import { hangDoor } from '#platform';
import { asAdmin, startApi, type TestApi, type TestDatabase } from '#testing';
import { type Cell, cellsOf } from './cells.js';
import { operationsOf } from './documents.js';
import { CASES, Door, relatedTo } from './door.js';
import { Recorder } from './recorder.js';
import { copyOfWorld } from './world/laid.js';
import type { World } from './world/world.js';

describe('negative controls of the door', () => {
  let database: TestDatabase;
  let api: TestApi;
  let door: Door;
  let world: World;
  let recorder: Recorder;
  let cells: Cell[];

  beforeAll(async () => {
    ({ database, world } = await copyOfWorld());
    const related = await relatedTo(database, world);
    api = await startApi(database);
    recorder = new Recorder(world.subjects);
    door = await Door.of(api, world, recorder);
    const asker = world.actors.find(({ name }) => name === 'PEDAGOGICAL_STAFF over the own group, post running, childcare')!;
    cells = operationsOf(door.schema)
      .filter(({ isMutation, name }) => !isMutation && CASES[name])
      .flatMap((operation) => cellsOf(operation, CASES[operation.name]!, asker, related));
  }, 120_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('an unbroken door shows no difference, so that those below mean something', async () => {
    expect((await door.tryCells(cells)).differences).toEqual([]);
  }, 60_000);

  it('a door that asks no role is noticed by every operation that is not for that role', async () => {
    const asks = RulesOfTheHouse.prototype.may;
    RulesOfTheHouse.prototype.may = () => true;
    try {
      const { differences } = await door.tryCells(cells);
      const forbidden = cells.filter(({ expected }) => expected === 'FORBIDDEN');
      expect(forbidden.length).toBeGreaterThan(10);
      expect(differences.length).toBeGreaterThanOrEqual(forbidden.length);
    } finally {
      RulesOfTheHouse.prototype.may = asks;
    }
  }, 60_000);

  it('R45 a log that forgets its lines is noticed', async () => {
    const complete = await asAdmin(database.adminUrl, (admin) => recorder.differences(admin, world.today));
    expect(complete.untold).toEqual([]);
    const forgetful = await asAdmin(database.adminUrl, async (admin) => {
      await admin.query('begin');
      await admin.query('delete from access.log');
      return recorder.differences(admin, world.today);
    });
    expect(forgetful.untold.length).toBeGreaterThan(0);
  });

  // last: each try hangs the door once more
  it('an operation without its ability stops the server, whichever it is', () => {
    const operations = operationsOf(door.schema);
    const unnoticed = operations.filter(({ name, field }) => {
      const { door: ability, ...others } = field.extensions as Record<string, unknown>;
      field.extensions = others;
      try {
        hangDoor(door.schema, { may: () => true });
        return true;
      } catch (error) {
        return !(error as Error).message.includes(name);
      } finally {
        field.extensions = { ...others, door: ability };
      }
    });
    expect(unnoticed.map(({ name }) => name)).toEqual([]);
    process.stderr.write(`access: ${operations.length} abilities taken from the door, ${operations.length - unnoticed.length} turned red\n`);
  });
});
