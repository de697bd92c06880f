import { newId } from '#kernel';
import { arrange, arrangeWorld, asCaller, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor, type World } from '#testing';

const OWN = 'query CoachProfile { coachProfile { version updatedOn groupDays supervisions intervisions } }';
const KEEP = 'mutation KeepProfile($input: KeepProfileInput!) { keepProfile(input: $input) { version } }';

describe('X14 a safety net for the coach who works alone', () => {
  let database: TestDatabase;
  let api: TestApi;
  let world: World;
  let coach: Visitor;
  let lead: { accountId: string; hat: string };
  let office: string;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    const { youthCare, people } = world;
    ({ lead, office } = await arrange(database, async (a) => {
      const place = newId();
      await a.admin.query(`insert into centre.location (controller_id, id, kind, name, lrk) values ($1, $2, 'BSO', 'Kantoor De Brug', '900000001')`, [
        youthCare.id,
        place,
      ]);
      return {
        office: place,
        lead: await a.person('Teamleider', { controllerId: youthCare.id, role: 'LOCATION_LEAD', scopeKind: 'LOCATION', scopeId: place }),
      };
    }));
    api = await startApi(database);
    coach = await api.visitor(people.externalCoach.accountId, people.externalCoach.hats[1]!);
    await coach.get(KEEP, { input: { id: newId(), version: 0, groupDays: [world.today], supervisions: ['2026-01-12'], intervisions: [] } });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('X14 lies at the employer, and is the coach’s own', async () => {
    expect(await coach.get(OWN)).toEqual({
      coachProfile: { version: 1, updatedOn: world.today, groupDays: [world.today], supervisions: ['2026-01-12'], intervisions: [] },
    });
    const asGuest = await api.visitor(world.people.externalCoach.accountId, world.people.externalCoach.hat);
    expect(await asGuest.get(OWN)).toMatchObject({ coachProfile: { version: 0, groupDays: [] } });
    expect((await coach.ask(KEEP, { input: { id: newId(), version: 0, groupDays: [], supervisions: [], intervisions: [] } })).errors[0]?.extensions.code).toBe(
      'CHANGED_SINCE',
    );
  });

  it('X14 who leads sees that it was brought up to date, not what is in it; in SQL neither', async () => {
    const visitor = await api.visitor(lead.accountId, lead.hat);
    const currency = 'query CoachCurrency($locationId: ID!) { coachCurrency(locationId: $locationId) { name updatedOn } }';
    expect(await visitor.get(currency, { locationId: office })).toEqual({ coachCurrency: [{ name: 'Yasmin', updatedOn: world.today }] });
    expect((await visitor.ask(OWN)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await asCaller(database, lead, async (app) => {
      await app.query(`select access.open('LOCATION', array[$1]::uuid[], 'COACH_CURRENCY'), access.open('COACH', array[$2]::uuid[], 'OWN_PROFILE')`, [
        office,
        world.people.externalCoach.accountId,
      ]);
      for (const table of ['coach_profile', 'own_group_day', 'supervision'])
        expect([table, (await app.query(`select from coaching.${table}`)).rowCount]).toEqual([table, 0]);
    });
    await asCaller(database, { accountId: world.people.externalCoach.accountId, hat: world.people.externalCoach.hats[1]! }, async (app) => {
      await app.query(`select access.open('COACH', array[$1]::uuid[], 'OWN_PROFILE')`, [world.people.externalCoach.accountId]);
      expect((await app.query('select from coaching.supervision')).rowCount).toBe(1);
    });
  });
});
