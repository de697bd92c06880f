import { addDays, addMonths, newId } from '#kernel';
import {
  arrange,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  HandoverRoad,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const PAGE = `query Page($id: ID!) { handover(id: $id) {
  state version warmRequired warmReasons dueOn latestOn callName sender { locationName } receiver { locationName } issue frozen { hash madeOn }
  parts { part version characters mostCharacters agreed sections { category facts { key value source { kind } } strengths { text source { kind } } notes { text source { kind } } concerns { text } } }
  standing { agreedParts awaitedGuardians missingStrengths } events { kind role } } }`;
interface PartShown {
  part: string;
  version: number;
  sections: {
    category: string;
    facts: { key: string; value: string }[];
    strengths: { text: string; source: { kind: string } }[];
    notes: { text: string; source: { kind: string } }[];
  }[];
}
interface Page {
  handover: {
    state: string;
    version: number;
    warmRequired: boolean;
    warmReasons: string[];
    dueOn: string;
    latestOn: string;
    callName: string;
    frozen: { hash: string; madeOn: string } | null;
    parts: PartShown[];
    standing: { missingStrengths: string[] };
    events: { kind: string }[];
  };
}

describe('a handover at the preschool', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let road: HandoverRoad;
  let mother: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    road = await HandoverRoad.of(api, world.people.mentor, world.school.locations.kompas, world.today);
    mother = await HandoverRoad.guardian(api, world.guardians.motherOfNoor);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const page = async (id: string) => (await road.staff.get<Page>(PAGE, { id })).handover;
  /** A fresh child of four months before its fourth birthday, with one parent. */
  const child = (name: string, months = 45) =>
    arrange(database, async (a) => {
      const id = await a.child({ controllerId: world.childcare.id, callName: name, months, groupId: world.childcare.groups.vlinders, languages: ['nl', 'fy'] });
      const parent = await a.guardian(world.childcare.id, id, `Ouder van ${name}`);
      return { id, parent };
    });

  it('R13 H2 is opened prefilled, each value with its source, and due by the calendar', async () => {
    const { id } = await child('Bas');
    const handover = await road.open(id);
    const shown = await page(handover.id);
    const born = addMonths(world.today, -45);
    expect(shown).toMatchObject({
      state: 'DRAFT',
      callName: 'Bas',
      sender: { locationName: expect.any(String) },
      issue: 0,
      frozen: null,
      dueOn: addMonths(born, 45),
      latestOn: addDays(addMonths(born, 48), -14),
    });
    expect(shown.parts.map(({ part }) => part)).toEqual(['PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT', 'HOME', 'SUPPORT', 'HEALTH']);
    const facts = shown.parts.flatMap(({ sections }) => sections.flatMap((section) => section.facts));
    expect(facts).toContainEqual({ key: 'LANGUAGE', value: 'fy', source: { kind: 'LANGUAGE' } });
    expect(facts).toContainEqual({ key: 'CALL_NAME', value: 'Bas', source: { kind: 'RECORD' } });
    expect(facts).toContainEqual({ key: 'GROUP', value: 'Vlinders', source: { kind: 'PLACEMENT' } });
  });

  it('R19 R20 is not opened before the school recorded the application, for another type, or to a place that is no school', async () => {
    const { id } = await child('Kim');
    const open = (more: object) =>
      road.attempt(road.staff, 'openHandover', 'OpenHandoverInput', { childId: id, receiverLocationId: road.school, enrolledOn: world.today, ...more });
    expect(await open({ enrolledOn: addDays(world.today, 1) })).toBe('NOT_NOW handover_not_enrolled');
    expect(await open({ type: 'PO_PO' })).toBe('NOT_NOW handover_type_later');
    expect(await open({ receiverLocationId: world.childcare.locations.beuk })).toBe('INVALID handover_receiver');
    expect(await open({ childId: world.children.adam })).toBe('NOT_FOUND not_found');
    expect(await open({ enrolledOn: '1900-01-01' })).toBe('INVALID handover_enrolled_before_birth');
    for (const firstSchoolDay of [addDays(world.today, -1), '2300-01-01']) expect(await open({ firstSchoolDay })).toBe('INVALID handover_first_school_day');
    expect(await open({ childId: (await child('Oud', 54)).id })).toBe('NOT_NOW handover_too_old');
    expect(await open({ firstSchoolDay: world.today })).toBe('DRAFT');
    expect(await open({})).toBe('NOT_NOW exists_already');
    const beforeApplication = 'update handover.handover set first_school_day = enrolled_on - 1 where child_id = $1';
    await expect(asAdmin(database.adminUrl, (admin) => admin.query(beforeApplication, [id]))).rejects.toMatchObject({ code: '23514' });
    const ahead = asCaller(database, world.people.mentor, async (app) => {
      const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query('select id from handover.handover where child_id = $1', [id]));
      await app.query(`select access.open('HANDOVER', $1::uuid[], 'PREPARE')`, [[rows[0]?.id]]);
      return app.query('update handover.handover set enrolled_on = access.today() + 1, first_school_day = null where id = $1', [rows[0]?.id]);
    });
    await expect(ahead).rejects.toMatchObject({ code: '42501' });
  });

  it('R9 R13 goes to another school, or on other days, while it is a draft; who agreed to the first school is asked again', async () => {
    const { id, parent } = await child('Isa');
    const elsewhere = await arrange(database, (a) => a.location(world.school.id, 'Basisschool De Brug', 'SCHOOL'));
    const handover = await road.open(id);
    const to = (more: object) =>
      road.attempt(road.staff, 'changeDestination', 'ChangeDestinationInput', {
        handoverId: handover.id,
        version: handover.version,
        receiverLocationId: elsewhere,
        enrolledOn: world.today,
        ...more,
      });
    expect(await to({ enrolledOn: addDays(world.today, 1) })).toBe('NOT_NOW handover_not_enrolled');
    await road.offer(handover);
    await road.decide(handover, await HandoverRoad.guardian(api, parent), 'ALL');
    expect(await to({})).toBe('NOT_NOW handover_no_draft');
    await road.step(handover, 'takeBackHandover');
    const firstSchoolDay = addDays(world.today, 30);
    expect(await to({ firstSchoolDay })).toBe('DRAFT');
    expect(await to({})).toBe('CHANGED_SINCE changed_since');
    expect(await road.look(handover)).toBe('DRAFT');
    expect(await page(handover.id)).toMatchObject({
      receiver: { locationName: 'Basisschool De Brug' },
      latestOn: addDays(firstSchoolDay, -14),
      standing: { agreedParts: [] },
    });
    expect((await road.offer(handover, null)).state).toBe('DISCUSSED_WITH_PARENTS');
  });

  it('H1 a draft that nobody needs is stopped: nothing goes to the school, its parents read so, and another may begin', async () => {
    const { id, parent } = await child('Wim');
    const draft = await road.open(id);
    const discard = (version: number) => road.attempt(road.staff, 'discardHandover', 'HandoverStepInput', { handoverId: draft.id, version });
    expect(await discard(draft.version + 1)).toBe('CHANGED_SINCE changed_since');
    await road.offer(draft);
    expect(await discard(draft.version)).toBe('NOT_NOW handover_not_in_state');
    await road.step(draft, 'takeBackHandover');
    expect(await discard(draft.version)).toBe('DISCARDED');
    expect(await road.attempt(road.staff, 'offerToParents', 'HandoverStepInput', { handoverId: draft.id, version: draft.version + 1 })).toBe(
      'NOT_FOUND not_found',
    );
    const { ownHandovers } = await (await HandoverRoad.guardian(api, parent)).get<{ ownHandovers: unknown[] }>('{ ownHandovers { id state toDecide } }');
    expect(ownHandovers).toEqual([{ id: draft.id, state: 'DISCARDED', toDecide: false }]);
    expect((await road.open(id)).id).not.toBe(draft.id);
  });

  it('R13 a name or birth date that is put right is right in what is under way too', async () => {
    const { id } = await child('Fout');
    const handover = await road.open(id);
    await asAdmin(database.adminUrl, (admin) => admin.query(`update children.child set call_name = 'Goed', birth_date = birth_date - 31 where id = $1`, [id]));
    const born = addDays(addMonths(world.today, -45), -31);
    expect(await page(handover.id)).toMatchObject({ callName: 'Goed', dueOn: addMonths(born, 45), latestOn: addDays(addMonths(born, 48), -14) });
  });

  it('H2 R4 keeps the source of a line that did not change, and calls another typed', async () => {
    const { id } = await child('Rik');
    const handover = await road.open(id);
    const [part] = (await page(handover.id)).parts.filter((entry) => entry.part === 'INTERESTS');
    const edit = (version: number, strengths: string[], ...more: string[]) => {
      const sections = ['INTERESTS_AND_TALENTS', ...more].map((category) => ({ category, strengths, notes: [], concerns: [] }));
      return road.attempt(road.staff, 'editPart', 'EditPartInput', { handoverId: handover.id, part: 'INTERESTS', version, sections });
    };
    expect(await edit(part?.version ?? 0, ['Graafmachines'])).toBe('DRAFT');
    const written = (await page(handover.id)).parts.find((entry) => entry.part === 'INTERESTS');
    expect(written?.sections[0]?.strengths).toEqual([{ text: 'Graafmachines', source: { kind: 'TYPED' } }]);
    expect(await edit(part?.version ?? 0, ['Treinen'])).toBe('CHANGED_SINCE changed_since');
    expect(await edit((part?.version ?? 0) + 1, ['x'.repeat(300), 'y'.repeat(300)])).toBe('TOO_MANY handover_part_too_long');
    // words that stand nowhere in this part are refused, not lost
    for (const more of ['INTERESTS_AND_TALENTS', 'HEALTH']) expect(await edit((part?.version ?? 0) + 1, ['Treinen'], more)).toBe('INVALID input_does_not_fit');
    // R4: in no packet, whoever typed it
    expect(await edit((part?.version ?? 0) + 1, ['Treinen, BSN 123456782'])).toBe('INVALID handover_person_number');
  });

  it('R12 asks a strength first, once a concern stands anywhere', async () => {
    const { id } = await child('Ans');
    const handover = await road.open(id);
    await road.step(handover, 'answerWarm', 'AnswerWarmInput', { answer: 'SHORT_CALL' });
    const write = async (part: string, category: string, words: { strengths?: string[]; concerns?: string[] }) => {
      const version = (await page(handover.id)).parts.find((entry) => entry.part === part)?.version;
      await road.do(road.staff, 'editPart', 'EditPartInput', {
        id: newId(),
        handoverId: handover.id,
        part,
        version,
        sections: [{ category, strengths: [], notes: [], concerns: [], ...words }],
      });
    };
    await write('DEVELOPMENT', 'LANGUAGE', { concerns: ['Zegt weinig in de kring'] });
    expect((await page(handover.id)).standing.missingStrengths).toHaveLength(6);
    expect(await road.attempt(road.staff, 'offerToParents', 'HandoverStepInput', { handoverId: handover.id, version: handover.version })).toBe(
      'NOT_NOW handover_strength_first',
    );
    await write('INTERESTS', 'INTERESTS_AND_TALENTS', { strengths: ['Water'] });
    await write('WHAT_WORKS', 'WHAT_WORKS', { strengths: ['Plaatjes'] });
    await write('DEVELOPMENT', 'LANGUAGE', { strengths: ['Vertelt thuis veel'], concerns: ['Zegt weinig in de kring'] });
    for (const category of ['MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL']) await write('DEVELOPMENT', category, { strengths: ['Doet graag mee'] });
    expect((await road.step(handover, 'offerToParents')).state).toBe('DISCUSSED_WITH_PARENTS');
  });

  it('R13 R14 a support question brings the due date forward and asks a conversation', async () => {
    const { id } = await child('Noa', 41);
    const handover = await road.open(id);
    const shown = await page(handover.id);
    const version = shown.parts.find((entry) => entry.part === 'SUPPORT')?.version;
    const sections = [{ category: 'SUPPORT_QUESTION', strengths: [], notes: ['Hoe helpen we bij overgangen?'], concerns: [] }];
    await road.do(road.staff, 'editPart', 'EditPartInput', { id: newId(), handoverId: handover.id, part: 'SUPPORT', version, sections });
    const after = await page(handover.id);
    expect(after).toMatchObject({ warmRequired: true, warmReasons: ['SUPPORT_QUESTION'], dueOn: addMonths(addMonths(world.today, -41), 42) });
    expect(await road.attempt(road.staff, 'answerWarm', 'AnswerWarmInput', { handoverId: handover.id, version: after.version, answer: 'PAPER' })).toBe(
      'INVALID handover_paper_not_enough',
    );
  });

  it('R14 a VE indication asks a conversation', async () => {
    const handover = await road.open(world.children.sem);
    expect(await page(handover.id)).toMatchObject({ warmRequired: true, warmReasons: ['VE'] });
  });

  it('H3 is not offered before cold or warm was answered, nor when nobody can decide', async () => {
    const lonely = await arrange(database, (a) =>
      a.child({ controllerId: world.childcare.id, callName: 'Pip', months: 45, groupId: world.childcare.groups.vlinders }),
    );
    const handover = await road.open(lonely);
    const offer = () => road.attempt(road.staff, 'offerToParents', 'HandoverStepInput', { handoverId: handover.id, version: handover.version });
    expect(await offer()).toBe('NOT_NOW handover_warm_unanswered');
    await road.step(handover, 'answerWarm', 'AnswerWarmInput', { answer: 'PAPER' });
    expect(await offer()).toBe('NOT_NOW handover_nobody_decides');
  });

  it('R7 the application may not step past the road: no state of its own making, no content outside a draft', async () => {
    const handover = await road.open(world.children.noor);
    await road.offer(handover);
    await asAdmin(database.adminUrl, async (admin) => {
      const { rows } = await admin.query(
        `select has_column_privilege($1, 'handover.handover', 'state', 'update') as may, has_table_privilege($1, 'handover.delivery', 'insert') as deliver`,
        [new URL(database.appUrl).username],
      );
      expect(rows).toEqual([{ may: false, deliver: false }]);
    });
    expect(await road.attempt(road.staff, 'editPart', 'EditPartInput', { handoverId: handover.id, part: 'HOME', version: 1, sections: [] })).toBe(
      'NOT_NOW handover_no_draft',
    );
    expect(await road.attempt(road.staff, 'sendHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version })).toBe(
      'NOT_NOW handover_no_consent',
    );
    expect(await road.attempt(mother, 'sendHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version })).toBe(
      'FORBIDDEN not_this_role',
    );
    const past = (set: string) =>
      asAdmin(database.adminUrl, (admin) => admin.query(`update handover.handover set ${set} where id = $1`, [handover.id])).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect([await past(`state = 'CLOSED', ended_on = access.today()`), await past('sent_on = opened_on - 1'), await past('version = version')]).toEqual([
      '23514',
      '23514',
      'done',
    ]);
  });

  it("another group's mentor finds nothing", async () => {
    const { id } = await child('Teun');
    const handover = await road.open(id);
    const other = await api.visitor(world.people.otherMentor.accountId, world.people.otherMentor.hat);
    const answer = await other.ask(PAGE, { id: handover.id });
    expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('a retry of the same opening has one effect and the same answer', async () => {
    const { id: childId } = await child('Liv');
    const input = { id: newId(), childId, receiverLocationId: road.school, enrolledOn: world.today };
    const [first, again] = [
      await road.do(road.staff, 'openHandover', 'OpenHandoverInput', input),
      await road.do(road.staff, 'openHandover', 'OpenHandoverInput', input),
    ];
    expect(again).toEqual(first);
  });
});
