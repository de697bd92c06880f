import { readProgrammes } from '#coaching';
import { type Id, newId } from '#kernel';
import { Units } from '#platform';
import { DataSource } from 'typeorm';
import { sentence } from '#words';
import { Arrangement, CoachedColleagues, asAdmin, freshDatabase, reasonOf, startApi, type ArrangedPerson, type TestApi, type TestDatabase } from '#testing';
import { releaseDue } from '../release/release.service.js';

const OVERVIEW = `query DirectorOverview { directorOverview { locationName handovers { open unread } coaching { visits minutesGroup waited waitingDaysMedian } hoursByLaw hoursGiven equality { category people mean } } }`;
const YEAR = `query CoachingYear($id: ID) { coachingYear(until: "2025-12-31", locationId: $id) { locationName quarters { period counts { visits minutesGroup asked } } figures { figure category period people mean } } }`;
const HOURS = `query CoachHours { coachHours(year: 2025) { together { policy coaching ve total } registrations { locationName given givenOtherwise professionals coached warns byLaw { total } } } }`;
const TABLE = `query CoachingTable($format: TableFormat!, $id: ID) { coachingTable(format: $format, until: "2025-12-31", locationId: $id) { name mediaType content } }`;
const PROOF = `query CoachHoursProof($id: ID!) { coachHoursProof(locationId: $id, year: 2025) { name mediaType content } }`;
const RELEASED = `query ReleasedFigures { releasedFigures(year: 2025) { placeId figure category period people } }`;
const RECORD = `mutation RecordJanuaryCount($input: RecordJanuaryCountInput!) { recordJanuaryCount(input: $input) { id version } }`;
const CORRECT = `mutation CorrectJanuaryCount($input: CorrectJanuaryCountInput!) { correctJanuaryCount(input: $input) { id version } }`;
const COUNTS = `query JanuaryCounts { januaryCounts(year: 2025) { id locationId fte veChildren version } }`;
const FEWEST = `query FewestPeople { fewestPeople }`;
const RAISE = `mutation RaiseFewestPeople($input: RaiseFewestPeopleInput!) { raiseFewestPeople(input: $input) { version } }`;

interface File {
  name: string;
  mediaType: string;
  content: string;
}

