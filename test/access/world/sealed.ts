import type pg from 'pg';
import { FirstSealer, readConfig } from '#platform';

interface Column {
  readonly table: string;
  readonly column: string;
  /** What names a row in what its text is bound to, as SQL. */
  readonly row_id: string;
}

interface Plain {
  readonly at: string;
  readonly controller_id: string;
  readonly child_id: string;
  readonly row_id: string;
  readonly text: string;
}

/** The columns whose comment says so; a row is named by its key within the organisation, as everywhere. */
const SEALED = `
select a.attrelid::regclass::text as "table", a.attname as "column", string_agg(quote_ident(k.attname), ' || ''#'' || ' order by array_position(i.indkey::int[], k.attnum::int)) as row_id
from pg_attribute a
join pg_index i on i.indrelid = a.attrelid and i.indisprimary
join pg_attribute k on k.attrelid = a.attrelid and k.attnum = any (i.indkey) and k.attname <> 'controller_id'
where col_description(a.attrelid, a.attnum) like 'Sealed: %' group by 1, 2 order by 1, 2`;

/** Seals what the world laid in plain words, each for its own place with a new key of its child, as it lies where people wrote it. */
export async function sealWords(admin: pg.Client): Promise<void> {
  const sealer = new FirstSealer(readConfig({ ...process.env, KINDLIJN_MODE: 'test', DATABASE_URL: 'postgres://somebody@localhost/nowhere' }).secret);
  const { rows: columns } = await admin.query<Column>(SEALED);
  for (const { table, column, row_id } of columns) {
    const { rows } = await admin.query<Plain>(
      `select ctid::text as at, controller_id, child_id, ${row_id} as row_id, convert_from(${column}, 'UTF8') as text from ${table} where ${column} is not null`,
    );
    const sealed = rows.map((row) => sealer.seal(row.controller_id, { childId: row.child_id, table, column, rowId: row.row_id }, row.text));
    await admin.query(`update ${table} t set ${column} = s.sealed from unnest($1::text[]::tid[], $2::bytea[]) s (at, sealed) where t.ctid = s.at`, [
      rows.map(({ at }) => at),
      sealed,
    ]);
  }
  const { controllers, children } = sealer.keys((await admin.query<{ today: string }>('select access.today()::text as today')).rows[0]!.today);
  await keep(admin, 'access.controller_key', controllers);
  await keep(admin, 'access.child_key', children);
}

async function keep(admin: pg.Client, table: string, keys: readonly { readonly wrapped: Buffer }[]): Promise<void> {
  const rows = keys.map((key) => ({ ...key, wrapped: `\\x${key.wrapped.toString('hex')}` }));
  await admin.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}
