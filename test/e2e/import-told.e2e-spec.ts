import { addDays, type Id, schoolYearOf } from '#kernel';
import { arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';
import { act, bringIn, edexmlOf, look, rows, upload } from './import-desk.js';

const csv = (...lines: string[]): string => `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;Einddatum\n${lines.join('\n')}\n`;

describe('an import tells before it comes in', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let karin: Visitor;

  const send = async (file: string): Promise<Id> =>
    (await upload(api, karin, { location: world.childcare.locations.wilg, format: 'ROSTER' }, file, { fileName: 'Kinderen.csv' })).importId;
  const brought = async (file: string) => (await bringIn(karin, await send(file))).receipt?.state;
  const names = async (sql: string): Promise<string[]> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name));

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    karin = await api.visitor(world.people.administrator.accountId, world.people.administrator.hat);
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('R35 of a child that is here under another number, and waits until somebody says that it is another child', async () => {
    expect(await brought(csv('A1;Sem;Twee;29-02-2024;Zon;01-03-2026;'))).toBe('APPLIED');
    const renumbered = await send(csv('B7;Sem;Twee;29-02-2024;Zon;01-03-2026;'));
    const [sem] = (await rows(karin, renumbered)).filter(({ kind }) => kind === 'CHILD');
    expect(sem).toMatchObject({ action: 'CREATE', verdict: 'WARNING', needsConfirmation: true });
    expect(sem?.reasons.join()).toContain('onder een ander nummer');
    const { version } = await look(karin, renumbered);
    expect((await act(karin, 'applyImport', renumbered, version)).error).toMatchObject({ reason: 'import_unfinished', params: { doubts: 1 } });
    // whose own number stands in the file as well is somebody else
    const both = await rows(karin, await send(csv('A1;Sem;Twee;29-02-2024;Zon;01-03-2026;', 'B7;Sem;Twee;29-02-2024;Zon;01-03-2026;')));
    expect(both.filter(({ kind }) => kind === 'CHILD').map(({ verdict }) => verdict)).toEqual(['OK', 'OK']);
  });

  it('of a group into which nobody comes, and does not make it; also when its last child is left out', async () => {
    const wrong = await send(csv('C1;Fien;Goed;01-02-2024;Zon;01-03-2026;', 'C2;Fout;Datum;31-06-2024;Leegte;01-03-2026;'));
    const [, group] = (await rows(karin, wrong)).filter(({ kind }) => kind === 'GROUP');
    expect(group).toMatchObject({ name: 'Leegte', action: 'LEAVE', verdict: 'SKIPPED' });
    expect(group?.reasons.join()).toContain('in deze groep komt niemand binnen');
    const importId = await send(csv('C3;Bo;Goed;01-02-2024;Zon;01-03-2026;', 'C4;Liever;Niet;01-02-2024;Verlaten;01-03-2026;'));
    const found = await rows(karin, importId);
    const [bo, liever] = found.filter(({ kind }) => kind === 'CHILD');
    const leftOut = async () => (await rows(karin, importId)).filter((row) => row.leftOut).map(({ name }) => name);
    const choose = async (n: number, out: boolean) =>
      act(karin, 'leaveOutImportRow', importId, (await look(karin, importId)).version, { rows: [n], leftOut: out });
    await choose(liever!.n, true);
    expect(await leftOut()).toEqual(['Verlaten', 'Liever Niet']);
    await choose(liever!.n, false);
    expect(await leftOut()).toEqual([]);
    await choose(liever!.n, true);
    await choose(bo!.n, false);
    expect((await act(karin, 'applyImport', importId, (await look(karin, importId)).version)).receipt).toMatchObject({ state: 'APPLIED' });
    expect(await names(`select name from centre."group" where name in ('Leegte', 'Verlaten')`)).toEqual([]);
  });

  it('of a child that comes into one group and keeps its place in another, unless the file names both', async () => {
    expect(await brought(csv('D1;Tess;Hier;01-02-2024;Zon;01-03-2026;'))).toBe('APPLIED');
    const told = async (...lines: string[]) => (await rows(karin, await send(csv(...lines)))).flatMap(({ reasons }) => reasons).join();
    const day = addDays(world.today, 7);
    expect(await told(`D1;Tess;Hier;01-02-2024;Maan;${day};`)).toContain('dit kind houdt ook zijn plaats in een andere groep hier');
    expect(await told(`D1;Tess;Hier;01-02-2024;Maan;${day};`, `D1;Tess;Hier;01-02-2024;Zon;01-03-2026;${addDays(day, -1)}`)).not.toContain('houdt ook');
  });

  it('nothing more of a child that left a group and comes back to it: both placements come in at once, and undoing gives back the one there was', async () => {
    const placed = () =>
      names(`select p.period::text as name from children.placement p join children.child c on c.id = p.child_id where c.source_key = 'F1' order by p.period`);
    expect(await brought(csv('F1;Roos;Terug;01-02-2024;Zon;01-03-2026;'))).toBe('APPLIED');
    const before = await placed();
    const file = csv('F1;Roos;Terug;01-02-2024;Zon;01-09-2026;', 'F1;Roos;Terug;01-02-2024;Zon;01-03-2026;30-04-2026');
    const importId = await send(file);
    expect((await rows(karin, importId)).filter(({ kind }) => kind === 'CHILD').map(({ action, verdict }) => `${action} ${verdict}`)).toEqual([
      'CHANGE OK',
      'CHANGE OK',
    ]);
    expect((await bringIn(karin, importId)).receipt?.state).toBe('APPLIED');
    expect(await placed()).toEqual(['[2026-03-01,2026-05-01)', '[2026-09-01,)']);
    expect((await rows(karin, await send(file))).map(({ action }) => action)).toEqual(['SAME', 'SAME', 'SAME']);
    expect((await act(karin, 'undoImport', importId, (await look(karin, importId)).version)).receipt).toMatchObject({ state: 'UNDONE' });
    expect(await placed()).toEqual(before);
  });

  it('calls a group as it is called here, however a roster spells it', async () => {
    expect(await brought(csv('E1;Lux;Klein;01-02-2024;vlinders;01-03-2026;'))).toBe('APPLIED');
    expect(await names(`select name from centre."group" where lower(name) = 'vlinders'`)).toEqual(['Vlinders']);
  });

  it('of a file of another school year than this one or the next', async () => {
    const petra = await api.visitor(world.people.schoolAdministrator.accountId, world.people.schoolAdministrator.hat);
    const remarks = async (year: string) => {
      const file = [...edexmlOf(1, year)].join('');
      const { importId } = await upload(api, petra, { location: world.school.locations.kompas, format: 'EDEXML' }, file);
      return (await look(petra, importId)).remarks.join();
    };
    const now = schoolYearOf(world.today);
    expect(await remarks('2019-2020')).toContain(`het bestand gaat over schooljaar 2019-2020; nu is het ${now}`);
    expect(await remarks(now)).not.toContain('schooljaar');
  });
});
