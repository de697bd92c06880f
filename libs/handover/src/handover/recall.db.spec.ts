import { type Id, newId } from '#kernel';
import { asCaller, BothSides, HandoverRoad, type UnderWay, type Visitor } from '#testing';

const RACES = 60;
const LEFT_AT_SCHOOL = ['delivery', 'delivered_person', 'delivered_part', 'delivered_view', 'delivered_level', 'event', 'bridge'];

describe('H9 taking back what was sent', () => {
  let sides: BothSides;

  beforeAll(async () => {
    sides = await BothSides.open();
  });
  afterAll(async () => sides?.close());

  interface Sent {
    readonly handover: UnderWay;
    readonly parent: Visitor;
    readonly enrolmentId: Id;
  }

  async function sent(name: string, linked = false): Promise<Sent> {
    const made = await sides.child(name);
    const handover = await sides.road.open(made.child);
    await sides.road.offer(handover);
    const parent = await HandoverRoad.guardian(sides.api, made.guardians[0]!);
    await sides.road.decide(handover, parent, 'ALL');
    await sides.road.step(handover, 'sendHandover');
    const all = { handover, parent, enrolmentId: made.enrolmentId };
    if (linked) expect(await link(all)).toBe('RECEIVED');
    return all;
  }

  const link = ({ handover, enrolmentId }: Sent) => sides.link(handover.id, enrolmentId);
  const recall = async ({ handover }: Sent) => {
    await sides.road.look(handover);
    return sides.road.attempt(sides.road.staff, 'recallHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version });
  };
  const reads = async (visitor: Visitor, id: Id) =>
    (await visitor.ask('query R($id: ID!) { delivery(id: $id) { id parts { part } } }', { id })).errors[0]?.extensions.code ?? 'READ';
  const leftAtSchool = async (id: Id) => {
    const counts = await Promise.all(
      LEFT_AT_SCHOOL.map(
        async (table) =>
          (
            await sides.rows(
              `select count(*)::integer as count from handover.${table} where controller_id = $1 and ${['delivery', 'bridge'].includes(table) ? 'id' : 'handover_id'} = $2`,
              [sides.world.school.id, id],
            )
          )[0].count as number,
      ),
    );
    const [scopes] = await sides.rows(
      'select count(*)::integer as count from access.subject_scope where controller_id = $1 and (subject_id = $2 or basis_id = $2)',
      [sides.world.school.id, id],
    );
    return [...counts, scopes.count as number].reduce((sum, count) => sum + count, 0);
  };

  it('H9 before anybody read it: at the school it was never there, also when it was linked already', async () => {
    for (const linked of [false, true]) {
      const arrival = await sent(linked ? 'Bas' : 'Kim', linked);
      expect(await leftAtSchool(arrival.handover.id)).toBeGreaterThan(4); // negative control
      expect(await recall(arrival)).toBe('DRAFT');
      expect(await leftAtSchool(arrival.handover.id)).toBe(0);
      expect([await reads(sides.atSchool.teacher, arrival.handover.id), await reads(sides.atSchool.teacher, newId())]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
      expect(await link(arrival)).toBe('NOT_FOUND not_found');
      const { deliveries } = await sides.atSchool.administrator.get<{ deliveries: { id: Id }[] }>('query D($id: ID!) { deliveries(locationId: $id) { id } }', {
        id: sides.world.school.locations.kompas,
      });
      expect(deliveries.map(({ id }) => id)).not.toContain(arrival.handover.id);
    }
  });

  it('H9 R10 then it is a draft: parents see the event, unchanged parts keep their consent, and it can be sent again and recalled again', async () => {
    const arrival = await sent('Liv', true);
    expect(await recall(arrival)).toBe('DRAFT');
    const told = (
      await arrival.parent.get<{ handoverForParents: { state: string; sentOn: string | null; events: { kind: string }[] } }>(
        'query P($id: ID!) { handoverForParents(id: $id) { state sentOn events { kind } } }',
        { id: arrival.handover.id },
      )
    ).handoverForParents;
    expect(told).toMatchObject({ state: 'DRAFT', sentOn: null });
    expect(told.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['SENT', 'RECEIVED', 'RECALLED']));
    await sides.road.look(arrival.handover);
    expect((await sides.road.offer(arrival.handover, null)).state).toBe('CONSENT_GIVEN');
    expect((await sides.road.step(arrival.handover, 'sendHandover')).state).toBe('SENT');
    expect(await link(arrival)).toBe('RECEIVED');
    expect(await recall(arrival)).toBe('DRAFT');
    await sides.road.look(arrival.handover);
    await sides.road.offer(arrival.handover, null);
    await sides.road.step(arrival.handover, 'sendHandover');
    await link(arrival);
    expect(await reads(sides.atSchool.teacher, arrival.handover.id)).toBe('READ');
    expect(await recall(arrival)).toBe('NOT_NOW handover_read_already');
  });

  it('H9 not once anybody at the school read it or took a part over, nor before it was sent, nor over a version that changed', async () => {
    const [read, seen, taken] = [await sent('Guus', true), await sent('Roos', true), await sent('Noa', true)];
    expect(await reads(sides.atSchool.teacher, read.handover.id)).toBe('READ');
    expect(await reads(sides.atSchool.careCoordinator, seen.handover.id)).toBe('READ');
    expect(
      await sides.road.attempt(sides.atSchool.teacher, 'adoptParts', 'AdoptPartsInput', { deliveryId: taken.handover.id, issue: 1, parts: ['PERSON'] }),
    ).toBe('RECEIVED');
    for (const arrival of [read, seen, taken]) expect(await recall(arrival)).toBe('NOT_NOW handover_read_already');
    const late = await sent('Mees');
    expect(await sides.road.attempt(sides.road.staff, 'recallHandover', 'HandoverStepInput', { handoverId: late.handover.id, version: 1 })).toBe(
      'CHANGED_SINCE changed_since',
    );
    expect([await recall(late), await recall(late)]).toEqual(['DRAFT', 'NOT_NOW handover_not_in_state']);
  });

  it('R48 only by who makes handovers of that group, in SQL too', async () => {
    const arrival = await sent('Puk');
    const input = { handoverId: arrival.handover.id, version: arrival.handover.version };
    const other = await sides.api.visitor(sides.world.people.otherMentor.accountId, sides.world.people.otherMentor.hat);
    expect(await sides.road.attempt(other, 'recallHandover', 'HandoverStepInput', input)).toBe('NOT_FOUND not_found');
    expect(await sides.road.attempt(sides.atSchool.teacher, 'recallHandover', 'HandoverStepInput', input)).toContain('FORBIDDEN');
    for (const key of ['teacher', 'mentor'] as const) {
      const code = await asCaller(sides.database, sides.world.people[key], async (app) =>
        app.query('select handover.recall($1, $2)', [arrival.handover.id, arrival.handover.version]).then(
          () => 'done',
          ({ code: refused }: { code: string }) => refused,
        ),
      );
      expect(code).toBe('42501');
    }
  });

  it(`H9 of ${RACES} races between reading and taking back, one happens and the other is told`, async () => {
    const outcomes = new Map<string, number>();
    const arrival = await sent('Race', true);
    for (let round = 0; round < RACES; round++) {
      await sides.road.look(arrival.handover);
      const { id, version } = arrival.handover;
      const takesBack = () => sides.road.attempt(sides.road.staff, 'recallHandover', 'HandoverStepInput', { handoverId: id, version });
      const both = round % 2 === 0 ? [reads(sides.atSchool.teacher, id), takesBack()] : [takesBack(), reads(sides.atSchool.teacher, id)].reverse();
      const outcome = (await Promise.all(both)).join(' + ');
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const [{ events }] = await sides.rows(`select count(*)::integer as events from handover.event where handover_id = $1 and kind = 'READ'`, [id]);
      expect([outcome, events]).toEqual([outcome, outcome.startsWith('READ') ? 2 : 0]);
      await again(arrival, outcome);
    }
    expect([...outcomes.keys()].filter((outcome) => !['READ + NOT_NOW handover_read_already', 'NOT_FOUND + DRAFT'].includes(outcome))).toEqual([]);
    process.stderr.write(`recall: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
  }, 120_000);

  /** As it was before the round: sent, linked, unread. */
  async function again(arrival: Sent, outcome: string): Promise<void> {
    const { handover } = arrival;
    if (outcome.startsWith('READ')) {
      await sides.rows(`delete from handover.event where handover_id = $1 and kind = 'READ'`, [handover.id]);
      await sides.rows('update handover.handover set read_on = null where id = $1', [handover.id]);
      await sides.rows('update handover.delivery set read_on = null where id = $1', [handover.id]);
      return;
    }
    await sides.road.look(handover);
    await sides.road.offer(handover, null);
    await sides.road.step(handover, 'sendHandover');
    await link(arrival);
  }
});
