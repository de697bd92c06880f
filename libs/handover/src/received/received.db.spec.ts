import { addDays, type Id, newId } from '#kernel';
import { arrange, BothSides, HandoverRoad, type TestApi, type UnderWay, type Visitor, type World } from '#testing';

describe('what the school finds of a handover that arrived', () => {
  let sides: BothSides;
  let api: TestApi;
  let world: World;
  let road: HandoverRoad;
  let atSchool: Id;
  let handover: UnderWay;

  beforeAll(async () => {
    sides = await BothSides.open();
    ({ api, world, road } = sides);
    const firstDay = addDays(world.today, 4);
    const made = await sides.child('Bas', { firstDay, languages: ['nl', 'fy'] });
    atSchool = made.atSchool;
    handover = await road.open(made.child, { firstSchoolDay: firstDay });
    await road.write(handover, 'INTERESTS', 'INTERESTS_AND_TALENTS', { strengths: ['Graafmachines', 'Water', 'Liedjes', 'Treinen'] });
    await road.write(handover, 'DEVELOPMENT', 'LANGUAGE', { strengths: ['Vertelt wat hij bouwt'] });
    await road.offer(handover);
    await road.decide(handover, await HandoverRoad.guardian(api, made.guardians[0]!), 'ALL');
    await road.step(handover, 'sendHandover');
    await sides.link(handover.id, made.enrolmentId);
  });
  afterAll(async () => sides?.close());

  const enter = (who: keyof World['people']): Promise<Visitor> => api.visitor(world.people[who].accountId, world.people[who].hat);
  const rows = (sql: string, values: unknown[] = []) => sides.rows(sql, values);
  const code = async (visitor: Visitor, document: string, variables: object) => (await visitor.ask(document, { ...variables })).errors[0]?.extensions.code;

  it('S5 the month strip shows who comes, and that it is unread just before the first day', async () => {
    const teacher = await enter('teacher');
    const ask = `query E($id: ID!, $month: CalendarDate!) { entryCalendar(groupId: $id, month: $month) { entries { callName firstDay state read toTalk unreadSoon deliveryId } } }`;
    const month = addDays(world.today, 4);
    const { entryCalendar } = await teacher.get<{ entryCalendar: { entries: object[] } }>(ask, { id: world.school.groups.kleutersA, month });
    expect(entryCalendar.entries).toContainEqual({
      callName: 'Bas',
      firstDay: month,
      state: 'RECEIVED',
      read: false,
      toTalk: false,
      unreadSoon: true,
      deliveryId: handover.id,
    });
    expect(await code(await enter('parallelTeacher'), ask, { id: world.school.groups.kleutersA, month })).toBe('NOT_FOUND');
  });

  it('H6 who reads for a group finds what arrived and what it asks now, without having read it', async () => {
    const ask = `query R { receivedHandovers { id childId groupId callName state readOn asks } }`;
    const received = async (who: keyof World['people']) => (await (await enter(who)).get<{ receivedHandovers: object[] }>(ask)).receivedHandovers;
    expect(await received('teacher')).toEqual([
      { id: handover.id, childId: atSchool, groupId: world.school.groups.kleutersA, callName: 'Bas', state: 'RECEIVED', readOn: null, asks: 'READ_HANDOVER' },
    ]);
    expect(await received('parallelTeacher')).toEqual([]);
    expect(await code(await enter('schoolAdministrator'), ask, {})).toBe('FORBIDDEN');
    expect(await rows('select read_on from handover.delivery where id = $1', [handover.id])).toEqual([{ read_on: null }]);
  });

  it('R13 asks by the days that were agreed where the group is, also of who has a group elsewhere first', async () => {
    const { school, people } = world;
    await rows(`insert into handover.calendar_setting (controller_id, municipality, teacher_nudge_days) values ($1, 'Wilgenrode', 13)`, [school.id]);
    await arrange(sides.database, async (a) => {
      const group = await a.group(school.id, await a.location(school.id, 'Basisschool Aarde', 'SCHOOL'), '1/2 z', ['1', '2']);
      await a.post(people.parallelTeacher.accountId, { controllerId: school.id, role: 'TEACHER', scopeKind: 'GROUP', scopeId: group });
      await a.post(people.parallelTeacher.accountId, { controllerId: school.id, role: 'TEACHER', scopeKind: 'GROUP', scopeId: school.groups.kleutersA });
    });
    const ask = 'query R { receivedHandovers { callName askedBy } }';
    const agreed = { receivedHandovers: [{ callName: 'Bas', askedBy: addDays(world.today, -9) }] };
    expect(await (await enter('teacher')).get(ask)).toEqual(agreed);
    expect(await (await enter('parallelTeacher')).get(ask)).toEqual(agreed);
  });

  it('S3 the card of the child shows strengths first and is no reading', async () => {
    const teacher = await enter('teacher');
    const ask = `query S($id: ID!) { handoverSummary(childId: $id) { side state senderName strengths { text } sees { text } languages voices { text } agreements { what } ve { programme } adopted { part } } }`;
    const { handoverSummary } = await teacher.get<{ handoverSummary: object }>(ask, { id: atSchool });
    expect(handoverSummary).toMatchObject({
      side: 'RECEIVER',
      state: 'RECEIVED',
      senderName: 'KDV De Wilg',
      sees: { text: 'Vertelt wat hij bouwt' },
      languages: ['fy', 'nl'],
      strengths: [{ text: 'Graafmachines' }, { text: 'Water' }, { text: 'Liedjes' }],
      adopted: [],
    });
    expect(await rows('select read_on from handover.delivery where id = $1', [handover.id])).toEqual([{ read_on: null }]);
    const nobody = await teacher.get<{ handoverSummary: object | null }>(ask, { id: world.children.yara });
    expect(nobody.handoverSummary).toBeNull();
    const atPreschool = await road.staff.get<{ handoverSummary: object }>(ask, {
      id: (await rows('select child_id from handover.handover where id = $1', [handover.id]))[0]?.child_id,
    });
    expect(atPreschool.handoverSummary).toMatchObject({ side: 'SENDER', state: 'RECEIVED', strengths: [] });
  });

  it("S1 the group's screen knows how far each handover is and what levels came along, in one statement", async () => {
    await rows(`insert into children.placement (controller_id, id, child_id, group_id, period) values ($1, $2, $3, $4, daterange(access.today() + 4, null))`, [
      world.school.id,
      newId(),
      atSchool,
      world.school.groups.kleutersA,
    ]);
    const ask = `query G($id: ID!) { groupLevels(groupId: $id) { children { callName handoverState deliveredLevels { line } } } }`;
    const { groupLevels } = await (
      await enter('teacher')
    ).get<{ groupLevels: { children: { callName: string; handoverState: string | null }[] } }>(ask, { id: world.school.groups.kleutersA });
    expect(groupLevels.children.map(({ callName, handoverState }) => [callName, handoverState])).toEqual([
      ['Bas', 'RECEIVED'],
      ['Yara', null],
    ]);
  });
});
