import { addDays, type CalendarDate, type Id } from '#kernel';
import { act as actAs, arrange, asAdmin, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const TRACKS = `query SupportTracks($child: ID!) { supportTracks(childId: $child, first: 5) { state reviewOn endedOn steps { action onDate decidedBy } } }`;
const OPPS = `query Opps($child: ID!) { opps(childId: $child, first: 5) { state endedOn } }`;
const APPLICATIONS = `query SchoolApplications($child: ID!) { schoolApplications(childId: $child) { state } }`;
const DUES = `query SupportDues($location: ID!) { supportDues(locationId: $location, first: 50) { kind childId } }`;
const WORRIES = `query Worries($child: ID!) { concernReader(childId: $child) { kind } supportConcerns(childId: $child, first: 5) { words answeredOn endedOn } }`;

describe('a child that left the organisation', () => {
  let school: SupportingSchool;
  let world: World;

  beforeEach(async () => {
    school = await SupportingSchool.open();
    ({ world } = school);
  });
  afterEach(() => school?.close());

  const asWorker = async <Row extends object>(sql: string) => asAdmin(school.database.workerUrl, async (worker) => (await worker.query<Row>(sql)).rows);
  const noted = async () => (await asWorker<{ noted: number }>('select children.note_leaving() as noted'))[0]?.noted;
  const due = async () =>
    (await asWorker<{ table_name: string; due: string }>('select * from access.run_retention(false)'))
      .filter((rule) => ['children.child', 'support.track'].includes(rule.table_name) && rule.due !== '0')
      .map((rule) => `${rule.table_name} ${rule.due}`);
  const later = (days: number) => school.rows('select access.move_day($1)', [days]);
  const clocks = async (childId: Id) =>
    (await school.rows('select kind from support.clock where child_id = $1 order by kind', [childId])).map(({ kind }) => kind);
  /** Support with an OPP and a TLV, and a parent who may read along. */
  const supported = async (name: string) => {
    const {
      child,
      parents: [parent],
    } = await school.child(name, 1);
    const track = await school.track(child, { reviewOn: addDays(world.today, 42), decidedBy: ['PARENTS'], reason: 'Proef', enoughWhen: 'Proef' });
    receiptOf(await actAs(school.coordinator, 'beginOpp', { childId: child, trackId: track, needOn: world.today }, 'BeginOppInput'));
    const declared = {
      childId: child,
      locationId: school.location,
      category: 'L',
      sbo: false,
      startsOn: world.today,
      swvNumber: 'PO2505',
      decisionNumber: '1',
    };
    receiptOf(await actAs(school.coordinator, 'noteDeclaration', declared, 'NoteDeclarationInput'));
    return { child, parent: parent! };
  };
  const dueHere = async () => (await school.coordinator.get<{ supportDues: object[] }>(DUES, { location: school.location })).supportDues;
  const enrol = (childId: Id) =>
    arrange(school.database, (a) => a.enrolment(world.school.id, childId, school.location, { recordedOn: addDays(world.today, -400) }));
  const ended = async (childId: Id) =>
    (await school.rows(`select to_char(ended_on, 'YYYY-MM-DD') as day from children.enrolment where child_id = $1`, [childId])).map(({ day }) => day);
  const applied = async (childId: Id) => {
    const received = { childId, locationId: school.location, receivedOn: addDays(world.today, -1), written: true, firstPreference: true, fullByPolicy: false };
    return receiptOf(await actAs(school.coordinator, 'receiveApplication', received)).id;
  };
  const found = (childId: Id, applicationId: Id, on: CalendarDate) =>
    actAs(school.coordinator, 'takeApplicationStep', { childId, applicationId, version: 1, action: 'FIND_OTHER_SCHOOL', on, otherSchool: 'De Linde' });
  const takenBack = (childId: Id, applicationId: Id, on: CalendarDate) =>
    actAs(school.coordinator, 'takeApplicationStep', { childId, applicationId, version: 1, action: 'WITHDRAW', on });
  const hidden = async (childId: Id) => reasonOf(await school.coordinator.ask(APPLICATIONS, { child: childId })) === 'not_found';
  const leaves = (childId: Id) =>
    school.rows('update children.placement set period = daterange(lower(period), access.today() + 1) where child_id = $1', [childId]);
  const worry = (parent: Visitor, childId: Id, words: string) => actAs(parent, 'raiseConcern', { childId, words }, 'RaiseConcernInput');

  it('R27 R28 R29 R30 R46 eight weeks later its support has ended on the day it left, and the term of its record counts from there', async () => {
    const { child, parent } = await supported('Bo');
    receiptOf(await worry(parent, child, 'Hoe gaat het verder?'));
    await leaves(child);
    const left = addDays(world.today, 1);
    await later(56);
    // nobody of the school sees the child: a worry is not taken in, and what waits says so by its reader
    expect(reasonOf(await worry(parent, child, 'Leest iemand dit?'))).toBe('support_concern_nobody');
    expect(await parent.get(WORRIES, { child })).toEqual({
      concernReader: null,
      supportConcerns: [{ words: 'Hoe gaat het verder?', answeredOn: null, endedOn: null }],
    });
    expect([await noted(), await clocks(child)]).toEqual([0, ['DECLARATION', 'OPP', 'REVIEW']]);
    await later(1);
    expect([await noted(), await noted(), await clocks(child)]).toEqual([1, 0, []]);
    const { supportTracks } = await parent.get<{ supportTracks: object[] }>(TRACKS, { child });
    expect(supportTracks).toEqual([
      {
        state: 'LEFT',
        reviewOn: null,
        endedOn: left,
        steps: [
          { action: 'START', onDate: world.today, decidedBy: ['PARENTS'] },
          { action: 'LEAVE', onDate: left, decidedBy: [] },
        ],
      },
    ]);
    expect(await parent.get(OPPS, { child })).toEqual({ opps: [{ state: 'ENDED', endedOn: left }] });
    expect((await parent.get<{ supportConcerns: object[] }>(WORRIES, { child })).supportConcerns).toMatchObject([{ answeredOn: null, endedOn: left }]);
    await later(3 * 365 - 57);
    expect(await due()).toEqual([]);
    await later(4);
    expect(await due()).toEqual(['children.child 1', 'support.track 1']);
  });

  it('R27 R30 is not who comes again: with a place after a summer, with an application, or later after all, and then a TLV that holds counts again', async () => {
    const { child, parent } = await supported('Cas');
    await leaves(child);
    const [summer, applied] = [(await school.child('Zomer')).child, (await school.child('Weer aangemeld')).child];
    for (const id of [summer, applied]) await leaves(id);
    await arrange(school.database, (a) => a.placement(world.school.id, summer, world.school.groups.kleutersA, `[${addDays(world.today, 50)},)`));
    await arrange(school.database, (a) => a.enrolment(world.school.id, applied, school.location, { firstDay: addDays(world.today, 200) }));
    await later(57);
    expect(await noted()).toBe(1);
    expect(await school.rows('select call_name from children.child where left_on is not null')).toEqual([{ call_name: 'Cas' }]);
    const today = addDays(world.today, 57);
    await arrange(school.database, (a) => a.placement(world.school.id, child, world.school.groups.kleutersA, `[${today},)`));
    expect([await noted(), await clocks(child)]).toEqual([0, ['DECLARATION']]);
    // support begins anew, by people
    receiptOf(await school.begin(child));
    expect((await parent.get<{ supportTracks: { state: string }[] }>(TRACKS, { child })).supportTracks.map(({ state }) => state)).toEqual(['ACTIVE', 'LEFT']);
  });

  it('R24 R26 R48 goes by the enrolment it came with, but for an application still to be decided: that keeps its clock, and the school its way to the child', async () => {
    const { child } = await supported('Ella');
    const { child: other } = await school.child('Finn');
    for (const id of [child, other]) await enrol(id);
    const id = await applied(child);
    for (const one of [child, other]) await leaves(one);
    await later(57);
    expect(await noted()).toBe(2);
    expect(await ended(other)).toEqual([addDays(world.today, 1)]);
    expect(await hidden(other)).toBe(true);
    expect([await ended(child), await clocks(child), await dueHere()]).toEqual([[null], ['APPLICATION'], [{ kind: 'APPLICATION', childId: child }]]);
    receiptOf(await found(child, id, addDays(world.today, 57)));
    expect(await school.coordinator.get(APPLICATIONS, { child })).toEqual({ schoolApplications: [{ state: 'OTHER_SCHOOL' }] });
    expect([await clocks(child), await dueHere()]).toEqual([[], []]);
    await later(1);
    expect(await hidden(child)).toBe(true);
  });

  it('R26 R46 with another school that said yes the enrolment of who never came is over, and the term of the record begins; who has a place here keeps it', async () => {
    const never = await arrange(school.database, (a) => a.child({ controllerId: world.school.id, callName: 'Guus', months: 45 }));
    const { child: here } = await school.child('Hanna');
    for (const child of [never, here]) {
      await enrol(child);
      receiptOf(await found(child, await applied(child), world.today));
    }
    expect([await ended(never), await ended(here)]).toEqual([[addDays(world.today, 1)], [null]]);
    await later(56);
    expect(await noted()).toBe(0);
    await later(1);
    expect([await noted(), await noted()]).toEqual([1, 0]);
    expect(await school.rows('select call_name from children.child where left_on is not null')).toEqual([{ call_name: 'Guus' }]);
  });

  it('R26 R46 R48 with an application that parents took back the enrolment of who never came is over too, and with it the way of the school to the child', async () => {
    const never = await arrange(school.database, (a) => a.child({ controllerId: world.school.id, callName: 'Ivo', months: 45 }));
    const { child: here } = await school.child('Jana');
    for (const child of [never, here]) {
      await enrol(child);
      receiptOf(await takenBack(child, await applied(child), world.today));
    }
    expect([await ended(never), await ended(here)]).toEqual([[addDays(world.today, 1)], [null]]);
    expect(await hidden(never)).toBe(false);
    await later(1);
    expect([await hidden(never), await hidden(here)]).toEqual([true, false]);
  });

  it('is said by nobody but the calendar: a step without who decided it is refused for anything else (negative control)', async () => {
    const { child } = await supported('Dirk');
    const forged = (action: string) =>
      school.rows(
        `insert into support.step (controller_id, id, track_id, child_id, place, action, scale_id, from_level, to_level, on_date, decided_by, noted_by)
         select controller_id, gen_random_uuid(), id, child_id, 9, $2, scale_id, level_code, level_code, step_on, '{}', owner_account_id from support.track where child_id = $1`,
        [child, action],
      );
    await expect(forged('LEAVE')).rejects.toThrow(/step_decided/);
    await expect(forged('CLOSE')).rejects.toThrow(/step_decided/);
    await expect(asAdmin(school.database.appUrl, (app) => app.query('select children.note_leaving()'))).rejects.toThrow(/permission denied/);
  });
});
