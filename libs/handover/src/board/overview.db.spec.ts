import { addDays, addMonths, type Id, newId } from '#kernel';
import { arrange, BothSides, HandoverRoad, type TestApi, type UnderWay, type Visitor, type World } from '#testing';

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
  let sides: BothSides;
  let api: TestApi;
  let world: World;
  let road: HandoverRoad;

  beforeAll(async () => {
    sides = await BothSides.open();
    ({ api, world, road } = sides);
    const bas = await sides.sent('Bas', { firstDay: addDays(world.today, 4) });
    await sides.link(bas.handover.id, bas.enrolmentId);
  });
  afterAll(async () => sides?.close());

  const enter = (who: keyof World['people'], hat = 0): Promise<Visitor> => api.visitor(world.people[who].accountId, world.people[who].hats[hat] as string);
  const rows = (sql: string, values: unknown[] = []) => sides.rows(sql, values);
  const code = async (visitor: Visitor, document: string, variables: object) => (await visitor.ask(document, { ...variables })).errors[0]?.extensions.code;

  it("H1 R13 the board holds the handovers of the reader's own groups, each in one column, and who should be begun", async () => {
    const draft = await road.open(world.children.noor);
    const { handoverBoard } = await road.staff.get<Board>(BOARD, { id: world.childcare.locations.wilg });
    expect(handoverBoard.cards.map(({ callName, column }) => `${callName} ${column}`).sort()).toEqual(['Bas SENT', 'Noor TO_MAKE']);
    await road.do(road.staff, 'editPart', 'EditPartInput', { id: newId(), handoverId: draft.id, part: 'HOME', version: 1, sections: [] });
    await arrange(sides.database, (a) =>
      a.child({ controllerId: world.childcare.id, callName: 'Pip', birthDate: addMonths(addDays(a.today, 28), -45), groupId: world.childcare.groups.vlinders }),
    );
    await arrange(sides.database, (a) =>
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
    await arrange(sides.database, ({ admin }) =>
      admin.query(
        `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period) values ($1, $2, $3, 'LOCATION_LEAD', 'LOCATION', $4, '[2020-01-01,)')`,
        [world.childcare.id, newId(), world.people.director.accountId, world.childcare.locations.beuk],
      ),
    );
    expect(await led(0)).toMatchObject([
      { locationName: 'KDV De Beuk', open: 0, started: 0, waiting: [] },
      { locationName: 'KDV De Wilg', open: 2 },
    ]);
    await arrange(sides.database, ({ admin }) =>
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
    await arrange(sides.database, async (a) => {
      for (let n = 0; n < 6; n++)
        await a.child({ controllerId: world.childcare.id, callName: `Kind ${n}`, months: 45, groupId: world.childcare.groups.vlinders });
    });
    const { today } = await road.staff.get<Today>(TODAY);
    expect([today.tasks.length, today.more > 0]).toEqual([5, true]);
  });

  it('R15 whoever enrols is told of arrivals that wait', async () => {
    await sides.sent('Kim');
    const { today } = await (await enter('schoolAdministrator')).get<Today>(TODAY);
    expect(today.tasks).toEqual([expect.objectContaining({ kind: 'LINK_ARRIVALS', count: 1, callName: null })]);
  });

  it('R15 the board and Vandaag tell the preschool that the school did not receive: reminded after seven days, its lead told after fourteen', async () => {
    const { handover: sent } = await sides.sent('Mees');
    const told = async (daysAgo: number) => {
      await rows(
        'update handover.handover set (opened_on, offered_on, sent_on) = (select d, d, d from (select access.today() - $2::integer as d) x) where id = $1',
        [sent.id, daysAgo],
      );
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
