import { addDays, type Id } from '#kernel';
import { createDataSource, Units } from '#platform';
import { act as actAs, receiptOf, SupportingSchool, type Visitor, type World } from '#testing';
import { type DigestMail, sendDigests } from './send-digests.js';

const ADDRESS = 'query SupportDigest($location: ID!) { supportDigestAddress(locationId: $location) }';

describe('the weekly digest of what is due', () => {
  let school: SupportingSchool;
  let world: World;
  let coordinator: Visitor;
  let source: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
  let units: Units;
  let location: Id;

  beforeAll(async () => {
    school = await SupportingSchool.open();
    ({ world, coordinator, location } = school);
    source = await createDataSource({ databaseUrl: school.database.workerUrl, poolSize: 2 }).initialize();
    units = new Units(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await school?.close();
  });

  const ask = (sql: string, values?: unknown[]) => school.rows(sql, values);
  const set = (address: string | null, who = coordinator) => actAs(who, 'setSupportDigest', { locationId: location, address }, 'SetDigestInput');
  const send = async (deliver: (mail: DigestMail) => Promise<void> = async () => undefined) => {
    const mails: DigestMail[] = [];
    await sendDigests(units, 'https://kindlijn.example', async (mail) => {
      await deliver(mail);
      mails.push(mail);
    });
    return mails;
  };
  /** As if it were working time now: the clock of the trade runs with the real one, which no test waits for. */
  const atWork = (is: boolean) =>
    ask(`create or replace function support.at_work(p_at timestamptz) returns boolean language sql immutable set search_path = '' as $$ select ${is} $$`);

  it('B8 knows working hours in the Netherlands, in summer and winter', async () => {
    const at = async (moment: string) => (await ask('select support.at_work($1) as at', [moment]))[0]?.['at'];
    // Monday in winter (+01) and summer (+02), and a Saturday
    expect(await Promise.all(['2028-01-10T06:59:00Z', '2028-01-10T07:00:00Z', '2028-01-10T15:59:00Z', '2028-01-10T16:00:00Z'].map(at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(await Promise.all(['2028-07-10T05:59:00Z', '2028-07-10T06:00:00Z', '2028-07-10T15:00:00Z'].map(at))).toEqual([false, true, false]);
    expect(await at('2028-01-08T10:00:00Z')).toBe(false);
  });

  it('B8 goes once a week, when something is due, to who asked for it; it says nothing of what or whom', async () => {
    receiptOf(await set('ineke@school.example'));
    expect((await coordinator.get<{ supportDigestAddress: string }>(ADDRESS, { location })).supportDigestAddress).toBe('ineke@school.example');
    await atWork(true);
    expect(await send()).toEqual([]);
    const { child } = await school.child('Bolle');
    await school.track(child, { reviewOn: addDays(world.today, 10) });
    await atWork(false);
    expect(await send()).toEqual([]);
    await atWork(true);
    const mails = await send();
    expect(mails.map(({ to }) => to)).toEqual(['ineke@school.example']);
    expect(mails[0]!.text).toContain('https://kindlijn.example/wat-loopt');
    expect(JSON.stringify(mails)).not.toMatch(/Bolle|Kompas|OPP|kind /);
    expect(await send()).toEqual([]);
    await ask('select access.move_day(7)');
    expect(await send()).toHaveLength(1);
  });

  it('B8 tries again what did not go', async () => {
    await ask('select access.move_day(7)');
    expect(await send(async () => Promise.reject(new Error('no connection')))).toEqual([]);
    // two workers at once send one mail
    expect(await send()).toEqual([]);
    await ask(`update support.digest_mail set tried_at = tried_at - interval '5 minutes'`);
    expect(await send()).toHaveLength(1);
  });

  it('R48 is not sent for who left', async () => {
    await ask('select access.move_day(7)');
    await ask('update children.placement set period = daterange(lower(period), access.today())');
    expect(await send()).toEqual([]);
    await ask('update children.placement set period = daterange(lower(period), null)');
    expect(await send()).toHaveLength(1);
  });

  it('R48 stops when it is not wanted any more or the post has ended, and is nobody else’s to see or to set', async () => {
    const { teacher, director } = world.people;
    for (const { accountId, hat } of [teacher, { ...director, hat: `${world.school.id}:LOCATION_LEAD` }]) {
      const who = await school.api.visitor(accountId, hat);
      expect((await set('x@y.example', who)).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await who.ask(ADDRESS, { location })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    receiptOf(await set(null));
    await ask('select access.move_day(7)');
    expect(await send()).toEqual([]);
    receiptOf(await set('ineke@school.example'));
    await ask(`update access.post set period = daterange(lower(period), access.today()) where account_id = $1`, [world.people.careCoordinator.accountId]);
    expect(await send()).toEqual([]);
  });
});
