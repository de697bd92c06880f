import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Catalog, keyOf, type Pair, type ProtectedTable, quoted, type Row, type Verb } from './catalog.js';
import type { Actor, Subject } from './facts.js';
import { tokenHashOf } from './world/actors.js';

/** Enters as this actor by a real session, does the work and undoes everything. Inside a transaction, under the application's role. */
export async function asActor<Result>(client: pg.ClientBase, actor: Actor, work: () => Promise<Result>): Promise<Result> {
  await client.query('savepoint actor');
  try {
    await client.query('select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(actor.accountId), actor.controllerId, actor.role, randomUUID(), 'matrix']);
    return await work();
  } finally {
    await client.query('rollback to savepoint actor');
  }
}

/** Asks under each pair for the subjects of its kind, or `boldly` for everything whatever kind it is; gives for each pair what was opened. */
export async function openAll(client: pg.ClientBase, subjects: readonly Subject[], pairs: readonly Pair[], boldly: boolean): Promise<string[][]> {
  const { rows } = await client.query<{ opened: string[] }>(
    `select access.open(pair.kind, case when $5 then $1::uuid[] else array(select one.id from unnest($1::uuid[], $2::text[]) one (id, kind) where one.kind = pair.kind) end, pair.purpose) as opened
     from unnest($3::text[], $4::text[]) with ordinality as pair (kind, purpose, place) order by place`,
    [subjects.map(({ id }) => id), subjects.map(({ kind }) => kind), pairs.map(({ kind }) => kind), pairs.map(({ purpose }) => purpose), boldly],
  );
  return rows.map(({ opened }) => opened);
}

/** Opens as the product does: a list together with the children on it. */
export async function open(client: pg.ClientBase, { kind, purpose }: Pair, ids: readonly string[]): Promise<string[]> {
  const { rows } =
    kind === 'LIST'
      ? await client.query<{ opened: string[] }>('select access.open_list($1::uuid[], $2) as opened', [ids, purpose])
      : await client.query<{ opened: string[] }>('select access.open($1, $2::uuid[], $3) as opened', [kind, ids, purpose]);
  return rows[0]!.opened;
}

/** Which rows of which tables are there to read now, as `table key`. */
export async function readable(client: pg.ClientBase, tables: readonly ProtectedTable[]): Promise<Set<string>> {
  const parts = tables.filter((table) => table.readable).map(({ name, key }) => `select '${name} ' || ${keyOf(key)} as row from ${quoted(name)} t`);
  if (parts.length === 0) return new Set();
  // planned once for a connection: some forty tables with policies take longer to plan than to read
  const text = parts.join(' union all ');
  const { rows } = await client.query<{ row: string }>({ name: createHash('sha1').update(text).digest('hex'), text });
  return new Set(rows.map(({ row }) => row));
}

/** One try to write: a copy of a row, or what may be done to all rows of a table. */
export interface Try {
  readonly table: string;
  readonly verb: Verb;
  /** For an insert the row's key and content; otherwise the keys that are tried one by one when all at once is refused. */
  readonly key: string;
  readonly content: Row['content'];
  readonly keys: readonly string[];
}

/** What a try met: `ok`, the wall, or something that stands behind the wall. Key `*`: a change of everything at once. */
export interface Met {
  readonly verb: string;
  readonly table: string;
  readonly key: string;
  readonly state: string;
}

/** The wall: refused by policy or grant. A duplicate key or a broken foreign key is met only behind it, since row policies are checked first. */
export const WALL = '42501';

/** Tries to write, each try undone inside the database; a change touches every row it can, and tells which. */
export async function tryWrites(client: pg.ClientBase, catalog: Catalog, tries: readonly Try[]): Promise<Met[]> {
  const statements = tries.map((one) => ({ ...one, statement: statementOf(catalog.tables.find(({ name }) => name === one.table)!, one.verb) }));
  await client.query(`select set_config('probe.tries', $1, true), set_config('probe.found', '', true)`, [JSON.stringify(statements)]);
  await client.query(TRY);
  const { rows } = await client.query<{ found: string }>(`select current_setting('probe.found') as found`);
  return rows[0]!.found.split('\n').filter(Boolean).map((line) => {
    const [verb = '', table = '', key = '', state = ''] = line.split(' ');
    return { verb, table, key, state };
  });
}

function statementOf({ name, key, columns, changeable }: ProtectedTable, verb: Verb): string {
  const table = quoted(name);
  if (verb === 'insert') {
    return `insert into ${table} (${columns.join(', ')}) overriding system value select ${columns.join(', ')} from jsonb_populate_record(null::${table}, $1) returning ''`;
  }
  const what = verb === 'delete' ? `delete from ${table} t` : `update ${table} t set ${changeable.at(-1)} = ${changeable.at(-1)}`;
  return `${what} where $1 is null or $1 = to_jsonb(${keyOf(key)}) returning ${keyOf(key)}`;
}

/** Every try in a subtransaction of its own that is undone; what it met is gathered in a variable, which survives that. */
const TRY = `
do $probe$
declare
  v_try jsonb;
  v_one jsonb;
  v_key text;
  v_line text;
  v_found text := '';
  v_state text;
begin
  for v_try in select * from jsonb_array_elements(current_setting('probe.tries')::jsonb) loop
    v_line := (v_try ->> 'verb') || ' ' || (v_try ->> 'table') || ' ';
    v_state := '';
    for v_one in select * from jsonb_array_elements(case when v_try ->> 'verb' = 'insert' then jsonb_build_array(v_try -> 'content') else 'null'::jsonb || (v_try -> 'keys') end) loop
      exit when v_state = 'all';
      begin
        for v_key in execute v_try ->> 'statement' using nullif(v_one, 'null') loop
          v_state := v_state || v_line || coalesce(nullif(v_key, ''), v_try ->> 'key') || E' ok\n';
        end loop;
        raise exception 'undone' using errcode = 'PROBE';
      exception when others then
        if sqlstate = 'PROBE' then
          v_found := v_found || v_state;
          v_state := case when v_one = 'null' then 'all' else '' end;
        else
          v_state := '';
          v_found := v_found || v_line || coalesce(nullif(v_try ->> 'key', ''), v_one #>> '{}', '*') || ' ' || sqlstate || E'\n';
        end if;
      end;
    end loop;
  end loop;
  perform set_config('probe.found', v_found, true);
end $probe$`;
