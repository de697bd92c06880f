import { newId } from '#kernel';
import {
  act,
  type ArrangedPerson,
  arrange,
  arrangeWorld,
  asAdmin,
  asCaller,
  freshDatabase,
  reasonOf,
  receiptOf,
  startApi,
  type TestApi,
  type TestDatabase,
  type Visitor,
  type World,
} from '#testing';

const BOARD = 'query IntervisionBoard { intervisionBoard(first: 20) { id theme text askedOn own answers { id text answeredOn own } } }';
interface Question {
  id: string;
  theme: string | null;
  text: string;
  own: boolean;
  answers: { id: string; text: string; own: boolean }[];
}
const HINTS = 'query TextHintsInIntervision($text: Text!) { textHintsInIntervision(text: $text) { kind refuses } }';

describe('X14 coaches who work alone think along with each other', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let guest: Visitor;
  let own: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    [guest, own] = (await Promise.all(
      [world.people.externalCoach, world.people.pedagogicalCoach].map(({ accountId, hat }) => api.visitor(accountId, hat)),
    )) as [Visitor, Visitor];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const board = async (who: Visitor) => (await who.get<{ intervisionBoard: Question[] }>(BOARD)).intervisionBoard;
  const ask = (who: Visitor, text: string, theme: string | null = null) => act(who, 'askIntervision', { text, theme });
  const answer = (who: Visitor, questionId: string, text = 'Bij ons hielp een vaste plek voor de start van de dag.') =>
    act(who, 'answerIntervision', { questionId, text });

  it('X14 a question is read at another organisation, where somebody answers; nobody reads whose it is', async () => {
    const { id } = receiptOf(await ask(guest, 'Hoe blijf ik naast de juf staan als zij mij het hele uur geeft?', 'GROUP_CLIMATE'));
    receiptOf(await answer(own, id));
    const [there] = await board(own);
    expect(there).toMatchObject({ id, theme: 'GROUP_CLIMATE', own: false, answers: [{ own: true }] });
    expect((await board(guest))[0]).toMatchObject({ id, own: true, answers: [{ own: false, text: 'Bij ons hielp een vaste plek voor de start van de dag.' }] });
    const told = JSON.stringify(await board(own));
    for (const secret of [world.school.id, world.youthCare.id, world.people.externalCoach.accountId, 'Yasmin', 'Kompas']) expect(told).not.toContain(secret);
  });

  it('R38 X15 a text is held against the children of every place its writer coaches at, under whichever hat', async () => {
    const { accountId, hats } = world.people.externalCoach;
    const atEmployer = await api.visitor(accountId, hats[1]!);
    expect(hats[1]).toContain(world.youthCare.id);
    // the child is at the school where she is a guest, not at the employer whose hat she wears
    for (const who of [guest, atEmployer]) expect(reasonOf(await ask(who, 'Wat werkt er bij Yara Smit uit de kleuters?'))).toBe('coaching_tells_who');
    expect(reasonOf(await answer(atEmployer, newId(), 'Dit deed ik ook met Tom Mulder.'))).toBe('coaching_tells_who');
    const hints = async (text: string) =>
      (await atEmployer.get<{ textHintsInIntervision: { kind: string; refuses: boolean }[] }>(HINTS, { text })).textHintsInIntervision;
    expect(await hints('Yara wil niet naar buiten')).toEqual([{ kind: 'FIRST_NAME', refuses: false }]);
    expect(await hints('Yara Smit wil niet naar buiten')).toContainEqual({ kind: 'FULL_NAME', refuses: true });
    // a child of a place she does not coach at is nobody she knows (negative control)
    expect(await hints('Sem Yildiz wil niet naar buiten')).toEqual([]);
  });

  it('one takes back one’s own question, with its answers, and one’s own answer; nobody another’s', async () => {
    const question = receiptOf(await ask(guest, 'Hoe rond je af als het eigenlijk gezellig is?'));
    const given = receiptOf(await answer(own, question.id));
    const takeBack = (who: Visitor, ownId: string) => act(who, 'takeBackIntervision', { ownId });
    expect(reasonOf(await takeBack(own, question.id))).toBe('not_found');
    expect(reasonOf(await takeBack(guest, given.id))).toBe('not_found');
    receiptOf(await takeBack(own, given.id));
    receiptOf(await answer(own, question.id));
    receiptOf(await takeBack(guest, question.id));
    expect((await board(own)).map(({ id }) => id)).not.toContain(question.id);
    expect(reasonOf(await answer(own, question.id))).toBe('not_found');
    const { rowCount } = await asAdmin(database.adminUrl, (admin) =>
      admin.query('select from coaching.intervision_answer where question_id = $1', [question.id]),
    );
    expect(rowCount).toBe(0);
  });

  it('K4 is no work of who leads, nor of colleagues; and in SQL the tables are read by no role', async () => {
    const { director, mentor, teacher, administrator } = world.people;
    for (const person of [director, mentor, teacher, administrator]) {
      const visitor = await api.visitor(person.accountId, person.hat);
      expect((await visitor.ask(BOARD)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const tried = (person: ArrangedPerson, sql: string) =>
      asCaller(database, person, async (app) => {
        await app.query(`select access.open('COACH', array[$1]::uuid[], 'INTERVISION')`, [person.accountId]);
        return (await app.query(sql)).rowCount;
      });
    await expect(tried(director, 'select * from coaching.intervision_board(10)')).rejects.toThrow(/only who coaches/);
    await expect(tried(world.people.externalCoach, 'select * from coaching.intervision_question')).rejects.toThrow(/permission denied/);
    expect(await tried(world.people.externalCoach, 'select * from coaching.intervision_board(10)')).toBeGreaterThan(0);
  });

  it('K7 who coaches nowhere any more reads it no longer', async () => {
    const leaver = await arrange(database, (a) =>
      a.person('Joris', {
        controllerId: world.school.id,
        role: 'EXTERNAL_COACH',
        scopeKind: 'LOCATION',
        scopeId: world.school.locations.kompas,
        period: `[2020-01-01,${world.today})`,
      }),
    );
    const visitor = await api.visitor(leaver.accountId, leaver.hat);
    expect((await visitor.ask(BOARD)).errors[0]?.extensions.code).toBe('HAT_REQUIRED');
  });

  it('R46 after a year a question is off the board', async () => {
    const { id } = receiptOf(await ask(own, 'Wat vraag je als eerste op een nieuwe groep?'));
    await asAdmin(database.adminUrl, (admin) => admin.query(`update coaching.intervision_question set asked_on = asked_on - 365 where id = $1`, [id]));
    expect((await board(own)).map((one) => one.id)).not.toContain(id);
    expect(reasonOf(await answer(guest, id))).toBe('not_found');
  });
});
