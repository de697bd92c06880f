import { newId } from '#kernel';
import { hashOf } from '#platform';
import { type ArrangedPerson, arrangeWorld, asAdmin, freshDatabase, listen, type ListeningApi, type TestDatabase, type World } from '#testing';
import { EventReader } from './event-reader.js';

describe('what changed reaches whoever may open it, at every instance', () => {
  let database: TestDatabase;
  let world: World;
  let one: ListeningApi;
  let other: ListeningApi;
  const readers: EventReader[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    await asAdmin(database.adminUrl, (admin) => admin.query(`update access.deployment set mode = 'test'`));
    one = await listen(database, { KINDLIJN_MODE: 'test' });
    other = await listen(database, { KINDLIJN_MODE: 'test' });
  });
  afterAll(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
    await Promise.all([one?.stop(), other?.stop()]);
    await database?.drop();
  });

  const sql = (text: string, values: unknown[] = []) => asAdmin(database.adminUrl, (admin) => admin.query(text, values));
  const tell = (controllerId: string, id: string) => sql(`select access.tell_change($1, 'CHILD', $2)`, [controllerId, id]);

  async function cookieOf({ accountId }: ArrangedPerson): Promise<string> {
    const token = `test-${newId()}`;
    await sql(`select access.open_session($1, $2, 'DEMO', 10)`, [hashOf(token), accountId]);
    return `sid=${token}`;
  }

  async function ask(api: ListeningApi, cookie: string, hat: string, query: string, variables: object = {}) {
    const headers = { cookie, 'x-kindlijn-hat': hat, 'content-type': 'application/json', origin: api.url };
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] };
    return { data, code: errors?.[0]?.extensions.code ?? null };
  }

  async function reader(api: ListeningApi, person: ArrangedPerson, hats: string = person.hat): Promise<EventReader> {
    const opened = await EventReader.open(api.url, await cookieOf(person), hats);
    readers.push(opened);
    return opened;
  }
  const heardOf =
    (id: string) =>
    ({ event, data }: { event: string; data: unknown }) =>
      event === 'change' && (data as { id: string }).id === id;

  it('tells the mentor at one instance and at the other, and nobody without relation; ids alone', async () => {
    const { mentor, otherMentor, teacher, pedagogicalCoach } = world.people;
    const [here, there] = [await reader(one, mentor), await reader(other, mentor)];
    const strangers = [await reader(one, otherMentor), await reader(other, teacher), await reader(other, pedagogicalCoach)];
    await tell(world.childcare.id, world.children.noor);
    const told = await Promise.all([here.next(heardOf(world.children.noor)), there.next(heardOf(world.children.noor))]);
    expect(told.map(({ data }) => data)).toEqual([1, 2].map(() => ({ controllerId: world.childcare.id, kind: 'CHILD', id: world.children.noor })));
    // each stranger hears what is theirs, and nothing came before it
    for (const id of [world.children.lina]) await tell(world.childcare.id, id);
    await tell(world.school.id, world.children.yara);
    await Promise.all([strangers[0]!.next(heardOf(world.children.lina)), strangers[1]!.next(heardOf(world.children.yara))]);
    expect(strangers.map(({ ids }) => ids)).toEqual([[world.children.lina], [world.children.yara], []]);
    expect(here.ids).toEqual([world.children.noor]);
  });

  it('would tell a stranger, if the database did not look who may hear', async () => {
    const stranger = await reader(one, world.people.otherMentor);
    const { rows } = await sql(`select pg_get_functiondef('access.hearers'::regproc) as text`);
    await sql(`create or replace function access.hearers(p_controller uuid, p_kind text, p_id uuid, p_tokens bytea[], p_roles text[]) returns setof bigint
      language sql stable security definer set search_path = '' as 'select place from unnest(p_tokens) with ordinality t (hash, place)'`);
    await tell(world.childcare.id, world.children.noor);
    await stranger.next(heardOf(world.children.noor));
    await sql((rows[0] as { text: string }).text);
  });

  it('listens under several hats side by side, and under none that is not worn', async () => {
    const { director, mentor } = world.people;
    const both = await reader(one, director, director.hats.join(', '));
    await sql(`select access.tell_change($1, 'LOCATION', $2)`, [world.childcare.id, world.childcare.locations.wilg]);
    await sql(`select access.tell_change($1, 'LOCATION', $2)`, [world.school.id, world.school.locations.kompas]);
    await both.next(heardOf(world.school.locations.kompas));
    expect(both.ids).toEqual([world.childcare.locations.wilg, world.school.locations.kompas]);
    const cookie = await cookieOf(mentor);
    await expect(EventReader.open(one.url, cookie, `${world.childcare.id}:ADMINISTRATOR`)).rejects.toThrow('HAT_REQUIRED');
    await expect(EventReader.open(one.url, cookie, `${mentor.hat},${world.school.id}:TEACHER`)).rejects.toThrow('HAT_REQUIRED');
    await expect(EventReader.open(one.url, cookie, '')).rejects.toThrow('HAT_REQUIRED');
    await expect(EventReader.open(one.url, 'sid=made-up', mentor.hat)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('looks again at every change: what has left somebody’s reach is not told any more', async () => {
    const listening = await reader(other, world.people.farMentor);
    await tell(world.childcare.id, world.children.adam);
    await listening.next(heardOf(world.children.adam));
    await sql('update children.placement set period = daterange(lower(period), access.today()) where child_id = $1', [world.children.adam]);
    await tell(world.childcare.id, world.children.adam);
    const next = await sql(
      `insert into children.child (controller_id, id, given_names, call_name, family_name, birth_date) values ($1, gen_random_uuid(), 'Proef', 'Proef', 'Proef', '2024-01-01') returning id`,
      [world.childcare.id],
    );
    const { id } = next.rows[0] as { id: string };
    await sql(
      'insert into children.placement (controller_id, id, child_id, group_id, period) values ($1, gen_random_uuid(), $2, $3, daterange(access.today() - 1, null))',
      [world.childcare.id, id, world.childcare.groups.egels],
    );
    await tell(world.childcare.id, id);
    await listening.next(heardOf(id));
    expect(listening.ids).toEqual([world.children.adam, id]);
  });

  it('ends with the session, at whichever instance that ended', async () => {
    const cookie = await cookieOf(world.people.careCoordinator);
    const listening = await EventReader.open(one.url, cookie, world.people.careCoordinator.hat);
    const left = await fetch(`${other.url}/auth/logout`, { method: 'POST', headers: { cookie, origin: other.url } });
    expect(left.status).toBe(204);
    await listening.ended;
    expect(listening.heard.map(({ event }) => event)).toEqual(['ready', 'end']);
    await expect(EventReader.open(one.url, cookie, world.people.careCoordinator.hat)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('is never kept, and never asked by another site', async () => {
    const { response } = await reader(one, world.people.mentor);
    expect([response.headers.get('cache-control'), response.headers.get('content-type'), response.headers.get('access-control-allow-origin')]).toEqual([
      'no-store',
      'text/event-stream; charset=utf-8',
      null,
    ]);
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`);
  });

  it('holds so many streams of one person and no more', async () => {
    const cookie = await cookieOf(world.people.bsoStaff);
    const held = await Promise.all(Array.from({ length: 12 }, () => EventReader.open(one.url, cookie, world.people.bsoStaff.hat)));
    await expect(EventReader.open(one.url, cookie, world.people.bsoStaff.hat)).rejects.toThrow('TOO_MANY');
    await held.pop()!.close();
    // the server hears of it when the line is closed, which it may do a moment later
    const again = async (): Promise<EventReader> => EventReader.open(one.url, cookie, world.people.bsoStaff.hat).catch(again);
    readers.push(...held, await again());
  });

  it('lets go of who listens when its instance stops, and keeps nobody waiting', async () => {
    const third = await listen(database, { KINDLIJN_MODE: 'test' });
    const listening = await reader(third, world.people.teacher);
    await third.stop();
    await listening.ended;
    expect(listening.heard.at(-1)?.event).toBe('end');
  }, 20_000);

  it('finishes what was asked of an instance that stops, and begins nothing new; asked again elsewhere it had one effect', async () => {
    const third = await listen(database, { KINDLIJN_MODE: 'test' });
    const { mentor } = world.people;
    const cookie = await cookieOf(mentor);
    const input = { id: newId(), childId: world.children.noor, version: 0, strengths: [{ kind: 'WORKS', text: 'Samen beginnen' }] };
    const keep = (api: ListeningApi) =>
      ask(api, cookie, mentor.hat, 'mutation Keep($input: SetStrengthsInput!) { setStrengths(input: $input) { id version } }', { input });
    const { first, late, stopping } = await asAdmin(database.adminUrl, async (admin) => {
      await admin.query('begin');
      await admin.query('lock table development.strength in access exclusive mode');
      const begun = keep(third);
      await asAdmin(database.adminUrl, async (beside) => {
        while ((await beside.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount === 0);
      });
      const stop = third.stop();
      const refused = await ask(third, cookie, mentor.hat, '{ me { name } }').catch(() => 'nobody answers');
      await admin.query('commit');
      return { first: await begun, late: refused, stopping: stop };
    });
    const answered = Date.now();
    await stopping;
    expect(Date.now() - answered).toBeLessThan(10_000);
    expect(first.code).toBeNull();
    expect(late).toBe('nobody answers');
    expect(await keep(one)).toEqual(first);
    expect(
      (await sql(`select count(*)::integer as count from development.strength where child_id = $1 and text = 'Samen beginnen'`, [input.childId])).rows,
    ).toEqual([{ count: 1 }]);
  }, 30_000);

  it('tells nothing more once the post of who listens is over, whose next question is refused', async () => {
    const { otherMentor, mentor } = world.people;
    const cookie = await cookieOf(otherMentor);
    const [former, kept] = [await EventReader.open(one.url, cookie, otherMentor.hat), await reader(one, mentor)];
    readers.push(former);
    await tell(world.childcare.id, world.children.lina);
    await former.next(heardOf(world.children.lina));
    await sql('update access.post set period = daterange(lower(period), access.today()) where account_id = $1', [otherMentor.accountId]);
    for (const id of [world.children.lina, world.children.noor]) await tell(world.childcare.id, id);
    await kept.next(heardOf(world.children.noor));
    expect(former.ids).toEqual([world.children.lina]);
    expect((await ask(one, cookie, otherMentor.hat, '{ me { name } }')).code).toBe('HAT_REQUIRED');
    await expect(EventReader.open(one.url, cookie, otherMentor.hat)).rejects.toThrow('HAT_REQUIRED');
  });

  it('ends when the database hangs up, and comes again when asked', async () => {
    const listening = await reader(other, world.people.mentor);
    await sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kindlijn changes' and datname = current_database()`);
    await listening.ended;
    expect(listening.heard.at(-1)?.event).toBe('end');
    const anew = await reader(other, world.people.mentor);
    await tell(world.childcare.id, world.children.sem);
    expect((await anew.next(heardOf(world.children.sem))).data).toMatchObject({ kind: 'CHILD' });
  });
});
