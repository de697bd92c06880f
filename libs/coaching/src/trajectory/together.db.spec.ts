import { addDays, newId } from '#kernel';
import {
  type ArrangedPerson,
  arrange,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const ASK = 'mutation AskCoach($input: AskCoachInput!) { askCoach(input: $input) { id version state } }';
const MINE = `query MyTrajectories { myTrajectories { id programme phase side question coachName colleagueName ownerName waitingDays nextVisitOn toConfirm version
  ownership { number ownerName tickedBy isShift } } }`;
const ONE = `query Trajectory($id: ID!) { trajectory(id: $id) { id version phase feeling question ownerShifts questionVersions { version text side } phases { phase fromPhase side }
  ownership { number tickedBy } visits { id plannedOn state version } namedChild { callName }
  logs { id state version story nextStep minutes { group talk } madeBy madeByMe confirmations { side name dissent } } } }`;
const PLAN = 'mutation PlanVisit($input: PlanVisitInput!) { planVisit(input: $input) { id version state } }';
const LOG = 'mutation LogVisit($input: LogVisitInput!) { logVisit(input: $input) { id version state } }';

interface Receipt {
  id: string;
  version: number;
  state: string;
}

describe('coach and colleague as equals', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let colleague: Visitor;
  let coach: Visitor;
  let other: ArrangedPerson;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    const { school, people } = world;
    other = await arrange(database, (a) =>
      a.person('Omar', {
        controllerId: school.id,
        role: 'EXTERNAL_COACH',
        scopeKind: 'LOCATION',
        scopeId: school.locations.kompas,
        period: `[2020-01-01,${addDays(world.today, 100)})`,
      }),
    );
    api = await startApi(database);
    colleague = await api.visitor(people.teacher.accountId, people.teacher.hat);
    coach = await api.visitor(people.externalCoach.accountId, people.externalCoach.hat);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const ask = async (more: Record<string, unknown> = {}): Promise<string> => {
    const input = {
      id: newId(),
      locationId: world.school.locations.kompas,
      groupId: world.school.groups.kleutersA,
      coachId: world.people.externalCoach.accountId,
      feeling: 'Ik krijg er geen vinger achter.',
      ...more,
    };
    return (await colleague.get<{ askCoach: Receipt }>(ASK, { input })).askCoach.id;
  };
  const one = async (who: Visitor, id: string) => (await who.get<{ trajectory: Record<string, unknown> }>(ONE, { id })).trajectory;
  const facts = (trajectoryId: string) => ({
    trajectoryId,
    heldOn: world.today,
    setting: 'GROUP',
    form: 'OBSERVATION',
    participants: ['TEACHER', 'COACH'],
    minutes: { group: 45, talk: 15 },
  });
  const log = async (who: Visitor, trajectoryId: string, more: Record<string, unknown> = {}) =>
    (await who.get<{ logVisit: Receipt }>(LOG, { input: { id: newId(), ...facts(trajectoryId), ...more } })).logVisit;
  const refusal = async (answer: Promise<{ errors: { extensions: { code: string; reason: string } }[] }>) => {
    const { errors } = await answer;
    return [errors[0]?.extensions.code, errors[0]?.extensions.reason];
  };

  it('R36 a colleague asks with a location and a feeling alone; the coach sees it, and nobody asked for an indication', async () => {
    const id = await ask({ groupId: null });
    const [line] = (await colleague.get<{ myTrajectories: Record<string, unknown>[] }>(MINE)).myTrajectories.filter((row) => row['id'] === id);
    expect(line).toMatchObject({
      programme: 'OTHER',
      phase: 'QUESTION',
      side: 'COLLEAGUE',
      coachName: 'Yasmin',
      ownerName: 'Juf Anna',
      waitingDays: 0,
      ownership: { number: 1, ownerName: 'Juf Anna', tickedBy: ['COLLEAGUE'], isShift: false },
    });
    expect((await one(coach, id))['feeling']).toBe('Ik krijg er geen vinger achter.');
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(`select column_name from information_schema.columns where table_schema = 'coaching' and column_name ~ 'indicat|referral|desk'`),
    );
    expect(rows).toEqual([]);
  });

  it('R36 where several coaches work one is chosen; the same intent is sent once however often retried', async () => {
    expect(await refusal(colleague.ask(ASK, { input: { id: newId(), locationId: world.school.locations.kompas, feeling: 'Even meedenken?' } }))).toEqual([
      'INVALID',
      'coaching_choose_coach',
    ]);
    const input = { id: newId(), locationId: world.school.locations.kompas, coachId: other.accountId, feeling: 'Even meedenken?' };
    const receipts = await Promise.all([colleague.get(ASK, { input }), colleague.get(ASK, { input })]);
    expect(receipts[0]).toEqual(receipts[1]);
    const { rowCount } = await asAdmin(database.adminUrl, (admin) => admin.query('select from coaching.trajectory where id = $1', [input.id]));
    expect(rowCount).toBe(1);
  });

  it('K3 the first words are for their writer and the coach alone, in SQL too; the question goes on in versions', async () => {
    const id = await ask();
    await coach.get('mutation SharpenQuestion($input: SharpenQuestionInput!) { sharpenQuestion(input: $input) { version } }', {
      input: { id: newId(), trajectoryId: id, version: 0, text: 'Hoe kan ik rust brengen bij het opruimen?' },
    });
    expect(await one(colleague, id)).toMatchObject({
      question: 'Hoe kan ik rust brengen bij het opruimen?',
      questionVersions: [{ version: 1, side: 'COACH' }],
    });
    // somebody else who is in it, as a second colleague would be
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values ($1, $2, $3, $4, 'COLLEAGUE', access.today())`,
        [world.school.id, newId(), id, world.people.parallelTeacher.accountId],
      ),
    );
    const feelings = async (person: ArrangedPerson) =>
      asCaller(database, person, async (app) => {
        await app.query(`select access.open('TRAJECTORY', array[$1]::uuid[], 'COACH_TOGETHER')`, [id]);
        return (await app.query('select (select count(*)::int from coaching.feeling) as feelings, (select count(*)::int from coaching.question) as questions'))
          .rows[0] as unknown;
      });
    expect(await feelings(world.people.teacher)).toEqual({ feelings: 1, questions: 1 });
    expect(await feelings(world.people.externalCoach)).toEqual({ feelings: 1, questions: 1 });
    expect(await feelings(world.people.parallelTeacher)).toEqual({ feelings: 0, questions: 1 });
  });

  it('X10 both tick whose question it stays', async () => {
    const id = await ask();
    const tick = 'mutation TickOwnership($input: TickOwnershipInput!) { tickOwnership(input: $input) { version state } }';
    expect(await coach.get(tick, { input: { id: newId(), trajectoryId: id, version: 1 } })).toEqual({ tickOwnership: { version: 1, state: 'AGREED' } });
    expect((await one(colleague, id))['ownership']).toMatchObject({ tickedBy: ['COACH', 'COLLEAGUE'] });
  });

  it('R39 the coach of youth care is never the owner, nor anybody of the SWV; a shift between colleagues is an event', async () => {
    const id = await ask();
    const state = 'mutation StateOwnership($input: StateOwnershipInput!) { stateOwnership(input: $input) { version state } }';
    const say = (who: Visitor, ownerId: string | null, version = 1) =>
      who.ask(state, { input: { id: newId(), trajectoryId: id, version, ownerId, coachAdds: 'Kijkt mee op de groep.' } });
    expect(await refusal(say(colleague, world.people.externalCoach.accountId))).toEqual(['INVALID', 'coaching_owner']);
    expect(await refusal(say(coach, world.people.swvStaff.accountId))).toEqual(['INVALID', 'coaching_owner']);
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values ($1, $2, $3, $4, 'COLLEAGUE', access.today())`,
        [world.school.id, newId(), id, world.people.parallelTeacher.accountId],
      ),
    );
    expect((await say(colleague, world.people.parallelTeacher.accountId)).errors).toEqual([]);
    expect(await one(coach, id)).toMatchObject({ ownerShifts: 1, ownership: { number: 2, tickedBy: ['COLLEAGUE'] } });
    expect((await say(colleague, world.people.parallelTeacher.accountId, 1)).errors[0]?.extensions.code).toBe('CHANGED_SINCE');
  });

  it('R41 nothing is needed beyond day, form, setting and roles; the planned meeting becomes held and the waiting ends', async () => {
    const id = await ask();
    const visit = (
      await coach.get<{ planVisit: Receipt }>(PLAN, { input: { id: newId(), trajectoryId: id, plannedOn: world.today, setting: 'GROUP', form: 'OBSERVATION' } })
    ).planVisit;
    const day = await coach.get<{ myDay: { visit: { id: string }; trajectory: { id: string; question: string | null } }[] }>(
      'query MyDay { myDay { visit { id } trajectory { id question ownerName ownership { ownerName } } } }',
    );
    expect(day.myDay.map((due) => due.visit.id)).toContain(visit.id);
    const receipt = (
      await coach.get<{ logVisit: Receipt }>(LOG, {
        input: { id: newId(), trajectoryId: id, visitId: visit.id, heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', participants: ['TEACHER'] },
      })
    ).logVisit;
    expect(receipt).toMatchObject({ version: 1, state: 'OFFERED' });
    expect(await one(colleague, id)).toMatchObject({ visits: [{ state: 'HELD' }], logs: [{ state: 'OFFERED', madeByMe: false, story: null }] });
    expect(await refusal(coach.ask(LOG, { input: { id: newId(), ...facts(id), visitId: visit.id } }))).toEqual(['NOT_NOW', 'coaching_visit_over']);
  });

  it('R41 a talk without a record keeps a day and a kind, and nothing that leads to anybody', async () => {
    const id = await ask();
    const input = { id: newId(), trajectoryId: id, heldOn: world.today, form: 'PARENT_TALK' };
    await colleague.get('mutation TalkWithoutRecord($input: TalkWithoutRecordInput!) { talkWithoutRecord(input: $input) { id } }', { input });
    const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query('select * from coaching.talk where id = $1', [input.id]));
    expect(Object.keys(rows[0] as object).sort()).toEqual(['controller_id', 'form', 'held_on', 'id', 'location_id']);
    expect((await one(colleague, id))['logs']).toEqual([]);
  });

  it('domain 6.3 phases go in any order, back steps are events', async () => {
    const id = await ask();
    const take = (version: number, phase: string) =>
      colleague.get('mutation TakePhase($input: TakePhaseInput!) { takePhase(input: $input) { version } }', {
        input: { id: newId(), trajectoryId: id, version, phase },
      });
    await take(1, 'CLOSING');
    await take(2, 'LOOKING_ALONG');
    expect(await one(coach, id)).toMatchObject({
      phase: 'LOOKING_ALONG',
      phases: [{ phase: 'QUESTION' }, { phase: 'CLOSING', fromPhase: 'QUESTION' }, { phase: 'LOOKING_ALONG', fromPhase: 'CLOSING' }],
    });
  });

  it('R48 another coach at the same location opens nothing of it, in SQL; who is in it does (negative control)', async () => {
    const id = await ask();
    await log(coach, id, { story: 'Alleen voor ons.' });
    const seen = (person: ArrangedPerson) =>
      asCaller(database, person, async (app) => {
        await app.query(
          `select access.open('TRAJECTORY', array(select id from coaching.trajectory), 'COACH_TOGETHER'), access.open('TRAJECTORY', array[$1]::uuid[], 'COACH_TOGETHER')`,
          [id],
        );
        return Promise.all(
          ['trajectory', 'log', 'log_words', 'feeling', 'question', 'ownership', 'confirmation'].map(
            async (table) => (await app.query(`select from coaching.${table}`)).rowCount,
          ),
        );
      });
    expect(await seen(other)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await seen(world.people.externalCoach)).every((rows) => rows === 1)).toBe(false);
    expect((await seen(world.people.externalCoach)).slice(0, 4)).toEqual([1, 1, 1, 1]);
  });

  it('K7 the day after the assignment everything is out of sight', async () => {
    const id = await ask({ coachId: other.accountId });
    const guest = await api.visitor(other.accountId, other.hat);
    expect((await one(guest, id))['id']).toBe(id);
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(`update access.post set period = daterange(lower(period), access.today()) where account_id = $1`, [other.accountId]),
    );
    expect((await guest.ask(ONE, { id })).errors[0]?.extensions.code).toBe('HAT_REQUIRED');
    await asAdmin(database.adminUrl, (admin) =>
      admin.query(`update access.post set period = daterange(lower(period), access.today() + 1) where account_id = $1`, [other.accountId]),
    );
    expect((await one(guest, id))['id']).toBe(id);
  });

  it('R39 no coach owns a question, in the table either', async () => {
    const id = await ask();
    const owned = asAdmin(database.adminUrl, (admin) => admin.query('update coaching.trajectory set owner_account_id = coach_account_id where id = $1', [id]));
    await expect(owned).rejects.toMatchObject({ code: '23514' });
  });

  it('K4 who leads, administers or reviews is refused at the door, and in SQL opens nothing', async () => {
    const id = await ask();
    const { director, schoolAdministrator, schoolPrivacyOfficer } = world.people;
    for (const person of [{ ...director, hat: director.hats[1]! }, schoolAdministrator, schoolPrivacyOfficer]) {
      const visitor = await api.visitor(person.accountId, person.hat);
      expect((await visitor.ask(ONE, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      const opened = await asCaller(
        database,
        person,
        async (app) => (await app.query(`select access.open('TRAJECTORY', array[$1]::uuid[], 'COACH_TOGETHER') as ids`, [id])).rows[0].ids as string[],
      );
      expect(opened).toEqual([]);
    }
  });
});
