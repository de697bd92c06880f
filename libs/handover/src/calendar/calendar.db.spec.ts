import { addDays, addMonths, addYears, type Id, newId } from '#kernel';
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
import { makingDates, STANDARD_CALENDAR } from './handover.calendar.js';

const ALL = `query Calendars { handoverCalendars { municipality version locations complexMonths standardMonths latestDays taskDays expiryMonths receiptReminderDays receiptEscalationDays
  teacherNudgeDays directorNudgeDays levelWeeks feedbackFromWeeks feedbackToWeeks alwaysWarm objectionDays } }`;
const SET = 'mutation SetCalendar($input: SetCalendarInput!) { setCalendar(input: $input) { version } }';
const EXAMPLE = `query CalendarExample($input: CalendarExampleInput!) { calendarExample(input: $input) { complexDue standardDue latestDue due taskFrom expiresOn sentOn remindOn escalateOn
  nudgeTeacherOn levelDue feedbackFrom feedbackDue } }`;
const STANDARD = { ...STANDARD_CALENDAR, alwaysWarm: false, objectionDays: null };

describe('a calendar per municipality', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let administrator: Visitor;
  let road: HandoverRoad;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    const { administrator: who, mentor } = world.people;
    administrator = await api.visitor(who.accountId, who.hat);
    road = await HandoverRoad.of(api, mentor, world.school.locations.kompas, world.today);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const rows = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  const set = async (visitor: Visitor, terms: object, version = 0, municipality = 'Wilgenrode') => {
    const { data, errors } = await visitor.ask<{ setCalendar: { version: number } }>(SET, {
      input: { id: newId(), municipality, version, terms: { ...STANDARD, ...terms } },
    });
    const [refused] = errors;
    return refused ? `${refused.extensions.code} ${refused.extensions.reason}` : data?.setCalendar.version;
  };
  const all = async () => (await administrator.get<{ handoverCalendars: { municipality: string; version: number }[] }>(ALL)).handoverCalendars;
  const dates = async (id: Id) => (await rows('select due_on, latest_on, expires_on, always_warm from handover.handover where id = $1', [id]))[0];
  const child = (name: string, months: number) =>
    arrange(database, async (a) => {
      const id = await a.child({ controllerId: world.childcare.id, callName: name, months, groupId: world.childcare.groups.vlinders });
      return { id, born: addMonths(a.today, -months), parent: await a.guardian(world.childcare.id, id, `Ouder van ${name}`) };
    });

  it('R13 shows the dates of the example, and those of what somebody thinks of agreeing', async () => {
    const example = async (terms: object) =>
      (await administrator.get<{ calendarExample: object }>(EXAMPLE, { input: { birthDate: '2022-02-28', terms: { ...STANDARD, ...terms } } })).calendarExample;
    expect(await example({})).toEqual({
      complexDue: '2025-08-28',
      standardDue: '2025-11-28',
      latestDue: '2026-02-14',
      due: '2025-11-28',
      taskFrom: '2025-10-31',
      expiresOn: '2026-08-28',
      sentOn: '2025-11-28',
      remindOn: '2025-12-05',
      escalateOn: '2025-12-12',
      nudgeTeacherOn: '2026-02-18',
      levelDue: '2026-04-11',
      feedbackFrom: '2026-04-11',
      feedbackDue: '2026-05-23',
    });
    expect(await example({ standardMonths: 46, latestDays: 7 })).toMatchObject({ standardDue: '2025-12-28', latestDue: '2026-02-21' });
  });

  it('R13 R15 is that of the rules until something else was agreed, and then follows municipality before organisation', async () => {
    expect(await all()).toEqual([
      { municipality: '', version: 0, locations: expect.any(Array), ...STANDARD },
      { municipality: 'Wilgenrode', version: 0, locations: ['KDV De Wilg'], ...STANDARD },
    ]);
    expect(await set(administrator, { receiptReminderDays: 5 }, 0, '')).toBe(1);
    expect(await all()).toMatchObject([
      { version: 1, receiptReminderDays: 5 },
      { version: 0, receiptReminderDays: 5 },
    ]);
    expect(await set(administrator, { receiptReminderDays: 6, objectionDays: 9 })).toBe(1);
    expect(await all()).toMatchObject([
      { receiptReminderDays: 5, objectionDays: null },
      { version: 1, receiptReminderDays: 6, objectionDays: 9 },
    ]);
  });

  it('R13 moves a handover that is open and every new one; what was sent keeps its dates, and nothing open expires at once', async () => {
    const [open, lying, gone] = [await child('Bas', 44), await child('Kim', 50), await child('Liv', 46)];
    const [draft, old, sent] = [await road.open(open.id), await road.open(lying.id), await road.open(gone.id)];
    await road.offer(sent);
    await road.decide(sent, await HandoverRoad.guardian(api, gone.parent), 'ALL');
    await road.step(sent, 'sendHandover');
    const before = await dates(sent.id);
    expect(await set(administrator, { standardMonths: 46, latestDays: 7, expiryMonths: 49, alwaysWarm: true }, 1)).toBe(2);
    expect(await dates(draft.id)).toEqual({
      due_on: addMonths(open.born, 46),
      latest_on: addDays(addYears(open.born, 4), -7),
      expires_on: addMonths(open.born, 49),
      always_warm: true,
    });
    expect((await dates(old.id)).expires_on).toBe(addDays(world.today, 28));
    expect(await dates(sent.id)).toEqual(before);
    const later = await child('Guus', 43);
    expect(await dates((await road.open(later.id)).id)).toMatchObject({ due_on: addMonths(later.born, 46), latest_on: addDays(addYears(later.born, 4), -7) });
  });

  it('R13 counts the same days in the database as in the program, whoever was born when', async () => {
    const terms = { ...STANDARD_CALENDAR, standardMonths: 46, latestDays: 20 };
    await rows(`insert into handover.calendar_setting (controller_id, municipality, standard_months, latest_days) values ($1, 'Elders', 46, 20)`, [
      world.childcare.id,
    ]);
    for (const birthDate of ['2022-02-28', '2024-02-29', '2022-08-31', '2021-12-31', '2020-01-30']) {
      for (const [firstSchoolDay, hasSupportQuestion] of [
        [null, false],
        [addMonths(birthDate, 44), true],
        [addYears(birthDate, 5), false],
      ] as const) {
        const [row] = await rows(`select d.* from handover.calendar_setting s, handover.due_dates($1, $2, $3, s) d where s.municipality = 'Elders'`, [
          birthDate,
          firstSchoolDay,
          hasSupportQuestion,
        ]);
        const { due, latestDue, expiresOn } = makingDates({ birthDate, firstSchoolDay, hasSupportQuestion }, terms);
        expect([birthDate, row]).toEqual([birthDate, { due, latest: latestDue, expires: expiresOn }]);
      }
    }
    await rows(`delete from handover.calendar_setting where municipality = 'Elders'`);
  });

  it('of two who change it at once the other is told', async () => {
    const answers = await Promise.all([set(administrator, { levelWeeks: 5 }, 2), set(administrator, { levelWeeks: 8 }, 2)]);
    expect(answers.map(String).sort()).toEqual(['3', 'CHANGED_SINCE changed_since']);
    expect(await set(administrator, {}, 0)).toBe('CHANGED_SINCE changed_since');
  });

  it('refuses what cannot be: another municipality, a moment before the one it follows, a number out of reach', async () => {
    expect(await set(administrator, {}, 0, 'Elders')).toBe('INVALID calendar_municipality');
    expect(await set(administrator, { receiptReminderDays: 14, receiptEscalationDays: 14 }, 3)).toBe('INVALID calendar_order');
    expect(await set(administrator, { standardMonths: 41 }, 3)).toBe('INVALID calendar_order');
    expect(await set(administrator, { latestDays: 400 }, 3)).toContain('INVALID');
  });

  it('R48 is for whoever organises, of the own organisation, in SQL too', async () => {
    for (const key of ['mentor', 'director', 'privacyOfficer'] as const) {
      const person = world.people[key];
      expect(await set(await api.visitor(person.accountId, person.hat), {}, 3)).toContain('FORBIDDEN');
    }
    const { schoolAdministrator, mentor } = world.people;
    expect(await set(await api.visitor(schoolAdministrator.accountId, schoolAdministrator.hat), { levelWeeks: 7 }, 0)).toBe(1);
    expect(await all()).toMatchObject([{}, { version: 3 }]);
    const unopened = (who: typeof mentor) =>
      asCaller(database, who, async (app) =>
        app.query(`select handover.set_calendar('', 1, '{}')`).then(
          () => 'done',
          ({ code }: { code: string }) => code,
        ),
      );
    expect([await unopened(mentor), await unopened(world.people.administrator)]).toEqual(['42501', '42501']);
    const direct = asCaller(database, mentor, async (app) =>
      app.query('update handover.calendar_setting set level_weeks = 1').then(
        () => 'done',
        ({ code }: { code: string }) => code,
      ),
    );
    expect(await direct).toBe('42501');
  });
});
