import { addDays, addMonths, type Id, newId } from '#kernel';
import { act, arrange, reasonOf, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';

const APPLICATIONS = `query SchoolApplications($child: ID!) { schoolApplications(childId: $child) { id state standing exceptions late extendedOn decidedOn placedOn otherSchool acceptedOn version term { rule dueOn extendedFrom } } }`;
const DECLARATIONS = `query Declarations($child: ID!) { declarations(childId: $child) { category endsOn term { rule startedOn dueOn } } }`;
const OVER = `query Over($child: ID!) { declarations(childId: $child) { overOn } }`;
const DUES = `query SupportDues($location: ID!) { supportDues(locationId: $location, first: 50) { id kind childId term { rule dueOn } } }`;

interface Shown {
  id: Id;
  state: string;
  version: number;
}

describe('the duty of care and what the SWV decides', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator } = school);
  });
  afterAll(() => school?.close());

  const child = (name: string, months = 80) =>
    arrange(school.database, (a) => a.child({ controllerId: world.school.id, callName: name, months, groupId: world.school.groups.kleutersA }));
  const receive = (childId: Id, ago: number, more: object = {}) =>
    act(coordinator, 'receiveApplication', {
      childId,
      locationId: world.school.locations.kompas,
      receivedOn: addDays(world.today, -ago),
      written: true,
      firstPreference: true,
      fullByPolicy: false,
      ...more,
    });
  const now = async (childId: Id) => (await coordinator.get<{ schoolApplications: Shown[] }>(APPLICATIONS, { child: childId })).schoolApplications[0]!;
  const step = async (childId: Id, action: string, more: object = {}) => {
    const { id, version } = await now(childId);
    return act(coordinator, 'takeApplicationStep', { childId, applicationId: id, version, action, on: world.today, ...more });
  };

  const clocksOf = async (childId: Id) =>
    (await coordinator.get<{ supportDues: { childId: Id }[] }>(DUES, { location: world.school.locations.kompas })).supportDues.filter(
      (due) => due.childId === childId,
    );

  it('R24 a written application is due in 42 days, extended in time in 70; its clock stands among the others until it is decided', async () => {
    const id = await child('Ada');
    const application = receiptOf(await receive(id, 10)).id;
    expect(await now(id)).toMatchObject({
      state: 'APPLIED',
      standing: 'RUNNING',
      exceptions: [],
      late: false,
      term: { rule: 'R24', dueOn: addDays(world.today, 32), extendedFrom: null },
    });
    expect(await clocksOf(id)).toEqual([{ id: application, kind: 'APPLICATION', childId: id, term: { rule: 'R24', dueOn: addDays(world.today, 32) } }]);
    receiptOf(await step(id, 'EXAMINE'));
    receiptOf(await step(id, 'EXTEND'));
    expect(await now(id)).toMatchObject({
      state: 'EXTENDED',
      extendedOn: world.today,
      term: { dueOn: addDays(world.today, 60), extendedFrom: addDays(world.today, 32) },
    });
    expect(await clocksOf(id)).toMatchObject([{ term: { dueOn: addDays(world.today, 60) } }]);
    receiptOf(await step(id, 'ADMIT'));
    expect(await now(id)).toMatchObject({ state: 'ADMITTED', standing: 'DECIDED' });
    expect(await clocksOf(id)).toEqual([]);
  });

  it('R24 an extension told after day 42 is refused; after day 70 the child has a right to a temporary place', async () => {
    const [late, past] = [await child('Bas'), await child('Coen')];
    receiptOf(await receive(late, 43));
    expect(await now(late)).toMatchObject({ standing: 'OVERDUE' });
    expect(reasonOf(await step(late, 'EXTEND'))).toBe('support_extension_late');
    expect(reasonOf(await step(late, 'PLACE_TEMPORARILY'))).toBe('application_day_70');
    receiptOf(await receive(past, 71));
    expect(await now(past)).toMatchObject({ standing: 'TEMPORARY_PLACEMENT' });
    expect(reasonOf(await step(past, 'PLACE_TEMPORARILY', { on: addDays(world.today, -1) }))).toBe('application_day_70');
    expect(receiptOf(await step(past, 'PLACE_TEMPORARILY')).state).toBe('PLACED_TEMPORARILY');
    // it is a place until there is a decision: the clock stands until then
    expect(await now(past)).toMatchObject({ standing: 'TEMPORARY_PLACEMENT', placedOn: world.today, decidedOn: null });
    expect(await clocksOf(past)).toHaveLength(1);
    receiptOf(await step(past, 'ADMIT'));
    expect([await now(past), await clocksOf(past)]).toMatchObject([{ standing: 'DECIDED', decidedOn: world.today }, []]);
  });

  it('R24 a dispute stops no clock; what came after the application bounds the day of the next step', async () => {
    const id = await child('Gijs');
    receiptOf(await receive(id, 20));
    receiptOf(await step(id, 'EXTEND', { on: addDays(world.today, -5) }));
    expect(reasonOf(await step(id, 'ADMIT', { on: addDays(world.today, -6) }))).toBe('application_day');
    receiptOf(await step(id, 'DISPUTE'));
    expect(await clocksOf(id)).toHaveLength(1);
    receiptOf(await step(id, 'ADMIT', { on: addDays(world.today, -5) }));
    expect(await clocksOf(id)).toEqual([]);
  });

  it('R25 after a refusal without duty parents apply again, and only one application runs', async () => {
    const id = await child('Hugo');
    receiptOf(await receive(id, 80, { firstPreference: false }));
    expect(await now(id)).toMatchObject({ standing: 'OVERDUE', exceptions: ['NOT_FIRST_PREFERENCE'] });
    expect(reasonOf(await receive(id, 5))).toBe('application_runs');
    receiptOf(await step(id, 'REFUSE_NO_DUTY'));
    const refused = await now(id);
    receiptOf(await receive(id, 5));
    expect(await now(id)).toMatchObject({ state: 'APPLIED', exceptions: [] });
    expect(
      reasonOf(
        await act(coordinator, 'takeApplicationStep', { childId: id, applicationId: refused.id, version: refused.version, action: 'DISPUTE', on: world.today }),
      ),
    ).toBe('application_runs');
  });

  it('R24 R26 parents who take it back end its clock on the day they said so; nothing more is decided, and they may apply anew', async () => {
    const id = await child('Jade');
    receiptOf(await receive(id, 50));
    expect(await clocksOf(id)).toHaveLength(1);
    expect(reasonOf(await step(id, 'WITHDRAW', { on: addDays(world.today, -51) }))).toBe('application_day');
    expect(reasonOf(await step(id, 'WITHDRAW', { on: addDays(world.today, 1) }))).toBe('application_day');
    const said = addDays(world.today, -3);
    expect(receiptOf(await step(id, 'WITHDRAW', { on: said })).state).toBe('WITHDRAWN');
    expect(await now(id)).toMatchObject({ state: 'WITHDRAWN', standing: 'DECIDED', decidedOn: said });
    expect(await clocksOf(id)).toEqual([]);
    for (const action of ['ADMIT', 'DISPUTE', 'WITHDRAW']) expect(reasonOf(await step(id, action))).toBe('support_not_from_here');
    receiptOf(await receive(id, 0));
    expect(await clocksOf(id)).toHaveLength(1);
  });

  it('R24 R26 parents with authority read its date and take it back themselves, today; they decide nothing else', async () => {
    const {
      child: id,
      parents: [one, two],
    } = await school.child('Jorn', 2);
    const { id: applicationId } = receiptOf(await receive(id, 50));
    const read = async (who: Visitor) => (await who.get<{ schoolApplications: Shown[] }>(APPLICATIONS, { child: id })).schoolApplications;
    expect(await read(one!)).toMatchObject([{ id: applicationId, standing: 'OVERDUE', term: { dueOn: addDays(world.today, -8) } }]);
    const take = (who: Visitor, more: object = {}) =>
      act(who, 'takeApplicationStep', { childId: id, applicationId, version: 1, action: 'WITHDRAW', on: world.today, ...more });
    for (const action of ['EXAMINE', 'EXTEND', 'ADMIT', 'FIND_OTHER_SCHOOL', 'REFUSE_NO_DUTY', 'PLACE_TEMPORARILY', 'DISPUTE'])
      expect((await take(one!, { action, otherSchool: 'Basisschool De Linde' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(reasonOf(await take(one!, { on: addDays(world.today, -1) }))).toBe('application_day');
    const { child: elsewhere } = await school.child('Joris', 1);
    expect((await take(one!, { childId: elsewhere })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(receiptOf(await take(one!)).state).toBe('WITHDRAWN');
    expect(reasonOf(await take(two!))).toBe('changed_since');
    expect(await now(id)).toMatchObject({ state: 'WITHDRAWN', decidedOn: world.today });
    expect([await read(two!), await clocksOf(id)]).toMatchObject([[{ state: 'WITHDRAWN' }], []]);
  });

  it('R25 R48 says of no other school that somebody applied there: that would put the child in its reach', async () => {
    const id = await child('Jip');
    const other = await arrange(school.database, (a) => a.location(world.school.id, 'Basisschool De Brug', 'SCHOOL'));
    expect(reasonOf(await receive(id, 5, { locationId: other }))).toBe('not_found');
    receiptOf(await receive(id, 5));
  });

  it('R25 nobody applies before birth, or wishes a day before the application', async () => {
    const id = await child('Iris');
    expect([reasonOf(await receive(id, 365 * 8)), reasonOf(await receive(id, 5, { desiredStart: addDays(world.today, -6) }))]).toEqual([
      'application_before_birth',
      'application_wish',
    ]);
  });

  it('R26 while the duty applies a refusal is impossible without another school that said yes, by name and day', async () => {
    const id = await child('Dirk');
    receiptOf(await receive(id, 5));
    expect(reasonOf(await step(id, 'REFUSE_NO_DUTY'))).toBe('application_duty');
    expect(reasonOf(await step(id, 'FIND_OTHER_SCHOOL'))).toBe('application_other_school');
    receiptOf(await step(id, 'FIND_OTHER_SCHOOL', { otherSchool: 'Basisschool De Linde' }));
    expect(await now(id)).toMatchObject({ state: 'OTHER_SCHOOL', otherSchool: 'Basisschool De Linde', acceptedOn: world.today });
  });

  it.each([
    ['younger than three', 'YOUNGER_THAN_THREE', 35, {}],
    ['not in writing', 'NOT_WRITTEN', 80, { written: false }],
    ['not the first preference', 'NOT_FIRST_PREFERENCE', 80, { firstPreference: false }],
    ['full by its policy', 'FULL_BY_POLICY', 80, { fullByPolicy: true }],
  ] as const)('R25 the duty does not apply when %s', async (name, exception, months, more) => {
    const id = await child(`Kind ${name}`, months);
    receiptOf(await receive(id, 5, more));
    expect(await now(id)).toMatchObject({ exceptions: [exception] });
    expect(receiptOf(await step(id, 'REFUSE_NO_DUTY')).state).toBe('REFUSED_NO_DUTY');
    expect(receiptOf(await step(id, 'DISPUTE')).state).toBe('DISPUTED');
  });

  it('R25 less than ten weeks before the wished first day is a warning alone', async () => {
    const id = await child('Eva');
    receiptOf(await receive(id, 0, { desiredStart: addDays(world.today, 69) }));
    expect(await now(id)).toMatchObject({ late: true, state: 'APPLIED' });
  });

  it('R30 a TLV has a category, which sbo has not, an end after its beginning, and a talk 26 weeks before; one noted by mistake goes with its clock', async () => {
    const id = await child('Fleur');
    const note = (more: object) =>
      act(coordinator, 'noteDeclaration', {
        childId: id,
        locationId: world.school.locations.kompas,
        category: 'L',
        sbo: false,
        startsOn: world.today,
        swvNumber: 'PO2505',
        decisionNumber: '2026-17',
        ...more,
      });
    expect([reasonOf(await note({ category: 'NVT' })), reasonOf(await note({ sbo: true })), reasonOf(await note({ endsOn: world.today }))]).toEqual([
      'support_tlv_category',
      'support_tlv_category',
      'support_tlv_period',
    ]);
    for (const startsOn of ['0202-03-01', '9999-12-31'])
      expect((await note({ startsOn })).errors[0]!.extensions).toMatchObject({ reason: 'input_does_not_fit', params: { place: 'input.startsOn' } });
    const end = addMonths(world.today, 24);
    receiptOf(await note({ endsOn: end }));
    expect((await coordinator.get<{ declarations: object[] }>(DECLARATIONS, { child: id })).declarations).toEqual([
      { category: 'L', endsOn: end, term: { rule: 'R30', startedOn: addDays(end, -182), dueOn: end } },
    ]);
    const { id: wrong } = receiptOf(await note({ endsOn: addMonths(world.today, 36), decisionNumber: '2026-71' }));
    expect(await clocksOf(id)).toMatchObject([{ kind: 'DECLARATION', term: { dueOn: addMonths(world.today, 36) } }]);
    expect(reasonOf(await act(coordinator, 'takeBackDeclaration', { childId: id, declarationId: newId() }, 'TakeBackDeclarationInput'))).toBe('not_found');
    receiptOf(await act(coordinator, 'takeBackDeclaration', { childId: id, declarationId: wrong }, 'TakeBackDeclarationInput'));
    expect((await coordinator.get<{ declarations: object[] }>(DECLARATIONS, { child: id })).declarations).toMatchObject([{ endsOn: end }]);
    expect(await clocksOf(id)).toMatchObject([{ kind: 'DECLARATION', term: { dueOn: end } }]);
  });

  it('R27 R30 X16 a TLV asks nothing once support stopped or became lighter than what needs one; heavier again, and one that still holds counts anew', async () => {
    const { child: id } = await school.child('Kees');
    const track = await school.track(id, { level: '4' });
    const declared = { childId: id, locationId: school.location, category: 'H', sbo: false, startsOn: world.today, swvNumber: 'PO2505', decisionNumber: '1' };
    receiptOf(await act(coordinator, 'noteDeclaration', declared));
    let version = 1;
    const decide = async (action: string, more: object = {}) => {
      const input = { childId: id, trackId: track, version, action, decidedBy: ['PARENTS'], enoughWhen: 'Proef', reason: 'Proef', ...more };
      ({ version } = receiptOf(await act(coordinator, 'takeSupportStep', input, 'TakeTrackStepInput')));
      const { declarations } = await coordinator.get<{ declarations: { overOn: string | null }[] }>(OVER, { child: id });
      return [declarations[0]!.overOn, (await school.rows(`select kind from support.clock where child_id = $1 and kind = 'DECLARATION'`, [id])).length];
    };
    const counts = [null, 1];
    const over = [world.today, 0];
    expect(await decide('EXTEND')).toEqual(counts);
    expect(await decide('STEP_DOWN', { level: '3' })).toEqual(over);
    expect(await decide('MAKE_STRUCTURAL')).toEqual(over);
    expect(await decide('STEP_UP', { level: '4' })).toEqual(counts);
    expect(await decide('MAKE_STRUCTURAL')).toEqual(counts);
    expect(await decide('STOP')).toEqual(over);
    expect(await decide('RESUME')).toEqual(counts);
    expect(await decide('STOP')).toEqual(over);
    expect(await decide('CLOSE')).toEqual(over);
  });
});
