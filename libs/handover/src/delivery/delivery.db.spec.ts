import { addDays, type Id, newId } from '#kernel';
import { arrange, asAdmin, asCaller, BothSides, HandoverRoad, type SentHandover, type Visitor } from '#testing';

const READ = 'query Read($id: ID!) { delivery(id: $id) { parts { part } } }';
interface Read {
  delivery: { parts: { part: string }[] };
}
const ARRIVALS = `query A($id: ID!) { deliveries(locationId: $id) { id kind callName familyName birthDate senderName version candidates { enrolmentId childId callName } } }`;
interface Arrivals {
  deliveries: { id: string; kind: string; callName: string; version: number; candidates: { enrolmentId: string; childId: string }[] }[];
}

describe('a handover at the school', () => {
  let sides: BothSides;

  beforeAll(async () => {
    sides = await BothSides.open();
  });
  afterAll(async () => sides?.close());

  const link = ({ handover, enrolmentId }: SentHandover, version = 1) => sides.link(handover.id, enrolmentId, version);
  const read = async (visitor: Visitor, id: Id) => (await visitor.get<Read>(READ, { id })).delivery;
  const refusal = async (visitor: Visitor, id: Id) => (await visitor.ask(READ, { id })).errors[0]?.extensions.code;
  const atSchool = (visitor: Visitor, name: string, inputType: string, { handover }: SentHandover, more: object = {}) =>
    sides.road.attempt(visitor, name, inputType, { deliveryId: handover.id, ...more });

  it('R19 whoever enrols sees name and birth date only, and nobody else anything, until it is linked', async () => {
    const arrival = await sides.sent('Bas');
    const { deliveries } = await sides.atSchool.administrator.get<Arrivals>(ARRIVALS, { id: sides.world.school.locations.kompas });
    const found = deliveries.find(({ id }) => id === arrival.handover.id);
    expect(found).toMatchObject({ kind: 'HANDOVER', callName: 'Bas' });
    expect(found?.candidates).toContainEqual(expect.objectContaining({ enrolmentId: arrival.enrolmentId, childId: arrival.atSchool }));
    for (const visitor of [sides.atSchool.teacher, sides.atSchool.careCoordinator]) expect(await refusal(visitor, arrival.handover.id)).toBe('NOT_FOUND');
    expect(await refusal(sides.atSchool.administrator, arrival.handover.id)).toBe('FORBIDDEN');
    expect((await sides.atSchool.teacher.ask(ARRIVALS, { id: sides.world.school.locations.kompas })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await link(arrival)).toBe('RECEIVED');
    expect((await read(sides.atSchool.teacher, arrival.handover.id)).parts.map(({ part }) => part)).toEqual(['PERSON', 'INTERESTS', 'DEVELOPMENT', 'HOME']);
    expect(await sides.rows('select from handover.delivered_person where handover_id = $1', [arrival.handover.id])).toEqual([]);
  });

  it('R15 R19 receipt needs an own application of the same child; two who press at once get one yes', async () => {
    const [arrival, other] = [await sides.sent('Kim'), await sides.sent('Rik')];
    expect(
      await sides.road.attempt(sides.atSchool.administrator, 'acknowledgeReceipt', 'AcknowledgeReceiptInput', {
        arrivalId: arrival.handover.id,
        locationId: sides.world.school.locations.kompas,
        enrolmentId: newId(),
        version: 1,
      }),
    ).toBe('INVALID handover_no_enrolment');
    await sides.rows(`update children.child set birth_date = birth_date - 1 where id = $1`, [other.atSchool]);
    expect(await link({ ...arrival, enrolmentId: other.enrolmentId })).toBe('INVALID handover_other_child');
    const both = await Promise.all([link(arrival), link(arrival)]);
    expect(both.sort()).toEqual(['NOT_NOW handover_received_already', 'RECEIVED']);
  });

  it('R19 two of one birth date never come together in one record, and a birth date put right at the preschool is what the school looks for', async () => {
    const [one, two] = [await sides.sent('Tim'), await sides.sent('Tom')];
    expect(await link(one)).toBe('RECEIVED');
    expect(await link({ ...two, enrolmentId: one.enrolmentId })).toBe('INVALID handover_enrolment_taken');
    await sides.rows('update children.child set birth_date = birth_date - 2 where id = $1', [two.atSchool]);
    expect(await link(two)).toBe('INVALID handover_other_child');
    await sides.rows('update children.child set birth_date = birth_date - 2 where id = $1', [two.child]);
    expect(await link(two)).toBe('RECEIVED');
  });

  it('a place in a next school year waits for its day; until then the class of today is asked', async () => {
    const { kleutersA, kleutersB } = sides.world.school.groups;
    const arrival = await sides.sent('Jip');
    await link(arrival);
    const turn = addDays(sides.world.today, 60);
    for (const [group, period] of [
      [kleutersA, `[${sides.world.today},${turn})`],
      [kleutersB, `[${turn},)`],
    ] as const)
      await arrange(sides.database, (a) => a.placement(sides.world.school.id, arrival.atSchool, group, period));
    const group = () => sides.rows('select group_id from handover.delivery where id = $1', [arrival.handover.id]);
    expect(await group()).toEqual([{ group_id: kleutersA }]);
    await sides.rows(`update children.placement set period = daterange(lower(period) - 61, upper(period) - 61) where child_id = $1`, [arrival.atSchool]);
    expect(await group()).toEqual([{ group_id: kleutersB }]);
  });

  it('a place that is taken away before it began is told no more, and its class has no part in it', async () => {
    const { kleutersA, kleutersB } = sides.world.school.groups;
    const { today } = sides.world;
    const arrival = await sides.sent('Fos');
    await sides.rows('update handover.handover set first_school_day = null where id = $1', [arrival.handover.id]);
    await sides.rows('update handover.delivery set first_school_day = null where id = $1', [arrival.handover.id]);
    await sides.rows('update children.enrolment set first_day = null where id = $1', [arrival.enrolmentId]);
    await link(arrival);
    const stands = () => sides.rows(`select group_id, first_school_day::text as "firstDay" from handover.delivery where id = $1`, [arrival.handover.id]);
    const reaches = () =>
      sides.rows(
        `select distinct scope_id as id from access.subject_scope where subject_kind = 'DELIVERY' and subject_id = $1 and scope_kind = 'GROUP' and closed_at is null`,
        [arrival.handover.id],
      );
    const before = await stands();
    const place = async (firstDay: string) => {
      const input = { id: newId(), childId: arrival.atSchool, groupId: kleutersB, firstDay };
      await sides.atSchool.administrator.get('mutation P($input: PlaceChildInput!) { placeChild(input: $input) { id } }', { input });
      return input.id;
    };
    const placementId = await place(addDays(today, 10));
    expect(await stands()).toEqual([{ group_id: kleutersB, firstDay: addDays(today, 10) }]);
    const input = { id: newId(), childId: arrival.atSchool, placementId, version: 1 };
    await sides.atSchool.administrator.get('mutation C($input: CancelPlacementInput!) { cancelPlacement(input: $input) { id } }', { input });
    expect(await stands()).toEqual(before);
    expect(before).toEqual([{ group_id: kleutersA, firstDay: null }]);
    expect(await reaches()).toEqual([{ id: kleutersA }]);
    await place(addDays(today, 20));
    expect(await stands()).toEqual([{ group_id: kleutersB, firstDay: addDays(today, 20) }]);
  });

  it('R15 is reminded after 7 days and escalated after 14, once each', async () => {
    const arrival = await sides.sent('Ans');
    const remind = async (daysAgo: number) => {
      await sides.rows(
        'update handover.handover set (opened_on, offered_on, sent_on) = (select d, d, d from (select access.today() - $2::integer as d) x) where id = $1',
        [arrival.handover.id, daysAgo],
      );
      await asAdmin(sides.database.workerUrl, (worker) => worker.query('select handover.remind()'));
      return (
        await sides.rows(`select kind from handover.event where handover_id = $1 and controller_id = $2 and kind in ('REMINDED', 'ESCALATED') order by at`, [
          arrival.handover.id,
          sides.world.school.id,
        ])
      ).map(({ kind }) => kind);
    };
    expect(await remind(6)).toEqual([]);
    expect(await remind(7)).toEqual(['REMINDED']);
    expect(await remind(14)).toEqual(['REMINDED', 'ESCALATED']);
    expect(await remind(15)).toEqual(['REMINDED', 'ESCALATED']);
  });

  it('H6 X5 read means: by somebody with a post at the receiving group; who read it is seen by preschool and parents', async () => {
    const arrival = await sides.sent('Noa');
    await link(arrival);
    await read(sides.atSchool.careCoordinator, arrival.handover.id);
    expect(await sides.rows('select read_on from handover.handover where id = $1', [arrival.handover.id])).toEqual([{ read_on: null }]);
    await read(sides.atSchool.teacher, arrival.handover.id);
    await read(sides.atSchool.teacher, arrival.handover.id);
    const parallel = await sides.api.visitor(sides.world.people.parallelTeacher.accountId, sides.world.people.parallelTeacher.hat);
    expect(await refusal(parallel, arrival.handover.id)).toBe('NOT_FOUND');
    const readers = `query R($id: ID!) { handoverForParents(id: $id) { readOn events { kind person organisation } } }`;
    const seen = await arrival.parent.get<{ handoverForParents: { readOn: string; events: { kind: string; person: string }[] } }>(readers, {
      id: arrival.handover.id,
    });
    expect(seen.handoverForParents.readOn).not.toBeNull();
    expect(seen.handoverForParents.events.filter(({ kind }) => kind === 'READ').map(({ person }) => person)).toEqual(['Ineke', 'Juf Anna']);
    const staff = await sides.road.staff.get<{ handover: { readOn: string } }>('query S($id: ID!) { handover(id: $id) { readOn } }', {
      id: arrival.handover.id,
    });
    expect(staff.handover.readOn).toBe(seen.handoverForParents.readOn);
  });

  it('design 2 only what came along is taken into the own record; of parts beside it nothing is, and the refusal names the field', async () => {
    const arrival = await sides.sent('Pim');
    await link(arrival);
    const adopt = (parts: string[]) =>
      sides.atSchool.teacher.ask('mutation A($input: AdoptPartsInput!) { adoptParts(input: $input) { id } }', {
        input: { id: newId(), deliveryId: arrival.handover.id, issue: 1, parts },
      });
    for (const parts of [['HEALTH'], ['INTERESTS', 'HEALTH']])
      expect((await adopt(parts)).errors[0]?.extensions).toMatchObject({
        code: 'INVALID',
        reason: 'handover_part_not_delivered',
        params: { place: 'input.parts' },
      });
    expect(await sides.rows('select kind from handover.adopted_part where handover_id = $1', [arrival.handover.id])).toEqual([]);
    expect((await adopt(['INTERESTS', 'HOME'])).errors).toEqual([]);
    expect((await adopt(['INTERESTS'])).errors).toEqual([]);
  });

  it("R9 withdrawal takes the school's sight away at once, in SQL too; what was adopted stays, and everyone is told", async () => {
    const arrival = await sides.sent('Liv');
    await link(arrival);
    expect(await atSchool(sides.atSchool.teacher, 'adoptParts', 'AdoptPartsInput', arrival, { issue: 1, parts: ['INTERESTS'] })).toBe('RECEIVED');
    const asTeacher = { accountId: sides.world.people.teacher.accountId, hat: sides.world.people.teacher.hat };
    const visible = () =>
      asCaller(sides.database, asTeacher, async (app) => {
        const opened = await app.query(`select cardinality(access.open('DELIVERY', array[$1]::uuid[], 'READ_HANDOVER')) as opened`, [arrival.handover.id]);
        await app.query(`select access.open('CHILD', array[$1]::uuid[], 'MEET')`, [arrival.atSchool]);
        const counts = await app.query(
          `select (select count(*)::integer from handover.delivered_part where handover_id = $1) as parts, (select count(*)::integer from handover.delivered_view where handover_id = $1) as views,
             (select count(*)::integer from handover.delivered_level where handover_id = $1) as levels, (select count(*)::integer from handover.event where handover_id = $1) as events`,
          [arrival.handover.id],
        );
        return { ...opened.rows[0], ...counts.rows[0] };
      });
    expect(await visible()).toMatchObject({ opened: 1, parts: 4, views: 1, levels: 1 });
    expect(await sides.road.attempt(arrival.parent, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: arrival.handover.id })).toBe('WITHDRAWN');
    expect(await visible()).toEqual({ opened: 0, parts: 0, views: 0, levels: 0, events: 0 });
    expect(await refusal(sides.atSchool.teacher, arrival.handover.id)).toBe('NOT_FOUND');
    expect(await sides.rows('select kind from handover.adopted_part where handover_id = $1', [arrival.handover.id])).toEqual([{ kind: 'INTERESTS' }]);
    expect(await sides.rows('select state from handover.delivery where id = $1', [arrival.handover.id])).toEqual([{ state: 'WITHDRAWN' }]);
    const parents = await arrival.parent.get<{ handoverForParents: { adoptedParts: string[]; state: string } }>(
      'query P($id: ID!) { handoverForParents(id: $id) { adoptedParts state } }',
      { id: arrival.handover.id },
    );
    expect(parents.handoverForParents).toEqual({ adoptedParts: ['INTERESTS'], state: 'WITHDRAWN' });
    expect(await atSchool(sides.atSchool.teacher, 'adoptParts', 'AdoptPartsInput', arrival, { issue: 1, parts: ['HOME'] })).toBe('NOT_FOUND not_found');
  });

  it('R9 negative control: with its scope left open the school would still get in, though the copies are gone', async () => {
    const arrival = await sides.sent('Sil');
    await link(arrival);
    await sides.road.attempt(arrival.parent, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: arrival.handover.id });
    await sides.rows(`update access.subject_scope set closed_at = null where subject_id = $1 and subject_kind = 'DELIVERY'`, [arrival.handover.id]);
    expect((await read(sides.atSchool.teacher, arrival.handover.id)).parts).toEqual([]);
  });

  it('R9 a parent may take back some parts; the others stay', async () => {
    const arrival = await sides.sent('Jet');
    await link(arrival);
    const takesBack = (parts: string[]) =>
      sides.road.attempt(arrival.parent, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: arrival.handover.id, parts });
    expect(await takesBack(['HOME', 'DEVELOPMENT'])).toBe('RECEIVED');
    expect((await read(sides.atSchool.teacher, arrival.handover.id)).parts.map(({ part }) => part)).toEqual(['PERSON', 'INTERESTS']);
    // what never came is not named to the school either: not by taking it back, nor by taking it back twice
    for (const parts of [['HEALTH', 'SUPPORT'], ['HOME']]) expect(await takesBack(parts)).toBe('NOT_NOW handover_nothing_shared');
    const { handoverForParents: own } = await arrival.parent.get<{ handoverForParents: object }>(
      'query O($id: ID!) { handoverForParents(id: $id) { yourDecision { choice parts } } }',
      { id: arrival.handover.id },
    );
    expect(own).toEqual({ yourDecision: { choice: 'ALL', parts: ['PERSON', 'INTERESTS'] } });
    expect(await sides.rows(`select distinct parts from handover.event where handover_id = $1 and kind = 'PART_WITHDRAWN'`, [arrival.handover.id])).toEqual([
      { parts: ['DEVELOPMENT', 'HOME'] },
    ]);
    expect(await takesBack(['PERSON', 'INTERESTS'])).toBe('WITHDRAWN');
  });

  it('R8 VE programme and duration goes on the same day for every VE child, whatever was consented to, and holds no observation', async () => {
    const agreed = await sides.sent('Yas', { hasVe: true });
    await link(agreed);
    const refused = await arrange(sides.database, async (a) => {
      const child = await a.child({ controllerId: sides.world.childcare.id, callName: 'Umut', months: 46, groupId: sides.world.childcare.groups.vlinders });
      await a.veIndication(sides.world.childcare.id, child);
      return { child, guardian: await a.guardian(sides.world.childcare.id, child, 'Ouder van Umut') };
    });
    const handover = await sides.road.open(refused.child);
    await sides.road.offer(handover);
    await sides.road.decide(handover, await HandoverRoad.guardian(sides.api, refused.guardian), 'NOTHING');
    const run = () =>
      asAdmin(
        sides.database.workerUrl,
        async (worker) => (await worker.query('select handover.forget_refused(), handover.send_ve_statements() as sent')).rows[0]?.sent as number,
      );
    await sides.rows('update handover.handover set latest_on = access.today() + 1');
    expect(await run()).toBe(0);
    await sides.rows('update handover.handover set latest_on = access.today() where id = any ($1)', [[agreed.handover.id, handover.id]]);
    expect(await run()).toBe(2);
    expect(await run()).toBe(0);
    const statements =
      await sides.rows(`select p.call_name, jsonb_build_array(s.programme, s.months, s.dayparts_per_week, s.sent_on) as told from handover.ve_statement s
      join handover.delivered_person p on p.handover_id = s.id where s.side = 'RECEIVER' order by p.call_name`);
    expect(statements.map((row) => row.call_name)).toEqual(['Umut', 'Yas']);
    expect(statements[0]?.told).toEqual(statements[1]?.told);
    const { deliveries } = await sides.atSchool.administrator.get<Arrivals>(ARRIVALS, { id: sides.world.school.locations.kompas });
    const statement = deliveries.find(({ kind, callName }) => kind === 'VE_STATEMENT' && callName === 'Yas');
    expect(statement?.candidates).toContainEqual(expect.objectContaining({ enrolmentId: agreed.enrolmentId, childId: agreed.atSchool }));
    const linked = await sides.road.attempt(sides.atSchool.administrator, 'acknowledgeVeStatement', 'AcknowledgeReceiptInput', {
      arrivalId: statement?.id,
      locationId: sides.world.school.locations.kompas,
      enrolmentId: agreed.enrolmentId,
      version: 1,
    });
    expect(linked).toBe('RECEIVED');
    expect(await sides.rows('select child_id from handover.ve_statement where id = $1 and controller_id = $2', [statement?.id, sides.world.school.id])).toEqual(
      [{ child_id: agreed.atSchool }],
    );
  });
});
