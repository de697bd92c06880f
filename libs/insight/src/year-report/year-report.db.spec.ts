import type { Id } from '#kernel';
import { act, arrangeWorld, asAdmin, asCaller, freshDatabase, receiptOf, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const REPORT =
  'query YearReport($at: ID!, $id: ID!) { yearReport(locationId: $at, id: $id) { report { state } coaching { figure category people mean meanBefore visits minutes } } }';
interface Report {
  yearReport: { coaching: { figure: string; category: string; people: number; mean: number | null; visits: number | null }[] };
}
const STORY = 'Dit jaar keken we vaker samen naar buiten spelen. We leerden dat een vaste buitenochtend rust geeft, ook op natte dagen.';

describe('R52 what of coaching stands in the report of a year', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let lead: Visitor;
  let coach: Visitor;
  let colleague: Visitor;
  let at: Id;
  let year: number;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    at = world.childcare.locations.wilg;
    year = Number(world.today.slice(0, 4)) - 1;
    const { director, pedagogicalCoach, mentor } = world.people;
    [lead, coach, colleague] = (await Promise.all([
      api.visitor(director.accountId, `${world.childcare.id}:LOCATION_LEAD`),
      ...[pedagogicalCoach, mentor].map(({ accountId, hat }) => api.visitor(accountId, hat)),
    ])) as [Visitor, Visitor, Visitor];
    await release(`${year}-10-01`, `${year}`, world.today, [
      [at, 'REACH', 'TOTAL', 8, null, 21, 940],
      [at, 'EQUALITY', 'COLLEAGUE', 6, 8.2, null, null],
      [world.childcare.locations.beuk, 'REACH', 'TOTAL', 5, null, 9, 300],
      [world.childcare.locations.beuk, 'EQUALITY', 'COLLEAGUE', 9, 7, null, null],
      // withheld: small
      [world.childcare.locations.beuk, 'SATISFACTION', 'STAFF', null, null, null, null],
      [world.childcare.id, 'REACH', 'TOTAL', 13, null, 30, 1240],
    ]);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  type Cell = [place: Id, figure: string, category: string, people: number | null, mean: number | null, visits: number | null, minutes: number | null];
  const release = (quarter: string, period: string, on: string, cells: readonly Cell[]) =>
    asAdmin(database.adminUrl, async (admin) => {
      await admin.query('insert into insight.release (controller_id, quarter, fewest, released_on) values ($1, $2, 5, $3)', [world.childcare.id, quarter, on]);
      for (const [place, figure, category, people, mean, visits, minutes] of cells) {
        await admin.query(
          'insert into insight.released_cell (controller_id, place_id, figure, category, period, quarter, fewest, people, mean, visits, minutes) values ($1, $2, $3, $4, $5, $6, 5, $7, $8, $9, $10)',
          [...[world.childcare.id, place, figure, category, period, quarter], ...[people, mean, visits, minutes]],
        );
      }
    });
  const start = async (who: Visitor, more: Record<string, unknown> = {}) =>
    receiptOf(await act(who, 'startYearReport', { locationId: at, level: 'LOCATION', year, ...more })).id;
  const told = async (id: Id, who = lead) =>
    (await who.get<Report>(REPORT, { at, id })).yearReport.coaching.map(({ figure, people, mean, visits }) => [figure, people, mean, visits]);

  it('R52 R40 of a location: what was released of it, and nothing else', async () => {
    const id = await start(lead);
    expect(await told(id)).toEqual([
      ['EQUALITY', 6, 8.2, null],
      ['REACH', 8, null, 21],
    ]);
  });

  it('R52 R40 of a neighbourhood: the sum of what may be told of each place', async () => {
    const id = await start(coach, { level: 'NEIGHBOURHOOD', neighbourhood: 'Wilgenrode-Noord', withLocationIds: [world.childcare.locations.beuk] });
    expect(await told(id, coach)).toEqual([
      ['EQUALITY', 15, 7.5, null],
      ['REACH', 13, null, 30],
    ]);
    // who leads one of the two adds up that one alone while it is a draft
    expect(await told(id)).toEqual([
      ['EQUALITY', 6, 8.2, null],
      ['REACH', 8, null, 21],
    ]);
  });

  it('R40 of a group nothing: nothing is released of groups', async () => {
    expect(await told(await start(lead, { level: 'GROUP', groupId: world.childcare.groups.vlinders }))).toEqual([]);
  });

  it('R52 colleagues read it with its story, and it stays as it was when more comes out later', async () => {
    const { id } = receiptOf(await act(lead, 'startYearReport', { locationId: at, level: 'GROUP', groupId: world.childcare.groups.bijen, year: year - 1 }));
    expect((await colleague.ask(REPORT, { at, id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const published = await start(lead, { year: year - 2 });
    receiptOf(await act(lead, 'writeYearReport', { locationId: at, reportId: published, version: 1, narrative: STORY }));
    receiptOf(await act(lead, 'publishYearReport', { locationId: at, reportId: published, version: 2 }, 'ReportStepInput'));
    expect(await told(published, colleague)).toEqual([]);
    await asAdmin(database.adminUrl, (admin) => admin.query('select access.move_day(1)'));
    await release(
      `${year - 2}-10-01`,
      `${year - 2}`,
      (await asAdmin(database.adminUrl, (admin) => admin.query<{ day: string }>('select access.today()::text as day'))).rows[0]!.day,
      [[at, 'REACH', 'TOTAL', 8, null, 21, 940]],
    );
    expect(await told(published, colleague)).toEqual([]);
  });

  it('K4 in SQL: the figures of a report are told at a location that was opened alone', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query<{ id: Id }>(`select id from improvement.year_report where level = 'LOCATION' and year = $1`, [year]),
    );
    const figures = (opens: boolean) =>
      asCaller(database, { ...world.people.director, hat: `${world.childcare.id}:LOCATION_LEAD` }, async (app) => {
        if (opens) await app.query(`select access.open('LOCATION', array[$1]::uuid[], 'IMPROVE')`, [at]);
        return (await app.query('select from insight.year_report_figures($1)', [rows[0]!.id])).rowCount;
      });
    expect([await figures(false), await figures(true)]).toEqual([0, 2]);
  });
});
