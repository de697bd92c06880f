import { addDays, addMonths, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const PLACE = 'mutation PlaceChild($input: PlaceChildInput!) { placeChild(input: $input) { id version } }';
const END = 'mutation EndPlacement($input: EndPlacementInput!) { endPlacement(input: $input) { id version } }';
const CANCEL = 'mutation CancelPlacement($input: CancelPlacementInput!) { cancelPlacement(input: $input) { id version } }';
const CHILD = 'query Child($id: ID!) { child(id: $id) { placements { groupName firstDay lastDay } } }';

describe('placements', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let administrator: Visitor;
  const as = (person: { accountId: string; hat: string }) => api.visitor(person.accountId, person.hat);

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    administrator = await as(world.people.administrator);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const refusal = async (visitor: Visitor, document: string, input: object) => (await visitor.ask(document, { input })).errors[0]?.extensions;
  const newChild = () => arrange(database, (a) => a.child({ controllerId: world.childcare.id, callName: 'Kees' }));

  it('never overlap in one group: refused with the days, as a person and as a constraint', async () => {
    const { today } = world;
    const childId = await newChild();
    const first = { id: newId(), childId, groupId: world.childcare.groups.bijen, firstDay: today, lastDay: addDays(today, 10) };
    await administrator.get(PLACE, { input: first });
    const overlap = { ...first, id: newId(), firstDay: addDays(today, 10), lastDay: null };
    expect(await refusal(administrator, PLACE, overlap)).toMatchObject({
      code: 'NOT_NOW',
      reason: 'placement_overlaps',
      params: { from: today, until: addDays(today, 10) },
    });
    await administrator.get(PLACE, { input: { ...overlap, id: newId(), firstDay: addDays(today, 11) } });
    await administrator.get(PLACE, { input: { ...first, id: newId(), groupId: world.childcare.groups.egels } });
    const insert = asAdmin(database.adminUrl, (admin) =>
      admin.query('insert into children.placement values ($1, $2, $3, $4, daterange($5::date, null))', [
        world.childcare.id,
        newId(),
        childId,
        first.groupId,
        today,
      ]),
    );
    await expect(insert).rejects.toMatchObject({ code: '23P01' });
  });

  it('of two who place the same child at once, one does and the other is told', async () => {
    const childId = await newChild();
    const input = () => ({ id: newId(), childId, groupId: world.childcare.groups.bijen, firstDay: world.today });
    const answers = await Promise.all([1, 2, 3].map(() => administrator.ask(PLACE, { input: input() })));
    expect(answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'placed').sort()).toEqual(['placed', 'placement_overlaps', 'placement_overlaps']);
  });

  it('has one effect for a double click', async () => {
    const childId = await newChild();
    const input = { id: newId(), childId, groupId: world.childcare.groups.bijen, firstDay: world.today };
    const answers = await Promise.all([administrator.get(PLACE, { input }), administrator.get(PLACE, { input })]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it("end on a day, and take the child out of the mentor's sight the day after", async () => {
    const { today } = world;
    const childId = await newChild();
    const placementId = newId();
    const placed = { id: placementId, childId, groupId: world.childcare.groups.bijen, firstDay: addDays(today, -30) };
    await administrator.get(PLACE, { input: placed });
    const mentor = await as(world.people.otherMentor);
    const ended = { childId, placementId, lastDay: today, version: 1 };
    expect(await administrator.get(END, { input: { ...ended, id: newId() } })).toEqual({ endPlacement: { id: placementId, version: 2 } });
    expect((await refusal(administrator, END, { ...ended, id: newId() }))?.code).toBe('CHANGED_SINCE');
    expect((await refusal(administrator, END, { ...ended, id: newId(), lastDay: addDays(today, -31), version: 2 }))?.reason).toBe('period_reversed');
    const { child } = await mentor.get<{ child: object }>(CHILD, { id: childId });
    expect(child).toEqual({ placements: [{ groupName: 'Bijen', firstDay: addDays(today, -30), lastDay: today }] });
    await administrator.get(END, { input: { ...ended, id: newId(), lastDay: addDays(today, -1), version: 2 } });
    expect((await mentor.ask(CHILD, { id: childId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are taken away while they have not begun, once and by who may enrol; what has begun stays', async () => {
    const { today, school } = world;
    const visitor = await as(world.people.schoolAdministrator);
    const teacher = await as(world.people.teacher);
    const childId = await arrange(database, (a) => a.child({ controllerId: school.id, callName: 'Nora' }));
    const placed = { id: newId(), childId, groupId: school.groups.kleutersA, firstDay: addDays(today, 1) };
    await visitor.get(PLACE, { input: placed });
    await teacher.get(CHILD, { id: childId });
    const cancel = { id: newId(), childId, placementId: placed.id, version: 1 };
    expect((await refusal(teacher, CANCEL, { ...cancel, id: newId() }))?.code).toBe('FORBIDDEN');
    expect((await refusal(administrator, CANCEL, { ...cancel, id: newId() }))?.code).toBe('NOT_FOUND');
    expect((await refusal(visitor, CANCEL, { ...cancel, id: newId(), version: 2 }))?.code).toBe('CHANGED_SINCE');
    const both = await Promise.all([1, 2].map(() => visitor.ask(CANCEL, { input: { ...cancel, id: newId() } })));
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'taken away').sort()).toEqual(['NOT_FOUND', 'taken away']);
    expect((await teacher.ask(CHILD, { id: childId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const again = { ...placed, id: newId() };
    await visitor.get(PLACE, { input: again });
    const retried = await Promise.all([1, 2].map(() => visitor.get(CANCEL, { input: { ...cancel, placementId: again.id } })));
    expect(retried).toEqual([1, 2].map(() => ({ cancelPlacement: { id: again.id, version: 1 } })));
    const begun = { ...placed, id: newId(), firstDay: today };
    await visitor.get(PLACE, { input: begun });
    expect(await refusal(visitor, CANCEL, { ...cancel, id: newId(), placementId: begun.id })).toMatchObject({
      code: 'NOT_NOW',
      reason: 'placement_begun',
      params: { from: today },
    });
  });

  it('let the teacher meet the child eight weeks before the first day, and not earlier', async () => {
    const { school, today } = world;
    const childId = world.children.noorAtSchool;
    const teacher = await as(world.people.teacher);
    const input = { id: newId(), childId, groupId: school.groups.kleutersA, firstDay: addDays(today, 57) };
    await (await as(world.people.schoolAdministrator)).get(PLACE, { input });
    expect((await teacher.ask(CHILD, { id: childId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await arrange(database, ({ admin }) =>
      admin.query('update children.placement set period = daterange($2::date, null) where id = $1', [input.id, addDays(today, 56)]),
    );
    await teacher.get(CHILD, { id: childId });
  });

  it('in a class end with its school year, and never outlive it', async () => {
    const { school, today } = world;
    const visitor = await as(world.people.schoolAdministrator);
    await arrange(database, ({ admin }) =>
      admin.query(`update centre."group" set period = daterange($2::date, $3::date) where id = $1`, [
        school.groups.groep3,
        addDays(today, -9),
        addDays(today, 90),
      ]),
    );
    const input = { id: newId(), childId: world.children.tom, groupId: school.groups.groep3, firstDay: today };
    expect((await refusal(visitor, PLACE, { ...input, lastDay: addDays(today, 90) }))?.reason).toBe('group_not_open');
    expect((await refusal(visitor, PLACE, { ...input, firstDay: addDays(today, -10) }))?.reason).toBe('group_not_open');
    await visitor.get(PLACE, { input });
    const { child } = await (await as(world.people.parallelTeacher)).get<{ child: { placements: object[] } }>(CHILD, { id: world.children.tom });
    expect(child.placements[0]).toEqual({ groupName: '3', firstDay: today, lastDay: addDays(today, 89) });
  });

  it('R1 place nobody in a group of another organisation, and only by who may enrol', async () => {
    const input = { id: newId(), childId: world.children.noor, groupId: world.school.groups.kleutersA, firstDay: world.today };
    expect((await refusal(administrator, PLACE, input))?.code).toBe('NOT_FOUND');
    expect((await refusal(administrator, PLACE, { ...input, childId: world.children.yara }))?.code).toBe('NOT_FOUND');
    const mentor = await as(world.people.mentor);
    expect((await refusal(mentor, PLACE, { ...input, groupId: world.childcare.groups.bijen }))?.code).toBe('FORBIDDEN');
    const reversed = { ...input, groupId: world.childcare.groups.bijen, lastDay: addMonths(world.today, -1) };
    expect((await refusal(administrator, PLACE, reversed))?.reason).toBe('period_reversed');
    const newborn = await arrange(database, (a) => a.child({ controllerId: world.childcare.id, callName: 'Net', months: 1 }));
    expect(
      (await refusal(administrator, PLACE, { ...reversed, id: newId(), childId: newborn, firstDay: addMonths(world.today, -2), lastDay: null }))?.reason,
    ).toBe('before_birth');
  });
});
