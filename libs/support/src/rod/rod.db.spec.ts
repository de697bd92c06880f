import type { Id } from '#kernel';
import { act, asAdmin, reasonOf, receiptOf, SupportingSchool } from '#testing';

const ROD = `query RodList($location: ID!) { rodList(locationId: $location) { childRef startedOn endedOn } }`;
const FILE = `query RodFile($location: ID!) { rodFile(locationId: $location) { name mediaType content } }`;
const OPPS = `query Opps($child: ID!) { opps(childId: $child, first: 1) { version outflow reasons actionPart hearingHow withoutConsent } }`;
const CHILD = `query ChildWithSupport($id: ID!) { child(id: $id) { callName birthDate } supportTracks(childId: $id, first: 1) { levelLabel } }`;

/** What is written of each child, for the search of what may not get out. */
const WRITTEN = { outflow: 'Vmbo-tl', reasons: 'Leert graag samen', actionPart: 'Samen beginnen' };
const HOW = 'Met een tekening van de klas';
const BECAUSE = 'Na drie gesprekken';

interface Made {
  readonly child: Id;
  readonly opp: Id;
}

describe('R30 the list for ROD', () => {
  let school: SupportingSchool;
  let made: { readonly runs: Made; readonly over: Made; readonly asked: Made };
  let today: string;
  let started: string;

  const step = async ({ child, opp }: Made, action: string, on: string, more: object = {}) => {
    const { opps } = await school.coordinator.get<{ opps: { version: number }[] }>(OPPS, { child });
    return receiptOf(await act(school.coordinator, 'takeOppStep', { childId: child, oppId: opp, version: opps[0]!.version, action, on, ...more }));
  };
  const asked = async (name: string): Promise<Made> => {
    const { child } = await school.child(name);
    return { child, opp: await school.askedOpp(child, await school.track(child, { level: '2' }), WRITTEN) };
  };
  const established = async (name: string): Promise<Made> => {
    const opp = await asked(name);
    await step(opp, 'ESTABLISH_WITHOUT_CONSENT', started, { because: BECAUSE });
    return opp;
  };
  const lines = async () => (await school.coordinator.get<{ rodList: object[] }>(ROD, { location: school.location })).rodList;
  const file = async () =>
    (await school.coordinator.get<{ rodFile: { name: string; mediaType: string; content: string } }>(FILE, { location: school.location })).rodFile;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    started = school.world.today;
    made = { runs: await established('Ada'), over: await established('Bas'), asked: await asked('Coen') };
    await step(made.over, 'END', started);
    today = await asAdmin(school.database.adminUrl, async (admin) => {
      await admin.query('select access.move_day(1)');
      return (await admin.query<{ today: string }>('select access.today()::text as today')).rows[0]!.today;
    });
  });
  afterAll(() => school?.close());

  it('R30 tells start and end of what was established, also when both are the same day; what waits for parents is not told', async () => {
    const told = [made.runs, made.over].map(({ child }) => ({ childRef: child, startedOn: started, endedOn: child === made.over.child ? started : null }));
    expect(await lines()).toEqual(told.toSorted((one, other) => (one.childRef < other.childRef ? -1 : 1)));
    await step(made.runs, 'END', today);
    expect(await lines()).toContainEqual({ childRef: made.runs.child, startedOn: started, endedOn: today });
  });

  it('R30 R4 comes as CSV of three columns with nothing else inside: no name, birth date, reason or level', async () => {
    const { name, mediaType, content } = await file();
    expect([name, mediaType]).toEqual([`rod-opp-${today}.csv`, 'text/csv; charset=utf-8']);
    const text = Buffer.from(content, 'base64').toString('utf8');
    const rows = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(rows[0]).toBe('Verwijzing;Begin;Einde');
    expect(rows.slice(1).toSorted()).toEqual([`${made.over.child};${started};${started}`, `${made.runs.child};${started};${today}`].toSorted());
    for (const never of await neverOf(made.runs)) expect(text).not.toContain(never);
  });

  it('R30 what may not be inside would be found (negative control)', async () => {
    const { opps } = await school.coordinator.get<{ opps: object[] }>(OPPS, { child: made.runs.child });
    const pages = JSON.stringify([opps, await school.coordinator.get<object>(CHILD, { id: made.runs.child })]);
    for (const never of await neverOf(made.runs)) expect(pages).toContain(never);
  });

  it('R30 is for the care coordinator of that location alone', async () => {
    for (const document of [ROD, FILE])
      expect((await school.teacher.ask(document, { location: school.location })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(reasonOf(await school.coordinator.ask(FILE, { location: school.world.childcare.locations.wilg }))).toBe('not_found');
  });

  /** Texts of a child that stand on its own pages, and never in the list. */
  async function neverOf({ child }: Made): Promise<string[]> {
    const {
      child: known,
      supportTracks: [track],
    } = await school.coordinator.get<{ child: { callName: string; birthDate: string }; supportTracks: { levelLabel: string }[] }>(CHILD, { id: child });
    return [known.callName, known.birthDate, track!.levelLabel, ...Object.values(WRITTEN), HOW, BECAUSE];
  }
});
