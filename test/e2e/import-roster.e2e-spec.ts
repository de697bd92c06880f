import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, type Id, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { act, bringIn, fixture, look, recordHashes, rows, tablesThatHold, upload } from './import-desk.js';

const bad = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/roster/bad/expected.json'), 'utf8')) as {
  file: string;
  severity: string;
  line: number;
}[];
const csv = (...lines: string[]): string => `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;Einddatum\n${lines.join('\n')}\n`;

describe('a childcare roster (I1)', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let karin: Visitor;
  let wilg: Id;

  const send = (file: Buffer | string, options = {}) => upload(api, karin, { location: wilg, format: 'ROSTER' }, file, options);
  const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query<Row>(sql, values)).rows[0]!);

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    karin = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
    wilg = world.childcare.locations.wilg;
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('is shown first and changes nothing; then comes in as a whole, once, and is undone to the last byte', async () => {
    const before = await recordHashes(database);
    const { importId, state } = await send(fixture('roster/childcare.csv'), { fileName: 'Kinderen november.csv' });
    expect(state).toBe('READY');
    const shown = await look(karin, importId);
    expect(shown.standing).toMatchObject({ faults: 0, doubts: 0, appliedBefore: null });
    expect(await recordHashes(database)).toEqual(before);

    expect((await bringIn(karin, importId)).receipt).toMatchObject({ state: 'APPLIED' });
    const { amount } = await one<{ amount: string }>(`select count(*) as amount from children.child where source_key in ('1001', '1002', '1003')`);
    expect(Number(amount)).toBe(3);
    const noor =
      await one(`select (select count(*) from children.placement p where p.child_id = c.id) as placements, (select count(*) from children.guardian g where g.child_id = c.id) as guardians,
      (select string_agg(language, ',' order by language) from children.home_language l where l.child_id = c.id) as languages, (select programme from children.ve_indication v where v.child_id = c.id) as programme,
      (select count(*) from children.enrolment e where e.child_id = c.id) as enrolments from children.child c where c.source_key = '1001'`);
    expect(noor).toEqual({ placements: '2', guardians: '2', languages: 'nl,pl', programme: 'Uk & Puk', enrolments: '1' });

    const applied = await recordHashes(database);
    const again = await send(fixture('roster/childcare.csv'));
    const { standing } = await look(karin, again.importId);
    expect(standing.appliedBefore).not.toBeNull();
    expect([...new Set(standing.counts.map(({ action }) => action))]).toEqual(['SAME']);
    expect((await bringIn(karin, again.importId)).receipt).toMatchObject({ state: 'APPLIED' });
    expect(await recordHashes(database)).toEqual(applied);

    const { version } = await look(karin, importId);
    expect((await act(karin, 'undoImport', importId, version)).receipt).toMatchObject({ state: 'UNDONE' });
    expect(await recordHashes(database)).toEqual(before);
  });

  it('R8 R21 takes the VE hours of a month, puts them right when planning says otherwise, and undoes it; a mentor reads how far a child is', async () => {
    const born = addMonths(world.today, -40);
    const [last, next] = [addMonths(world.today, -1), addMonths(world.today, 1)];
    const hours = (...told: string[]) =>
      `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;VE-indicatie;VE-maand;VE-uren\n${told.map((one) => `9100;Fenna;Uren;${born};Vlinders;${addMonths(born, 30)};ja;${one}`).join('\n')}\n`;
    const kept = async () =>
      (
        await one<{ kept: object[] | null }>(`select json_agg(json_build_array(u.month = date_trunc('month', u.month), u.hours) order by u.month) as kept
      from children.ve_hours u join children.child c on c.controller_id = u.controller_id and c.id = u.child_id where c.source_key = '9100'`)
      ).kept;
    await bringIn(karin, (await send(hours(`${last};48,5`))).importId);
    expect(await kept()).toEqual([[true, 48.5]]);
    const { importId } = await send(hours(`${last};50`));
    expect((await rows(karin, importId)).find(({ kind }) => kind === 'CHILD')).toMatchObject({ action: 'CHANGE', verdict: 'OK' });
    await bringIn(karin, importId);
    expect(await kept()).toEqual([[true, 50]]);
    const { version } = await look(karin, importId);
    expect((await act(karin, 'undoImport', importId, version)).receipt).toMatchObject({ state: 'UNDONE' });
    expect(await kept()).toEqual([[true, 48.5]]);
    await bringIn(karin, (await send(hours(`${next};52`))).importId);
    const { id } = await one<{ id: Id }>(`select id from children.child where source_key = '9100'`);
    const mentor = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    const { child } = await mentor.get<{ child: { veHours: object } }>(
      'query Hours($id: ID!) { child(id: $id) { veHours { counted forecast needed reached willReach until } } }',
      { id },
    );
    expect(child.veHours).toEqual({ counted: 48.5, forecast: 100.5, needed: 960, reached: false, willReach: false, until: `${last.slice(0, 7)}-01` });
    const wrong = await send(hours(`${last};190`, `;40`, `${last};veel`));
    expect((await rows(karin, wrong.importId)).filter(({ kind }) => kind === 'CHILD').map(({ verdict }) => verdict)).toEqual(['ERROR', 'ERROR', 'ERROR']);
  });

  it('R8 tells in the row of a VE indication that is there on those days: it gets the days of the file, or two that are there keep theirs', async () => {
    const day = (months: number) => addMonths(world.today, months);
    const row = (from: number, until: number) => `9200;Iza;Dagen;${day(-40)};Vlinders;${day(-10)};ja;${day(from)};${day(until)}\n`;
    const told = async (...ve: string[]) => {
      const { importId } = await send(`Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;VE-indicatie;VE vanaf;VE tot\n${ve.join('')}`);
      const reasons = (await rows(karin, importId)).flatMap((one) => one.reasons.filter((reason) => /VE-indicatie/.test(reason)));
      return { importId, reasons };
    };
    const comesIn = async (from: number, until: number) => {
      const { importId, reasons } = await told(row(from, until));
      await bringIn(karin, importId);
      const sql = `select array_agg(v.period::text order by v.period) as periods from children.ve_indication v join children.child c on c.id = v.child_id where c.source_key = '9200'`;
      return { reasons, ...(await one<{ periods: string[] }>(sql)) };
    };
    expect([(await comesIn(-10, -6)).reasons, (await comesIn(-10, -6)).reasons]).toEqual([[], []]);
    expect((await comesIn(-10, -4)).reasons).toEqual([expect.stringContaining('die krijgt de dagen uit dit bestand')]);
    const before = await comesIn(-2, 2);
    expect([before.reasons, before.periods.length]).toEqual([[], 2]);
    const stays = await comesIn(-5, -1);
    expect([stays.reasons, stays.periods]).toEqual([[expect.stringContaining('Hun dagen blijven zoals ze zijn')], before.periods]);
    // a no takes none of them away, and says so, once
    const no = row(-2, 2).replace(/ja;.*/, 'nee;;');
    expect((await told(no)).reasons).toEqual([expect.stringContaining('maar in het dossier staat er wel een: van nu, van eerder of voor later')]);
    expect((await told(row(-2, 2), row(3, 5))).reasons).toEqual([expect.stringMatching(/^Regel 3, VE-indicatie: regel 2 noemt/)]);
  });

  it('shows names and groups with their reasons; what is known of home is counted', async () => {
    const { importId } = await send(fixture('roster/childcare.csv'));
    const children = (await rows(karin, importId)).filter(({ kind }) => kind === 'CHILD');
    expect(children[0]).toMatchObject({ name: 'Noor van den Akkerhof', groups: ['Appeltjes'], guardians: 2, languages: 2, ve: true, action: 'CREATE' });
    expect(children[1]?.reasons).toContain('Regel 3, BSN: dit nummer kan niet kloppen. Het is niet overgenomen; kijk het na in uw eigen administratie.');
    const everything = JSON.stringify([await look(karin, importId), children]);
    for (const secret of ['Hanna', 'example.org', '12 34 56', 'Lisowski', 'Uk & Puk', 'JGZ', '2023-03-14']) expect(everything).not.toContain(secret);
  });

  it('R3 R4 leaves no BSN in any table, not even one used as a key, as a name or as the name of the file', async () => {
    const numbers = ['111222333', '123456782', '297816238'];
    const file = `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;BSN\n111222333;Ada;Sleutel;01-02-2023;Zon;01-03-2025;123456782\n7001;Ben;297816238;01-02-2023;Zon;01-03-2025;133456785\n`;
    const { importId } = await send(file, { fileName: 'lijst 111222333.csv' });
    const shown = await rows(karin, importId);
    expect(shown.flatMap(({ reasons }) => reasons).filter((reason) => /niet overgenomen/.test(reason)).length).toBeGreaterThanOrEqual(3);
    expect((await bringIn(karin, importId)).receipt).toMatchObject({ state: 'APPLIED' });
    expect(await tablesThatHold(database, [...numbers, '133456785'])).toEqual([]);
    expect(await tablesThatHold(database, ['Sleutel'])).toContain('children.child');
    const again = await send(file);
    expect(new Set((await look(karin, again.importId)).standing.counts.map(({ action }) => action))).toEqual(new Set(['SAME']));
  });

  it.each(bad.filter(({ severity }) => severity === 'REFUSAL'))('refuses $file as a whole, naming line $line', async ({ file, line }) => {
    const { importId, state } = await send(fixture(`roster/bad/${file}`));
    expect(state).toBe('REFUSED');
    expect((await look(karin, importId)).refusal).toMatch(new RegExp(`^Regel ${line}\\b`));
    expect(await rows(karin, importId)).toEqual([]);
  });

  it('a refused file and a row with a fault change nothing', async () => {
    const before = await recordHashes(database);
    await send(fixture('roster/bad/workbook-bomb.xlsx'));
    const { importId } = await send(csv('1;Goed;Kind;01-02-2023;Zon;01-03-2025;', '2;Fout;Kind;31-06-2023;Zon;01-03-2025;'));
    const refused = await bringIn(karin, importId);
    expect(refused.error).toMatchObject({ code: 'NOT_NOW', reason: 'import_unfinished', params: { faults: 1, doubts: 0 } });
    expect(await recordHashes(database)).toEqual(before);
  });

  it('comes in without the rows that were left out', async () => {
    const { importId } = await send(
      csv('8001;Mila;Goed;01-02-2023;Zon;01-03-2025;', '8002;Fien;Fout;31-06-2023;Zon;01-03-2025;', '8003;Daan;Liever niet;01-02-2023;Maan;01-03-2025;'),
    );
    const found = (await rows(karin, importId)).filter(({ kind }) => kind === 'CHILD');
    expect(found.map(({ verdict }) => verdict)).toEqual(['OK', 'ERROR', 'OK']);
    const { version } = await look(karin, importId);
    const left = await act(karin, 'leaveOutImportRow', importId, version, { rows: [found[1]!.n, found[2]!.n], leftOut: true });
    expect((await act(karin, 'applyImport', importId, left.receipt!.version)).receipt).toMatchObject({ state: 'APPLIED' });
    const { keys } = await one<{ keys: string[] }>(`select array_agg(source_key) as keys from children.child where source_key like '800_'`);
    expect(keys).toEqual(['8001']);
  });

  it('R35 a child without a lasting key is met by name and birth date, and somebody confirms it', async () => {
    const file = 'naam;geboortedatum;groep;startdatum\nLotte van den Berg;2023-06-07;Blauw;2025-02-01\n';
    const first = await send(file);
    const { version, standing } = await look(karin, first.importId);
    expect(standing.doubts).toBe(1);
    expect((await act(karin, 'applyImport', first.importId, version)).error).toMatchObject({
      code: 'NOT_NOW',
      reason: 'import_unfinished',
      params: { faults: 0, doubts: 1 },
    });
    expect((await bringIn(karin, first.importId)).receipt).toMatchObject({ state: 'APPLIED' });

    const moved = await send(file.replace('Blauw;2025-02-01', 'Geel;2026-02-01'));
    const [child] = (await rows(karin, moved.importId)).filter(({ kind }) => kind === 'CHILD');
    expect(child).toMatchObject({ action: 'CHANGE', needsConfirmation: true, differs: ['placement'] });
    expect(child?.reasons.join()).toContain('er is al een kind met deze naam en geboortedatum');
    const again = await look(karin, moved.importId);
    // all that is new may be confirmed at once; who is here already, one by one
    const allNew = await act(karin, 'confirmImportRow', moved.importId, again.version, { allNew: true });
    expect((await look(karin, moved.importId)).standing.doubts).toBe(1);
    const confirmed = await act(karin, 'confirmImportRow', moved.importId, allNew.receipt!.version, { rows: [child!.n] });
    expect((await act(karin, 'applyImport', moved.importId, confirmed.receipt!.version)).receipt).toMatchObject({ state: 'APPLIED' });
    const { amount } = await one<{ amount: string }>(`select count(*) as amount from children.child where family_name = 'Berg'`);
    expect(Number(amount)).toBe(1);
  });

  it('R35 a child whose record has no key yet takes the key of the file once somebody confirms', async () => {
    const { birth } = await one<{ birth: string }>('select birth_date::text as birth from children.child where id = $1', [world.children.noor]);
    const { importId } = await send(csv(`9001;Noor;Jansen;${birth};Vlinders;01-01-2026;`));
    const [noor] = (await rows(karin, importId)).filter(({ kind }) => kind === 'CHILD');
    expect(noor).toMatchObject({ action: 'CHANGE', needsConfirmation: true });
    const confirmed = await act(karin, 'confirmImportRow', importId, (await look(karin, importId)).version, { rows: [noor!.n] });
    await act(karin, 'applyImport', importId, confirmed.receipt!.version);
    expect(await one('select source_key from children.child where id = $1', [world.children.noor])).toEqual({ source_key: '9001' });
    expect(await one('select count(*) as amount from children.placement where child_id = $1', [world.children.noor])).toEqual({ amount: '1' });
  });

  it('changes what the file says otherwise, never erases what it leaves open, and undoes that exactly', async () => {
    await bringIn(karin, (await send(csv('6001;Sara;Oud;01-02-2023;Zon;01-03-2025;'))).importId);
    const before = await recordHashes(database);
    const { importId } = await send(
      `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;Einddatum;Thuistaal;Ouder 1 naam;Ouder 1 gezag\n6001;Sara;Nieuw;01-02-2023;Zon;;28-02-2027;Turks;Ayla Nieuw;ja\n`.replace(
        'Zon;;',
        'Zon;01-03-2025;',
      ),
    );
    const [sara] = (await rows(karin, importId)).filter(({ kind }) => kind === 'CHILD');
    expect(sara).toMatchObject({ action: 'CHANGE', differs: ['guardian', 'language', 'name', 'placement'] });
    await bringIn(karin, importId);
    expect(
      await one(
        `select family_name, (select period::text from children.placement p where p.child_id = c.id) as period from children.child c where source_key = '6001'`,
      ),
    ).toEqual({
      family_name: 'Nieuw',
      period: '[2025-03-01,2027-03-01)',
    });
    const poorer = await send('Kindnummer;Roepnaam;Geboortedatum\n6001;Sara;01-02-2023\n');
    expect((await rows(karin, poorer.importId)).map(({ action }) => action)).toEqual(['SAME']);
    expect((await act(karin, 'undoImport', importId, (await look(karin, importId)).version)).receipt).toMatchObject({ state: 'UNDONE' });
    expect(await recordHashes(database)).toEqual(before);
  });

  it('is not undone once something was built on it, and says how much of what', async () => {
    const { importId } = await send(csv('5001;Lou;Bouw;01-02-2023;Ster;01-03-2025;'));
    await bringIn(karin, importId);
    const { id } = await one<{ id: Id }>(`select id from children.child where source_key = '5001'`);
    await arrange(database, (a) => a.veIndication(world.childcare.id, id));
    await asAdmin(database.adminUrl, (admin) => admin.query(`update children.child set call_name = 'Louise', version = version + 1 where id = $1`, [id]));
    const before = await recordHashes(database);
    const { version } = await look(karin, importId);
    const refused = await act(karin, 'undoImport', importId, version);
    expect(refused.error).toMatchObject({ code: 'NOT_NOW', reason: 'import_built_upon', params: { 'children.ve_indication': 1, changed: 1 } });
    expect(refused.message).toBe('Terugdraaien kan niet meer: er is al met deze gegevens gewerkt.');
    expect(await recordHashes(database)).toEqual(before);
  });

  it('is planned anew when the records changed since it was shown', async () => {
    const file = csv('4001;Jip;Samen;01-02-2023;Ster;01-03-2025;');
    const [mine, other] = [await send(file), await send(file)];
    await bringIn(karin, other.importId);
    const { version } = await look(karin, mine.importId);
    expect((await act(karin, 'applyImport', mine.importId, version)).error).toMatchObject({ code: 'CHANGED_SINCE', reason: 'import_plan_changed' });
    const again = await act(karin, 'replanImport', mine.importId, version);
    expect(new Set((await rows(karin, mine.importId)).map(({ action }) => action))).toEqual(new Set(['SAME']));
    expect((await act(karin, 'applyImport', mine.importId, again.receipt!.version)).receipt).toMatchObject({ state: 'APPLIED' });
  });

  it('is read by a mapping that was saved, which is offered again', async () => {
    const file = 'Pakket A;Pakket B;Pakket C\n3001;Wolf Onbekend;01-02-2023\n';
    expect((await send(file)).state).toBe('REFUSED');
    const id = newId();
    const columns = [
      { field: 'childKey', heading: 'Pakket A' },
      { field: 'fullName', heading: 'Pakket B' },
      { field: 'birthDate', heading: 'Pakket C' },
    ];
    await karin.get('mutation Save($input: SaveImportMappingInput!) { saveImportMapping(input: $input) { id } }', {
      input: { id, name: 'Ons pakket', columns },
    });
    const { importMappings } = await karin.get<{ importMappings: unknown[] }>('query Mappings { importMappings { id name columns { field heading } } }');
    expect(importMappings).toMatchObject([{ id, name: 'Ons pakket' }]);
    const { importId, state } = await send(file, { mapping: id });
    expect(state).toBe('READY');
    expect((await rows(karin, importId)).map(({ name }) => name)).toEqual(['Wolf Onbekend']);
  });

  it('has a template, in both formats, which comes in without its example', async () => {
    const template = await api.http.get('/imports/template.csv');
    expect(template.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="kindlijn-kinderen.csv"',
    });
    const { importId } = await send(template.text);
    expect((await rows(karin, importId)).map(({ verdict }) => verdict)).toEqual(['SKIPPED']);
    const workbook = await api.http
      .get('/imports/template.xlsx')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      });
    expect((await rows(karin, (await send(workbook.body as Buffer)).importId)).map(({ verdict }) => verdict)).toEqual(['SKIPPED']);
  });
});
