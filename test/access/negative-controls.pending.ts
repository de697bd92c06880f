import pg from 'pg';
import { asAdmin, freshDatabase, type TestDatabase } from '#testing';
import { type Pair, quoted, readCatalog, readRows } from './catalog.js';
import { forgeriesLetThrough } from './context.js';
import { type Actor, ROLES } from './facts.js';
import { type Setting, tryCells } from './matrix.js';
import { UNLOCKS } from './unlocks.js';
import { layWorld } from './world/world.js';

/** The product broken on purpose: what is done, and the cells that have to notice. */
interface Break {
  readonly name: string;
  readonly statement: string;
  readonly tables?: readonly string[];
  readonly pairs?: readonly Pair[];
  readonly actors?: (actor: Actor) => boolean;
}

/** Clauses of functions that decide; without one of them somebody sees too much, or forges. */
const DECIDES: Readonly<Record<string, readonly string[]>> = {
  reach: [
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
  ],
  open_list: [' and s.scope_id = any (v_allowed)', "and s.subject_kind = 'CHILD' ", ' and s.period @> v_who.today'],
};
const PROVES: Readonly<Record<string, readonly string[]>> = {
  caller: ['right(v_who, 64) <> access.sign(v_body)\n     or ', 'or v_part[7]::integer <> pg_backend_pid()', 'or v_part[8] <> extract(epoch from transaction_timestamp())::text'],
  unlocked: ["right(v_opened, 64) <> access.sign(current_setting('kindlijn.who') || '#' || v_body)"],
};

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

  /** Breaks, does the work under the application's role, and undoes both. */
  async function broken<Result>(statement: string, work: () => Promise<Result>): Promise<Result> {
    await admin.query('begin');
    try {
      await admin.query(statement);
      await admin.query(`set local role ${pg.escapeIdentifier(appRole)}`);
      return await work();
    } finally {
      await admin.query('rollback');
    }
  }

  async function differences({ statement, tables, pairs = whole.catalog.ruled, actors = () => true }: Break): Promise<number> {
    const catalog = tables ? { ...whole.catalog, tables: whole.catalog.tables.filter(({ name }) => tables.includes(name)) } : whole.catalog;
    const rows = tables ? whole.rows.filter(({ table }) => tables.includes(table)) : whole.rows;
    const setting = { ...whole, catalog, rows, actors: whole.actors.filter(actors) };
    const { leaks, wrongDenials } = await broken(statement, () => tryCells(admin, setting, pairs, 1));
    return leaks.length + wrongDenials.length;
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

  /** The function's text without a clause; fails when the clause is not there any more. */
  async function without(name: string, clause: string, instead = ''): Promise<string> {
    const { rows } = await admin.query<{ text: string }>(`select pg_get_functiondef(('access.' || $1)::regproc) as text`, [name]);
    expect(rows[0]!.text).toContain(clause);
    return rows[0]!.text.replace(clause, instead);
  }

  it('an unbroken house shows no difference, so that the differences below mean something', async () => {
    expect(await differences({ name: 'nothing', statement: 'select 1', actors: ({ name }) => /over the own group, post running|guardian whose/.test(name) })).toBe(0);
  }, 120_000);

  it('every policy dropped, and every policy widened, is noticed', async () => {
    const { rows } = await admin.query<{ table: string; policy: string; uses: boolean; checks: boolean; restrictive: boolean }>(
      `select schemaname || '.' || tablename as table, policyname as policy, qual is not null as uses, with_check is not null as checks, permissive = 'RESTRICTIVE' as restrictive
       from pg_policies where roles && array[$1, 'public']::name[] order by 1, 2`,
      [appRole.replace(/_app$/, '_caller')],
    );
    const breaks = rows.flatMap(({ table, policy, uses, checks, restrictive }): Break[] => {
      const on = `on ${quoted(table)}`;
      const cells = { tables: [table], pairs: whole.catalog.ruled.filter(({ purpose }) => UNLOCKS[purpose]?.reads.includes(table)) };
      const wide = `alter policy "${policy}" ${on}${uses ? ' using (true)' : ''}${checks ? ' with check (true)' : ''}`;
      return [
        { name: `drop ${policy} ${on}`, statement: `drop policy "${policy}" ${on}`, ...cells },
        // a restrictive policy that asks nothing is the same as none; a register that everybody reads is wide already
        ...(restrictive || policy === 'register_read' ? [] : [{ name: `widen ${policy} ${on}`, statement: wide, ...cells }]),
      ];
    });
    expect(breaks.length).toBeGreaterThan(100);
    expect(await survivors(breaks)).toEqual([]);
  }, 300_000);

  const ofRole = (role: string, scope: string) => (actor: Actor) => actor.role === role && actor.posts[0]!.scopeKind === scope && (role === 'GUARDIAN' || actor.name.includes('post running'));

  it('every rule removed is noticed, and every rule given to a role that has it not', async () => {
    const { rows } = await admin.query<Pair & { role: string; scope: string; there: boolean }>(
      `select r.role, s.scope_kind as scope, p.subject_kind as kind, p.purpose,
         exists (select from access.rule x where (x.role, x.scope_kind, x.subject_kind, x.purpose) = (r.role, s.scope_kind, p.subject_kind, p.purpose)) as there
       from unnest($1::text[]) r (role), (select distinct subject_kind, purpose from access.rule) p, (select distinct subject_kind, scope_kind from access.subject_scope) s
       where s.subject_kind = p.subject_kind and (r.role = 'GUARDIAN') = (s.scope_kind = 'GUARDIAN') order by 1, 2, 3, 4`,
      [ROLES],
    );
    const breaks = rows.map(({ role, scope, kind, purpose, there }): Break => ({
      name: `${role} by a post over a ${scope} ${there ? 'loses' : 'gets'} ${kind} for ${purpose}`,
      statement: there
        ? `delete from access.rule where (role, scope_kind, subject_kind, purpose) = ('${role}', '${scope}', '${kind}', '${purpose}')`
        : `insert into access.rule values ('${role}', '${scope}', '${kind}', '${purpose}')`,
      tables: [],
      pairs: [{ kind, purpose }],
      actors: ofRole(role, scope),
    }));
    expect(await survivors(breaks)).toEqual([]);
  }, 300_000);

  it('every compartment taken from a purpose, given to it, or made writable, is noticed', async () => {
    const { rows } = await admin.query<{ purpose: string; compartment: string; reads: boolean; writes: boolean; tables: string[]; changes: boolean }>(
      `select p.purpose, c.compartment, x.purpose is not null as reads, coalesce(x.writes, false) as writes, c.tables, c.changes
       from (select distinct purpose from access.rule) p
       cross join (select m[1] as compartment, array_agg(distinct schemaname || '.' || tablename) as tables, bool_or(cmd <> 'SELECT') as changes
         from pg_policies, regexp_matches(coalesce(qual, '') || coalesce(with_check, ''), 'access\\.(?:opened|writable)\\(''(\\w+)''', 'g') m group by 1) c
       left join access.purpose_compartment x using (purpose, compartment) order by 1, 2`,
    );
    const at = (purpose: string, compartment: string) => `(purpose, compartment) = ('${purpose}', '${compartment}')`;
    const breaks = rows.flatMap(({ purpose, compartment, reads, writes, tables, changes }): Break[] => {
      const cells = { tables, pairs: whole.catalog.ruled.filter((pair) => pair.purpose === purpose), actors: ({ name }: Actor) => /post running|guardian of|who /.test(name) };
      const name = `${purpose} ${compartment}`;
      if (!reads) return [{ name: `${name} given`, statement: `insert into access.purpose_compartment values ('${purpose}', '${compartment}', true)`, ...cells }];
      return [
        { name: `${name} taken`, statement: `delete from access.purpose_compartment where ${at(purpose, compartment)}`, ...cells },
        // what only functions write cannot be written by a purpose alone
        ...(changes ? [{ name: `${name} ${writes ? 'read only' : 'written'}`, statement: `update access.purpose_compartment set writes = not writes where ${at(purpose, compartment)}`, ...cells }] : []),
      ];
    });
    expect(await survivors(breaks)).toEqual([]);
  }, 300_000);

  it('every clause taken out of what decides is noticed', async () => {
    const breaks: Break[] = [];
    for (const [name, clauses] of Object.entries(DECIDES)) {
      for (const clause of clauses) breaks.push({ name: `${name} without ${clause}`, statement: await without(name, clause), ...(name === 'reach' ? { tables: [] } : { pairs: whole.catalog.ruled.filter(({ kind }) => kind === 'LIST') }) });
    }
    expect(await survivors(breaks)).toEqual([]);
  }, 300_000);

  it('every proof of the context left out is noticed', async () => {
    const actor = whole.actors.find(({ name }) => name.startsWith('PEDAGOGICAL_STAFF over the own group, post running, childcare'))!;
    const [own, foreign] = ['child here for long, childcare', 'child in the group beside, childcare'].map((wanted) => whole.subjects.find(({ name }) => name === wanted)!);
    const alive: string[] = [];
    await asAdmin(database.adminUrl, async (signer) => {
      const sign = async (text: string) => (await signer.query<{ mark: string }>('select access.sign($1) as mark', [text])).rows[0]!.mark;
      for (const [name, clauses] of Object.entries(PROVES)) {
        for (const clause of clauses) {
          const through = await broken(await without(name, clause, name === 'unlocked' ? 'false' : ''), () => forgeriesLetThrough(admin, { actor, own: own!, foreign: foreign!, sign }));
          if (through.length > 0) tried += 1;
          else alive.push(`${name} without ${clause}`);
        }
      }
    });
    expect(alive).toEqual([]);
  });
});
