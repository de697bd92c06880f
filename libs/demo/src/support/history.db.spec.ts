import { asAdmin, demoDatabase, type TestDatabase } from '#testing';
import { FIXED_DAY } from '../world/day.js';
import { worldOn } from '../world/lay.js';

describe('three years of support in the demo', () => {
  let database: TestDatabase;
  const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows as Record<string, unknown>[]);

  beforeAll(async () => {
    database = await demoDatabase();
  }, 180_000);
  afterAll(() => database?.drop());

  it('R27 has three samenwerkingsverbanden with levels of their own, and each school words its steps by one', async () => {
    const made = await ask(`select c.name, s.number, count(*)::int as levels from support.scale s join centre.controller c on c.id = s.made_by
      join support.scale_level l on l.controller_id = s.controller_id and l.scale_id = s.id where s.controller_id = s.made_by group by 1, 2 order by levels`);
    expect(made.map(({ levels }) => levels)).toEqual([3, 4, 5]);
    expect(
      await ask(
        `select l.name from centre.location l where l.kind = 'SCHOOL' and not exists (select from support.scale_use u where u.controller_id = l.controller_id and u.location_id = l.id)`,
      ),
    ).toEqual([]);
  });

  it('R27 has a school that took other levels last week, while what runs there keeps the form it began with', async () => {
    const [kompas] =
      await ask(`select (select count(*)::int from support.scale_level v where v.controller_id = u.controller_id and v.scale_id = u.scale_id) as levels,
        (select count(*)::int from support.track t where t.location_id = l.id and t.scale_id = u.scale_id) as tracks, (select count(*)::int from support.track t where t.location_id = l.id) as before
      from centre.location l join support.scale_use u on u.controller_id = l.controller_id and u.location_id = l.id where l.name = 'Basisschool Het Kompas' order by u.since desc limit 1`);
    expect(kompas).toMatchObject({ levels: 3, tracks: 0 });
    expect(kompas?.['before']).toBeGreaterThan(10);
  });

  it('R28 R30 has OPPs that somebody established, none that outlives its support, and a child that was heard by a drawing', async () => {
    expect(await ask('select count(*)::int as count from support.opp_version where (established_on is null) <> (established_by is null)')).toEqual([
      { count: 0 },
    ]);
    expect(
      await ask(
        `select count(*)::int as count from support.opp o join support.track t on t.controller_id = o.controller_id and t.id = o.track_id where o.state <> 'ENDED' and t.state not in ('ACTIVE', 'STRUCTURAL')`,
      ),
    ).toEqual([{ count: 0 }]);
    expect(
      await ask(`select v.hearing, l.name from support.opp_drawing d join support.opp_version v using (controller_id, opp_id, number) join support.opp o on o.controller_id = d.controller_id and o.id = d.opp_id
      join support.track t on t.controller_id = o.controller_id and t.id = o.track_id join centre.location l on l.controller_id = t.controller_id and l.id = t.location_id`),
    ).toEqual([{ hearing: 'HEARD', name: 'Basisschool De Wilg' }]);
  });

  it('X16 goes up and down, and most of it has come to an end', async () => {
    const states = await ask(
      `select l.name, t.state, count(*)::int as count from support.track t join centre.location l on l.controller_id = t.controller_id and l.id = t.location_id group by 1, 2 order by 1, 2`,
    );
    for (const school of ['Basisschool De Wilg', 'Basisschool Het Kompas'])
      expect(states.filter(({ name }) => name === school).map(({ state }) => state)).toEqual(
        expect.arrayContaining(['ACTIVE', 'AFTERCARE', 'DONE', 'STRUCTURAL']),
      );
    const actions = await ask('select action, count(*)::int as count from support.step group by 1 order by 1');
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['START', 'STEP_UP', 'STEP_DOWN', 'EXTEND', 'STOP', 'CLOSE', 'MAKE_STRUCTURAL', 'LOOK']),
    );
    const [span] = await ask('select (max(on_date) - min(on_date)) as days from support.step');
    expect(span?.['days']).toBeGreaterThan(600);
  });

  it('P3 has something due at each school, some of it past its date, each with its clock', async () => {
    const clocks = await ask(
      `select l.name, count(*) filter (where k.due_on < $1::date)::int as overdue, count(distinct k.kind)::int as kinds from support.clock k join centre.location l on l.controller_id = k.controller_id and l.id = k.location_id group by 1 order by 1`,
      [FIXED_DAY],
    );
    expect(clocks).toHaveLength(2);
    for (const { overdue, kinds } of clocks) {
      expect(overdue).toBeGreaterThan(0);
      expect(overdue).toBeLessThan(12);
      expect(kinds).toBeGreaterThanOrEqual(6);
    }
  });

  it('P6 R44 keeps at most three goals open, and the base at work beside a specialist', async () => {
    expect(await ask(`select track_id from support.goal where state = 'OPEN' group by 1 having count(*) > 3`)).toEqual([]);
    expect(
      await ask(`select a.track_id from support.action a where a.ended_on is null and a.doer = 'SPECIALIST'
        and not exists (select from support.action b where b.track_id = a.track_id and b.ended_on is null and b.doer in ('TEACHER', 'CARE_COORDINATOR'))`),
    ).toEqual([]);
  });

  it('is planned the same every time', () => {
    const [one, other] = [0, 1].map(() => JSON.stringify(worldOn(FIXED_DAY).ledger.rowsOf('support.step')));
    expect(one).toBe(other);
  });
});
