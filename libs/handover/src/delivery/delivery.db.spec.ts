import { addDays, type Id, newId } from '#kernel';
import {
  arrange,
  type ArrangedGuardian,
  type ArrangedPerson,
  asAdmin,
  asCaller,
  BothSides,
  type ChildAtBoth,
  HandoverRoad,
  type UnderWay,
  type Visitor,
} from '#testing';

const READ = `query Read($id: ID!) { delivery(id: $id) {
  state version sender { locationName } warmRequired levelDue feedbackFrom parts { part adopted sections { category strengths { text } } views { voice text } } views { text }
  talkingPoints { reason text } events { kind person role } conversation { heldOn senderPeople receiverPeople agreements { who what } }
  startingLevels { domain outcome delivered { line step } confirmed { line step } } feedback { complete usable recognised text } } }`;
interface Read {
  delivery: {
    state: string;
    version: number;
    levelDue: string;
    feedbackFrom: string;
    parts: { part: string; adopted: boolean; views: { text: string }[] }[];
    events: { kind: string; person: string | null }[];
    startingLevels: { domain: string; outcome: string; delivered: object[]; confirmed: object[] }[];
    feedback: object | null;
    conversation: object | null;
  };
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

  interface Sent extends ChildAtBoth {
    readonly handover: UnderWay;
    readonly parent: Visitor;
    readonly guardian: ArrangedGuardian;
  }

  /** A child at both sides, whose handover was sent with everything but health. */
  async function sent(name: string, more: { firstDay?: string; choice?: string; parts?: string[]; ve?: boolean } = {}): Promise<Sent> {
    const made = await sides.child(name, { firstDay: more.firstDay, hasVe: more.ve });
    const guardian = made.guardians[0]!;
    const handover = await sides.road.open(made.child);
    await development(handover.id);
    await sides.road.offer(handover);
    const parent = await HandoverRoad.guardian(sides.api, guardian);
    await sides.road.do(parent, 'addView', 'AddViewInput', { id: newId(), handoverId: handover.id, part: 'INTERESTS', text: `Zo zien wij ${name}` });
    await sides.road.decide(handover, parent, more.choice ?? 'ALL', more.parts ? { parts: more.parts } : {});
    await sides.road.step(handover, 'sendHandover');
    return { handover, parent, guardian, ...made };
  }

  /** Levels and interests in the draft, as a look at the child would have left them. */
  async function development(id: Id): Promise<void> {
    const level = (domain: string, line: string, step: number) => ({
      domain,
      line,
      step,
      sight: 'SEEN',
      certainty: 'SURE',
      observedOn: sides.world.today,
      raterRole: 'PEDAGOGICAL_STAFF',
    });
    const section = (category: string, rest: object = {}) => ({ category, facts: [], strengths: [], notes: [], concerns: [], levels: [], ...rest });
    const strengths = [{ text: 'Liedjes', source: { kind: 'TYPED', id: null, on: null } }];
    const content = {
      sections: [
        section('LANGUAGE', { levels: [level('LANGUAGE', 'LISTENING', 4), level('LANGUAGE', 'SPEAKING', 5)] }),
        section('MOTOR', { levels: [level('MOTOR', 'DRAWING', 4)] }),
      ],
    };
    await sides.rows(`update handover.part set content = $2 where handover_id = $1 and kind = 'DEVELOPMENT'`, [id, content]);
    await sides.rows(`update handover.part set content = $2 where handover_id = $1 and kind = 'INTERESTS'`, [
      id,
      { sections: [section('INTERESTS_AND_TALENTS', { strengths })] },
    ]);
  }

