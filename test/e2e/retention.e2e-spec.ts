import { asAdmin, freshDatabase, type TestDatabase } from '#testing';

/** Terms that are said in a table's comment but need no rule of their own: they end with something else. */
const WITH_ANOTHER = /^(as long as|for ever|until (replaced|withdrawn)|with |a draft 90|refused)/;

describe('what is destroyed, and when', () => {
  let database: TestDatabase;
  const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(sql)).rows as Record<string, unknown>[]);

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it('R46 every table whose comment names a term of its own has a rule that says when', async () => {
    const terms = await ask(`select n.nspname || '.' || c.relname as name, substring(obj_description(c.oid, 'pg_class') from 'Retention: (.*)\\.$') as term
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and obj_description(c.oid, 'pg_class') like '%Retention:%' order by 1`);
    const ruled = new Set((await ask('select table_name from access.retention_rule')).map(({ table_name }) => table_name));
    const silent = terms.filter(({ name, term }) => !ruled.has(name) && !WITH_ANOTHER.test(String(term)));
    expect(terms.length).toBeGreaterThan(40);
    expect(silent.map(({ name, term }) => `${String(name)}: ${String(term)}`)).toEqual([]);
  });

  it('R46 a record is due on the first day after its term, also around 29 February; what is kept of a TLV keeps it a year longer', async () => {
    const [rule] = await ask(`select due from access.retention_rule where table_name = 'children.child'`);
    const due = async (leftOn: string, today: string) =>
      (
        await ask(
          `select from (values (null::uuid, null::uuid, date '${leftOn}')) t (controller_id, id, left_on) where ${String(rule?.['due']).replaceAll('access.today()', `date '${today}'`)}`,
        )
      ).length === 1;
    expect([
      await due('2022-02-28', '2024-02-28'),
      await due('2022-02-28', '2024-02-29'),
      await due('2024-02-29', '2026-02-28'),
      await due('2024-02-29', '2026-03-01'),
    ]).toEqual([false, true, false, true]);
    expect(['support.track', 'support.application', 'support.declaration'].every((table) => String(rule?.['due']).includes(table))).toBe(true);
  });

  it('every rule runs, for looking and for destroying, as the worker', async () => {
    for (const destroy of [false, true]) {
      const { rows } = await asAdmin(database.workerUrl, (worker) =>
        worker.query<{ table_name: string; due: string }>('select * from access.run_retention($1)', [destroy]),
      );
      expect(rows.length).toBeGreaterThan(12);
      expect(rows.filter(({ due }) => due !== '0')).toEqual([]);
    }
  });
});
