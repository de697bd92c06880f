import pg from 'pg';
import { type Id, newId } from '#kernel';
import { Units } from '#platform';
import { DataSource } from 'typeorm';
import { Arrangement, type ArrangedPerson, asAdmin, asCaller, CoachedColleagues, freshDatabase, type TestDatabase } from '#testing';
import { releaseDue } from './release.service.js';

interface Cell {
  figure: string;
  category: string;
  period: string;
  place_id: Id;
  people: number | null;
  mean: number | null;
  visits: number | null;
}

describe('a release', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let units: Units;
  let source: DataSource;
  let controllerId: Id;
  let locations: Id[];
  let lead: ArrangedPerson;
  let municipality: ArrangedPerson;
  let coach: Id;
  const colleagues = new Map<Id, Id[]>();

  const cells = async (figure: string, category: string): Promise<Record<string, number | null>> => {
    const { rows } = await admin.query<Cell>('select * from insight.released_cell where controller_id = $1 and figure = $2 and category = $3', [
      controllerId,
      figure,
      category,
    ]);
    const names = ['Alle', ...locations.map((_, at) => String(at))];
    return Object.fromEntries(rows.map((row) => [`${names[[controllerId, ...locations].indexOf(row.place_id)]} ${row.period}`, row.people]).sort());
  };

  beforeAll(async () => {
    database = await freshDatabase();
    source = await new DataSource({ type: 'postgres', url: database.workerUrl }).initialize();
    units = new Units(source);
    await asAdmin(database.adminUrl, async (arranging) => {
      const { rows } = await arranging.query<{ today: string }>('select access.today()::text as today');
      const arrange = new Arrangement(arranging, rows[0]!.today);
      controllerId = await arrange.controller('CHILDCARE', 'De Wilg');
      locations = [];
      for (const name of ['De Boog', 'De Brug', 'De Vlonder']) locations.push(await arrange.location(controllerId, name));
      lead = await arrange.person(
        'Ilse',
        ...locations.slice(0, 2).map((scopeId) => ({ controllerId, role: 'LOCATION_LEAD', scopeKind: 'LOCATION' as const, scopeId })),
      );
      municipality = await arrange.person('Gerda', { controllerId, role: 'MUNICIPALITY', scopeKind: 'CONTROLLER', scopeId: controllerId });
      coach = (await arrange.person('Coach')).accountId;
      for (const location of locations) {
        colleagues.set(location, []);
        for (let at = 0; at < 12; at++) colleagues.get(location)?.push((await arrange.person(`Collega ${at}`)).accountId);
      }
      const coaching = new CoachedColleagues(arranging, controllerId, coach, colleagues);
      const [boog = '', brug = '', vlonder = ''] = locations;
      await coaching.on('2025-02-10', { [boog]: 8, [brug]: 9, [vlonder]: 3 });
      await coaching.on('2025-05-10', { [boog]: 7, [brug]: 6, [vlonder]: 8 });
      await coaching.on('2025-08-10', { [boog]: 6, [brug]: 10 });
      await coaching.on('2025-11-10', { [boog]: 8, [brug]: 9, [vlonder]: 9 });
    });
    await releaseDue(units);
  });
  beforeAll(async () => {
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await source?.destroy();
    await database?.drop();
  });

  it('R40 X18 shows five and more, withholds fewer, and one more so that no sum tells', async () => {
    const reach = await cells('REACH', 'TOTAL');
    // three at De Vlonder: with twenty in all and nine or eight elsewhere, one of these goes too
    expect(reach['2 2025-Q1']).toBeNull();
    expect([reach['0 2025-Q1'], reach['1 2025-Q1'], reach['Alle 2025-Q1']].filter((people) => people === null)).toHaveLength(1);
    expect([reach['0 2025-Q2'], reach['1 2025-Q2'], reach['2 2025-Q2'], reach['Alle 2025-Q2']]).toEqual([7, 6, 8, 21]);
    // nobody came: its director reads that in the plain counts
    expect(reach['2 2025-Q3']).toBe(0);
  });

  it('R40 X18 remembers earlier quarters when the year comes out', async () => {
    const reach = await cells('REACH', 'TOTAL');
    const known = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2025'].map((period) => reach[`2 ${period}`]);
    // the fourth quarter or the year of De Vlonder stays hidden: with both, the first quarter's three would follow
    expect(known.filter((people) => people === null).length).toBeGreaterThanOrEqual(2);
    const { rows } = await admin.query<{ least: number }>(`select min(people) as least from insight.released_cell where people > 0`);
    expect(rows[0]?.least).toBeGreaterThanOrEqual(5);
  });

  it("R40 counts the people giving an opinion: one coach is nobody's average", async () => {
    expect(new Set(Object.values(await cells('EQUALITY', 'COACH')))).toEqual(new Set([null]));
    const { rows } = await admin.query<Cell>(`select * from insight.released_cell where figure = 'EQUALITY' and category = 'COLLEAGUE' and people is not null`);
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(({ mean }) => mean))).toEqual(new Set([8]));
  });

  it('X18 comes out once, for all: a log of later does not change it, and asking again brings nothing', async () => {
    const before = await cells('REACH', 'TOTAL');
    await admin.query('begin');
    await admin.query(`update coaching.log set held_on = '2025-02-11', version = version + 1 where controller_id = $1 and held_on = '2025-05-10'`, [
      controllerId,
    ]);
    await admin.query('commit');
    expect(await releaseDue(units)).toBe(0);
    expect(await cells('REACH', 'TOTAL')).toEqual(before);
  });

  it('R40 K4 shows a director the own locations, a municipality all together, and neither a small number in SQL', async () => {
    const seen = async ({ accountId, hat }: ArrangedPerson, kind: string, ids: Id[], purpose: string) =>
      asCaller(database, { accountId, hat }, async (app) => {
        await app.query('select access.open($1, $2::uuid[], $3)', [kind, ids, purpose]);
        const { rows } = await app.query<Cell>('select * from insight.released_cell');
        return rows;
      });
    const ofLead = await seen(lead, 'LOCATION', locations, 'COACHING_FIGURES');
    expect(new Set(ofLead.map(({ place_id }) => place_id))).toEqual(new Set(locations.slice(0, 2)));
    const ofMunicipality = await seen(municipality, 'CONTROLLER', [controllerId], 'RELEASED_FIGURES');
    expect(new Set(ofMunicipality.map(({ place_id }) => place_id))).toEqual(new Set([controllerId]));
    expect(ofMunicipality.every(({ people }) => people === null || people >= 5)).toBe(true);
    for (const table of ['insight.contribution', 'insight.withheld_number', 'insight.contribution_recount']) {
      await expect(asCaller(database, lead, (app) => app.query(`select * from ${table}`))).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      asCaller(database, lead, (app) => app.query('select insight.figures_between($1, $2, $3)', [controllerId, '2025-01-01', '2026-01-01'])),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('R40 asks for more people when a controller says so, never for fewer', async () => {
    await admin.query('insert into insight.threshold values ($1, 7)', [controllerId]);
    await expect(admin.query('update insight.threshold set fewest = 6 where controller_id = $1', [controllerId])).rejects.toMatchObject({ code: '23514' });
    await expect(admin.query('insert into insight.threshold values ($1, 4)', [newId()])).rejects.toMatchObject({ code: '23514' });
  });

  it('R40 X18 a quarter after that shows seven and more alone; what came out before stands', async () => {
    const before = await cells('REACH', 'TOTAL');
    const {
      rows: [now],
    } = await admin.query<{ today: string; ahead: number }>(
      `select access.today()::text as today, (date_trunc('quarter', access.today())::date + interval '3 months' + interval '20 days')::date - access.today() as ahead`,
    );
    const [boog = '', brug = '', vlonder = ''] = locations;
    await new CoachedColleagues(admin, controllerId, coach, colleagues).on(now!.today, { [boog]: 12, [brug]: 11, [vlonder]: 6 });
    await admin.query(`update access.deployment set mode = 'test'`);
    await admin.query('select access.move_day($1)', [now!.ahead]);
    expect(await releaseDue(units)).toBeGreaterThan(0);
    const after = await cells('REACH', 'TOTAL');
    expect(after).toMatchObject(before);
    const fresh = Object.entries(after).filter(([cell]) => !(cell in before));
    // six is five and more, and is not shown any more
    expect(fresh.filter(([, people]) => people !== null && people > 0 && people < 7)).toEqual([]);
    expect(fresh.filter(([, people]) => people !== null && people >= 7).length).toBeGreaterThan(0);
    const { rows } = await admin.query('select distinct fewest from insight.released_cell where controller_id = $1 order by 1', [controllerId]);
    expect(rows).toEqual([{ fewest: 5 }, { fewest: 7 }]);
  });

  it('R40 is refused by the table itself below five', async () => {
    const lower = admin.query(`update insight.released_cell set people = 4 where controller_id = $1 and people is not null`, [controllerId]);
    await expect(lower).rejects.toMatchObject({ code: '23514' });
  });
});
