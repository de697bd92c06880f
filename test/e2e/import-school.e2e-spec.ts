import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '#kernel';
import { arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { act, bringIn, fixture, look, recordHashes, rows, tablesThatHold, upload } from './import-desk.js';

const bad = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/edexml/bad/expected.json'), 'utf8')) as {
  file: string;
  severity: string;
  line: number;
}[];
const samples = join(import.meta.dirname, '../../../shared/data/edexml-2.1');
const sampled = existsSync(samples);
const pupil = (key: string, group: string, more = ''): string =>
  `<leerling key="${key}"><achternaam>Proef${key.replace('#', 'x')}</achternaam><roepnaam>Kind</roepnaam><geboortedatum>2021-05-0${(key.length % 9) + 1}</geboortedatum><geslacht>2</geslacht><jaargroep>1</jaargroep><groep key="${group}"/>${more}</leerling>`;
const school = (pupils: string, { year = '2026-2027', day = '2026-10-01' } = {}): string =>
  `<EDEX><school><schooljaar>${year}</schooljaar><peildatum>${day}</peildatum><schoolkey>proef</schoolkey></school><groepen><groep key="A"><naam>1a ${year}</naam><jaargroep>1</jaargroep></groep><groep key="B"><naam>1b ${year}</naam><jaargroep>1</jaargroep></groep></groepen><leerlingen>${pupils}</leerlingen></EDEX>`;

