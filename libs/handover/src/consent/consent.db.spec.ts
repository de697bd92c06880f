import { addDays, addMonths, type Id, newId } from '#kernel';
import {
  arrange,
  type ArrangedGuardian,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  HandoverRoad,
  startApi,
  type TestApi,
  type TestDatabase,
  type UnderWay,
  type Visitor,
  type World,
} from '#testing';

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
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let road: HandoverRoad;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    road = await HandoverRoad.of(api, world.people.mentor, world.school.locations.kompas, world.today);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** A child with a health line and two parents with authority, whose handover lies before them. */
  async function offered(name: string, two = true): Promise<{ childId: Id; handover: UnderWay; parents: ArrangedGuardian[]; visitors: Visitor[] }> {
    const { childId, parents } = await arrange(database, async (a) => {
      const id = await a.child({ controllerId: world.childcare.id, callName: name, months: 45, groupId: world.childcare.groups.vlinders, languages: ['nl'] });
      const guardians = [await a.guardian(world.childcare.id, id, `Moeder van ${name}`)];
      if (two) guardians.push(await a.guardian(world.childcare.id, id, `Vader van ${name}`));
      return { childId: id, parents: guardians };
    });
    const handover = await road.open(childId);
    await write(handover, 'HEALTH', 'HEALTH', { notes: ['Draagt buisjes'] });
    await write(handover, 'INTERESTS', 'INTERESTS_AND_TALENTS', { strengths: ['Liedjes'] });
    await road.offer(handover);
    const visitors = await Promise.all(parents.map((parent) => HandoverRoad.guardian(api, parent)));
    return { childId, handover, parents, visitors };
  }

  async function write(handover: UnderWay, part: string, category: string, words: { strengths?: string[]; notes?: string[] }): Promise<void> {
    const { handover: seen } = await road.staff.get<{ handover: { parts: { part: string; version: number }[] } }>(
      'query P($id: ID!) { handover(id: $id) { parts { part version } } }',
      { id: handover.id },
    );
    const version = seen.parts.find((entry) => entry.part === part)?.version;
    await road.do(road.staff, 'editPart', 'EditPartInput', {
      id: newId(),
      handoverId: handover.id,
      part,
      version,
      sections: [{ category, strengths: [], notes: [], concerns: [], ...words }],
    });
  }

  const read = async (visitor: Visitor, { id }: UnderWay) => (await visitor.get<Read>(READ, { id })).handoverForParents;
  const rows = (sql: string, values: unknown[]) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  const delivered = async ({ id }: UnderWay) =>
    (await rows('select kind from handover.delivered_part where handover_id = $1 order by position', [id])).map(({ kind }) => kind as string);
  const send = (handover: UnderWay) => road.attempt(road.staff, 'sendHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version });

  it('R9 R11 parents read the whole before anything is sent, with nothing preset', async () => {
    const {
      handover,
      visitors: [mother],
    } = await offered('Mees');
    const page = await read(mother as Visitor, handover);
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
      visitors: [mother, father],
    } = await offered('Lou');
    expect((await road.decide(handover, mother as Visitor, 'ALL', { healthToo: true })).state).toBe('DISCUSSED_WITH_PARENTS');
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    expect((await road.decide(handover, father as Visitor, 'CHOSEN', { parts: ['PERSON', 'HOME'] })).state).toBe('CONSENT_GIVEN');
    expect(await send(handover)).toBe('SENT');
    expect(await delivered(handover)).toEqual(['PERSON', 'HOME']);
  });

  it('R9 where it was agreed so, one signs and the other may object for seven days', async () => {
    await rows(`insert into handover.calendar_setting (controller_id, municipality, guardians) values ($1, 'Wilgenrode', 'ONE_MAY_OBJECT')`, [
      world.childcare.id,
    ]);
    const [first, second] = [await offered('Juul'), await offered('Tess')];
    for (const {
      handover,
      visitors: [mother],
    } of [first, second])
      expect((await road.decide(handover, mother as Visitor, 'CORE')).state).toBe('DISCUSSED_WITH_PARENTS');
    expect((await road.decide(second.handover, second.visitors[1] as Visitor, 'NOTHING')).state).toBe('CONSENT_REFUSED');
    expect(await send(first.handover)).toBe('NOT_NOW handover_no_consent');
    const [mother] = first.visitors;
    const until = async () =>
      (
        await (mother as Visitor).get<{ handoverForParents: object }>(
          'query Until($id: ID!) { handoverForParents(id: $id) { state objectionDays objectionUntil } }',
          { id: first.handover.id },
        )
      ).handoverForParents;
    const keep = () => asAdmin(database.workerUrl, (worker) => worker.query('select handover.settle_waiting()'));
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
      visitors: [mother, father],
    } = await offered('Bo');
    await road.decide(handover, mother as Visitor, 'ALL', { healthToo: true });
    await road.decide(handover, father as Visitor, 'ALL');
    await send(handover);
    expect(await delivered(handover)).toEqual(['PERSON', 'INTERESTS', 'HOME']);
  });

  it('R9 any no wins, also after a yes', async () => {
    const {
      handover,
      visitors: [mother, father],
    } = await offered('Fee');
    await road.decide(handover, mother as Visitor, 'ALL');
    await road.decide(handover, father as Visitor, 'ALL');
    expect((await road.decide(handover, mother as Visitor, 'NOTHING')).state).toBe('CONSENT_REFUSED');
    expect(await road.attempt(father as Visitor, 'decide', 'DecideInput', { handoverId: handover.id, issueHash: '0'.repeat(64), choice: 'ALL' })).toBe(
      'NOT_NOW handover_not_with_parents',
    );
  });

  it('R9 authority that is gone or unknown neither signs nor reads, also between consent and sending', async () => {
    const {
      handover,
      parents,
      visitors: [mother, father],
    } = await offered('Ties');
    await road.decide(handover, mother as Visitor, 'ALL');
    await road.decide(handover, father as Visitor, 'ALL');
    const third = await arrange(database, (a) =>
      rows('select child_id from handover.handover where id = $1', [handover.id]).then(([row]) =>
        a.guardian(world.childcare.id, row?.child_id as Id, 'Oma', 'UNKNOWN'),
      ),
    );
    const unknown = await HandoverRoad.guardian(api, third);
    expect((await unknown.ask(READ, { id: handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await rows(`update children.guardian set authority = 'YES' where id = $1`, [third.id]);
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    await rows(`update children.guardian set authority = 'NO' where id = any ($1)`, [[third.id, parents[1]?.id]]);
    await road.look(handover);
    expect(await send(handover)).toBe('SENT');
    expect((await (father as Visitor).ask(READ, { id: handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('R10 a changed part loses its consent, the others keep it; the next issue has another hash', async () => {
    const {
      handover,
      visitors: [mother],
    } = await offered('Sil', false);
    await road.decide(handover, mother as Visitor, 'ALL', { healthToo: true });
    const before = await read(mother as Visitor, handover);
    await road.step(handover, 'takeBackHandover');
    await write(handover, 'INTERESTS', 'INTERESTS_AND_TALENTS', { strengths: ['Liedjes', 'Water'] });
    expect((await road.offer(handover, null)).state).toBe('CONSENT_GIVEN');
    const after = await read(mother as Visitor, handover);
    expect(after.issue).toBe(2);
    expect(after.issueHash).not.toBe(before.issueHash);
    expect(after.parts.filter(({ agreed }) => agreed).map(({ part }) => part)).toEqual(['PERSON', 'HOME', 'HEALTH']);
    expect(await road.attempt(mother as Visitor, 'decide', 'DecideInput', { handoverId: handover.id, issueHash: before.issueHash, choice: 'ALL' })).toBe(
      'CHANGED_SINCE changed_since',
    );
    await send(handover);
    expect(await delivered(handover)).toEqual(['PERSON', 'HOME', 'HEALTH']);
  });

  it('R9 consent is for one receiver: another school has none', async () => {
    const {
      handover,
      visitors: [mother],
    } = await offered('Jet', false);
    await road.decide(handover, mother as Visitor, 'ALL');
    const other = await arrange(database, (a) => a.location(world.school.id, 'Basisschool De Vaart', 'SCHOOL'));
    await rows('update handover.handover set receiver_location_id = $2 where id = $1', [handover.id, other]);
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
  });

  it('R11 own words stand beside a part or the whole, each version kept, and travel whenever any part does', async () => {
    const {
      handover,
      visitors: [mother, father],
    } = await offered('Raf');
    const say = (visitor: Visitor | undefined, more: object) =>
      road.attempt(visitor as Visitor, 'addView', 'AddViewInput', { handoverId: handover.id, ...more });
    await say(mother, { part: 'INTERESTS', text: 'Thuis ook dinosaurussen' });
    await say(mother, { part: 'INTERESTS', text: 'Thuis vooral dinosaurussen' });
    await say(mother, { part: 'HEALTH', text: 'Buisjes gaan er in mei uit' });
    await say(mother, { voice: 'CHILD', text: 'Ik kan een hele grote toren' });
    await say(father, { text: 'Eerst even' });
    await say(father, { text: '' });
    const page = await read(father as Visitor, handover);
    expect(page.parts.flatMap(({ views }) => views.map(({ text }) => text))).toEqual(['Thuis vooral dinosaurussen', 'Buisjes gaan er in mei uit']);
    expect(page.views).toEqual([expect.objectContaining({ voice: 'CHILD', text: 'Ik kan een hele grote toren', own: false })]);
    expect(await rows('select count(*)::integer as versions from handover.parent_view where handover_id = $1', [handover.id])).toEqual([{ versions: 6 }]);
    for (const visitor of [mother, father]) await road.decide(handover, visitor as Visitor, 'CHOSEN', { parts: ['PERSON'] });
    await send(handover);
    const views = await rows('select part_kind, text from handover.delivered_view where handover_id = $1 order by text', [handover.id]);
    expect(views.map(({ text }) => text)).toEqual(['Ik kan een hele grote toren', 'Thuis vooral dinosaurussen']);
    expect(await say(mother, { text: 'Te laat' })).toBe('NOT_NOW handover_not_with_parents');
  });

  it('R9 on paper a colleague records what was signed, with its proof; only for who has authority', async () => {
    const { handover, parents, childId } = await offered('Guus', false);
    const [row] = await rows('select hash from handover.issue where handover_id = $1', [handover.id]);
    const paper = (guardianId: Id | undefined) =>
      road.attempt(road.staff, 'recordPaperDecision', 'RecordPaperDecisionInput', {
        handoverId: handover.id,
        guardianId,
        issueHash: row?.hash,
        choice: 'CORE',
        proofReference: 'map 2026, blad 12',
      });
    const stranger = await arrange(database, (a) => a.guardian(world.childcare.id, childId, 'Buurman', 'NO'));
    expect(await paper(stranger.id)).toBe('NOT_FOUND not_found');
    expect(await paper(parents[0]?.id)).toBe('CONSENT_GIVEN');
    expect(await rows('select method, proof_reference from handover.decision where handover_id = $1', [handover.id])).toEqual([
      { method: 'PAPER', proof_reference: 'map 2026, blad 12' },
    ]);
  });

  it('R7 parents may carry it themselves: nothing is sent', async () => {
    const {
      handover,
      visitors: [mother],
    } = await offered('Roos', false);
    expect((await road.decide(handover, mother as Visitor, 'ON_PAPER')).state).toBe('CARRIED_BY_PARENT');
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    expect(await rows('select from handover.bridge where id = $1', [handover.id])).toEqual([]);
  });

  it('R9 before sending, taking consent back opens the choice again', async () => {
    const {
      handover,
      visitors: [mother],
    } = await offered('Pien', false);
    await road.decide(handover, mother as Visitor, 'ALL');
    expect(await road.attempt(mother as Visitor, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: handover.id })).toBe('DISCUSSED_WITH_PARENTS');
    await road.look(handover);
    expect(await send(handover)).toBe('NOT_NOW handover_no_consent');
    expect((await road.decide(handover, mother as Visitor, 'CORE')).state).toBe('CONSENT_GIVEN');
  });

  it('R18 a refusal leaves "refused on date" and nothing else, at the preschool within a day and at the school from the start', async () => {
    const {
      handover,
      childId,
      visitors: [mother],
    } = await offered('Jip', false);
    await road.attempt(mother as Visitor, 'addView', 'AddViewInput', { handoverId: handover.id, text: 'Liever niet' });
    await road.decide(handover, mother as Visitor, 'NOTHING');
    await asAdmin(database.workerUrl, (worker) => worker.query('select handover.forget_refused()'));
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
      asCaller(database, asSchool, async (app) => {
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

  it("a parent sees their own decision only, and never the other's", async () => {
    const {
      handover,
      visitors: [mother, father],
    } = await offered('Kato');
    await road.decide(handover, mother as Visitor, 'CORE');
    expect((await read(father as Visitor, handover)).yourDecision).toBeNull();
    expect((await read(mother as Visitor, handover)).yourDecision).toMatchObject({ choice: 'CORE' });
    const stranger = await HandoverRoad.guardian(api, world.guardians.fatherOfLina);
    expect((await stranger.ask(READ, { id: handover.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('design 6 a handover not sent by the day the child is 4;6 has expired', async () => {
    const { handover } = await offered('Wim', false);
    await rows('update handover.handover set expires_on = $2 where id = $1', [handover.id, addMonths(world.today, -1)]);
    await asAdmin(database.workerUrl, (worker) => worker.query('select handover.expire()'));
    expect(await rows('select state from handover.handover where id = $1', [handover.id])).toEqual([{ state: 'EXPIRED' }]);
  });
});
