import { asAdmin, freshDatabase, type TestDatabase } from '#testing';

/** Deployment data: the short named list of tables without a controller (design 2). */
const WITHOUT_CONTROLLER = [
  'access.account',
  'access.deployment',
  'access.purpose_compartment',
  'access.rate_limit',
  'access.retention_rule',
  'access.rule',
  'access.secret',
  'access.session',
  'access.step',
  'centre.controller',
  'centre.kindcentrum',
];
const ALSO_WITHOUT_CONTROLLER = /^(development\.(framework|line|step|indicator)|access\.log_seal|demo\.)/;

const TABLES = `
select n.nspname || '.' || c.relname as name, obj_description(c.oid, 'pg_class') as comment,
  exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'controller_id' and not a.attisdropped) as has_controller
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') and n.nspname not like 'pg_%' order by 1`;

const BYTES_OF_CHILDREN = `
select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and a.atttypid = 'bytea'::regtype and not a.attisdropped and coalesce(col_description(c.oid, a.attnum), '') !~ '^Sealed: (text/plain|application/json|image/jpeg;base64)$'
  and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'child_id' and not k.attisdropped) order by 1`;

/** Exclusion constraints over columns as they are: an index of random ids in which the planner would look people and places up. */
const LOOKED_UP_IN_GIST = `
select c.conrelid::regclass || '.' || c.conname as name from pg_constraint c join pg_index i on i.indexrelid = c.conindid
where c.contype = 'x' and i.indkey[0] <> 0 order by 1`;

interface Table {
  name: string;
  comment: string | null;
  has_controller: boolean;
}

describe('every table is explained', () => {
  let database: TestDatabase;
  let tables: Table[];

  beforeAll(async () => {
    database = await freshDatabase();
    tables = await asAdmin(database.adminUrl, async (admin) => (await admin.query<Table>(TABLES)).rows);
  });
  afterAll(() => database?.drop());

  it('with its purpose and its retention', () => {
    expect(tables.length).toBeGreaterThan(15);
    const unexplained = tables.filter(({ comment }) => !/^Purpose: .+\. Retention: .+\.$/s.test(comment ?? ''));
    expect(unexplained.map(({ name }) => name)).toEqual([]);
  });

  it('with a controller, or on the short list of deployment data', () => {
    const stray = tables.filter(({ name, has_controller }) => !has_controller && !WITHOUT_CONTROLLER.includes(name) && !ALSO_WITHOUT_CONTROLLER.test(name));
    expect(stray.map(({ name }) => name)).toEqual([]);
  });

  it('and what is sealed in it, so that an organisation can take it along: all bytes of children but a key and a hash', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query<{ name: string }>(BYTES_OF_CHILDREN));
    expect(rows.map(({ name }) => name)).toEqual(['access.child_key.wrapped', 'children.guardian_code.code_hash']);
  });

  it('and no one is looked up in the index that keeps their periods apart, which grows with the country', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) => admin.query<{ name: string }>(LOOKED_UP_IN_GIST));
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});
