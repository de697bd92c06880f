import { asAdmin, startApi, type TestApi, type TestDatabase } from '#testing';
import type { Related } from './cases/case.js';
import { type Cell, cellsOf } from './cells.js';
import { documentOf, type Operation, operationsOf } from './documents.js';
import { CASES, Door, type DoorFindings, relatedTo, told } from './door.js';
import { Recorder } from './recorder.js';
import { copyOfWorld } from './world/laid.js';
import type { World } from './world/world.js';

/** Who tries the door: each role by the scopes it works in, posts that ended, guardians with, without and with unknown authority, two hats, a stranger. */
const ASKERS = new RegExp(
  [
    '^(PEDAGOGICAL_STAFF|TEACHER|ADMINISTRATOR) over the own group, post running',
    '^(PEDAGOGICAL_STAFF|CARE_COORDINATOR|LOCATION_LEAD) over the own location, post running',
    '^(PRIVACY_OFFICER|ADMINISTRATOR) over the own controller, post running',
    '^(PEDAGOGICAL_COACH|BSO_STAFF|MUNICIPALITY) over the own controller, post running, childcare',
    '^(EXTERNAL_COACH|SPECIALIST|SWV_STAFF) over the own controller, post running, school',
    '^PEDAGOGICAL_STAFF over the own group, post ended, childcare|^TEACHER over the own group, post ended, school',
    '^guardian of child here for long|^a guardian|^who is no guardian',
    '^guardian of a handover: (draft|with the parents, one|received, in the own group|withdrawn before)',
    '^who (asks a specialist: the one|is asked: (here|a guest|no longer)).*, childcare',
    '^guest of a team: (all|goals|proposed|days|one of two).*, school',
    'with the hat of|^somebody of another|^who (receives|answers|coaches|asked a coach)',
  ].join('|'),
);

describe('every operation through the door', () => {
  let database: TestDatabase;
  let api: TestApi;
  let door: Door;
  let world: World;
  let related: Related;
  let recorder: Recorder;
  let operations: Operation[];
  let findings: DoorFindings;

  beforeAll(async () => {
    ({ database, world } = await copyOfWorld());
    related = await relatedTo(database, world);
    recorder = new Recorder(world.subjects);
    api = await startApi(database);
    door = await Door.of(api, world, recorder);
    operations = operationsOf(door.schema);
    const askers = world.actors.filter(({ name }) => ASKERS.test(name));
    const cells = operations.flatMap((operation) =>
      CASES[operation.name] ? askers.flatMap((actor) => cellsOf(operation, CASES[operation.name]!, actor, related)) : [],
    );
    findings = await door.tryCells(cells);
    const counted = Object.entries(findings.counts).map(([verdict, n]) => `${n} ${verdict}`);
    process.stderr.write(
      `access: ${cells.length.toLocaleString('en')} cells through the door, ${operations.length} operations, ${askers.length} people (${counted.join(', ')}), ${findings.differences.length} differences\n`,
    );
  }, 900_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R48 has a case for each, and no case for what is not there', () => {
    const names = operations.map(({ name }) => name);
    expect(names.filter((name) => !CASES[name]).map((name) => `${name} has no case in test/access/cases: how is it called inside and outside?`)).toEqual([]);
    expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('R1 R9 R48 lets in, forbids and hides as the oracle says; hidden looks like absent', () => {
    expect(told(findings.differences).slice(0, 40)).toEqual([]);
  });

  it('lets somebody in by each, so that the refusals mean something', () => {
    expect(operations.map(({ name }) => name).filter((name) => !findings.alive.has(name))).toEqual([]);
  });

  it('R45 leaves a line of every child it tells of, and no line of a child it does not', async () => {
    const { untold, overtold, lines } = await asAdmin(database.adminUrl, (admin) => recorder.differences(admin, world.today));
    process.stderr.write(`access: ${recorder.count.toLocaleString('en')} answers held against ${lines.toLocaleString('en')} lines of the log\n`);
    expect(lines).toBeGreaterThan(300);
    expect([untold.slice(0, 20), overtold.slice(0, 20)]).toEqual([[], []]);
  });

  it('knows nobody without a session, and nobody’s work without a hat', async () => {
    const somebody = world.actors[0]!;
    for (const operation of operations.filter(({ name }) => CASES[name])) {
      const [{ variables }] = cellsOf(operation, CASES[operation.name]!, somebody, related) as [Cell];
      const document = documentOf(operation, 1);
      expect([operation.name, (await door.ask(document, variables, null)).code]).toEqual([operation.name, 'UNAUTHENTICATED']);
      if (CASES[operation.name]!.opens !== 'nobody')
        expect([operation.name, (await door.ask(document, variables, somebody, { hat: false })).code]).toEqual([operation.name, 'HAT_REQUIRED']);
    }
  }, 60_000);
});
