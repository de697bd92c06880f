import { addDays, addMonths, type Id, newId } from '#kernel';
import {
  arrange,
  arrangeWorld,
  asAdmin,
  freshDatabase,
  HandoverRoad,
  startApi,
  type TestApi,
  type TestDatabase,
  type UnderWay,
  type Visitor,
  type World,
} from '#testing';

const BOARD = `query B($id: ID!) { handoverBoard(locationId: $id) { total groupIds cards { callName column state late ageLabel dueOn receiverName } toPlan { callName dueOn } } }`;
interface Board {
  handoverBoard: {
    total: number;
    groupIds: string[];
    cards: { callName: string; column: string; state: string }[];
    toPlan: { callName: string; dueOn: string }[];
  };
}
const TODAY = `query T { today { more tasks { kind callName count late dueOn } } }`;
interface Today {
  today: { more: number; tasks: { kind: string; callName: string | null; count: number }[] };
}

describe('who sees what of handovers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let road: HandoverRoad;
  let atSchool: Id;
  let handover: UnderWay;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    road = await HandoverRoad.of(api, world.people.mentor, world.school.locations.kompas, world.today);
    const made = await arrange(database, async (a) => {
      const child = await a.child({
        controllerId: world.childcare.id,
        callName: 'Bas',
        months: 46,
        groupId: world.childcare.groups.vlinders,
        languages: ['nl', 'fy'],
      });
      const own = await a.child({ controllerId: world.school.id, callName: 'Bas', familyName: 'Proef', months: 46 });
      const enrolmentId = await a.enrolment(world.school.id, own, world.school.locations.kompas, {
        groupId: world.school.groups.kleutersA,
        firstDay: addDays(a.today, 4),
      });
      return { child, own, enrolmentId, parent: await a.guardian(world.childcare.id, child, 'Ouder van Bas') };
    });
    atSchool = made.own;
    handover = await road.open(made.child, { firstSchoolDay: addDays(world.today, 4) });
    await write('INTERESTS', 'INTERESTS_AND_TALENTS', ['Graafmachines', 'Water', 'Liedjes', 'Treinen']);
    await write('DEVELOPMENT', 'LANGUAGE', ['Vertelt wat hij bouwt']);
    await road.offer(handover);
    await road.decide(handover, await HandoverRoad.guardian(api, made.parent), 'ALL');
    await road.step(handover, 'sendHandover');
    const administrator = await enter('schoolAdministrator');
    await road.do(administrator, 'acknowledgeReceipt', 'AcknowledgeReceiptInput', {
      id: newId(),
      arrivalId: handover.id,
      locationId: world.school.locations.kompas,
      enrolmentId: made.enrolmentId,
      version: 1,
    });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const enter = (who: keyof World['people'], hat = 0): Promise<Visitor> => api.visitor(world.people[who].accountId, world.people[who].hats[hat] as string);
  const rows = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  const code = async (visitor: Visitor, document: string, variables: object) => (await visitor.ask(document, { ...variables })).errors[0]?.extensions.code;

  async function write(part: string, category: string, strengths: string[]): Promise<void> {
    await road.do(road.staff, 'editPart', 'EditPartInput', {
      id: newId(),
      handoverId: handover.id,
      part,
      version: 1,
      sections: [{ category, strengths, notes: [], concerns: [] }],
    });
  }

  it("H1 R13 the board holds the handovers of the reader's own groups, each in one column, and who should be begun", async () => {
    const draft = await road.open(world.children.noor);
    const { handoverBoard } = await road.staff.get<Board>(BOARD, { id: world.childcare.locations.wilg });
    expect(handoverBoard.cards.map(({ callName, column }) => `${callName} ${column}`).sort()).toEqual(['Bas SENT', 'Noor TO_MAKE']);
    await road.do(road.staff, 'editPart', 'EditPartInput', { id: newId(), handoverId: draft.id, part: 'HOME', version: 1, sections: [] });
    await arrange(database, (a) =>
      a.child({ controllerId: world.childcare.id, callName: 'Pip', birthDate: addMonths(addDays(a.today, 28), -45), groupId: world.childcare.groups.vlinders }),
    );
    await arrange(database, (a) =>
      a.child({
        controllerId: world.childcare.id,
        callName: 'Later',
        birthDate: addMonths(addDays(a.today, 31), -45),
        groupId: world.childcare.groups.vlinders,
      }),
    );
    const again = await road.staff.get<Board>(BOARD, { id: world.childcare.locations.wilg });
    expect(again.handoverBoard.toPlan.map(({ callName }) => callName)).toEqual(['Pip']);
    const other = await enter('otherMentor');
    expect((await other.get<Board>(BOARD, { id: world.childcare.locations.wilg })).handoverBoard.cards).toEqual([]);
    expect(await code(other, BOARD, { id: world.childcare.locations.beuk })).toBe('NOT_FOUND');
    expect(await code(await enter('director'), BOARD, { id: world.childcare.locations.wilg })).toBe('FORBIDDEN');
  });

  it('enters and opens in one statement, and reads in the next', async () => {
    const asked = await road.staff.ask('query Board($id: ID!) { handoverBoard(locationId: $id) { total } }', { id: world.childcare.locations.wilg });
    expect(asked).toMatchObject({ errors: [], statements: ['begin', 'enter and open', 'read'].length });
  });

  it('R45 the board opens its groups and none of the children on their lists; the log names those of whom it tells', async () => {
    const cards = `query Board($id: ID!) { handoverBoard(locationId: $id) { cards { childId } } }`;
    const { handoverBoard } = await road.staff.get<{ handoverBoard: { cards: { childId: Id }[] } }>(cards, { id: world.childcare.locations.wilg });
    const [line] = (await rows(`select action, subject_ids from access.log where operation = 'Board' order by seq desc limit 1`)) as {
      action: string;
      subject_ids: Id[];
    }[];
    expect(line?.subject_ids).toEqual(expect.arrayContaining([world.childcare.groups.vlinders, ...handoverBoard.cards.map(({ childId }) => childId)]));
    const onList = (await rows(`select child_id from children.placement where group_id = $1 and period @> access.today()`, [
      world.childcare.groups.vlinders,
    ])) as { child_id: Id }[];
    const untold = onList.map(({ child_id: id }) => id).filter((id) => !handoverBoard.cards.some(({ childId }) => childId === id));
    expect(untold.length).toBeGreaterThan(0);
    expect(line?.subject_ids).not.toEqual(expect.arrayContaining([untold[0]]));
    expect(await code(road.staff, cards, { id: world.school.locations.kompas })).toBe('NOT_FOUND');
    expect(await rows(`select action, subject_ids from access.log where operation = 'Board' order by seq desc limit 1`)).toEqual([
      { action: 'DENY', subject_ids: [world.school.locations.kompas] },
    ]);
  });

  it('a hat that nobody proves shows nothing, though the board and the grid of a group are asked before the proof is answered', async () => {
    const board = `query Unproven($id: ID!) { handoverBoard(locationId: $id) { cards { callName } } }`;
    const grid = `query Unproven($id: ID!) { groupLevels(groupId: $id) { children { callName } } }`;
    const liar = await api.visitor(world.people.parallelTeacher.accountId, world.people.mentor.hats[0] as string);
    for (const [document, id] of [
      [board, world.childcare.locations.wilg],
      [grid, world.childcare.groups.vlinders],
    ] as const) {
      const { data, errors } = await liar.ask(document, { id });
      expect([Object.values(data ?? {}).filter((part) => part !== null), errors[0]?.extensions.code]).toEqual([[], 'HAT_REQUIRED']);
    }
    expect(await rows(`select from access.log where operation = 'Unproven'`)).toEqual([]);
  });

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

  it('a lead sees counts of a location and no child; whoever else nothing', async () => {
    const ask = `query P($id: ID!) { handoverProgress(locationId: $id) { side locationName open sentOnTime late unread unreadSoon readBeforeDayOne waiting { waitsFor count } } }`;
    const figures = async (hat: number, id: Id) => (await (await enter('director', hat)).get<{ handoverProgress: object }>(ask, { id })).handoverProgress;
    expect(await figures(0, world.childcare.locations.wilg)).toMatchObject({
      side: 'SENDER',
      open: 2,
      unread: 1,
      waiting: [
        { waitsFor: 'PRESCHOOL', count: 1 },
        { waitsFor: 'SCHOOL_READING', count: 1 },
      ],
    });
    expect(await figures(1, world.school.locations.kompas)).toMatchObject({ side: 'RECEIVER', open: 1, unread: 1, unreadSoon: 1 });
    const mine = 'query HandoverProgressOfMine { handoverProgressOfMine { side locationName open unread started waiting { waitsFor count } } }';
    const led = async (hat: number) => (await (await enter('director', hat)).get<{ handoverProgressOfMine: object[] }>(mine)).handoverProgressOfMine;
    expect(await led(0)).toEqual([
      {
        side: 'SENDER',
        locationName: 'KDV De Wilg',
        open: 2,
        unread: 1,
        started: 0,
        waiting: [
          { waitsFor: 'PRESCHOOL', count: 1 },
          { waitsFor: 'SCHOOL_READING', count: 1 },
        ],
      },
    ]);
    expect(await led(1)).toEqual([
      { side: 'RECEIVER', locationName: 'Basisschool Het Kompas', open: 1, unread: 1, started: 0, waiting: [{ waitsFor: 'SCHOOL_READING', count: 1 }] },
    ]);
    expect(await code(road.staff, mine, {})).toBe('FORBIDDEN');
    await arrange(database, ({ admin }) =>
      admin.query(
        `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period) values ($1, $2, $3, 'LOCATION_LEAD', 'LOCATION', $4, '[2020-01-01,)')`,
        [world.childcare.id, newId(), world.people.director.accountId, world.childcare.locations.beuk],
      ),
    );
    expect(await led(0)).toMatchObject([
      { locationName: 'KDV De Beuk', open: 0, started: 0, waiting: [] },
      { locationName: 'KDV De Wilg', open: 2 },
    ]);
    await arrange(database, ({ admin }) =>
      admin.query(`delete from access.post where account_id = $1 and scope_id = $2`, [world.people.director.accountId, world.childcare.locations.beuk]),
    );
    expect(await code(await enter('director'), ask, { id: world.childcare.locations.beuk })).toBe('NOT_FOUND');
    expect(await code(road.staff, ask, { id: world.childcare.locations.wilg })).toBe('FORBIDDEN');
  });

  it('Vandaag holds at most five things for each role, and nothing for a role without work here', async () => {
    const kinds = async (visitor: Visitor) => (await visitor.get<Today>(TODAY)).today.tasks.map(({ kind }) => kind);
    expect(await kinds(road.staff)).toEqual(expect.arrayContaining(['FINISH_DRAFT', 'MAKE_HANDOVER']));
    expect(await kinds(await enter('teacher'))).toEqual(['READ_HANDOVER']);
    expect(await kinds(await enter('director', 1))).toEqual(['UNREAD_BEFORE_START']);
    expect(await kinds(await enter('parallelTeacher'))).toEqual([]);
    expect(await kinds(await enter('privacyOfficer'))).toEqual([]);
    const mother = await HandoverRoad.guardian(api, world.guardians.motherOfNoor);
    expect(await kinds(mother)).toEqual([]);
    const noor = (await rows(`select id from handover.handover where child_id = $1`, [world.children.noor]))[0]?.id as Id;
    const lying: UnderWay = { id: noor, version: 1 };
    await road.offer(lying);
    expect(await kinds(mother)).toEqual(['DECIDE_HANDOVER']);
    await arrange(database, async (a) => {
      for (let n = 0; n < 6; n++)
        await a.child({ controllerId: world.childcare.id, callName: `Kind ${n}`, months: 45, groupId: world.childcare.groups.vlinders });
    });
    const { today } = await road.staff.get<Today>(TODAY);
    expect([today.tasks.length, today.more > 0]).toEqual([5, true]);
  });

  it('R15 whoever enrols is told of arrivals that wait', async () => {
    const child = await arrange(database, async (a) => {
      const id = await a.child({ controllerId: world.childcare.id, callName: 'Kim', months: 46, groupId: world.childcare.groups.vlinders });
      return { id, parent: await a.guardian(world.childcare.id, id, 'Ouder van Kim') };
    });
    const arriving = await road.open(child.id);
    await road.offer(arriving);
    await road.decide(arriving, await HandoverRoad.guardian(api, child.parent), 'CORE');
    await road.step(arriving, 'sendHandover');
    const { today } = await (await enter('schoolAdministrator')).get<Today>(TODAY);
    expect(today.tasks).toEqual([expect.objectContaining({ kind: 'LINK_ARRIVALS', count: 1, callName: null })]);
  });

  it('R15 the board and Vandaag tell the preschool that the school did not receive: reminded after seven days, its lead told after fourteen', async () => {
    const child = await arrange(database, async (a) => {
      const id = await a.child({ controllerId: world.childcare.id, callName: 'Mees', months: 46, groupId: world.childcare.groups.vlinders });
      return { id, parent: await a.guardian(world.childcare.id, id, 'Ouder van Mees') };
    });
    const sent = await road.open(child.id);
    await road.offer(sent);
    await road.decide(sent, await HandoverRoad.guardian(api, child.parent), 'CORE');
    await road.step(sent, 'sendHandover');
    const told = async (daysAgo: number) => {
      await rows('update handover.handover set sent_on = access.today() - $2::integer where id = $1', [sent.id, daysAgo]);
      const { handoverBoard } = await road.staff.get<{ handoverBoard: { unreceived: { id: Id; escalated: boolean }[] } }>(
        'query B($id: ID!) { handoverBoard(locationId: $id) { unreceived { id escalated } } }',
        { id: world.childcare.locations.wilg },
      );
      return handoverBoard.unreceived.find(({ id }) => id === sent.id)?.escalated;
    };
    expect([await told(6), await told(7), await told(13), await told(14), await told(90)]).toEqual([undefined, false, false, true, true]);
    const { today } = await road.staff.get<Today>(TODAY);
    expect(today.tasks).toContainEqual(expect.objectContaining({ kind: 'ASK_RECEIPT', callName: 'Mees' }));
    await rows(
      `insert into handover.calendar_setting (controller_id, municipality, receipt_reminder_days, receipt_escalation_days) values ($1, 'Wilgenrode', 3, 30)`,
      [world.childcare.id],
    );
    expect([await told(2), await told(3), await told(14)]).toEqual([undefined, false, false]);
    await rows('delete from handover.calendar_setting', []);
  });
});
