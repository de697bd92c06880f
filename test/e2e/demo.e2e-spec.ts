import { asAdmin, demoDatabase, startDemo, type ListeningApi, type TestDatabase } from '#testing';
import { CookieBrowser } from './browser-cookies.js';

const JSON_BODY = { 'content-type': 'application/json' };

describe('the kindcentrum of the demo', () => {
  let database: TestDatabase;
  let api: ListeningApi;
  const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows as Record<string, unknown>[]);

  beforeAll(async () => {
    database = await demoDatabase();
    api = await startDemo(database);
  }, 120_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('lets every persona in, with a hat that works', async () => {
    const personas = (await (await fetch(`${api.url}/auth/demo`)).json()) as { key: string; name: string; hats: { role: string; controllerId: string }[] }[];
    for (const { key, name, hats } of personas) {
      const browser = new CookieBrowser(api.url);
      await browser.go('/auth/demo', { method: 'POST', headers: JSON_BODY, body: JSON.stringify({ persona: key }) });
      for (const { role, controllerId } of hats) {
        const answer = await browser.go('/graphql', {
          method: 'POST',
          headers: { ...JSON_BODY, 'x-kindlijn-hat': `${controllerId}:${role}` },
          body: JSON.stringify({ query: 'query Me { me { name today } }' }),
        });
        expect(await answer.json()).toEqual({ data: { me: { name, today: '2028-03-06' } } });
      }
    }
    expect(personas.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'pm-sanne',
        'pm-joost',
        'teacher-noor',
        'teacher-kees',
        'ib-marieke',
        'director-ilse',
        'coach-daan',
        'parent-anna',
        'parent-bram',
        'parent-chris',
        'privacy-wout',
        'admin-petra',
      ]),
    );
  });

  it('has a handover in every state, and none of Bas yet', async () => {
    const states = (await ask('select distinct state from handover.handover')).map(({ state }) => state);
    expect(states.sort()).toEqual([
      'CARRIED_BY_PARENT',
      'CLOSED',
      'CONSENT_GIVEN',
      'CONSENT_REFUSED',
      'CONVERSATION_HELD',
      'CONVERSATION_PLANNED',
      'DISCUSSED_WITH_PARENTS',
      'DRAFT',
      'EXPIRED',
      'FEEDBACK_GIVEN',
      'RECEIVED',
      'SENT',
      'STARTING_LEVEL_CONFIRMED',
      'WITHDRAWN',
    ]);
    expect(
      await ask(
        `select from handover.handover h join children.child c on c.controller_id = h.controller_id and c.id = h.child_id where c.call_name = 'Bas' and c.family_name = 'Verhoeven'`,
      ),
    ).toEqual([]);
  });

  it('was lived, not painted: every delivery has its consent, and every read of one its line in the log', async () => {
    const [sent] = await ask(
      `select count(*)::int as deliveries, count(*) filter (where exists (select from handover.event e where e.handover_id = d.id and e.kind = 'AGREED'))::int as agreed from handover.delivery d`,
    );
    expect(sent).toMatchObject({ agreed: sent?.['deliveries'] });
    const [read] = await ask(
      `select count(distinct e.handover_id)::int as read, count(distinct e.handover_id) filter (where exists (select from access.log l where l.subject_ids @> array[e.handover_id] and l.purpose = 'READ_HANDOVER'))::int as logged from handover.event e where e.kind = 'READ'`,
    );
    expect(Number(read?.['read'])).toBeGreaterThan(10);
    expect(read?.['logged']).toBe(read?.['read']);
  });

  it("lets a parent in by the code on the doormat and the child's birth date", async () => {
    const sanne = new CookieBrowser(api.url);
    const { hats } = (await (await sanne.go('/auth/demo', { method: 'POST', headers: JSON_BODY, body: '{"persona":"pm-sanne"}' })).json()) as {
      hats: { role: string; controllerId: string }[];
    };
    const [bas] = await ask(
      `select c.id, c.birth_date::text as born, g.id as guardian from children.child c join children.guardian g on g.controller_id = c.controller_id and g.child_id = c.id where g.name = 'Anna Verhoeven' and c.controller_id = $1`,
      [hats[0]?.controllerId],
    );
    const input = { id: '01900000-0000-7000-8000-0000000000aa', childId: bas?.['id'], guardianId: bas?.['guardian'], channel: 'LETTER' };
    const headers = { ...JSON_BODY, 'x-kindlijn-hat': `${hats[0]?.controllerId}:${hats[0]?.role}` };
    const made = await sanne.go('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: 'mutation Issue($input: IssueGuardianCodeInput!) { issueGuardianCode(input: $input) { id } }', variables: { input } }),
    });
    expect(await made.json()).toEqual({ data: { issueGuardianCode: { id: input.id } } });
    const [letter] = (await (await fetch(`${api.url}/auth/demo/mailbox`)).json()) as {
      to: string;
      child: string;
      code: string;
      birthDate: string;
      channel: string;
    }[];
    expect(letter).toMatchObject({ to: 'Anna Verhoeven', child: 'Bas', channel: 'LETTER', birthDate: bas?.['born'] });
    const anna = new CookieBrowser(api.url);
    expect(
      (await anna.go('/auth/code', { method: 'POST', headers: JSON_BODY, body: JSON.stringify({ code: letter?.code, birthDate: letter?.birthDate }) })).status,
    ).toBe(204);
    const [again] = (await (await fetch(`${api.url}/auth/demo/mailbox`)).json()) as { code: string | null }[];
    expect(again?.code).toBeNull();
  });
});