describe('EDEXML of a school (I3, R35)', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let hans: Visitor;

  const send = (locationId: Id, file: Buffer | string) => upload(api, hans, { location: locationId, format: 'EDEXML' }, file);
  // a school of its own for each story, so that none meets another's children
  let schools = 20;
  const newSchool = async (): Promise<Id> => {
    schools += 1;
    const [made] = await all<{ id: Id }>(
      `insert into centre.location (controller_id, id, kind, name, brin, vestiging) values ($1, gen_random_uuid(), 'SCHOOL', 'Proefschool', $2, '00') returning id`,
      [world.school.id, `${schools}PR`],
    );
    return made!.id;
  };
  const all = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query<Row>(sql, values)).rows);
  const placements = (locationId: Id) =>
    all<{ key: string; group: string; period: string }>(
      `select coalesce(c.source_key, c.family_name) as key, g.name as group, p.period::text as period from children.placement p join children.child c using (controller_id)
       join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id where c.id = p.child_id and g.location_id = $1 order by 1, lower(p.period), 2`,
      [locationId],
    );

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    hans = await api.visitor(world.people.schoolAdministrator.accountId, world.people.schoolAdministrator.hat);
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R1 R2 refuses the file of another school that is known here, also of the same board, and nothing came in', async () => {
    const [place, other] = [await newSchool(), await newSchool()];
    const [{ brin }] = (await all<{ brin: string }>('select brin from centre.location where id = $1', [other])) as [{ brin: string }];
    const file = fixture('edexml/school-2.1.xml').toString().replace('<brincode>99AB</brincode>', `<brincode>${brin}</brincode>`);
    const before = await recordHashes(database);
    const { importId, state } = await send(place, file);
    expect(state).toBe('REFUSED');
    expect((await look(hans, importId)).remarks.join()).toContain(`het bestand is van Proefschool (${brin}00), en u koos een andere school`);
    expect(await recordHashes(database)).toEqual(before);
    expect((await send(other, file)).state).toBe('READY');
  });

  it('R35 brings in groups of the school year, pupils in them and colleagues as names, never as posts', async () => {
    const place = await newSchool();
    const before = await recordHashes(database);
    const { importId } = await send(place, fixture('edexml/school-2.1.xml'));
    const shown = await look(hans, importId);
    expect(shown.remarks.join()).toContain('het bestand is van school 99AB00');
    expect(shown.standing).toMatchObject({ faults: 0, doubts: 1 });
    expect(await recordHashes(database)).toEqual(before);
    expect((await bringIn(hans, importId)).receipt).toMatchObject({ state: 'APPLIED' });

    expect(await all(`select name, year_groups, school_year, source_key from centre."group" where location_id = $1 order by name`, [place])).toEqual([
      { name: 'Groep 1 Eekhoorns', year_groups: ['1'], school_year: '2026-2027', source_key: 'G1' },
      { name: 'Plusklas', year_groups: ['1'], school_year: '2026-2027', source_key: 'PLUS' },
    ]);
    expect(await placements(place)).toEqual([
      { key: 'L1', group: 'Groep 1 Eekhoorns', period: '[2026-08-01,2027-08-01)' },
      { key: 'L1', group: 'Plusklas', period: '[2026-08-01,2027-08-01)' },
      { key: 'Yıldız', group: 'Groep 1 Eekhoorns', period: '[2026-08-01,2027-08-01)' },
    ]);
    expect(await all('select name, email, source_key, account_id from centre.staff_member where location_id = $1 order by name', [place])).toEqual([
      { name: 'A Dijkgraaf', email: 'a.dijkgraaf@example.org', source_key: 'T1', account_id: null },
      { name: 'Bo', email: null, source_key: 'T2', account_id: null },
    ]);
    const after = await recordHashes(database);
    expect([after['access.post'], after['access.account']]).toEqual([before['access.post'], before['access.account']]);
    expect((await act(hans, 'undoImport', importId, (await look(hans, importId)).version)).receipt).toMatchObject({ state: 'UNDONE' });
    expect(await recordHashes(database)).toEqual(before);
  });

  it('R3 R4 leaves no BSN, onderwijsnummer or ECK iD in any table', async () => {
    const { importId } = await send(await newSchool(), fixture('edexml/school-2.1.xml'));
    await bringIn(hans, importId);
    expect(await tablesThatHold(database, ['111222333', '133456785', '101234567', '123456782', 'ketenid', '0a1b2c'])).toEqual([]);
    expect(await tablesThatHold(database, ['Terpstra'])).toContain('children.child');
  });

  it('R35 a pupil whom a later file puts in another class moves there on the day the file tells about', async () => {
    const place = await newSchool();
    await bringIn(hans, (await send(place, school(pupil('K1', 'A') + pupil('K22', 'A')))).importId);
    const before = await recordHashes(database);
    const { importId } = await send(place, school(pupil('K1', 'B') + pupil('K22', 'A'), { day: '2026-12-01' }));
    expect((await rows(hans, importId)).filter(({ kind }) => kind === 'CHILD').map(({ action, differs }) => [action, differs])).toEqual([
      ['CHANGE', ['placement']],
      ['SAME', []],
    ]);
    await bringIn(hans, importId);
    expect(await placements(place)).toEqual([
      { key: 'K1', group: '1a 2026-2027', period: '[2026-08-01,2026-12-01)' },
      { key: 'K1', group: '1b 2026-2027', period: '[2026-12-01,2027-08-01)' },
      { key: 'K22', group: '1a 2026-2027', period: '[2026-08-01,2027-08-01)' },
    ]);
    await act(hans, 'undoImport', importId, (await look(hans, importId)).version);
    expect(await recordHashes(database)).toEqual(before);
  });

  it('R35 a pupil who comes back to an earlier class is placed there once more, and the same file again changes nothing', async () => {
    const place = await newSchool();
    const file = (group: string, day: string) => school(pupil('K1', group), { day });
    for (const [group, day] of [
      ['A', '2026-09-01'],
      ['B', '2026-10-01'],
    ] as const)
      await bringIn(hans, (await send(place, file(group, day))).importId);
    const before = await recordHashes(database);
    // the same day told otherwise: the move that was wrong is put right
    const corrected = (await send(place, file('A', '2026-10-01'))).importId;
    await bringIn(hans, corrected);
    expect((await placements(place)).map(({ group }) => group)).toEqual(['1a 2026-2027', '1a 2026-2027']);
    await act(hans, 'undoImport', corrected, (await look(hans, corrected)).version);
    expect(await recordHashes(database)).toEqual(before);
    const { importId } = await send(place, file('A', '2026-12-01'));
    await bringIn(hans, importId);
    expect(await placements(place)).toEqual([
      { key: 'K1', group: '1a 2026-2027', period: '[2026-08-01,2026-10-01)' },
      { key: 'K1', group: '1b 2026-2027', period: '[2026-10-01,2026-12-01)' },
      { key: 'K1', group: '1a 2026-2027', period: '[2026-12-01,2027-08-01)' },
    ]);
    const again = (await rows(hans, (await send(place, file('A', '2026-12-01'))).importId)).filter(({ kind }) => kind === 'CHILD');
    expect(again).toMatchObject([{ action: 'SAME', verdict: 'OK', reasons: [] }]);
    await act(hans, 'undoImport', importId, (await look(hans, importId)).version);
    expect(await recordHashes(database)).toEqual(before);
  });

  it('R35 before the year begins the class itself is put right; the next school year is placed beside this one', async () => {
    const place = await newSchool();
    await bringIn(hans, (await send(place, school(pupil('K1', 'A'), { year: '2027-2028', day: '2027-06-01' }))).importId);
    await bringIn(hans, (await send(place, school(pupil('K1', 'B'), { year: '2027-2028', day: '2027-07-01' }))).importId);
    await bringIn(hans, (await send(place, school(pupil('K1', 'A')))).importId);
    expect(await placements(place)).toEqual([
      { key: 'K1', group: '1a 2026-2027', period: '[2026-08-01,2027-08-01)' },
      { key: 'K1', group: '1b 2027-2028', period: '[2027-08-01,2028-08-01)' },
    ]);
  });

  it('R35 the same key at two schools of one board is two children', async () => {
    const [first, second] = [await newSchool(), await newSchool()];
    await bringIn(hans, (await send(first, school(pupil('S1', 'A')))).importId);
    const { importId } = await send(second, school(pupil('S1', 'A')));
    expect((await rows(hans, importId)).filter(({ kind }) => kind === 'CHILD').map(({ action }) => action)).toEqual(['CREATE']);
  });

  it('R35 a key that has another birth date now is confirmed by a person first', async () => {
    const place = await newSchool();
    await bringIn(hans, (await send(place, school(pupil('S9', 'A')))).importId);
    const { importId } = await send(place, school(pupil('S9', 'A')).replace('2021-05-03', '2020-01-09'));
    const [child] = (await rows(hans, importId)).filter(({ kind }) => kind === 'CHILD');
    expect(child).toMatchObject({ action: 'CHANGE', needsConfirmation: true, differs: ['birthDate'] });
  });

  it.each(bad.filter(({ severity }) => severity === 'REFUSAL'))('refuses $file as a whole, naming line $line', async ({ file, line }) => {
    const { importId, state } = await send(world.school.locations.kompas, fixture(`edexml/bad/${file}`));
    expect(state).toBe('REFUSED');
    expect((await look(hans, importId)).refusal).toMatch(new RegExp(`^Regel ${line}\\b`));
    expect(await rows(hans, importId)).toEqual([]);
  });

  it(sampled ? `samples of the trade are read from ${samples}` : `samples of the trade are missing: nothing at ${samples}`, () => {
    expect(existsSync(join(samples, 'EDEXML.Voorbeeld.2.1.xml'))).toBe(sampled);
  });

  if (!sampled) return;

  it('EDEXML.Voorbeeld.2.1.xml comes in, its BSN dropped with a warning and its toevoegingen passed over', async () => {
    const place = await newSchool();
    const { importId, state } = await send(place, readFileSync(join(samples, 'EDEXML.Voorbeeld.2.1.xml')));
    expect(state).toBe('READY');
    expect((await look(hans, importId)).remarks.join()).toMatch(/blokken? met toevoegingen/);
    expect((await rows(hans, importId)).flatMap(({ reasons }) => reasons).join()).toContain('dit nummer kan niet kloppen');
    expect((await bringIn(hans, importId)).receipt).toMatchObject({ state: 'APPLIED' });
    expect((await placements(place)).length).toBeGreaterThan(0);
    expect(await tablesThatHold(database, ['133456785', 'id.school'])).toEqual([]);
  });

  it('EDEXML.invalid_1.xml is refused naming line 3 and the reason, and nothing changed', async () => {
    const place = await newSchool();
    const before = await recordHashes(database);
    const { importId, state } = await send(place, readFileSync(join(samples, 'EDEXML.invalid_1.xml')));
    expect(state).toBe('REFUSED');
    expect((await look(hans, importId)).refusal).toBe(
      'Regel 3, school_incorrect_element: het element ‘school_incorrect_element’ hoort niet in ‘EDEX’. Verwacht: school.',
    );
    expect(await recordHashes(database)).toEqual(before);
  });
});