describe('what a director sees of coaching', () => {
  let database: TestDatabase;
  let api: TestApi;
  let controllerId: Id;
  let locations: Id[];
  let director: ArrangedPerson;
  let administrator: ArrangedPerson;
  let municipality: ArrangedPerson;

  const as = ({ accountId, hat }: ArrangedPerson) => api.visitor(accountId, hat);

  beforeAll(async () => {
    database = await freshDatabase();
    await asAdmin(database.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ today: string }>('select access.today()::text as today');
      const arrange = new Arrangement(admin, rows[0]!.today);
      controllerId = await arrange.controller('CHILDCARE', 'De Wilg');
      locations = [];
      for (const name of ['Vlonder', 'Brug', 'Boog']) locations.push(await arrange.location(controllerId, name));
      const lead = locations.map((scopeId) => ({ controllerId, role: 'LOCATION_LEAD', scopeKind: 'LOCATION' as const, scopeId }));
      director = await arrange.person('Ilse', ...lead);
      administrator = await arrange.person('Petra', { controllerId, role: 'ADMINISTRATOR', scopeKind: 'CONTROLLER', scopeId: controllerId });
      municipality = await arrange.person('Gerda', { controllerId, role: 'MUNICIPALITY', scopeKind: 'CONTROLLER', scopeId: controllerId });
      const coach = (await arrange.person('Coach')).accountId;
      const colleagues = new Map<Id, Id[]>();
      for (const location of locations) {
        colleagues.set(location, []);
        for (let at = 0; at < 8; at++) {
          const person = await arrange.person(`Collega ${at}`, { controllerId, role: 'PEDAGOGICAL_STAFF', scopeKind: 'LOCATION', scopeId: location });
          colleagues.get(location)?.push(person.accountId);
        }
      }
      const coaching = new CoachedColleagues(admin, controllerId, coach, colleagues);
      const [vlonder = '', brug = '', boog = ''] = locations;
      await coaching.on('2025-02-10', { [vlonder]: 6, [brug]: 7, [boog]: 8 });
      await coaching.on('2025-05-10', { [vlonder]: 8, [brug]: 7, [boog]: 8 }, 'PEDAGOGICAL_COACH');
      await coaching.on('2025-11-10', { [vlonder]: 3, [brug]: 7, [boog]: 8 });
    });
    const source = await new DataSource({ type: 'postgres', url: database.workerUrl }).initialize();
    await releaseDue(new Units(source));
    await source.destroy();
    api = await startApi(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('M1 R23 shows the locations by name, in counts, after the counts of 1 January were recorded', async () => {
    const visitor = await as(administrator);
    for (const [at, [fte, veChildren]] of [
      [8, 12],
      [7.25, 0],
      [5.25, 0],
    ].entries()) {
      await visitor.get(RECORD, { input: { id: newId(), locationId: locations[at], year: 2025, fte, veChildren } });
    }
    const again = await visitor.ask(RECORD, { input: { id: newId(), locationId: locations[0], year: 2025, fte: 1, veChildren: 0 } });
    expect(again.errors[0]?.extensions.code).toBe('NOT_NOW');
    const { januaryCounts } = await visitor.get<{ januaryCounts: { id: Id; locationId: Id; version: number }[] }>(COUNTS);
    expect(januaryCounts).toHaveLength(3);
    const brug = januaryCounts.find(({ locationId }) => locationId === locations[1])!;
    await visitor.get(CORRECT, { input: { id: newId(), countId: brug.id, version: brug.version, fte: 7.25, veChildren: 0 } });
    const absent = await visitor.ask(CORRECT, { input: { id: newId(), countId: newId(), version: 1, fte: 1, veChildren: 0 } });
    expect(absent.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { directorOverview } = await (await as(director)).get<{ directorOverview: { locationName: string; coaching: { visits: number } }[] }>(OVERVIEW);
    expect(directorOverview.map(({ locationName }) => locationName)).toEqual(['Boog', 'Brug', 'Vlonder']);
  });

  it('R23 takes no counts of a 1 January that has not been, in SQL neither, and knows no programme that is not there', async () => {
    const visitor = await as(administrator);
    const { me } = await visitor.get<{ me: { today: string } }>('query Me { me { today } }');
    const year = Number(me.today.slice(0, 4)) + 1;
    const { errors } = await visitor.ask(RECORD, { input: { id: newId(), locationId: locations[0], year, fte: 1, veChildren: 0 } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'january_still_to_come', params: { place: 'input.year' } });
    await expect(
      asAdmin(database.adminUrl, (admin) =>
        admin.query(
          `insert into insight.january_count (controller_id, id, location_id, year, fte, ve_children, recorded_on) select controller_id, gen_random_uuid(), location_id, $1, 1, 0, $2 from insight.january_count limit 1`,
          [year, me.today],
        ),
      ),
    ).rejects.toThrow('january_count_has_been');
    for (const programme of ['REIKI', '']) {
      const unknown = await (await as(director)).ask(`query CoachingYear { coachingYear(programme: "${programme}") { locationName } }`);
      expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'coaching_no_such_programme', params: { place: 'programme' } });
    }
  });

  it('R23 adds up to 475 hours, tells youth care apart and counts who was coached without a name', async () => {
    const { coachHours } = await (await as(director)).get<{ coachHours: { together: object; registrations: Record<string, unknown>[] } }>(HOURS);
    expect(coachHours.together).toEqual({ policy: 150, coaching: 205, ve: 120, total: 475 });
    expect(coachHours.registrations[2]).toMatchObject({ locationName: 'Vlonder', given: 8, givenOtherwise: 9, professionals: 8, coached: 8, warns: false });
    // seven of the eight had a pedagogical coach: from 1 October that is a warning
    expect(coachHours.registrations[1]).toMatchObject({ locationName: 'Brug', professionals: 8, coached: 7, warns: true });
  });

  it('R23 tells a year to come with nobody coached yet, and no refusal', async () => {
    const hours = (year: number) => `query CoachHours { coachHours(year: ${year}) { registrations { professionals coached warns } } }`;
    const none = { professionals: 0, coached: 0, warns: false };
    for (const year of [Number((await (await as(director)).get<{ me: { today: string } }>('query Me { me { today } }')).me.today.slice(0, 4)) + 1, 2999])
      expect(await (await as(director)).get(hours(year))).toEqual({ coachHours: { registrations: [none, none, none] } });
  });

  it('M3 R40 K4 shows own visits plain, people as released, and nobody by name', async () => {
    const { coachingYear } = await (
      await as(director)
    ).get<{
      coachingYear: {
        locationName: string;
        quarters: { counts: { visits: number } }[];
        figures: { figure: string; category: string; period: string; people: number | null; mean: number | null }[];
      }[];
    }>(YEAR, { id: null });
    const vlonder = coachingYear.find(({ locationName }) => locationName === 'Vlonder')!;
    expect(vlonder.quarters.map(({ counts }) => counts.visits)).toEqual([6, 8, 0, 3]);
    const reach = (period: string) =>
      vlonder.figures.find((figure) => figure.figure === 'REACH' && figure.category === 'TOTAL' && figure.period === period)?.people;
    expect([reach('2025-Q1'), reach('2025-Q2'), reach('2025-Q4')]).toEqual([6, 8, null]);
    for (const year of ['0001', '9999']) expect(reasonOf(await (await as(director)).ask(YEAR.replace('2025', year), { id: null }))).toBe('no_such_year');
    expect(
      vlonder.figures
        .filter(({ figure, category }) => figure === 'EQUALITY' && category === 'COACH')
        .every(({ people, mean }) => people === null && mean === null),
    ).toBe(true);
  });

  it('X18 M7 takes a table along: rounded to five across locations, as it is for one', async () => {
    const visitor = await as(director);
    const csv = async (id: Id | null) =>
      Buffer.from((await visitor.get<{ coachingTable: File }>(TABLE, { format: 'CSV', id })).coachingTable.content, 'base64').toString('utf8');
    const peopleIn = (text: string) =>
      text
        .split('\r\n')
        .filter((line) => line.includes('Collega’s met een coach'))
        .map((line) => line.split(';')[5]);
    expect(peopleIn(await csv(locations[0] ?? null)).some((people) => people === '6')).toBe(true);
    for (const { code, name } of readProgrammes()) expect(sentence('nl', `figures.${code}` as 'figures.visits')).toBe(name);
    expect(await csv(null)).toMatch(/Collega’s met een coach;pedagogisch/i);
    expect(await csv(null)).not.toMatch(/[A-Z]_[A-Z]/);
    const across = peopleIn(await csv(null));
    expect(across.length).toBeGreaterThan(5);
    expect(across.every((people) => people === 'niet getoond (klein aantal)' || Number(people) % 5 === 0)).toBe(true);
    const { coachingTable } = await visitor.get<{ coachingTable: File }>(TABLE, { format: 'XLSX', id: null });
    expect(Buffer.from(coachingTable.content, 'base64').subarray(0, 2).toString()).toBe('PK');
    const ofOne = (await visitor.get<{ coachingTable: File }>(TABLE, { format: 'CSV', id: locations[0] })).coachingTable;
    expect([coachingTable.name, ofOne.name]).toEqual(['coaching-2025-12-31.xlsx', 'coaching-vlonder-2025-12-31.csv']);
  });

  it('K6 R23 proves the hours of one LRK on paper, in hours alone', async () => {
    const { coachHoursProof } = await (await as(director)).get<{ coachHoursProof: File }>(PROOF, { id: locations[0] });
    expect(coachHoursProof.mediaType).toBe('application/pdf');
    expect(coachHoursProof.name).toMatch(/^coachuren-\d{9}-2025\.pdf$/);
    expect(Buffer.from(coachHoursProof.content, 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Lang \(nl-NL\)/);
  });

  it('R48 tells a municipality five people and more, of all locations together, and nothing else', async () => {
    const visitor = await as(municipality);
    const { releasedFigures } = await visitor.get<{ releasedFigures: { placeId: Id; people: number }[] }>(RELEASED);
    expect(releasedFigures.length).toBeGreaterThan(3);
    expect(releasedFigures.every(({ placeId, people }) => placeId === controllerId && people >= 5)).toBe(true);
    expect((await visitor.ask(OVERVIEW)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('R40 shows figures from more people on when the administrator says so, never from fewer', async () => {
    const visitor = await as(administrator);
    const raise = async (fewest: number) =>
      (await visitor.get<{ raiseFewestPeople: { version: number } }>(RAISE, { input: { id: newId(), fewest } })).raiseFewestPeople.version;
    const fewest = async () => (await visitor.get<{ fewestPeople: number }>(FEWEST)).fewestPeople;
    expect(await fewest()).toBe(5);
    expect(await raise(8)).toBe(8);
    expect(await fewest()).toBe(8);
    expect(await raise(6)).toBe(8);
    expect((await visitor.ask(RAISE, { input: { id: newId(), fewest: 4 } })).errors[0]?.extensions.code).toBe('INVALID');
  });
});
