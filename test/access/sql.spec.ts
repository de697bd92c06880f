import type { TestDatabase } from '#testing';
import { BELONGS } from './belongs.js';
import { laySetting, throughRealGates } from './gates.js';
import type { Setting } from './ledger.js';
import { type Findings, Matrix } from './matrix.js';
import { UNLOCKS } from './unlocks.js';

const most = 20;

describe('every cell in SQL, under the application’s role', () => {
  let database: TestDatabase;
  let setting: Setting;
  let findings: Findings;

  beforeAll(async () => {
    ({ database, setting } = await laySetting());
    findings = await throughRealGates(database, (gate) => new Matrix(gate, setting).tryAll());
    process.stderr.write(
      `access: ${findings.cells.toLocaleString('en')} cells in SQL, ${findings.leaks.length} leaks, ${findings.wrongDenials.length} wrong denials\n`,
    );
  }, 240_000);
  afterAll(() => database?.drop());

  it('R1 R9 R48 nothing leaks', () => {
    expect(findings.leaks.slice(0, most)).toEqual([]);
  });

  it('R48 nobody is kept from their work', () => {
    expect(findings.wrongDenials.slice(0, most)).toEqual([]);
  });

  it('every kind of subject lies in the world', () => {
    const kinds = new Set<string>(setting.subjects.map(({ kind }) => kind));
    expect(setting.catalog.kinds.filter((kind) => !kinds.has(kind)).map((kind) => `${kind}: no subject of this kind in test/access/world`)).toEqual([]);
  });

  it('every purpose is told in test/access/unlocks.ts, and no other', () => {
    expect(setting.catalog.purposes).toEqual(Object.keys(UNLOCKS).sort());
  });

  it('every protected table is told in test/access/belongs.ts and has rows in the world', () => {
    const unlocked = new Set(Object.values(UNLOCKS).flatMap(({ reads }) => reads));
    const faults = setting.catalog.tables.flatMap(({ name }) => [
      ...(BELONGS[name] ? [] : [`${name}: of whom do its rows tell?`]),
      ...(setting.rows.some(({ table }) => table === name) ? [] : [`${name}: no row in the world`]),
      ...(unlocked.has(name) ? [] : [`${name}: which purpose is it for?`]),
    ]);
    expect(faults).toEqual([]);
  });
});
