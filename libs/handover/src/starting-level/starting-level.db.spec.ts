import { addDays, type Id, newId } from '#kernel';
import { type ArrangedPerson, arrange, asCaller, BothSides, HandoverRoad, type SentHandover, type Visitor } from '#testing';

const READ = `query Read($id: ID!) { delivery(id: $id) { state conversation { heldOn agreements { who what } }
  startingLevels { domain outcome delivered { line step } confirmed { line step } } } }`;
interface Read {
  delivery: {
    state: string;
    startingLevels: { domain: string; outcome: string; delivered: object[]; confirmed: object[] }[];
    conversation: object | null;
  };
}

describe('what the school says of a handover: the talk, the starting level and the answer', () => {
  let sides: BothSides;

  beforeAll(async () => {
    sides = await BothSides.open();
  });
  afterAll(async () => sides?.close());

  const link = ({ handover, enrolmentId }: SentHandover) => sides.link(handover.id, enrolmentId);
  const read = async (visitor: Visitor, id: Id) => (await visitor.get<Read>(READ, { id })).delivery;
  const atSchool = (visitor: Visitor, name: string, inputType: string, { handover }: SentHandover, more: object = {}) =>
    sides.road.attempt(visitor, name, inputType, { deliveryId: handover.id, ...more });
  const versionAt = async ({ handover }: SentHandover) =>
    (await sides.rows('select version from handover.delivery where id = $1', [handover.id]))[0]?.version as number;
  const step = async (name: string, inputType: string, arrival: SentHandover, more: object = {}, visitor = sides.atSchool.teacher) =>
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

  it("R14 R16 a required conversation comes before the starting level; then both values are kept and the school's ratings follow", async () => {
    const arrival = await sides.sent('Sem', { hasVe: true });
    await link(arrival);
    expect(await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED') })).toBe(
      'NOT_NOW handover_conversation_first',
    );
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: sides.world.today })).toBe('NOT_NOW handover_not_in_state');
    expect(await step('planConversation', 'PlanConversationInput', arrival, { form: 'SIT_TOGETHER', on: addDays(sides.world.today, -1) })).toBe(
      'INVALID handover_day_passed',
    );
    expect(await step('planConversation', 'PlanConversationInput', arrival, { form: 'SIT_TOGETHER', on: addDays(sides.world.today, 400) })).toBe(
      'INVALID handover_day_too_far',
    );
    expect(await step('planConversation', 'PlanConversationInput', arrival, { form: 'SIT_TOGETHER', on: addDays(sides.world.today, 3), time: '15:30' })).toBe(
      'CONVERSATION_PLANNED',
    );
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: sides.world.today, receiverPeople: [] })).toContain('INVALID');
    expect(await step('holdConversation', 'HoldConversationInput', arrival, { ...held, heldOn: addDays(sides.world.today, -1) })).toBe(
      'INVALID handover_talk_before_sending',
    );
    // R4: what is agreed goes to preschool and parents too
    const numbered = { ...held, heldOn: sides.world.today, agreements: [{ who: 'school', what: 'Zoek BSN 123456782 op' }] };
    expect(await step('holdConversation', 'HoldConversationInput', arrival, numbered)).toBe('INVALID handover_person_number');
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
    const arrival = await sides.sent('Noa', { firstDay: sides.world.today });
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
    const [cold, asked] = [await sides.sent('Guus'), await sides.sent('Roos')];
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
    const arrival = await sides.sent('Pien', { firstDay: addDays(sides.world.today, 7) });
    await link(arrival);
    await step('confirmStartingLevel', 'ConfirmStartingLevelInput', arrival, { domains: four('CONFIRMED') });
    const answers = { complete: 4, usable: 5, recognised: 3, text: 'Fijn om te lezen' };
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, answers)).toBe('NOT_NOW handover_feedback_too_early');
    await sides.rows('update handover.delivery set first_school_day = null where id = $1', [arrival.handover.id]);
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, answers)).toBe('NOT_NOW handover_first_day_unknown');
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, { ...answers, complete: 6 })).toContain('INVALID');
    expect(await step('giveFeedback', 'GiveFeedbackInput', arrival, { ...answers, text: 'BSN 123456782' })).toBe('INVALID handover_person_number');
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

  it('R16 of two preschools each handover keeps the levels that came with it', async () => {
    const other = await arrange(sides.database, async (a) => {
      const id = await a.controller('CHILDCARE', 'Peuteropvang De Haas');
      const location = await a.location(id, 'De Haas', 'PEUTEROPVANG');
      const groupId = await a.group(id, location, 'Hazen');
      const [first, second] = [
        await a.child({ controllerId: sides.world.childcare.id, callName: 'Jip', months: 46, groupId: sides.world.childcare.groups.vlinders }),
        await a.child({ controllerId: id, callName: 'Jip', months: 46, groupId }),
      ];
      const own = await a.child({ controllerId: sides.world.school.id, callName: 'Jip', months: 46 });
      const enrolmentId = await a.enrolment(sides.world.school.id, own, sides.world.school.locations.kompas, {
        groupId: sides.world.school.groups.kleutersA,
        firstDay: addDays(a.today, 4),
      });
      const parents = [await a.guardian(sides.world.childcare.id, first, 'Ouder van Jip'), await a.guardian(id, second, 'Ouder van Jip')];
      return {
        own,
        enrolmentId,
        parents,
        children: [first, second],
        mentor: await a.person('Hanna', { controllerId: id, role: 'PEDAGOGICAL_STAFF', scopeKind: 'GROUP', scopeId: groupId }),
      };
    });
    const roads = [sides.road, await HandoverRoad.of(sides.api, other.mentor, sides.road.school, sides.world.today)];
    for (const [n, way] of roads.entries()) {
      const one = await way.open(other.children[n]!, { firstSchoolDay: addDays(sides.world.today, 4) });
      const level = {
        domain: 'MOTOR',
        line: 'DRAWING',
        step: 3 + n,
        sight: 'SEEN',
        certainty: 'SURE',
        observedOn: sides.world.today,
        raterRole: 'PEDAGOGICAL_STAFF',
      };
      await sides.rows(`update handover.part set content = $2 where handover_id = $1 and kind = 'DEVELOPMENT'`, [
        one.id,
        { sections: [{ category: 'MOTOR', facts: [], strengths: [], notes: [], concerns: [], levels: [level] }] },
      ]);
      await way.offer(one, 'PAPER');
      await way.decide(one, await HandoverRoad.guardian(sides.api, other.parents[n]!), 'ALL');
      await way.step(one, 'sendHandover');
      expect(await sides.link(one.id, other.enrolmentId)).toBe('RECEIVED');
    }
    const arrived = await sides.rows('select id, version, sender_location_id from handover.delivery where child_id = $1 order by sent_on, id', [other.own]);
    const domains = ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'].map((domain) => ({ domain, outcome: 'CONFIRMED' }));
    for (const { id, version } of arrived)
      await sides.road.do(sides.atSchool.teacher, 'confirmStartingLevel', 'ConfirmStartingLevelInput', { id: newId(), deliveryId: id, version, domains });
    const kept = await sides.rows(
      `select delivered -> 0 ->> 'step' as step, l.name from handover.starting_level s join handover.delivery d on d.controller_id = s.controller_id and d.id = s.handover_id
      join centre.location l on l.id = d.sender_location_id where s.child_id = $1 and s.domain = 'MOTOR' order by 1`,
      [other.own],
    );
    expect(kept).toEqual([
      { step: '3', name: 'KDV De Wilg' },
      { step: '4', name: 'De Haas' },
    ]);
    expect(await sides.rows('select step, source from development.rating where child_id = $1 order by step', [other.own])).toEqual([
      { step: 3, source: 'KDV De Wilg' },
      { step: 4, source: 'De Haas' },
    ]);
  });
});
