import type pg from 'pg';

/** What the application's role may do on a table at all. */
export type Verb = 'insert' | 'update' | 'delete';

/** A table with row policies, as the database itself tells it. */
export interface ProtectedTable {
  readonly name: string;
  readonly key: readonly string[];
  /** Columns that the database does not make itself. */
  readonly columns: readonly string[];
  /** Columns that may be changed. */
  readonly changeable: readonly string[];
  readonly readable: boolean;
  readonly verbs: readonly Verb[];
}

/** What there is to try: found in the database, so that nothing new stays untried. */
export interface Catalog {
  readonly tables: readonly ProtectedTable[];
  readonly kinds: readonly string[];
  readonly purposes: readonly string[];
  /** Roles, kinds and purposes that stand together in some rule. */
  readonly ruled: readonly (Pair & { readonly role: string })[];
}

/** A kind of subject and a purpose to open it for. */
export interface Pair {
  readonly kind: string;
  readonly purpose: string;
}

const TABLES = `
select format('%s.%s', n.nspname, c.relname) as name,
  (select array_agg(a.attname::text order by array_position(i.indkey::int[], a.attnum::int)) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indrelid = c.oid and i.indisprimary) as key,
  (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and has_column_privilege($1, c.oid, a.attnum, 'update') order by a.attname = 'version', a.attnum) as changeable,
  has_any_column_privilege($1, c.oid, 'select') as readable,
  array_remove(array[
    case when has_any_column_privilege($1, c.oid, 'insert') then 'insert' end,
    case when has_any_column_privilege($1, c.oid, 'update') then 'update' end,
    case when has_table_privilege($1, c.oid, 'delete') then 'delete' end], null) as verbs
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)
order by 1`;

/** Reads what there is: protected tables, and the kinds of subject and the purposes that rules or scopes name. */
export async function readCatalog(client: pg.ClientBase, appRole: string): Promise<Catalog> {
  const tables = await client.query<ProtectedTable>(TABLES, [appRole]);
  const kinds = await client.query<{ kind: string }>(
    'select subject_kind as kind from access.subject_scope union select subject_kind from access.rule order by 1',
  );
  const purposes = await client.query<{ purpose: string }>('select purpose from access.purpose_compartment union select purpose from access.rule order by 1');
  const ruled = await client.query<Pair & { role: string }>('select distinct role, subject_kind as kind, purpose from access.rule order by 1, 2, 3');
  return {
    tables: tables.rows.filter(({ readable, verbs }) => readable || verbs.length > 0),
    kinds: kinds.rows.map(({ kind }) => kind),
    purposes: purposes.rows.map(({ purpose }) => purpose),
    ruled: ruled.rows,
  };
}

/** A row as it lies in the cellar. */
export interface Row {
  readonly table: string;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** All rows of the protected tables, past the walls. */
export async function readRows(admin: pg.ClientBase, { tables }: Catalog): Promise<Row[]> {
  const { rows } = await admin.query<Row>(
    tables.map(({ name, key }) => `select '${name}' as table, ${keyOf(key)} as key, to_jsonb(t) as content from ${quoted(name)} t`).join(' union all '),
  );
  return rows;
}

/** The table's name as SQL: `centre."group"`. */
export const quoted = (table: string): string => table.replace(/\.(\w+)$/, '."$1"');

/** The key of a row `t` as one text. */
export const keyOf = (columns: readonly string[]): string => `concat_ws('/', ${columns.map((column) => `t."${column}"`).join(', ')})`;
