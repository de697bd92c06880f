import { addDays, addMonths, type CalendarDate, type Id, schoolYearOf } from '#kernel';
import { act as actAs, arrange, asAdmin, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';
import { evaluationTerm } from '../term/evaluation-term.js';

const DUES = `query SupportDues($location: ID!) { supportDues(locationId: $location, first: 100) { id kind childId callName groupName daysLeft
  term { rule startedOn dueOn extendedFrom reasonKey days months } } }`;
const FIGURES =
  'query SupportFigures($location: ID!) { supportFigures(locationId: $location) { running overdue soon oppsOverdue evaluationsOverdue reviewsOverdue } }';
const TRACK = 'query TrackThere($child: ID!) { supportTracks(childId: $child, first: 1) { ownerName ownerWorksHere version } }';
const WHY = { decidedBy: ['PARENTS'], reason: 'Proef', enoughWhen: 'Proef' };

interface Shown {
  id: Id;
  kind: string;
  childId: Id;
  callName: string;
  daysLeft: number;
  term: { rule: string; dueOn: string; reasonKey: string };
}

describe('everything with a clock at a location', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  let location: Id;

  beforeEach(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator, location } = school);
  });
  afterEach(() => school?.close());

  const dues = async (who = coordinator) => (await who.get<{ supportDues: Shown[] }>(DUES, { location })).supportDues;
  const codeOf = async (who: Visitor, document = DUES, at = location) => (await who.ask(document, { location: at })).errors[0]?.extensions.code;
  const child = async (name: string) => (await school.child(name)).child;
  const running = async (name: string, days = 42) => {
    const childId = await child(name);
    return { childId, id: await school.track(childId, { reviewOn: addDays(world.today, days), ...WHY }) };
  };
  const opp = async ({ childId, id }: { childId: Id; id: Id }, needOn: CalendarDate) =>
    receiptOf(await actAs(coordinator, 'beginOpp', { childId, trackId: id, needOn }, 'BeginOppInput')).id;
  const later = (days: number) => asAdmin(school.database.adminUrl, (admin) => admin.query('select access.move_day($1)', [days]));

  it('R27 R28 P3 tells what is due by days left, each with its rule and start, past its date as plainly', async () => {
    const bo = await running('Bo');
    const cas = await running('Cas', 10);
    await opp(bo, addDays(world.today, -45));
    expect(await dues()).toMatchObject([
      {
        kind: 'OPP',
        callName: 'Bo',
        groupName: '1/2a',
        daysLeft: -3,
        term: { rule: 'R28', startedOn: addDays(world.today, -45), dueOn: addDays(world.today, -3), reasonKey: 'support.term.R28', days: 42 },
      },
      { kind: 'REVIEW', callName: 'Cas', daysLeft: 10, term: { rule: 'R27', reasonKey: 'support.term.R27_agreed', days: 10 } },
      { kind: 'REVIEW', callName: 'Bo', daysLeft: 42, term: { rule: 'R27', reasonKey: 'support.term.R27' } },
    ]);
    receiptOf(
      await actAs(
        coordinator,
        'takeSupportStep',
        { childId: cas.childId, trackId: cas.id, version: 1, action: 'STOP', decidedBy: ['PARENTS'] },
        'TakeTrackStepInput',
      ),
    );
    expect((await dues()).find(({ callName }) => callName === 'Cas')).toMatchObject({
      kind: 'AFTERCARE',
      term: { rule: 'AFTERCARE', dueOn: addMonths(world.today, 3) },
    });
    receiptOf(
      await actAs(
        coordinator,
        'takeSupportStep',
        { childId: cas.childId, trackId: cas.id, version: 2, action: 'CLOSE', decidedBy: ['PARENTS'] },
        'TakeTrackStepInput',
      ),
    );
    expect((await dues()).map(({ callName }) => callName)).toEqual(['Bo', 'Bo']);
  });

  it('R29 looks back within the year once an OPP is established, and ends with the OPP', async () => {
    const at = await running('Daan');
    const id = await opp(at, world.today);
    for (const state of ['DRAFT', 'TALKED_OVER', 'CHILD_HEARD', 'CONSENT_ASKED', 'ESTABLISHED'])
      await school.rows('update support.opp set state = $2, started_on = access.today() where id = $1', [id, state]);
    expect((await dues()).find((due) => due.id === id)).toMatchObject({
      kind: 'EVALUATION',
      term: { rule: 'R29', dueOn: evaluationTerm({ establishedOn: world.today, evaluatedOn: [] }).dueOn },
    });
    await asAdmin(school.database.adminUrl, (admin) => admin.query(`update support.opp set state = 'ENDED', ended_on = access.today() where id = $1`, [id]));
    expect((await dues()).find((due) => due.id === id)).toBeUndefined();
  });

  it('R29 the database reckons the date as the term does, over generated days', async () => {
    const days = Array.from({ length: 120 }, (_, nth) => addDays('2027-07-20', nth * 11));
    const cases = days.flatMap((establishedOn, nth) =>
      [[], [addDays(establishedOn, nth)], [addDays(establishedOn, nth), addMonths(establishedOn, 13)]].map((evaluatedOn) => ({ establishedOn, evaluatedOn })),
    );
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query<{ due: string; year: string }>(
        `select support.evaluation_due((c ->> 'establishedOn')::date, array(select d::date from jsonb_array_elements_text(c -> 'evaluatedOn') d))::text as due, support.school_year_end((c ->> 'establishedOn')::date)::text as year
         from jsonb_array_elements($1::jsonb) with ordinality e (c, place) order by place`,
        [JSON.stringify(cases)],
      ),
    );
    expect(rows.map(({ due }) => due)).toEqual(cases.map((one) => evaluationTerm(one).dueOn));
    expect(rows.map(({ year }) => year)).toEqual(cases.map(({ establishedOn }) => `${schoolYearOf(establishedOn).slice(5)}-07-31`));
  });

  it('R45 leaves one line, which names the children it told of and no other', async () => {
    const { childId } = await running('Eef');
    await child('Fay');
    await dues();
    const { rows } = await asAdmin(school.database.adminUrl, (admin) =>
      admin.query<{ ids: Id[] }>(`select subject_ids as ids from access.log where operation = 'SupportDues' and action = 'LIST'`),
    );
    expect(rows.map(({ ids }) => [...ids].sort())).toEqual([[childId, location].sort()]);
  });

  it('R48 D14 keeps silent about a child that left the location, though its clock still runs: on the page and in the counts', async () => {
    const { childId } = await running('Guus', 5);
    await running('Hugo');
    const leading = await school.api.visitor(world.people.director.accountId, `${world.school.id}:LOCATION_LEAD`);
    const figures = async () => (await leading.get<{ supportFigures: object }>(FIGURES, { location })).supportFigures;
    expect(await figures()).toMatchObject({ running: 2, soon: 1 });
    await asAdmin(school.database.adminUrl, (admin) =>
      admin.query('update children.placement set period = daterange(lower(period), access.today()) where child_id = $1', [childId]),
    );
    await later(1);
    expect((await dues()).map(({ callName }) => callName)).toEqual(['Hugo']);
    expect(await figures()).toMatchObject({ running: 1, soon: 0 });
  });

  it('R27 R39 goes along with a child to another school of the board: clocks, OPP and TLV are there, and an owner is chosen there', async () => {
    const at = await running('Jet', 5);
    await opp(at, world.today);
    receiptOf(
      await actAs(
        coordinator,
        'noteDeclaration',
        { childId: at.childId, locationId: location, category: 'L', sbo: false, startsOn: world.today, swvNumber: 'PO2505', decisionNumber: '1' },
        'NoteDeclarationInput',
      ),
    );
    const there = await arrange(school.database, async (a) => {
      const place = await a.location(world.school.id, 'Basisschool De Toren', 'SCHOOL');
      const group = await a.group(world.school.id, place, '3/4');
      const [colleague, leader] = [
        await a.person('Ilse', { controllerId: world.school.id, role: 'CARE_COORDINATOR', scopeKind: 'LOCATION', scopeId: place }),
        await a.person('Tom', { controllerId: world.school.id, role: 'TEACHER', scopeKind: 'GROUP', scopeId: group }),
      ];
      await a.admin.query('update children.placement set period = daterange(lower(period), access.today() + 3) where child_id = $1', [at.childId]);
      await a.placement(world.school.id, at.childId, group, `[${addDays(a.today, 3)},)`);
      return { place, colleague, leader };
    });
    const ilse = await school.api.visitor(there.colleague.accountId, there.colleague.hat);
    const duesThere = async () => (await ilse.get<{ supportDues: Shown[] }>(DUES, { location: there.place })).supportDues.map(({ kind }) => kind).sort();
    const worker = () =>
      asAdmin(
        school.database.workerUrl,
        async (client) => (await client.query<{ moved: number }>('select support.follow_placements() as moved')).rows[0]!.moved,
      );
    expect([await worker(), (await dues()).length, await duesThere()]).toEqual([0, 3, []]);
    await later(3);
    expect([await worker(), await dues(), await duesThere(), await worker()]).toEqual([2, [], ['DECLARATION', 'OPP', 'REVIEW'], 0]);
    const track = async () =>
      (await ilse.get<{ supportTracks: { ownerName: string; ownerWorksHere: boolean; version: number }[] }>(TRACK, { child: at.childId })).supportTracks[0]!;
    expect(await track()).toMatchObject({ ownerName: 'Juf Anna', ownerWorksHere: false });
    const { version } = await track();
    receiptOf(
      await actAs(
        ilse,
        'handOverSupport',
        { childId: at.childId, trackId: at.id, version, ownerId: there.leader.accountId, reason: 'Naar De Toren' },
        'HandOverTrackInput',
      ),
    );
    expect(await track()).toMatchObject({ ownerName: 'Tom', ownerWorksHere: true });
  });

  it('R27 R30 is again of the place where the child was last, when the next one is called off before it began there', async () => {
    const at = await running('Kim', 5);
    await opp(at, world.today);
    const next = await arrange(school.database, async (a) => {
      const place = await a.location(world.school.id, 'Basisschool De Werf', 'SCHOOL');
      const group = await a.group(world.school.id, place, '3/4');
      await a.admin.query('update children.placement set period = daterange(lower(period), access.today()) where child_id = $1', [at.childId]);
      return { place, id: await a.placement(world.school.id, at.childId, group, `[${addDays(a.today, 20)},)`) };
    });
    const places = async () =>
      (
        await school.rows(
          'select location_id as place from support.track where child_id = $1 union select location_id from support.clock where child_id = $1',
          [at.childId],
        )
      ).map(({ place }) => place);
    expect(await places()).toEqual([next.place]);
    // while parents still apply there, people of that school reach the child
    await arrange(school.database, (a) => a.enrolment(world.school.id, at.childId, next.place));
    await school.rows('delete from children.placement where id = $1', [next.id]);
    expect(await places()).toEqual([next.place]);
    await school.rows('update children.enrolment set ended_on = access.today() + 1 where child_id = $1', [at.childId]);
    await later(1);
    await asAdmin(school.database.workerUrl, (worker) => worker.query('select support.follow_placements()'));
    expect(await places()).toEqual([location]);
  });

  it('D14 R48 gives who leads counts and nothing else, and the page to nobody but the care coordinator of that place', async () => {
    const at = await running('Ids', 5);
    await opp(at, addDays(world.today, -45));
    const { director, teacher, externalCoach, swvStaff } = world.people;
    const leading = await school.api.visitor(director.accountId, `${world.school.id}:LOCATION_LEAD`);
    expect((await leading.get<{ supportFigures: object }>(FIGURES, { location })).supportFigures).toEqual({
      running: 2,
      overdue: 1,
      soon: 1,
      oppsOverdue: 1,
      evaluationsOverdue: 0,
      reviewsOverdue: 0,
    });
    expect(await codeOf(leading)).toBe('FORBIDDEN');
    for (const { accountId, hat } of [teacher, externalCoach, swvStaff]) {
      expect(await codeOf(await school.api.visitor(accountId, hat))).toBe('FORBIDDEN');
      expect(await codeOf(await school.api.visitor(accountId, hat), FIGURES)).toBe('FORBIDDEN');
    }
    expect(await codeOf(coordinator, DUES, world.childcare.locations.wilg)).toBe('NOT_FOUND');
    expect(await codeOf(leading, FIGURES, world.childcare.locations.wilg)).toBe('NOT_FOUND');
  });
});
