import { addDays, type Id } from '#kernel';
import {
  act,
  arrange,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const INSTRUMENTS = `query Instruments($at: ID!) { instruments(locationId: $at, first: 20) { id title version itemSetId retiredOn items { place text kind low high unit } } }`;
interface Instruments {
  instruments: { id: Id; version: number; itemSetId: Id; items: { text: string }[] }[];
}
const MEASUREMENT = `query Measurement($at: ID!, $id: ID!) { measurement(locationId: $at, id: $id) {
  measurement { title itemSetNumber state t0On t1PlannedOn t1On version } items { place text n0 mean0 n1 mean1 change } sheets0 sheets1 } }`;
interface Measured {
  measurement: {
    measurement: { itemSetNumber: number; state: string; version: number };
    items: { n0: number | null; mean0: number | null; n1: number | null; mean1: number | null; change: number | null }[];
    sheets0: number;
    sheets1: number;
  };
}
const OWN = `query OwnSheets($at: ID!, $of: ID!) { ownSheets(locationId: $at, measurementId: $of) { id round answers version } }`;
interface Own {
  ownSheets: { id: Id; round: string; answers: (number | null)[]; version: number }[];
}
const ITEMS = [
  { text: 'Hoe vaak spelen we buiten?', kind: 'COUNT', low: 0, high: 20, unit: 'keer per week' },
  { text: 'Ik vind buiten spelen leuk om te begeleiden', kind: 'SCALE', low: 1, high: 10 },
  { text: 'We gaan ook naar buiten als het regent', kind: 'YES_NO', low: 0, high: 1 },
];

describe('R51 nul- en eenmeting with the same questions', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let lead: Visitor;
  let colleagues: Visitor[];
  let at: Id;
  let instrument: Instruments['instruments'][number];

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    at = world.childcare.locations.wilg;
    lead = await api.visitor(world.people.director.accountId, `${world.childcare.id}:LOCATION_LEAD`);
    const people = await arrange(database, async (a) => {
      const six = [];
      for (let one = 1; one <= 6; one++)
        six.push(await a.person(`Collega ${one}`, { controllerId: world.childcare.id, role: 'PEDAGOGICAL_STAFF', scopeKind: 'LOCATION', scopeId: at }));
      return six;
    });
    colleagues = await Promise.all(people.map(({ accountId, hat }) => api.visitor(accountId, hat)));
    const { id } = receiptOf(await act(lead, 'makeInstrument', { locationId: at, title: 'Buiten spelen', items: ITEMS }));
    instrument = (await lead.get<Instruments>(INSTRUMENTS, { at })).instruments.find((one) => one.id === id)!;
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const start = (more: Record<string, unknown> = {}) =>
    act(lead, 'startMeasurement', { locationId: at, itemSetId: instrument.itemSetId, about: 'STAFF', t1PlannedOn: addDays(world.today, 70), ...more });
  const fill = (who: Visitor, measurementId: Id, answers: (number | null)[]) => act(who, 'fillSheet', { locationId: at, measurementId, answers });
  const turn = (measurementId: Id, version: number, to: string) => act(lead, 'turnRound', { locationId: at, measurementId, version, to });
  const results = async (id: Id, who = lead) => (await who.get<Measured>(MEASUREMENT, { at, id })).measurement;
  const t0Ago = (id: Id, days: number) =>
    asAdmin(database.adminUrl, (admin) =>
      admin.query('update improvement.measurement set t0_on = access.today() - $2::integer, t1_planned_on = access.today() - $2::integer + 70 where id = $1', [
        id,
        days,
      ]),
    );

  it('R51 plans T1 six to fifty-two weeks after T0', async () => {
    expect(reasonOf(await start({ t1PlannedOn: addDays(world.today, 41) }))).toBe('measurement_weeks');
    expect(reasonOf(await start({ t1PlannedOn: addDays(world.today, 365) }))).toBe('measurement_weeks');
    receiptOf(await start({ t1PlannedOn: addDays(world.today, 42) }));
    receiptOf(await start({ t1PlannedOn: addDays(world.today, 364) }));
  });

  it('R51 opens T1 neither before six weeks nor after fifty-two', async () => {
    const { id } = receiptOf(await start());
    expect(reasonOf(await turn(id, 1, 'T1_OPEN'))).toBe('measurement_order');
    receiptOf(await turn(id, 1, 'T0_DONE'));
    await t0Ago(id, 41);
    expect(reasonOf(await turn(id, 2, 'T1_OPEN'))).toBe('measurement_too_soon');
    await t0Ago(id, 365);
    expect(reasonOf(await turn(id, 2, 'T1_OPEN'))).toBe('measurement_too_late');
    await t0Ago(id, 42);
    expect(receiptOf(await turn(id, 2, 'T1_OPEN')).state).toBe('T1_OPEN');
  });

  it('R51 counts the weeks from the day T0 was closed, since lists are filled in until then', async () => {
    const { id } = receiptOf(await start({ t1PlannedOn: addDays(world.today, 44) }));
    await t0Ago(id, 41);
    receiptOf(await turn(id, 1, 'T0_DONE'));
    expect(reasonOf(await turn(id, 2, 'T1_OPEN'))).toBe('measurement_too_soon');
    const [row] = await asAdmin(
      database.adminUrl,
      async (admin) => (await admin.query('select t0_on::text, t1_planned_on::text from improvement.measurement where id = $1', [id])).rows,
    );
    expect(row).toEqual({ t0_on: world.today, t1_planned_on: addDays(world.today, 42) });
  });

  it('R51 keeps the questions of T0 for T1, whatever is asked in a next version', async () => {
    const { id } = receiptOf(await start());
    receiptOf(await act(lead, 'renewInstrument', { locationId: at, instrumentId: instrument.id, version: instrument.version, items: ITEMS.slice(0, 2) }));
    const page = await results(id);
    expect([page.measurement.itemSetNumber, page.items.length]).toEqual([1, 3]);
    const [now] = (await lead.get<Instruments>(INSTRUMENTS, { at })).instruments;
    expect([now!.version, now!.items.length]).toEqual([2, 2]);
    expect(reasonOf(await act(lead, 'renewInstrument', { locationId: at, instrumentId: instrument.id, version: 1, items: ITEMS }))).toBe('changed_since');
  });

  it('R51 R40 tells change per question with n, of closed rounds, of five and more', async () => {
    const { id } = receiptOf(await start());
    for (const who of colleagues.slice(0, 5)) receiptOf(await fill(who, id, [3, 6, null]));
    expect((await results(id)).items[0]).toMatchObject({ n0: null, mean0: null });
    receiptOf(await turn(id, 1, 'T0_DONE'));
    const afterT0 = await results(id);
    expect(afterT0.items.map(({ n0, mean0, change }) => [n0, mean0, change])).toEqual([
      [5, 3, null],
      [5, 6, null],
      [null, null, null],
    ]);
    await t0Ago(id, 60);
    receiptOf(await turn(id, 2, 'T1_OPEN'));
    for (const who of colleagues) receiptOf(await fill(who, id, [4, who === colleagues[0] ? 9 : null, 1]));
    receiptOf(await turn(id, 3, 'T1_DONE'));
    const { items, sheets0, sheets1 } = await results(id);
    expect(items.map(({ n0, mean0, n1, mean1, change }) => [n0, mean0, n1, mean1, change])).toEqual([
      [5, 3, 6, 4, 1],
      [5, 6, null, null, null],
      [null, null, 6, 1, null],
    ]);
    expect([sheets0, sheets1]).toEqual([5, 6]);
    expect((await results(id, colleagues[0]!)).items[0]!.change).toBe(1);
  });

  it('takes one list of a colleague in a round, of which the answers fit', async () => {
    const { id } = receiptOf(await start());
    const [one, other] = colleagues as [Visitor, Visitor];
    for (const wrong of [
      [3, 6],
      [3, 11, 1],
      [null, null, null],
      [-1, 5, 1],
    ])
      expect(reasonOf(await fill(one, id, wrong))).toBe('sheet_answers');
    receiptOf(await fill(one, id, [3, 6, 1]));
    expect(reasonOf(await fill(one, id, [4, 6, 1]))).toBe('sheet_given_already');
    const [own] = (await one.get<Own>(OWN, { at, of: id })).ownSheets;
    expect(receiptOf(await act(one, 'changeSheet', { locationId: at, sheetId: own!.id, version: 1, answers: [5, 6, 1] })).version).toBe(2);
    expect((await act(other, 'changeSheet', { locationId: at, sheetId: own!.id, version: 2, answers: [5, 6, 1] })).errors[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await other.get<Own>(OWN, { at, of: id })).ownSheets).toEqual([]);
    receiptOf(await turn(id, 1, 'T0_DONE'));
    expect(reasonOf(await fill(other, id, [3, 6, 1]))).toBe('measurement_closed');
  });

  it('takes as many lists as there are children, about nobody by name', async () => {
    const { id } = receiptOf(await start({ about: 'CHILDREN', groupId: world.childcare.groups.vlinders }));
    for (let child = 0; child < 3; child++) receiptOf(await fill(colleagues[0]!, id, [child, 5, 1]));
    expect((await colleagues[0]!.get<Own>(OWN, { at, of: id })).ownSheets).toHaveLength(3);
  });

  it('K4 who leads reads no filled-in list, in SQL neither; whose it is does (negative control)', async () => {
    const sheets = (accountId: string, hat: string) =>
      asCaller(database, { accountId, hat }, async (app) => {
        for (const purpose of ['IMPROVE', 'ANSWER_SHEET']) await app.query(`select access.open('LOCATION', array[$1::uuid], $2)`, [at, purpose]);
        return (await app.query<{ n: number }>('select count(*)::integer as n from improvement.sheet')).rows[0]!.n;
      });
    const { accountId, hat } = world.people.mentor;
    const { id } = receiptOf(await start());
    receiptOf(await fill(await api.visitor(accountId, hat), id, [3, 6, 1]));
    expect([await sheets(world.people.director.accountId, `${world.childcare.id}:LOCATION_LEAD`), await sheets(accountId, hat)]).toEqual([0, 1]);
  });

  it('R38 refuses a question that tells of a child, a range that cannot be answered, and what is retired', async () => {
    const make = (item: object) =>
      act(lead, 'makeInstrument', { locationId: at, title: 'Proef', items: [{ text: 'Een vraag', kind: 'SCALE', low: 1, high: 10, ...item }] });
    expect(reasonOf(await make({ low: 10 }))).toBe('instrument_range');
    expect(reasonOf(await make({ kind: 'YES_NO' }))).toBe('instrument_range');
    expect((await make({ text: 'Speelt Noor Jansen buiten?' })).errors[0]?.extensions.params).toMatchObject({ place: 'input.items.0.text', kind: 'FULL_NAME' });
    const { id } = receiptOf(await make({}));
    const { itemSetId } = (await lead.get<Instruments>(INSTRUMENTS, { at })).instruments.find((one) => one.id === id)!;
    receiptOf(await act(lead, 'retireInstrument', { locationId: at, instrumentId: id, version: 1 }, 'InstrumentStepInput'));
    expect((await start({ itemSetId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('a colleague of another location finds nothing', async () => {
    const { accountId, hat } = world.people.farMentor;
    const far = await api.visitor(accountId, hat);
    expect((await far.ask('query Measurements($at: ID!) { measurements(locationId: $at, first: 5) { id } }', { at })).errors[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await far.ask(INSTRUMENTS, { at })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
