import pg from 'pg';
import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { type Pair, readCatalog, readRows } from './catalog.js';
import type { Actor } from './facts.js';
import { allPairs, type Setting, tryCells } from './matrix.js';
import { UNLOCKS } from './unlocks.js';
import { layWorld } from './world/world.js';

/** The product broken on purpose: what is done, and the cells that have to notice. */
interface Break {
  readonly name: string;
  readonly statement: string;
  readonly tables?: readonly string[];
  readonly pairs?: readonly Pair[];
  readonly roles?: readonly string[];
}

/** Clauses of the join that decides; without one of them somebody sees too much. */
const CLAUSES = [
  's.controller_id = v_who.controller_id and ',
  's.subject_kind = p_kind and ',
  's.closed_at is null and ',
  ' and s.period @> v_who.today',
  'p.account_id = v_who.account_id and ',
  'p.role = v_who.role and ',
  ' and p.period @> v_who.today',
  ' and p.scope_id = s.scope_id',
  ' and r.purpose = p_purpose',
  ' and r.scope_kind = s.scope_kind',
  ' and r.subject_kind = s.subject_kind',
];

describe('negative controls', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let whole: Setting;
  let appRole: string;
  let tried = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    appRole = new URL(database.appUrl).username;
    whole = await asAdmin(database.adminUrl, async (client) => {
      const world = await layWorld(client);
      const catalog = await readCatalog(client, appRole);
      return { ...world, catalog, rows: await readRows(client, catalog) };
    });
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  }, 60_000);
  afterAll(async () => {
    process.stderr.write(`access: ${tried} negative controls turned red\n`);
    await admin?.end();
    await database?.drop();
  });

  /** One actor of each role and scope with a running post, every guardian, and those whose posts ended. */
  const someActors = (roles?: readonly string[]): Actor[] => whole.actors.filter(({ name, role }) => !name.includes('on its last day') && (!roles || roles.includes(role)));

  /** Breaks, tries the cells that have to notice under the application's role, and undoes both. */
  async function differences({ statement, tables, pairs, roles }: Break): Promise<number> {
    await admin.query('begin');
    try {
      await admin.query(statement);
      await admin.query(`set local role ${pg.escapeIdentifier(appRole)}`);
      const catalog = tables ? { ...whole.catalog, tables: whole.catalog.tables.filter(({ name }) => tables.includes(name)) } : whole.catalog;
      const rows = tables ? whole.rows.filter(({ table }) => tables.includes(table)) : whole.rows;
      const { leaks, wrongDenials } = await tryCells(admin, { ...whole, catalog, rows, actors: someActors(roles) }, pairs ?? allPairs(catalog), 1);
      return leaks.length + wrongDenials.length;
    } finally {
      await admin.query('rollback');
    }
  }

  /** The breaks that nothing noticed. */
  async function survivors(breaks: readonly Break[]): Promise<string[]> {
    const alive: string[] = [];
    for (const one of breaks) {
      if ((await differences(one)) > 0) tried += 1;
      else alive.push(one.name);
    }
    return alive;
  }

  const rulePairs = async (): Promise<Pair[]> => (await admin.query<Pair>('select distinct subject_kind as kind, purpose from access.rule order by 1, 2')).rows;

  it('an unbroken house shows no difference, so that the differences below mean something', async () => {
    expect(await differences({ name: 'nothing', statement: 'select 1', pairs: await rulePairs() })).toBe(0);
  }, 60_000);

  it('every policy dropped, and every policy widened, is noticed', async () => {
    const { rows } = await admin.query<{ table: string; policy: string; uses: boolean; checks: boolean; restrictive: boolean }>(
      `select schemaname || '.' || tablename as table, policyname as policy, qual is not null as uses, with_check is not null as checks, permissive = 'RESTRICTIVE' as restrictive
       from pg_policies where roles && array[$1, 'public']::name[] order by 1, 2`,
      [appRole.replace(/_app$/, '_caller')],
    );
    const pairs = await rulePairs();
    const breaks = rows.flatMap(({ table, policy, uses, checks, restrictive }): Break[] => {
      const on = `on ${table.replace(/\.(\w+)$/, '."$1"')}`;
      const cells = { tables: [table], pairs: pairs.filter(({ purpose }) => UNLOCKS[purpose]?.reads.includes(table)) };
      const wide = `alter policy "${policy}" ${on}${uses ? ' using (true)' : ''}${checks ? ' with check (true)' : ''}`;
      return [
        { name: `drop ${policy} ${on}`, statement: `drop policy "${policy}" ${on}`, ...cells },
        // a restrictive policy that asks nothing is the same as none; a register that everybody reads is wide already
        ...(restrictive || policy === 'register_read' ? [] : [{ name: `widen ${policy} ${on}`, statement: wide, ...cells }]),
      ];
    });
    expect(breaks.length).toBeGreaterThan(60);
    expect(await survivors(breaks)).toEqual([]);
  }, 240_000);

  it('every rule removed is noticed', async () => {
    const { rows } = await admin.query<Pair & { role: string; scope: string }>('select role, scope_kind as scope, subject_kind as kind, purpose from access.rule order by 1, 2, 3, 4');
    const breaks = rows.map(({ role, scope, kind, purpose }) => ({
      name: `${role} by a post over a ${scope} loses ${kind} for ${purpose}`,
      statement: `delete from access.rule where (role, scope_kind, subject_kind, purpose) = ('${role}', '${scope}', '${kind}', '${purpose}')`,
      roles: [role],
      tables: [],
      pairs: [{ kind, purpose }],
    }));
    expect(await survivors(breaks)).toEqual([]);
  }, 120_000);

  it('every rule given to a role that has it not is noticed', async () => {
    const { rows } = await admin.query<Pair & { role: string; scope: string }>(
      `select r.role, s.scope_kind as scope, p.subject_kind as kind, p.purpose
       from unnest($1::text[]) r (role), (select distinct subject_kind, purpose from access.rule) p, (select distinct subject_kind, scope_kind from access.subject_scope) s
       where s.subject_kind = p.subject_kind and (r.role = 'GUARDIAN') = (s.scope_kind = 'GUARDIAN')
         and not exists (select from access.rule there where (there.role, there.scope_kind, there.subject_kind, there.purpose) = (r.role, s.scope_kind, p.subject_kind, p.purpose))
       order by 1, 2, 3, 4`,
      [[...new Set(whole.actors.map(({ role }) => role))]],
    );
    const breaks = rows.map(({ role, scope, kind, purpose }) => ({
      name: `${role} by a post over a ${scope} gets ${kind} for ${purpose}`,
      statement: `insert into access.rule values ('${role}', '${scope}', '${kind}', '${purpose}')`,
      roles: [role],
      tables: [],
      pairs: [{ kind, purpose }],
    }));
    expect(await survivors(breaks)).toEqual([]);
  }, 240_000);

  it('every clause taken out of the join that decides is noticed', async () => {
    const { rows } = await admin.query<{ text: string }>(`select pg_get_functiondef('access.reach'::regproc) as text`);
    const text = rows[0]!.text;
    expect(CLAUSES.filter((clause) => !text.includes(clause))).toEqual([]);
    const breaks = CLAUSES.map((clause) => ({ name: `reach without ${clause}`, statement: text.replace(clause, ''), tables: [] }));
    expect(await survivors(breaks)).toEqual([]);
  }, 240_000);
});
