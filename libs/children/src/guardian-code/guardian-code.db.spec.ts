import { addDays, addMonths, newId } from '#kernel';
import { Units } from '#platform';
import {
  arrange,
  type ArrangedGuardian,
  arrangeWorld,
  asAdmin,
  freshDatabase,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';
import { GuardianMailService, type OutgoingMail } from './guardian-mail.service.js';

const ISSUE = 'mutation IssueGuardianCode($input: IssueGuardianCodeInput!) { issueGuardianCode(input: $input) { id version } }';
const LETTER = `query GuardianLetter($childId: ID!, $codeId: ID!) { guardianLetter(childId: $childId, codeId: $codeId) {
  code lastDay dutch { title greeting why steps term secret help } english { greeting steps } } }`;
const HOUSEHOLD = 'query MyHousehold { myHousehold { guardianName child { callName } } }';

interface Letter {
  code: string;
  lastDay: string;
  dutch: { title: string; greeting: string; why: string; steps: string[]; term: string };
  english: { greeting: string; steps: string[] };
}

describe('how a parent comes in', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let mentor: Visitor;
  let born: string;
  const as = (person: { accountId: string | null; hat: string }) => api.visitor(person.accountId!, person.hat);

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    mentor = await as(world.people.mentor);
    born = addMonths(world.today, -45);
  });
  // each test is a browser of its own: what others tried does not count
  beforeEach(() => arrange(database, ({ admin }) => admin.query('delete from access.rate_limit')));
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const enter = (code: string, birthDate: string) => api.http.post('/auth/code').send({ code, birthDate });
  const letter = async (childId: string, codeId: string) => (await mentor.get<{ guardianLetter: Letter }>(LETTER, { childId, codeId })).guardianLetter;
  const issue = async (guardian: ArrangedGuardian, channel = 'LETTER') => {
    const id = newId();
    await mentor.get(ISSUE, { input: { id, childId: guardian.childId, guardianId: guardian.id, channel } });
    return id;
  };
  const newGuardian = (name: string, childId = world.children.noor) => arrange(database, (a) => a.guardian(world.childcare.id, childId, name, 'YES', false));
  const newCode = async (name: string) => {
    const guardian = await newGuardian(name);
    return (await letter(guardian.childId, await issue(guardian))).code;
  };
  const household = async (cookies: string[], hat = world.guardians.motherOfNoor.hat) => {
    const answer = await api.http
      .post('/graphql')
      .set('cookie', cookies.map((cookie) => cookie.split(';')[0]).join('; '))
      .set('x-kindlijn-hat', hat)
      .send({ query: HOUSEHOLD });
    return answer.body.data?.myHousehold as object[];
  };
  const plain = ({ status, body }: { status: number; body: { errors?: { message: string; extensions: object }[] } }) => ({
    status,
    errors: body.errors?.map(({ message, extensions }) => ({ message, extensions: { ...extensions, requestId: '' } })),
  });

  it("with the code of a letter and the child's birth date, as that guardian and nobody else", async () => {
    const guardian = await newGuardian('Oma Tine');
    const { code, lastDay, dutch, english } = await letter(guardian.childId, await issue(guardian));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(lastDay).toBe(addDays(world.today, 30));
    expect(dutch).toMatchObject({ title: 'Lees mee over Noor', greeting: 'Beste Oma Tine,' });
    expect(dutch.steps.join(' ')).toContain(code);
    expect(english).toMatchObject({ greeting: 'Dear Oma Tine,' });
    const answer = await enter(` ${code.toLowerCase().replaceAll('-', ' ')} `, born);
    expect(answer.status).toBe(204);
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    expect(cookies.join()).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await household(cookies)).toEqual([{ guardianName: 'Oma Tine', child: { callName: 'Noor' } }]);
  });

  it('once: the same answer for a used code, a wrong code, a wrong date and no code at all, after about the same time', async () => {
    const code = await newCode('Once');
    expect((await enter(code, born)).status).toBe(204);
    const timed = async (typed: string, date: string) => {
      const began = performance.now();
      const answer = plain(await enter(typed, date));
      return { ...answer, slow: performance.now() - began >= 240 };
    };
    const unused = await newCode('Unused');
    const answers = [
      await timed(code, born),
      await timed('ABCD-EFGH-JK', born),
      await timed(unused, '2020-02-02'),
      await timed(unused, '2023-02-30'),
      await timed('x', born),
    ];
    expect(answers[0]).toMatchObject({ status: 404, slow: true, errors: [{ extensions: { code: 'NOT_FOUND', reason: 'code_does_not_fit' } }] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await enter(unused, born)).status).toBe(204); // negative control
  });

  it('of two who press at once with one code, one comes in', async () => {
    const code = await newCode('Twins');
    const answers = await Promise.all([enter(code, born), enter(code, born), enter(code, born)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
  });

  it('not with a code that a newer one replaced, nor with a letter of it', async () => {
    const guardian = await newGuardian('Later');
    const older = await issue(guardian);
    const olderCode = (await letter(guardian.childId, older)).code;
    const newer = await letter(guardian.childId, await issue(guardian));
    expect((await enter(olderCode, born)).status).toBe(404);
    expect((await mentor.ask(LETTER, { childId: guardian.childId, codeId: older })).errors[0]?.extensions).toMatchObject({
      code: 'NOT_NOW',
      reason: 'code_not_open',
    });
    expect((await enter(newer.code, born)).status).toBe(204);
  });

  it('as the same account when a returning guardian uses a new letter', async () => {
    const { motherOfNoor } = world.guardians;
    const { code } = await letter(motherOfNoor.childId, await issue(motherOfNoor));
    expect((await enter(code, born)).status).toBe(204);
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query('select distinct account_id from access.post where scope_id = $1', [motherOfNoor.id]),
    );
    expect(rows).toEqual([{ account_id: motherOfNoor.accountId }]);
    const { rows: sessions } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(`select 1 from access.session where account_id = $1 and method = 'CODE'`, [motherOfNoor.accountId]),
    );
    expect(sessions).toHaveLength(1);
  });

  it('not after five wrong dates, whatever comes then; and by guessing not at all', async () => {
    const code = await newCode('Found');
    for (let day = 1; day <= 5; day++) expect((await enter(code, `2021-01-0${day}`)).status).toBe(404);
    expect((await enter(code, born)).status).toBe(404);
    const guesses = [];
    for (let guess = 0; guess < 9; guess++) guesses.push((await enter('ZZZZ-ZZZZ-ZZ', born)).status);
    expect(guesses).toEqual([...Array.from({ length: 8 }, () => 404), 429]);
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, guess) => enter(`GUES-S000-${10 + guess}`, born).then(({ status }) => status)));
    expect(statuses).toContain(429);
    const fresh = await newCode('Limited');
    expect((await enter(fresh, born)).status).toBe(429);
  });

  it('R48 by a letter that only colleagues of the group can make or print', async () => {
    const guardian = await newGuardian('Private');
    const codeId = await issue(guardian);
    const input = () => ({ id: newId(), childId: guardian.childId, guardianId: guardian.id, channel: 'LETTER' });
    for (const [key, code] of [
      ['otherMentor', 'NOT_FOUND'],
      ['administrator', 'FORBIDDEN'],
      ['director', 'FORBIDDEN'],
      ['teacher', 'FORBIDDEN'],
    ] as const) {
      const visitor = await as(world.people[key]);
      expect((await visitor.ask(ISSUE, { input: input() })).errors[0]?.extensions.code).toBe(code);
      expect((await visitor.ask(LETTER, { childId: guardian.childId, codeId })).errors[0]?.extensions.code).toBe(code);
    }
    const wrong = await mentor.ask(ISSUE, { input: { ...input(), guardianId: world.guardians.motherOfSem.id } });
    expect(wrong.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await mentor.ask(ISSUE, { input: { ...input(), channel: 'MAIL' } })).errors[0]?.extensions.reason).toBe('guardian_without_mail');
  });

  it('keeps no code: only its hash lies in the database', async () => {
    const code = await newCode('Hashed');
    const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query('select row_to_json(k)::text as text from children.guardian_code k'));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.some(({ text }) => text.includes(code) || text.includes(code.replaceAll('-', '')))).toBe(false);
  });

  it('by a mail that says nothing of the child, sent once by the worker', async () => {
    const guardian = await newGuardian('Mail');
    await arrange(database, ({ admin }) => admin.query(`update children.guardian set email = 'mail@example.nl' where id = $1`, [guardian.id]));
    await issue(guardian, 'MAIL');
    const entrance = { kind: 'service', accountId: world.people.service.accountId, controllerId: world.childcare.id } as const;
    const mails: OutgoingMail[] = [];
    const { DataSource } = await import('typeorm');
    const source = await new DataSource({ type: 'postgres', url: database.workerUrl }).initialize();
    try {
      const [units, service] = [new Units(source), api.app.get(GuardianMailService, { strict: false })];
      const send = async (deliver: (mail: OutgoingMail) => Promise<void>) => {
        const claimed = await units.run(entrance, 'SendMail', (unit) => service.claim(unit));
        return Promise.all(claimed.map((id) => units.run(entrance, 'SendMail', (unit) => service.send(unit, id, deliver))));
      };
      const later = () => arrange(database, ({ admin }) => admin.query(`update children.guardian_mail set tried_at = tried_at - interval '5 minutes'`));
      const keep = async (mail: OutgoingMail) => void mails.push(mail);
      expect([await send(() => Promise.reject(new Error('away'))), await send(keep)]).toEqual([[false], []]);
      await later();
      expect([await send(keep), await send(keep)]).toEqual([[true], []]);
      await later();
      expect(await send(keep)).toEqual([]);
    } finally {
      await source.destroy();
    }
    expect(mails[0]).toMatchObject({ to: 'mail@example.nl' });
    expect(`${mails[0]!.subject} ${mails[0]!.text}`).not.toMatch(/Noor|Jansen|Vlinders/);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(mails[0]!.text)?.[0];
    expect((await enter(code!, born)).status).toBe(204);
  });

  it('until the last day, and not the day after', async () => {
    const [first, second] = [await newCode('Just in time'), await newCode('Too late')];
    await arrange(database, ({ admin }) => admin.query('select access.move_day(30)'));
    expect((await enter(first, born)).status).toBe(204);
    await arrange(database, ({ admin }) => admin.query('select access.move_day(1)'));
    expect((await enter(second, born)).status).toBe(404);
  });
});
