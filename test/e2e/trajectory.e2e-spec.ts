import { addDays, newId } from '#kernel';
import { hashOf } from '#platform';
import { type ArrangedPerson, arrangeWorld, asAdmin, freshDatabase, listen, type ListeningApi, type TestDatabase, type World } from '#testing';
import { EventReader } from './event-reader.js';

interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly state: string | null;
}

describe('what one of the two does in a trajectory reaches the other’s open page', () => {
  let database: TestDatabase;
  let world: World;
  let one: ListeningApi;
  let other: ListeningApi;
  let teacher: ArrangedPerson;
  let coach: ArrangedPerson;
  let readers: { teacher: EventReader; coach: EventReader; director: EventReader };
  const id = newId();
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    teacher = world.people.teacher;
    coach = world.people.externalCoach;
    await sql(`update access.deployment set mode = 'test'`);
    one = await listen(database, { KINDLIJN_MODE: 'test' });
    other = await listen(database, { KINDLIJN_MODE: 'test' });
    const open = async (api: ListeningApi, person: ArrangedPerson) => EventReader.open(api.url, await cookieOf(person), person.hat);
    readers = { teacher: await open(one, teacher), coach: await open(other, coach), director: await open(other, world.people.director) };
  });
  afterAll(async () => {
    await Promise.all(Object.values(readers ?? {}).map((reader) => reader.close()));
    await Promise.all([one?.stop(), other?.stop()]);
    await database?.drop();
  });

  const sql = (text: string, values: unknown[] = []) =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(text, values)).rows as Record<string, string>[]);

  async function cookieOf({ accountId }: ArrangedPerson): Promise<string> {
    const token = cookies.get(accountId) ?? `test-${newId()}`;
    if (!cookies.has(accountId)) await sql(`select access.open_session($1, $2, 'DEMO', 10)`, [hashOf(token), accountId]);
    cookies.set(accountId, token);
    return `sid=${token}`;
  }

  /** The teacher acts at one instance, the coach at the other; every act is sent twice, to either instance, as a phone would that heard no answer. */
  async function act(person: ArrangedPerson, name: string, input: object): Promise<Receipt> {
    const whole = { id: newId(), trajectoryId: id, ...input };
    const [first, again] = person === teacher ? [one, other] : [other, one];
    const receipt = await send(first, person, name, whole);
    if ('refused' in receipt) throw new Error(receipt.refused);
    expect(await send(again, person, name, whole)).toEqual(receipt);
    return receipt;
  }
  const refusal = async (person: ArrangedPerson, name: string, input: object) => send(one, person, name, { id: newId(), trajectoryId: id, ...input });

  async function send(api: ListeningApi, person: ArrangedPerson, name: string, input: object): Promise<Receipt | { refused: string }> {
    const headers = { cookie: await cookieOf(person), 'x-kindlijn-hat': person.hat, 'content-type': 'application/json' };
    const query = `mutation Act($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id version state } }`;
    const answer = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) });
    const { data, errors } = (await answer.json()) as { data?: Record<string, Receipt>; errors?: { extensions: { code: string } }[] };
    return errors?.[0] ? { refused: errors[0].extensions.code } : data![name]!;
  }
  const versionOf = async (table: string, key: string) => Number((await sql(`select version from coaching.${table} where id = $1`, [key]))[0]?.['version']);
  const ofIt = ({ data }: { data: unknown }) => (data as { id?: string } | null)?.id === id;
  /** Acts, and waits until both heard of the trajectory once more, so that nothing of this is taken for what comes after; gives what the other heard. */
  async function told(reader: EventReader, step: () => Promise<unknown>): Promise<unknown> {
    const before = [readers.teacher, readers.coach].map((one) => ({ one, heard: one.heard.filter(ofIt).length }));
    await step();
    await Promise.all(before.map(({ one, heard }) => one.next((next) => ofIt(next) && one.heard.filter(ofIt).indexOf(next) >= heard)));
    return reader.heard.findLast(ofIt)?.data;
  }

  it('R36 a coach hears that somebody asked to work together, and the director does not', async () => {
    const asked = { id, trajectoryId: undefined, locationId: world.school.locations.kompas, groupId: world.school.groups.kleutersA, coachId: coach.accountId };
    expect(await told(readers.coach, () => act(teacher, 'askCoach', { ...asked, feeling: 'Ik krijg er geen vinger achter.' }))).toEqual({
      controllerId: world.school.id,
      kind: 'TRAJECTORY',
      id,
    });
  });

  it('R37 each log, correction and line of dissent is told to the other at another instance, by id alone', async () => {
    const meeting = { heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', participants: ['TEACHER', 'COACH'], minutes: { group: 45, talk: 15 } };
    const log = newId();
    const steps: [EventReader, () => Promise<unknown>][] = [
      [readers.teacher, () => act(coach, 'sharpenQuestion', { version: 0, text: 'Hoe breng ik rust bij het opruimen?' })],
      [readers.teacher, () => act(coach, 'tickOwnership', { version: 1 })],
      [readers.coach, () => act(teacher, 'planVisit', { plannedOn: addDays(world.today, 7), setting: 'GROUP', form: 'OBSERVATION' })],
      [readers.teacher, () => act(coach, 'logVisit', { id: log, ...meeting })],
      [readers.coach, () => act(teacher, 'confirmLog', { logId: log, version: 1 })],
      [readers.coach, () => act(teacher, 'confirmLog', { logId: log, version: 1, dissent: 'Ik zag het begin anders.' })],
      [readers.teacher, () => act(coach, 'correctLog', { logId: log, version: 1, ...meeting, minutes: { group: 50, talk: 15 } })],
    ];
    for (const [reader, step] of steps) expect(await told(reader, step)).toEqual({ controllerId: world.school.id, kind: 'TRAJECTORY', id });
  });

  it('K1 a goal that is made, changed or scaled, an estimate, and an end that moves are told too', async () => {
    const goal = newId();
    const steps: [EventReader, () => Promise<unknown>][] = [
      [readers.coach, () => act(teacher, 'makeGoal', { id: goal, text: 'Het opruimen begint rustig' })],
      [readers.teacher, () => act(coach, 'changeGoal', { goalId: goal, version: 1, text: 'Het opruimen begint rustig, ook op vrijdag' })],
      [readers.teacher, () => act(coach, 'scaleGoal', { goalId: goal, version: 0, moment: 'START', attainment: -1 })],
      [readers.coach, () => act(teacher, 'claimAverted', { help: 'YOUTH_CARE', instead: 'Samen de dag anders ingedeeld.', sureness: 3 })],
      [
        readers.coach,
        async () =>
          act(teacher, 'moveEnd', { version: await versionOf('trajectory', id), plannedEndOn: addDays(world.today, 80), reason: 'We zijn nog niet klaar.' }),
      ],
    ];
    for (const [reader, step] of steps) expect(await told(reader, step)).toEqual({ controllerId: world.school.id, kind: 'TRAJECTORY', id });
  });

  it('R37 a step on what was seen before the other changed it is refused, whoever takes it and at whichever instance', async () => {
    const [log] = await sql('select id, version from coaching.log where trajectory_id = $1', [id]);
    const [goal] = await sql('select id from coaching.goal where trajectory_id = $1', [id]);
    const meeting = { heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION', participants: ['TEACHER'], minutes: { group: 5, talk: 5 } };
    const stale: [ArrangedPerson, string, object][] = [
      [teacher, 'sharpenQuestion', { version: 0, text: 'Hoe begin ik?' }],
      [teacher, 'confirmLog', { logId: log?.['id'], version: 1 }],
      [coach, 'correctLog', { logId: log?.['id'], version: 1, ...meeting }],
      [teacher, 'changeGoal', { goalId: goal?.['id'], version: 1, text: 'Het opruimen duurt kort' }],
      [teacher, 'scaleGoal', { goalId: goal?.['id'], version: 0, moment: 'START', attainment: 1 }],
      [coach, 'moveEnd', { version: 1, plannedEndOn: addDays(world.today, 90), reason: 'Nog even.' }],
      [coach, 'takePhase', { version: 1, phase: 'TRYING' }],
      [coach, 'endTrajectory', { version: 1 }],
    ];
    for (const [person, name, input] of stale) expect([name, await refusal(person, name, input)]).toEqual([name, { refused: 'CHANGED_SINCE' }]);
  });

  it('R37 a log that was corrected twice keeps what stood before, and the waiting ends on the day it says now', async () => {
    const [log] = await sql('select id from coaching.log where trajectory_id = $1', [id]);
    await sql('update coaching.trajectory set asked_on = asked_on - 9, first_visit_on = null where id = $1', [id]);
    for (const [version, days] of [
      [2, 6],
      [3, 3],
    ] as const) {
      await act(coach, 'correctLog', {
        logId: log?.['id'],
        version,
        heldOn: addDays(world.today, -days),
        setting: 'GROUP',
        form: 'DOING_TOGETHER',
        participants: ['COACH'],
        minutes: { group: 10 * version, talk: 0 },
      });
      expect(await sql('select first_visit_on::text as day from coaching.trajectory where id = $1', [id])).toEqual([{ day: addDays(world.today, -days) }]);
    }
    await act(teacher, 'confirmLog', { logId: log?.['id'], version: 4 });
    expect(
      (await sql('select version from coaching.log_version where log_id = $1 order by version', [log?.['id']])).map(({ version }) => Number(version)),
    ).toEqual([1, 2, 3]);
    expect(await sql('select * from insight.coaching_recount except select * from insight.coaching_quarter')).toEqual([]);
  });

  it('K4 a mark is told to nobody, and neither the director nor a coach who left hears of the trajectory', async () => {
    const [log] = await sql('select id from coaching.log where trajectory_id = $1', [id]);
    const write = () => act(teacher, 'logVisit', { heldOn: world.today, setting: 'GROUP', form: 'OBSERVATION' });
    const before = readers.coach.heard.filter(ofIt).length;
    await act(teacher, 'rateMeeting', { logId: log?.['id'], version: 0, heard: 4, equal: 3, usable: 5 });
    await told(readers.coach, write);
    expect(readers.coach.heard.filter(ofIt)).toHaveLength(before + 1);
    await sql(`update access.post set period = daterange(lower(period), access.today()) where account_id = $1`, [coach.accountId]);
    await write();
    // comes after it at the same instance, so that nothing of the log is still on its way
    await sql('select access.tell_change($1, $2, $3)', [world.childcare.id, 'LOCATION', world.childcare.locations.wilg]);
    await readers.director.next(({ data }) => (data as { id?: string } | null)?.id === world.childcare.locations.wilg);
    expect(readers.coach.heard.filter(ofIt)).toHaveLength(before + 1);
    expect(readers.director.ids).toEqual([world.childcare.locations.wilg]);
    // K7: yesterday was the last day
    for (const [name, input] of [
      ['planVisit', { plannedOn: world.today, setting: 'GROUP', form: 'OBSERVATION' }],
      ['takePhase', { version: 1, phase: 'TRYING' }],
    ] as const) {
      expect(await refusal(coach, name, input)).toEqual({ refused: 'HAT_REQUIRED' });
    }
  });
});