  const link = ({ handover, enrolmentId }: Sent, version = 1) => sides.link(handover.id, enrolmentId, version);
  const read = async (visitor: Visitor, id: Id) => (await visitor.get<Read>(READ, { id })).delivery;
  const refusal = async (visitor: Visitor, id: Id) => (await visitor.ask(READ, { id })).errors[0]?.extensions.code;
  const atSchool = (visitor: Visitor, name: string, inputType: string, { handover }: Sent, more: object = {}) =>
    sides.road.attempt(visitor, name, inputType, { deliveryId: handover.id, ...more });
  const versionAt = async ({ handover }: Sent) =>
    (await sides.rows('select version from handover.delivery where id = $1', [handover.id]))[0]?.version as number;
  const step = async (name: string, inputType: string, arrival: Sent, more: object = {}, visitor = sides.atSchool.teacher) =>
    atSchool(visitor, name, inputType, arrival, { version: await versionAt(arrival), ...more });
  const four = (outcome: string, lines?: object[]) =>
    ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'].map((domain) =>
      domain === 'LANGUAGE' && lines ? { domain, outcome: 'ADJUSTED', lines } : { domain, outcome },
    );
  const held = {
    heldOn: '',
    senderPeople: ['Sanne'],
    receiverPeople: ['Juf Anna'],
    parentsInvited: true,
    parentsPresent: true,
    agreements: [{ who: 'ouders', what: 'Papa brengt de eerste week tot in de klas' }],
  };

  it('R19 whoever enrols sees name and birth date only, and nobody else anything, until it is linked', async () => {
    const arrival = await sent('Bas');
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
    const [arrival, other] = [await sent('Kim'), await sent('Rik')];
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
    const [one, two] = [await sent('Tim'), await sent('Tom')];
    expect(await link(one)).toBe('RECEIVED');
    expect(await link({ ...two, enrolmentId: one.enrolmentId })).toBe('INVALID handover_enrolment_taken');
    await sides.rows('update children.child set birth_date = birth_date - 2 where id = $1', [two.atSchool]);
    expect(await link(two)).toBe('INVALID handover_other_child');
    await sides.rows('update children.child set birth_date = birth_date - 2 where id = $1', [two.child]);
    expect(await link(two)).toBe('RECEIVED');
  });

  it('a place in a next school year waits for its day; until then the class of today is asked', async () => {
    const { kleutersA, kleutersB } = sides.world.school.groups;
    const arrival = await sent('Jip');
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

  it('R15 is reminded after 7 days and escalated after 14, once each', async () => {
    const arrival = await sent('Ans');
    const remind = async (daysAgo: number) => {
      await sides.rows('update handover.handover set sent_on = access.today() - $2::integer where id = $1', [arrival.handover.id, daysAgo]);
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
    const arrival = await sent('Noa');
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

  it("R9 withdrawal takes the school's sight away at once, in SQL too; what was adopted stays, and everyone is told", async () => {
    const arrival = await sent('Liv');
    await link(arrival);
    expect(await atSchool(sides.atSchool.teacher, 'adoptParts', 'AdoptPartsInput', arrival, { parts: ['INTERESTS'] })).toBe('RECEIVED');
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
    expect(await step('adoptParts', 'AdoptPartsInput', arrival, { parts: ['HOME'], version: undefined })).toBe('NOT_FOUND not_found');
  });

  it('R9 negative control: with its scope left open the school would still get in, though the copies are gone', async () => {
    const arrival = await sent('Sil');
    await link(arrival);
    await sides.road.attempt(arrival.parent, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: arrival.handover.id });
    await sides.rows(`update access.subject_scope set closed_at = null where subject_id = $1 and subject_kind = 'DELIVERY'`, [arrival.handover.id]);
    expect((await read(sides.atSchool.teacher, arrival.handover.id)).parts).toEqual([]);
  });

  it('R9 a parent may take back some parts; the others stay', async () => {
    const arrival = await sent('Jet');
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

  it("R14 R16 a required conversation comes before the starting level; then both values are kept and the school's ratings follow", async () => {
    const arrival = await sent('Sem', { ve: true });
    await link(arrival);
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED') })).toBe(
      'NOT_NOW handover_conversation_first',
    );
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: sides.world.today })).toBe('NOT_NOW handover_not_in_state');
    expect(await step('planConversation', 'PlanConversationInput', arrival, { form: 'SIT_TOGETHER', on: addDays(sides.world.today, -1) })).toBe(
      'INVALID handover_day_passed',
    );
    expect(await step('planConversation', 'PlanConversationInput', arrival, { form: 'SIT_TOGETHER', on: addDays(sides.world.today, 3), time: '15:30' })).toBe(
      'CONVERSATION_PLANNED',
    );
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: sides.world.today, receiverPeople: [] })).toContain('INVALID');
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: addDays(sides.world.today, -1) })).toBe(
      'INVALID handover_talk_before_sending',
    );
    expect(
      await step('holdConversation', 'HoldConversationInput', arrival, {
        ...held,
        heldOn: sides.world.today,
        agreements: [{ who: 'school', what: 'Belt', until: addDays(sides.world.today, -1) }],
      }),
    ).toBe('INVALID handover_agreement_over');
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: sides.world.today })).toBe('CONVERSATION_HELD');
    const speaking = { line: 'SPEAKING', step: 6 };
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED', [speaking, { ...speaking, step: 5 }]) })).toBe(
      'INVALID line_twice',
    );
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED', [speaking]) })).toBe(
      'STARTING_LEVEL_CONFIRMED',
    );
    const { startingLevels, conversation } = await read(sides.atSchool.teacher, arrival.handover.id);
    expect(conversation).toMatchObject({ heldOn: sides.world.today, agreements: [{ who: 'ouders' }] });
    expect(startingLevels.find(({ domain }) => domain === 'LANGUAGE')).toEqual({
      domain: 'LANGUAGE',
      outcome: 'ADJUSTED',
      delivered: [
        { line: 'LISTENING', step: 4 },
        { line: 'SPEAKING', step: 5 },
      ],
      confirmed: [
        { line: 'SPEAKING', step: 6 },
        { line: 'LISTENING', step: 4 },
      ],
    });
    expect(startingLevels.find(({ domain }) => domain === 'MOTOR')).toMatchObject({ outcome: 'CONFIRMED', confirmed: [{ line: 'DRAWING', step: 4 }] });
    const ratings = await sides.rows('select line, step, source from development.rating where child_id = $1 order by line', [arrival.atSchool]);
    expect(ratings).toEqual([
      { line: 'DRAWING', step: 4, source: 'KDV De Wilg' },
      { line: 'LISTENING', step: 4, source: 'KDV De Wilg' },
      { line: 'SPEAKING', step: 6, source: null },
    ]);
    const sender = await sides.road.staff.get<{ handover: { state: string; conversation: { agreements: object[] } } }>(
      'query S($id: ID!) { handover(id: $id) { state conversation { agreements { who what } } } }',
      { id: arrival.handover.id },
    );
    expect(sender.handover).toMatchObject({ state: 'STARTING_LEVEL_CONFIRMED', conversation: { agreements: held.agreements } });
  });

  it('R16 the teacher confirms the starting level; a care coordinator plans the talk, and is neither asked to confirm nor able to, in SQL too', async () => {
    const arrival = await sent('Noa', { firstDay: sides.world.today });
    await link(arrival);
    await read(sides.atSchool.teacher, arrival.handover.id);
    const asks = async (visitor: Visitor) =>
      (await visitor.get<{ receivedHandovers: { id: Id; asks: string | null }[] }>('query R { receivedHandovers { id asks } }')).receivedHandovers.find(
        ({ id }) => id === arrival.handover.id,
      )?.asks;
    expect(
      await step('planConversation', 'PlanConversationInput', arrival, { form: 'SHORT_CALL', on: sides.world.today }, sides.atSchool.careCoordinator),
    ).toBe('CONVERSATION_PLANNED');
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: sides.world.today }, sides.atSchool.careCoordinator)).toBe(
      'CONVERSATION_HELD',
    );
    expect([await asks(sides.atSchool.teacher), await asks(sides.atSchool.careCoordinator)]).toEqual(['CONFIRM_STARTING_LEVEL', null]);
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED') }, sides.atSchool.careCoordinator)).toContain(
      'FORBIDDEN',
    );
    const confirm = ({ accountId, hat }: ArrangedPerson, purpose: string) =>
      asCaller(sides.database, { accountId, hat }, async (app) => {
        await app.query(`select access.open('DELIVERY', array[$1]::uuid[], $2)`, [arrival.handover.id, purpose]);
        const levels = JSON.stringify(four('CONFIRMED').map((domain) => ({ ...domain, levels: [], note: null })));
        return app.query('select state from handover.confirm_level($1, $2, $3::jsonb)', [arrival.handover.id, await versionAt(arrival), levels]).then(
          ({ rows: [row] }) => row?.state,
          ({ code }) => code,
        );
      });
    const { teacher: group, careCoordinator: location } = sides.world.people;
    expect([await confirm(location, 'RECEIVE'), await confirm(location, 'CONFIRM_LEVEL'), await confirm(group, 'RECEIVE')]).toEqual([
      '42501',
      '42501',
      '42501',
    ]);
    expect(await confirm(group, 'CONFIRM_LEVEL')).toBe('STARTING_LEVEL_CONFIRMED'); // negative control
  });

  it('R14 without a reason no conversation is required; the school may still ask one', async () => {
    const [cold, asked] = [await sent('Guus'), await sent('Roos')];
    for (const arrival of [cold, asked]) await link(arrival);
    expect(await atSchool(sides.atSchool.teacher, 'askConversationAsSchool', 'AskConversationAtDeliveryInput', asked)).toBe('RECEIVED');
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', asked, { domains: four('CONFIRMED') })).toBe('NOT_NOW handover_conversation_first');
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', cold, { domains: four('CONFIRMED').slice(1) })).toContain('INVALID');
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', cold, { domains: four('CONFIRMED') })).toBe('STARTING_LEVEL_CONFIRMED');
    // nobody is promised a conversation that can no longer be planned
    expect(await sides.road.attempt(cold.parent, 'askConversation', 'AskConversationInput', { handoverId: cold.handover.id })).toBe(
      'NOT_NOW handover_not_in_state',
    );
  });

  it('R17 feedback comes between six and twelve weeks, about the handover, and is read at both sides; then it can be closed', async () => {
    const arrival = await sent('Pien', { firstDay: addDays(sides.world.today, 7) });
    await link(arrival);
    await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED') });
    const answers = { complete: 4, usable: 5, recognised: 3, text: 'Fijn om te lezen' };
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, answers)).toBe('NOT_NOW handover_feedback_too_early');
    await sides.rows('update handover.delivery set first_school_day = null where id = $1', [arrival.handover.id]);
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, answers)).toBe('NOT_NOW handover_first_day_unknown');
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, { ...answers, complete: 6 })).toContain('INVALID');
    await sides.rows('update handover.delivery set first_school_day = access.today() - 42 where id = $1', [arrival.handover.id]);
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, answers)).toBe('FEEDBACK_GIVEN');
    const { handover } = await sides.road.staff.get<{ handover: { version: number; feedback: object } }>(
      'query S($id: ID!) { handover(id: $id) { version feedback { complete usable recognised text } } }',
      { id: arrival.handover.id },
    );
    expect(handover.feedback).toEqual(answers);
    expect(
      await sides.road.attempt(sides.road.staff, 'closeHandover', 'HandoverStepInput', { handoverId: arrival.handover.id, version: handover.version }),
    ).toBe('CLOSED');
    expect((await sides.road.staff.ask('query S($id: ID!) { handover(id: $id) { state } }', { id: arrival.handover.id })).errors[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await read(sides.atSchool.teacher, arrival.handover.id)).state).toBe('CLOSED');
    expect(await sides.road.attempt(arrival.parent, 'withdrawConsent', 'WithdrawConsentInput', { handoverId: arrival.handover.id })).toBe('WITHDRAWN');
  });

  it('R8 VE programme and duration goes on the same day for every VE child, whatever was consented to, and holds no observation', async () => {
    const agreed = await sent('Yas', { ve: true });
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
