import { createHash } from 'node:crypto';
import { Administration } from '#platform';
import { OWN_FRAMEWORK, STRAY_PROFILES } from '#development';
import { asAdmin, demoDatabase, freshDatabase, type TestDatabase } from '#testing';
import { FIXED_DAY } from './day.js';
import { layWorld, worldOn } from './lay.js';
import { CONTROLLERS } from './organisations.js';

describe('the synthetic kindcentrum', () => {
  let database: TestDatabase;
  const lay = ({ adminUrl, name }: TestDatabase) => Administration.run(adminUrl, name, layWorld, name.replace(/(_demo)?_[0-9a-f]{10}$/, ''));
  const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows as Record<string, unknown>[]);

  beforeAll(async () => {
    database = await demoDatabase();
  }, 180_000);
  afterAll(() => database?.drop());

  it('is the same every time', () => {
    const [one, other] = [0, 1].map(() => {
      const { ledger } = worldOn(FIXED_DAY);
      return createHash('sha256')
        .update(JSON.stringify(['children.child', 'children.guardian', 'development.rating'].map((table) => ledger.rowsOf(table))))
        .digest('hex');
    });
    expect(one).toBe(other);
  });

  it('holds six childcare locations of one holder, two schools of one board, a youth-care employer and about six hundred children', async () => {
    const places = await ask(
      `select c.kind as controller, l.kind, count(*)::int from centre.location l join centre.controller c on c.id = l.controller_id group by 1, 2 order by 1, 2`,
    );
    expect(places.map(({ controller, kind, count }) => `${controller} ${kind} ${count}`)).toEqual([
      'CHILDCARE BSO 1',
      'CHILDCARE KDV 4',
      'CHILDCARE PEUTEROPVANG 1',
      'SCHOOL_BOARD SCHOOL 2',
    ]);
    const [here] = await ask(`select count(distinct (controller_id, child_id))::int as children from children.placement where period @> $1::date`, [FIXED_DAY]);
    expect(here?.['children']).toBeGreaterThan(540);
    expect(here?.['children']).toBeLessThan(680);
  });

  it('gives teacher Noor a screen of at most 28: her class, who comes within eight weeks, and room for Bas', async () => {
    const [noor] = await ask(
      `select count(distinct s.subject_id)::int as children, count(distinct s.subject_id) filter (where t.child_id is null)::int as coming,
         bool_or(c.call_name = 'Bas' and c.family_name = 'Verhoeven') as bas
       from access.account a
       join access.post p on p.account_id = a.id and p.period @> $1::date
       join access.subject_scope s on s.controller_id = p.controller_id and s.scope_kind = 'GROUP' and s.scope_id = p.scope_id and s.subject_kind = 'CHILD' and s.closed_at is null and s.period @> $1::date
       join children.child c on c.controller_id = s.controller_id and c.id = s.subject_id
       left join children.placement t on t.controller_id = c.controller_id and t.child_id = c.id and t.group_id = s.scope_id and t.period @> $1::date
       where a.subject = 'teacher-noor'`,
      [FIXED_DAY],
    );
    const { children, coming, bas } = noor as { children: number; coming: number; bas: boolean };
    expect(children).toBeGreaterThan(24);
    expect(children).toBeLessThan(28);
    expect([coming > 0, bas]).toEqual([true, false]);
  });

  it('has a record of Bas at each controller, with three people around him and their authority', async () => {
    const bas = await ask(
      `select c.id, k.kind, c.birth_date::text, age($1::date, c.birth_date)::text from children.child c join centre.controller k on k.id = c.controller_id where call_name = 'Bas' and family_name = 'Verhoeven' order by 2`,
      [FIXED_DAY],
    );
    expect(bas.map(({ kind }) => kind)).toEqual(['CHILDCARE', 'SCHOOL_BOARD']);
    expect(bas[0]?.['age']).toMatch(/^3 years 10 mons/);
    expect(await ask(`select name, authority from children.guardian where child_id = $1 order by name`, [bas[0]?.['id']])).toEqual([
      { name: 'Anna Verhoeven', authority: 'YES' },
      { name: 'Bram Verhoeven', authority: 'YES' },
      { name: 'Chris de Wit', authority: 'NO' },
    ]);
  });

  it('has three years of looks, and profiles that say what the ratings say', async () => {
    const [ratings] = await ask(`select count(*)::int as ratings, min(observed_on)::text as first, max(observed_on)::text as last from development.rating`);
    expect(ratings?.['ratings']).toBeGreaterThan(20_000);
    expect(`${ratings?.['first']}` < '2025-06-30' && `${ratings?.['last']}` < FIXED_DAY).toBe(true);
    for (const { id } of Object.values(CONTROLLERS)) {
      expect(
        await ask(STRAY_PROFILES, [id, (await ask('select id from children.child where controller_id = $1', [id])).map((row) => row['id']), OWN_FRAMEWORK]),
      ).toEqual([]);
    }
  });

  it('is laid once, and not over records that are there', async () => {
    expect(await lay(database)).toBeNull();
    const other = await freshDatabase();
    try {
      await asAdmin(other.adminUrl, (admin) => admin.query(`insert into centre.controller values (gen_random_uuid(), 'CHILDCARE', 'Kinderopvang De Wilg')`));
      await expect(lay(other)).rejects.toThrow('holds records already');
    } finally {
      await other.drop();
    }
  });
});
