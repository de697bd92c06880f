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

/** One try to write: a copy of a row, a change of the row with this key, or with key `*` of everything at once without looking. */
export interface Try {
  readonly table: string;
  readonly verb: Verb;
  readonly key: string;
  /** For an insert the new row; for a change of everything a row to take a value from. */
  readonly content: Row['content'];
}

/** What a try met: `ok` with the rows it touched, the wall, or something that stands behind the wall. */
export interface Met {
  readonly state: string;
  readonly rows: number;
}

/** The wall: refused by policy or grant. A duplicate key or a broken foreign key is met only behind it, since row policies are checked first. */
export const WALL = '42501';

/** Tries to write, each try undone inside the database; gives in the same order what each met. */
export async function tryWrites(client: pg.ClientBase, catalog: Catalog, tries: readonly Try[]): Promise<Met[]> {
  const statements = tries.map((one) => ({ ...one, statement: statementOf(catalog.tables.find(({ name }) => name === one.table)!, one) }));
  await client.query(`select set_config('probe.tries', $1, true)`, [JSON.stringify(statements)]);
  await client.query(TRY);
  const { rows } = await client.query<{ found: string }>(`select current_setting('probe.found') as found`);
  return rows[0]!.found.split('\n').filter(Boolean).map((line) => ({ state: line.split(' ')[0]!, rows: Number(line.split(' ')[1]) }));
}

/** A change without condition and without answer needs no right to read: it shows what only the policy for writing holds back. */
function statementOf({ name, key, columns, changeable }: ProtectedTable, { verb, key: wanted }: Try): string {
  const table = quoted(name);
  const given = `jsonb_populate_record(null::${table}, $1)`;
  if (verb === 'insert') return `insert into ${table} (${columns.join(', ')}) overriding system value select ${columns.join(', ')} from ${given}`;
  const column = changeable.at(-1);
  if (wanted === '*') return verb === 'delete' ? `delete from ${table}` : `update ${table} set ${column} = (${given}).${column}`;
  return `${verb === 'delete' ? `delete from ${table} t` : `update ${table} t set ${column} = ${column}`} where $2 = ${keyOf(key)}`;
}

/** Every try in a subtransaction of its own that is undone; what it met is gathered in a variable, which survives that. */
const TRY = `
do $probe$
declare
  v_try jsonb;
  v_rows bigint;
  v_found text := '';
begin
  for v_try in select * from jsonb_array_elements(current_setting('probe.tries')::jsonb) loop
    begin
      execute v_try ->> 'statement' using v_try -> 'content', v_try ->> 'key';
      get diagnostics v_rows = row_count;
      raise exception 'undone' using errcode = 'PROBE';
    exception when others then
      v_found := v_found || case when sqlstate = 'PROBE' then 'ok ' || v_rows else sqlstate || ' 0' end || E'\\n';
    end;
  end loop;
  perform set_config('probe.found', v_found, true);
end $probe$`;
