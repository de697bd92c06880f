import { addDays, type Id } from '#kernel';
import { arrange, asAdmin, BothSides, HandoverRoad, type UnderWay, type Visitor, type World } from '#testing';

const READ = `query Read($id: ID!) { handoverForParents(id: $id) {
  state callName issue issueHash mayDecide mayWithdraw awaitedGuardians warmRequired veByLaw adoptedParts sender { locationName } receiver { locationName }
  parts { part hash core ownTick agreed views { text own } } views { voice text own relation } yourDecision { choice parts } events { kind parts } } }`;
interface Read {
  handoverForParents: {
    state: string;
    callName: string;
    issue: number;
    issueHash: string;
    mayDecide: boolean;
    awaitedGuardians: number;
    parts: { part: string; hash: string; agreed: boolean; ownTick: boolean; views: { text: string }[] }[];
    views: { voice: string; text: string; own: boolean }[];
    yourDecision: { choice: string; parts: string[] } | null;
    events: { kind: string }[];
  };
}

describe('what parents decide', () => {
  let sides: BothSides;
  let world: World;
  let road: HandoverRoad;

  beforeAll(async () => {
    sides = await BothSides.open();
    ({ world, road } = sides);
  });
  afterAll(async () => sides?.close());

  const read = async (visitor: Visitor, { id }: UnderWay) => (await visitor.get<Read>(READ, { id })).handoverForParents;
  const rows = (sql: string, values: unknown[] = []) => sides.rows(sql, values);
  const delivered = async ({ id }: UnderWay) =>
    (await rows('select kind from handover.delivered_part where handover_id = $1 order by position', [id])).map(({ kind }) => kind as string);
  const send = (handover: UnderWay) => road.attempt(road.staff, 'sendHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version });

  it('R9 R11 parents read the whole before anything is sent, with nothing preset', async () => {
    const {
      handover,
      parents: [mother],
    } = await sides.offered('Mees');
    const page = await read(mother!, handover);
    expect(page).toMatchObject({ state: 'DISCUSSED_WITH_PARENTS', callName: 'Mees', issue: 1, mayDecide: true, awaitedGuardians: 2, yourDecision: null });
    expect(page.parts.map(({ part, agreed }) => [part, agreed])).toEqual([
      ['PERSON', false],
      ['INTERESTS', false],
      ['HOME', false],
      ['HEALTH', false],
    ]);
    expect(page.parts.filter(({ ownTick }) => ownTick).map(({ part }) => part)).toEqual(['HEALTH']);
  });

  it('R9 both with authority must agree; what goes is the intersection of what they agreed to', async () => {
    const {
      handover,
      parents: [mother, father],
    } = await sides.offered('Lou');
    expect((await road.decide(handover, mother!, 'ALL', { healthToo: true })).state).toBe('DISCUSSED_WITH_PARENTS');
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    expect((await road.decide(handover, father!, 'CHOSEN', { parts: ['PERSON', 'HOME'] })).state).toBe('CONSENT_GIVEN');
    expect(await send(handover)).toBe('SENT');
    expect(await delivered(handover)).toEqual(['PERSON', 'HOME']);
  });

  it('R9 where it was agreed so, one signs and the other may object for seven days', async () => {
    await rows(`insert into handover.calendar_setting (controller_id, municipality, guardians) values ($1, 'Wilgenrode', 'ONE_MAY_OBJECT')`, [
      world.childcare.id,
    ]);
    const [first, second] = [await sides.offered('Juul'), await sides.offered('Tess')];
    for (const {
      handover,
      parents: [mother],
    } of [first, second])
      expect((await road.decide(handover, mother!, 'CORE')).state).toBe('DISCUSSED_WITH_PARENTS');
    expect((await road.decide(second.handover, second.parents[1]!, 'NOTHING')).state).toBe('CONSENT_REFUSED');
    expect(await send(first.handover)).toBe('NOT_NOW handover_no_consent');
    const [mother] = first.parents;
    const until = async () =>
      (
        await mother!.get<{ handoverForParents: object }>('query Until($id: ID!) { handoverForParents(id: $id) { state objectionDays objectionUntil } }', {
          id: first.handover.id,
        })
      ).handoverForParents;
    const keep = () => asAdmin(sides.database.workerUrl, (worker) => worker.query('select handover.settle_waiting()'));
    await keep();
    expect(await until()).toEqual({ state: 'DISCUSSED_WITH_PARENTS', objectionDays: 7, objectionUntil: addDays(world.today, 7) });
    await rows('select access.move_day(7)', []);
    await keep();
    expect(await until()).toMatchObject({ state: 'CONSENT_GIVEN' });
    expect(await road.look(first.handover)).toBe('CONSENT_GIVEN');
    expect(await send(first.handover)).toBe('SENT');
    await rows('delete from handover.calendar_setting', []);
  });

  it('R12 health goes only with its own tick of everyone', async () => {
    const {
      handover,
      parents: [mother, father],
    } = await sides.offered('Bo');
    await road.decide(handover, mother!, 'ALL', { healthToo: true });
    await road.decide(handover, father!, 'ALL');
    await send(handover);
    expect(await delivered(handover)).toEqual(['PERSON', 'INTERESTS', 'HOME']);
  });

  it('R9 any no wins, also after a yes', async () => {
    const {
      handover,
      parents: [mother, father],
    } = await sides.offered('Fee');
    await road.decide(handover, mother!, 'ALL');
    await road.decide(handover, father!, 'ALL');
    expect((await road.decide(handover, mother!, 'NOTHING')).state).toBe('CONSENT_REFUSED');
    expect(await road.attempt(father!, 'decide', 'DecideInput', { handoverId: handover.id, issueHash: '0'.repeat(64), choice: 'ALL' })).toBe(
      'NOT_NOW handover_not_with_parents',
    );
  });

  it('R9 authority that is gone or unknown neither signs nor reads, also between consent and sending', async () => {
    const {
      handover,
      guardians,
      parents: [mother, father],
    } = await sides.offered('Ties');
    await road.decide(handover, mother!, 'ALL');
    await road.decide(handover, father!, 'ALL');
    const third = await arrange(sides.database, (a) =>
      rows('select child_id from handover.handover where id = $1', [handover.id]).then(([row]) =>
        a.guardian(world.childcare.id, row?.child_id as Id, 'Oma', 'UNKNOWN'),
      ),
    );
    const unknown = await HandoverRoad.guardian(sides.api, third);
    expect((await unknown.ask(READ, { id: handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await rows(`update children.guardian set authority = 'YES' where id = $1`, [third.id]);
    await road.look(handover);
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    await rows(`update children.guardian set authority = 'NO' where id = any ($1)`, [[third.id, guardians[1]?.id]]);
    await road.look(handover);
    expect(await send(handover)).toBe('SENT');
    expect((await father!.ask(READ, { id: handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('R9 who gets authority is asked too, who has it no more is waited for no longer, and one that decides follows what was agreed where they live', async () => {
    const {
      handover,
      guardians,
      parents: [mother, father],
    } = await sides.offered('Fay');
    const authority = async (of: Id | undefined, is: string) => {
      await rows('update children.guardian set authority = $2 where id = $1', [of, is]);
      return road.look(handover);
    };
    await road.decide(handover, mother!, 'ALL');
    expect(await authority(guardians[1]?.id, 'NO')).toBe('CONSENT_GIVEN');
    expect(await authority(guardians[1]?.id, 'YES')).toBe('DISCUSSED_WITH_PARENTS');
    expect((await road.decide(handover, father!, 'ALL')).state).toBe('CONSENT_GIVEN');
    expect(await authority(guardians[0]?.id, 'UNKNOWN')).toBe('CONSENT_GIVEN');
    await authority(guardians[0]?.id, 'YES');
    const other = await sides.offered('Loek');
    const set = async (guardians: string) => {
      await rows(`update handover.calendar_setting set guardians = $1`, [guardians]);
      return road.look(other.handover);
    };
    await rows(`insert into handover.calendar_setting (controller_id, municipality, guardians, objection_days) values ($1, 'Wilgenrode', 'BOTH', 1)`, [
      world.childcare.id,
    ]);
    await road.decide(other.handover, other.parents[0]!, 'ALL');
    await rows('select access.move_day(1)');
    expect(await set('ONE_MAY_OBJECT')).toBe('CONSENT_GIVEN');
    expect(await set('BOTH')).toBe('DISCUSSED_WITH_PARENTS');
    const settled = async (change: string) =>
      asAdmin(sides.database.adminUrl, async (admin) => {
        await admin.query('begin');
        await admin.query(change);
        // whoever is settled anew was locked for it
        const { rows: locked } = await admin.query<{ id: string }>('select id from handover.handover where xmax = pg_current_xact_id()::xid');
        await admin.query('rollback');
        return locked.some(({ id }) => id === other.handover.id);
      });
    const agreed = (municipality: string) =>
      settled(
        `insert into handover.calendar_setting (controller_id, municipality, guardians) values ('${world.childcare.id}', '${municipality}', 'ONE_MAY_OBJECT')`,
      );
    expect([await agreed('Elders'), await agreed('')]).toEqual([false, false]);
    expect(await settled('update handover.calendar_setting set guardians = guardians')).toBe(false);
    expect(await settled(`update handover.calendar_setting set guardians = 'ONE_MAY_OBJECT'`)).toBe(true);
    expect(await settled('delete from handover.calendar_setting')).toBe(true);
    await rows('delete from handover.calendar_setting');
    expect(await agreed('')).toBe(true);
  });

  it('R10 a changed part loses its consent, the others keep it; the next issue has another hash', async () => {
    const {
      handover,
      parents: [mother],
    } = await sides.offered('Sil', 1);
    await road.decide(handover, mother!, 'ALL', { healthToo: true });
    const before = await read(mother!, handover);
    await road.step(handover, 'takeBackHandover');
    await road.write(handover, 'INTERESTS', 'INTERESTS_AND_TALENTS', { strengths: ['Liedjes', 'Water'] });
    expect((await road.offer(handover, null)).state).toBe('CONSENT_GIVEN');
    const after = await read(mother!, handover);
    expect(after.issue).toBe(2);
    expect(after.issueHash).not.toBe(before.issueHash);
    expect(after.parts.filter(({ agreed }) => agreed).map(({ part }) => part)).toEqual(['PERSON', 'HOME', 'HEALTH']);
    expect(await road.attempt(mother!, 'decide', 'DecideInput', { handoverId: handover.id, issueHash: before.issueHash, choice: 'ALL' })).toBe(
      'CHANGED_SINCE changed_since',
    );
    await send(handover);
    expect(await delivered(handover)).toEqual(['PERSON', 'HOME', 'HEALTH']);
  });

  it('R9 consent is for one receiver: another school has none', async () => {
    const {
      handover,
      parents: [mother],
    } = await sides.offered('Jet', 1);
    await road.decide(handover, mother!, 'ALL');
    const other = await arrange(sides.database, (a) => a.location(world.school.id, 'Basisschool De Vaart', 'SCHOOL'));
    await rows('update handover.handover set receiver_location_id = $2 where id = $1', [handover.id, other]);
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
  });

  it('R11 own words stand beside a part or the whole, each version kept, and travel whenever any part does', async () => {
    const {
      handover,
      parents: [mother, father],
    } = await sides.offered('Raf');
    const say = (visitor: Visitor | undefined, more: object) =>
      road.attempt(visitor as Visitor, 'addView', 'AddViewInput', { handoverId: handover.id, ...more });
    await say(mother, { part: 'INTERESTS', text: 'Thuis ook dinosaurussen' });
    await say(mother, { part: 'INTERESTS', text: 'Thuis vooral dinosaurussen' });
    await say(mother, { part: 'HEALTH', text: 'Buisjes gaan er in mei uit' });
    await say(mother, { voice: 'CHILD', text: 'Ik kan een hele grote toren' });
    await say(father, { text: 'Eerst even' });
    await say(father, { text: '' });
    const page = await read(father!, handover);
    expect(page.parts.flatMap(({ views }) => views.map(({ text }) => text))).toEqual(['Thuis vooral dinosaurussen', 'Buisjes gaan er in mei uit']);
    expect(page.views).toEqual([expect.objectContaining({ voice: 'CHILD', text: 'Ik kan een hele grote toren', own: false })]);
    expect(await rows('select count(*)::integer as versions from handover.parent_view where handover_id = $1', [handover.id])).toEqual([{ versions: 6 }]);
    for (const visitor of [mother, father]) await road.decide(handover, visitor as Visitor, 'CHOSEN', { parts: ['PERSON'] });
    await send(handover);
    const views = await rows('select part_kind, text from handover.delivered_view where handover_id = $1 order by text', [handover.id]);
    expect(views.map(({ text }) => text)).toEqual(['Ik kan een hele grote toren', 'Thuis vooral dinosaurussen']);
    expect(await say(mother, { text: 'Te laat' })).toBe('NOT_NOW handover_not_with_parents');
  });

  it('R7 parents may carry it themselves: nothing is sent', async () => {
    const {
      handover,
      parents: [mother],
    } = await sides.offered('Roos', 1);
    expect((await road.decide(handover, mother!, 'ON_PAPER')).state).toBe('CARRIED_BY_PARENT');
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    expect(await rows('select from handover.bridge where id = $1', [handover.id])).toEqual([]);
  });

  it('R9 before sending, taking consent back opens the choice again', async () => {
    const {
      handover,
      parents: [mother],
    } = await sides.offered('Pien', 1);
    await road.decide(handover, mother!, 'ALL');
    expect(await road.attempt(mother!, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: handover.id })).toBe('DISCUSSED_WITH_PARENTS');
    await road.look(handover);
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    expect((await road.decide(handover, mother!, 'CORE')).state).toBe('CONSENT_GIVEN');
  });

  it("a parent sees their own decision only, and never the other's", async () => {
    const {
      handover,
      parents: [mother, father],
    } = await sides.offered('Kato');
    await road.decide(handover, mother!, 'CORE');
    expect((await read(father!, handover)).yourDecision).toBeNull();
    expect((await read(mother!, handover)).yourDecision).toMatchObject({ choice: 'CORE' });
    const stranger = await HandoverRoad.guardian(sides.api, world.guardians.fatherOfLina);
    expect((await stranger.ask(READ, { id: handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
