import { addDays, type Id } from '#kernel';
import {
  act,
  arrange,
  arrangeWorld,
  asAdmin,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const CYCLES = `query ImprovementCycles($at: ID!) { improvementCycles(locationId: $at, first: 20) { id level step question measuredBy decision reason decidedOn follows version measurementIds discussions { heldOn participants outcome } } }`;
interface Cycles {
  improvementCycles: { id: Id; step: string; decision: string | null; follows: Id | null; measurementIds: Id[]; discussions: { participants: string[] }[] }[];
}
const REPORT = `query YearReport($at: ID!, $id: ID!) { yearReport(locationId: $at, id: $id) {
  report { level year narrative state publishedOn version } figures { asked continued changed stopped discussions items { title text n0 mean0 n1 mean1 change } } } }`;
interface Report {
  yearReport: {
    report: { state: string; version: number };
    figures: { asked: number; stopped: number; discussions: number; items: { n0: number; mean0: number; n1: number; mean1: number; change: number }[] };
  };
}
const STORY = 'Dit jaar keken we vaker samen naar buiten spelen. We leerden dat een vaste buitenochtend rust geeft, ook op natte dagen.';

describe('R52 question, measure, discussion, decision, and again', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let lead: Visitor;
  let colleague: Visitor;
  let coach: Visitor;
  let at: Id;
  let lastYear: number;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    at = world.childcare.locations.wilg;
    lastYear = Number(world.today.slice(0, 4)) - 1;
    const { director, mentor, pedagogicalCoach } = world.people;
    lead = await api.visitor(director.accountId, `${world.childcare.id}:LOCATION_LEAD`);
    [colleague, coach] = (await Promise.all([mentor, pedagogicalCoach].map(({ accountId, hat }) => api.visitor(accountId, hat)))) as [Visitor, Visitor];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const cycles = async (who: Visitor) => (await who.get<Cycles>(CYCLES, { at })).improvementCycles;
  const ask = (more: Record<string, unknown> = {}) =>
    act(lead, 'askCycle', { locationId: at, level: 'LOCATION', question: 'Hoe krijgen we meer rust in de ochtend?', ...more });
  const step = (name: string, cycleId: Id, version: number, more: Record<string, unknown>) => act(lead, name, { locationId: at, cycleId, version, ...more });
  const talk = (cycleId: Id, version: number, heldOn = world.today) =>
    step('noteDiscussion', cycleId, version, { heldOn, participants: ['PEDAGOGICAL_STAFF', 'PARENT'], outcome: 'We proberen een vaste buitenochtend' });

  it('R52 K4 names the places where one works by name, and who leads there', async () => {
    const places = async (who: Visitor) =>
      (
        await who.get<{ improvementPlaces: { locationName: string; leads: boolean; groups: { name: string }[] }[] }>(
          'query ImprovementPlaces { improvementPlaces { locationName leads groups { name } } }',
        )
      ).improvementPlaces;
    expect(await places(lead)).toEqual([{ locationName: 'KDV De Wilg', leads: true, groups: [{ name: 'Bijen' }, { name: 'Vlinders' }] }]);
    expect((await places(coach)).map(({ locationName }) => locationName)).toEqual(['KDV De Beuk', 'KDV De Wilg']);
    expect((await places(colleague)).map(({ locationName, leads }) => [locationName, leads])).toEqual([['KDV De Wilg', false]]);
  });

  it('R52 goes from question to decision in that order', async () => {
    const { id } = receiptOf(await ask());
    expect(reasonOf(await talk(id, 1))).toBe('cycle_measure_first');
    expect(reasonOf(await step('decideCycle', id, 1, { decision: 'CHANGE' }))).toBe('cycle_measure_first');
    expect(receiptOf(await step('measureOtherwise', id, 1, { measuredBy: 'Een week turven' }))).toMatchObject({ state: 'MEASURE', version: 2 });
    expect(reasonOf(await step('decideCycle', id, 2, { decision: 'CHANGE' }))).toBe('cycle_talk_first');
    expect(reasonOf(await talk(id, 2, addDays(world.today, 1)))).toBe('cycle_day_to_come');
    receiptOf(await talk(id, 2));
    expect(reasonOf(await talk(id, 2))).toBe('changed_since');
    expect(receiptOf(await step('decideCycle', id, 3, { decision: 'CHANGE', reason: 'Het geeft rust' }))).toMatchObject({ state: 'DECISION' });
    expect(reasonOf(await step('decideCycle', id, 4, { decision: 'STOP' }))).toBe('cycle_further');
    expect((await cycles(colleague)).find((one) => one.id === id)).toMatchObject({
      decision: 'CHANGE',
      discussions: [{ participants: ['PEDAGOGICAL_STAFF', 'PARENT'] }],
    });
  });

  it('R52 a next question follows what goes on or changes, not what stopped', async () => {
    const decided = async (decision: string) => {
      const { id } = receiptOf(await ask());
      receiptOf(await step('measureOtherwise', id, 1, { measuredBy: 'Een week turven' }));
      receiptOf(await talk(id, 2));
      receiptOf(await step('decideCycle', id, 3, { decision }));
      return id;
    };
    const [changed, stopped] = [await decided('CHANGE'), await decided('STOP')];
    receiptOf(await ask({ follows: changed }));
    expect(reasonOf(await ask({ follows: changed }))).toBe('exists_already');
    expect(reasonOf(await ask({ follows: stopped }))).toBe('cycle_not_decided');
    expect((await cycles(lead)).filter(({ follows }) => follows === changed)).toHaveLength(1);
  });

  it('R51 R52 a measurement of a cycle is its second step', async () => {
    const { id } = receiptOf(
      await act(coach, 'askCycle', { locationId: at, level: 'GROUP', groupId: world.childcare.groups.vlinders, question: 'Spelen we genoeg buiten?' }),
    );
    const made = receiptOf(
      await act(coach, 'makeInstrument', { locationId: at, title: 'Buiten', items: [{ text: 'Keer per week', kind: 'COUNT', low: 0, high: 20 }] }),
    );
    const { instruments } = await coach.get<{ instruments: { id: Id; itemSetId: Id }[] }>(
      'query Instruments($at: ID!) { instruments(locationId: $at, first: 5) { id itemSetId } }',
      { at },
    );
    const { itemSetId } = instruments.find((one) => one.id === made.id)!;
    const measurement = receiptOf(
      await act(coach, 'startMeasurement', {
        locationId: at,
        itemSetId,
        about: 'CHILDREN',
        cycleId: id,
        groupId: world.childcare.groups.vlinders,
        t1PlannedOn: addDays(world.today, 90),
      }),
    );
    expect((await cycles(lead)).find((one) => one.id === id)).toMatchObject({ step: 'MEASURE', measurementIds: [measurement.id] });
    expect(reasonOf(await ask({ level: 'GROUP' }))).toBe('cycle_group');
    expect((await ask({ level: 'GROUP', groupId: world.childcare.groups.egels })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  /** A measurement that was done last year, with so many lists in both rounds. */
  const measuredLastYear = (locationId: Id, sheets: number, values: [number, number]) =>
    arrange(database, async ({ admin }) => {
      const here = [world.childcare.id, locationId, world.people.director.accountId, `${lastYear}-03-01`];
      const { rows } = await admin.query<{ id: Id }>(
        `with i as (insert into improvement.instrument (controller_id, id, location_id, title, made_by, made_on) values ($1, gen_random_uuid(), $2, 'Buitentijd', $3, $4::date) returning *),
         s as (insert into improvement.item_set (controller_id, id, instrument_id, location_id, number, published_on) select controller_id, gen_random_uuid(), id, location_id, 1, made_on from i returning *),
         q as (insert into improvement.item (controller_id, item_set_id, place, location_id, text, kind, low, high) select controller_id, id, 1, location_id, 'Minuten buiten', 'COUNT', 0, 100 from s),
         m as (insert into improvement.measurement (controller_id, id, location_id, item_set_id, about, state, t0_on, t1_planned_on, t1_on, made_by)
           select controller_id, gen_random_uuid(), location_id, id, 'CHILDREN', 'T1_DONE', published_on, published_on + 100, published_on + 100, $3 from s returning *)
         select id from m`,
        here,
      );
      for (const [round, value] of [
        ['T0', values[0]],
        ['T1', values[1]],
      ] as const) {
        for (let sheet = 0; sheet < sheets; sheet++) {
          await admin.query(
            `insert into improvement.sheet (controller_id, id, measurement_id, location_id, round, answers, account_id, on_date) values ($1, gen_random_uuid(), $4, $2, $5, array[$6::integer], $3, current_date)`,
            [...here.slice(0, 3), rows[0]!.id, round, value],
          );
        }
      }
    });
  const report = async (id: Id, who = lead) => (await who.get<Report>(REPORT, { at, id })).yearReport;
  const startReport = (more: Record<string, unknown> = {}) => act(lead, 'startYearReport', { locationId: at, level: 'LOCATION', year: lastYear, ...more });
  const write = (reportId: Id, version: number, narrative: string) => act(lead, 'writeYearReport', { locationId: at, reportId, version, narrative });
  const publish = (reportId: Id, version: number) => act(lead, 'publishYearReport', { locationId: at, reportId, version }, 'ReportStepInput');

  it('R52 a yearly report is not published without its story', async () => {
    await measuredLastYear(at, 6, [30, 45]);
    const { id } = receiptOf(await startReport());
    expect(reasonOf(await publish(id, 1))).toBe('report_narrative');
    receiptOf(await write(id, 1, 'Te kort.'));
    expect(reasonOf(await publish(id, 2))).toBe('report_narrative');
    expect((await colleague.ask(REPORT, { at, id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    receiptOf(await write(id, 2, STORY));
    expect(receiptOf(await publish(id, 3)).state).toBe('PUBLISHED');
    expect((await report(id, colleague)).figures.items).toEqual([
      { title: 'Buitentijd', text: 'Minuten buiten', n0: 6, mean0: 30, n1: 6, mean1: 45, change: 15 },
    ]);
    expect(reasonOf(await write(id, 4, STORY))).toBe('report_published');
  });

  it('R52 in SQL neither: no row stands published without a story', async () => {
    const bare = `update improvement.year_report set narrative = '' where state = 'PUBLISHED'`;
    await expect(asAdmin(database.adminUrl, (admin) => admin.query(bare))).rejects.toThrow(/report_narrative/);
  });

  it('R52 what was published stays as it was, whatever is counted later', async () => {
    const { yearReports } = await lead.get<{ yearReports: { id: Id; state: string }[] }>(
      'query YearReports($at: ID!) { yearReports(locationId: $at, first: 5) { id state } }',
      { at },
    );
    const { id } = yearReports.find(({ state }) => state === 'PUBLISHED')!;
    const before = await report(id);
    await measuredLastYear(at, 9, [10, 90]);
    expect(await report(id)).toEqual(before);
  });

  it('R38 takes no text that tells who a child is, in no step and no story', async () => {
    expect(reasonOf(await ask({ question: 'Wat helpt Noor Jansen?' }))).toBe('coaching_tells_who');
    const { id } = receiptOf(await ask());
    expect(reasonOf(await step('measureOtherwise', id, 1, { measuredBy: 'Geteld bij Noor Jansen' }))).toBe('coaching_tells_who');
    const report = receiptOf(await startReport({ year: lastYear - 1 }));
    expect(reasonOf(await write(report.id, 1, `${STORY} Vooral Noor Jansen bloeide op.`))).toBe('coaching_tells_who');
  });

  it('R52 waits until the year is over, and is begun once', async () => {
    const { id } = receiptOf(await startReport({ year: lastYear + 1 }));
    receiptOf(await write(id, 1, STORY));
    expect(reasonOf(await publish(id, 2))).toBe('report_year_not_over');
    expect(reasonOf(await startReport())).toBe('exists_already');
  });

  it('R40 R52 a neighbourhood adds up only places of five and more', async () => {
    const { beuk } = world.childcare.locations;
    await measuredLastYear(beuk, 4, [50, 60]);
    const together = { level: 'NEIGHBOURHOOD', neighbourhood: 'Wilgenrode-Noord', withLocationIds: [beuk] };
    expect((await startReport(together)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { id } = receiptOf(await act(coach, 'startYearReport', { locationId: at, year: lastYear, ...together }));
    const items = async () => (await report(id, coach)).figures.items.map(({ n0, n1 }) => [n0, n1]);
    expect(await items()).toEqual([[15, 15]]);
    await measuredLastYear(beuk, 5, [50, 60]);
    expect(await items()).toEqual([[20, 20]]);
    expect(reasonOf(await startReport({ ...together, neighbourhood: null }))).toBe('report_neighbourhood');
  });
});
