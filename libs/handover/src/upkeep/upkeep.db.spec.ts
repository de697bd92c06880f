import { addDays, addMonths, type Id, newId } from '#kernel';
import { arrange, asAdmin, asCaller, BothSides, type HandoverRoad, type Visitor, type World } from '#testing';

describe('what the calendar does with a handover', () => {
  let sides: BothSides;
  let world: World;
  let road: HandoverRoad;

  beforeAll(async () => {
    sides = await BothSides.open();
    ({ world, road } = sides);
  });
  afterAll(async () => sides?.close());

  const rows = (sql: string, values: unknown[] = []) => sides.rows(sql, values);

  it('goes along with a child to another group on the day it begins there, and stays with the last one', async () => {
    const { child: id } = await sides.child('Wies');
    const handover = await road.open(id);
    const other = await sides.api.visitor(world.people.otherMentor.accountId, world.people.otherMentor.hat);
    const seenBy = async (visitor: Visitor) =>
      (await visitor.ask('query H($id: ID!) { handover(id: $id) { id } }', { id: handover.id })).errors[0]?.extensions.code ?? 'seen';
    const begin = (group: string, from: string) =>
      arrange(sides.database, async (a) => {
        await a.admin.query('update children.placement set period = daterange(lower(period), $2::date) where child_id = $1 and upper_inf(period)', [id, from]);
        if (group) await a.placement(world.childcare.id, id, group, `[${from},)`);
      });
    await begin(world.childcare.groups.bijen, addDays(world.today, 1));
    expect([await seenBy(road.staff), await seenBy(other)]).toEqual(['seen', 'NOT_FOUND']);
    const passed = (days: number) =>
      asAdmin(sides.database.adminUrl, (admin) =>
        admin.query('update children.placement set period = daterange(lower(period) - $2::integer, upper(period) - $2::integer) where child_id = $1', [
          id,
          days,
        ]),
      );
    await passed(1);
    expect([await seenBy(road.staff), await seenBy(other)]).toEqual(['NOT_FOUND', 'seen']);
    await begin('', addDays(world.today, 1));
    await passed(1);
    expect(await seenBy(other)).toBe('seen');
  });

  it('is found by the worker on the day on which a next group begins, once', async () => {
    const { child: id } = await sides.child('Wim');
    const { id: handover } = await road.open(id);
    const group = () =>
      asAdmin(
        sides.database.adminUrl,
        async (admin) => (await admin.query('select group_id from handover.handover where id = $1', [handover])).rows[0]?.group_id as string,
      );
    const worker = (sql: string) => asAdmin(sides.database.workerUrl, async (client) => (await client.query(sql)).rows[0] as Record<string, number>);
    const { bijen } = world.childcare.groups;
    await arrange(sides.database, async (a) => {
      await a.admin.query('update children.placement set period = daterange(lower(period), $2::date) where child_id = $1 and upper_inf(period)', [
        id,
        addDays(world.today, 3),
      ]);
      await a.placement(world.childcare.id, id, bijen, `[${addDays(world.today, 3)},)`);
    });
    const before = await group();
    await worker('select handover.follow_placements() as moved');
    expect(await group()).toBe(before);
    // three days go by, and nobody touches the placements
    await asAdmin(sides.database.adminUrl, (admin) =>
      admin.query(
        `begin; set local session_replication_role = replica; update children.placement set period = daterange(lower(period) - 3, upper(period) - 3) where child_id = '${id}'; update handover.handover set opened_on = opened_on - 3 where child_id = '${id}'; commit`,
      ),
    );
    expect([await worker('select handover.follow_placements() as moved'), await group(), await worker('select handover.follow_placements() as moved')]).toEqual(
      [{ moved: 1 }, bijen, { moved: 0 }],
    );
  });

  it('R8 the VE statement is for the school where the child goes: the one before, that did not link it, has it no longer', async () => {
    const { child: id } = await sides.child('Tess', { hasVe: true });
    const elsewhere = await arrange(sides.database, (a) => a.location(world.school.id, 'Basisschool De Sluis', 'SCHOOL'));
    const run = () => asAdmin(sides.database.workerUrl, (worker) => worker.query('select handover.send_ve_statements()'));
    const told = () =>
      rows(
        `select l.name, p.call_name from handover.ve_statement s join handover.ve_statement r on r.id = s.id and r.side = 'RECEIVER'
      join centre.location l on l.id = r.location_id left join handover.delivered_person p on p.handover_id = r.id where s.child_id = $1`,
        [id],
      );
    const handover = await road.open(id);
    await rows('update handover.handover set latest_on = access.today() where id = $1', [handover.id]);
    await run();
    expect(await told()).toEqual([{ name: 'Basisschool Het Kompas', call_name: 'Tess' }]);
    await road.step(handover, 'changeDestination', 'ChangeDestinationInput', { receiverLocationId: elsewhere, enrolledOn: world.today });
    await rows('update handover.handover set latest_on = access.today() where id = $1', [handover.id]);
    await run();
    await run();
    expect(await told()).toEqual([{ name: 'Basisschool De Sluis', call_name: 'Tess' }]);
    // a draft that is stopped was for nobody, and the worker does not send its statement again
    await road.look(handover);
    await road.step(handover, 'discardHandover');
    await run();
    expect(await told()).toEqual([]);
  });

  it('R8 the VE statement goes too of a child of which nobody knows since when: from 2;6 on, or the first day here', async () => {
    const { child: id } = await sides.child('Jesse', { hasVe: true });
    await rows('update children.ve_indication set period = daterange(null, upper(period)) where child_id = $1', [id]);
    const handover = await road.open(id);
    await rows('update handover.handover set latest_on = access.today() where id = $1', [handover.id]);
    await asAdmin(sides.database.workerUrl, (worker) => worker.query('select handover.send_ve_statements()'));
    const told = await rows(`select started_on::text, months from handover.ve_statement where child_id = $1 and side = 'SENDER'`, [id]);
    expect(told).toEqual([{ started_on: addMonths(world.today, -12), months: 12 }]);
  });

  it('R18 a refusal leaves "refused on date" and nothing else, at the preschool within a day and at the school from the start', async () => {
    const {
      handover,
      child: childId,
      parents: [mother],
    } = await sides.offered('Jip', 1);
    await road.attempt(mother!, 'addView', 'AddViewInput', { handoverId: handover.id, text: 'Liever niet' });
    await road.decide(handover, mother!, 'NOTHING');
    await asAdmin(sides.database.workerUrl, (worker) => worker.query('select handover.forget_refused()'));
    for (const table of ['part', 'issue', 'issue_part', 'parent_view', 'decision', 'handover_person']) {
      expect(await rows(`select from handover.${table} where handover_id = $1`, [handover.id])).toEqual([]);
    }
    expect(await rows('select kind, role, person from handover.event where handover_id = $1', [handover.id])).toEqual([
      { kind: 'REFUSED', role: null, person: null },
    ]);
    expect(await rows('select state, child_id from handover.handover where id = $1', [handover.id])).toEqual([{ state: 'CONSENT_REFUSED', child_id: childId }]);
    const atSchool = await rows(
      `select 1 from handover.delivery where id = $1 union all select 1 from handover.bridge where id = $1 union all select 1 from handover.event where handover_id = $1 and controller_id = $2
      union all select 1 from access.subject_scope where subject_id = $1 and controller_id = $2`,
      [handover.id, world.school.id],
    );
    expect(atSchool).toEqual([]);
    const asSchool = { accountId: world.people.schoolAdministrator.accountId, hat: world.people.schoolAdministrator.hat };
    const seenBySchool = (id: Id) =>
      asCaller(sides.database, asSchool, async (app) => {
        const opened = await app.query(
          `select access.open('DELIVERY', array[$1]::uuid[], 'MATCH') as delivery, access.open('LOCATION', array[$2]::uuid[], 'MATCH') as location`,
          [id, world.school.locations.kompas],
        );
        const found = await app.query(
          `select (select count(*)::integer from handover.delivered_person where call_name = 'Jip') as persons, (select count(*)::integer from handover.delivery where id = $1) as deliveries`,
          [id],
        );
        return { ...opened.rows[0], ...found.rows[0] };
      });
    expect(await seenBySchool(handover.id)).toEqual(await seenBySchool(newId()));
  });

  it('design 6 a handover not sent by the day the child is 4;6 has expired', async () => {
    const { handover } = await sides.offered('Wam', 1);
    await rows('update handover.handover set expires_on = $2 where id = $1', [handover.id, addMonths(world.today, -1)]);
    await asAdmin(sides.database.workerUrl, (worker) => worker.query('select handover.expire()'));
    expect(await rows('select state from handover.handover where id = $1', [handover.id])).toEqual([{ state: 'EXPIRED' }]);
  });
});
