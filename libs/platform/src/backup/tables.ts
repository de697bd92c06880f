import type { Administration } from '../database/administration.js';

/** A table of ours with what is needed to copy it: its key, its columns, and the tables its rows refer to. */
export interface CopiedTable {
  /** Quoted, with its schema. */
  readonly name: string;
  /** The same without quotes: the name of its file. */
  readonly label: string;
  readonly columns: readonly string[];
  /** What rows are ordered by, so that equal tables give equal files. */
  readonly key: readonly string[];
  readonly refersTo: readonly string[];
  readonly forced: boolean;
  /** The column that counts up by itself, if there is one. */
  readonly counter: string | null;
  readonly hasController: boolean;
  /** The table's comment: purpose and retention. */
  readonly comment: string;
  /** Columns whose values are sealed with the key of the row's child, and what each is once it is opened: `text/plain`. */
  readonly sealed: Readonly<Record<string, string>>;
}

const TABLES = `
select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname as label, c.relforcerowsecurity as forced,
  coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
  array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
  array(select quote_ident(a.attname) from pg_index i, unnest(i.indkey::int[]) with ordinality k (number, place)
    join pg_attribute a on a.attnum = k.number where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as key,
  array(select distinct k.confrelid::regclass::text from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid) as "refersTo",
  (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as counter,
  exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'controller_id' and not a.attisdropped) as "hasController",
  (select coalesce(json_object_agg(a.attname, substr(col_description(c.oid, a.attnum), 9)), '{}') from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) like 'Sealed: %') as sealed,
  c.oid::regclass::text as oid
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and pg_get_userbyid(c.relowner) = current_user and n.nspname not in ('public', 'information_schema') and n.nspname not like 'pg\\_%'
order by 1`;

/** All tables of ours, each after those its rows refer to. */
export async function copiedTables(administration: Administration): Promise<CopiedTable[]> {
  const rows = await administration.query<CopiedTable & { oid: string }>(TABLES);
  const placed = new Set<string>();
  const order: CopiedTable[] = [];
  while (order.length < rows.length) {
    const ready = rows.filter(
      ({ oid, refersTo }) => !placed.has(oid) && refersTo.every((other) => placed.has(other) || !rows.some((row) => row.oid === other)),
    );
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle; they cannot be put in an order.');
    for (const { oid, ...table } of ready) {
      placed.add(oid);
      order.push(table);
    }
  }
  return order;
}

/** The query whose rows are the table's, in the order of its key. */
export function rowsInOrder({ name, columns, key }: CopiedTable): string {
  return `select ${columns.join(', ')} from ${name} t order by ${key.length > 0 ? key.join(', ') : 't::text'}`;
}
