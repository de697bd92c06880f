import type { Machine } from '#kernel';
import { asAdmin, type TestDatabase } from './database.js';

/** How the database holds the things of a table to their states. */
export interface HeldStates {
  /** The states that a row may be in, in no order. */
  readonly states: readonly string[];
  /** `FROM action TO`, in no order. */
  readonly steps: readonly string[];
  /** `FROM TO` of every two states between which a row is really let through. */
  readonly changes: readonly string[];
}

const TABLES = `
select a.attrelid::regclass::text as "table" from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where a.attname = 'state' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|graphile_worker)' order by 1`;

/** Where the constraint or the generated column spells the states out. */
const STATES = `
select array(select distinct m[1] from regexp_matches(coalesce(
  (select pg_get_constraintdef(o.oid) from pg_constraint o where o.conrelid = a.attrelid and o.contype = 'c' and o.conkey = array[a.attnum]),
  (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = a.attrelid and d.adnum = a.attnum)), '''([A-Z0-9_]+)''', 'g') m) as states
from pg_attribute a where a.attrelid = $1::regclass and a.attname = 'state'`;

/** Tries every two states on a row behind a copy of the table's own trigger. */
const TRY = `
create function pg_temp.let_through(p_table text, p_states text[]) returns text[] language plpgsql as $$
declare v_from text; v_to text; v_changes text[] := '{}';
begin
  create temp table tried (state text) on commit drop;
  execute (select replace(pg_get_triggerdef(t.oid), ' ON ' || p_table || ' ', ' ON pg_temp.tried ') from pg_trigger t where t.tgrelid = p_table::regclass and t.tgname = 'only_declared_steps');
  foreach v_from in array p_states loop foreach v_to in array p_states loop
    begin
      insert into pg_temp.tried values (v_from);
      update pg_temp.tried set state = v_to where v_from <> v_to;
      if found then v_changes := v_changes || (v_from || ' ' || v_to); end if;
      delete from pg_temp.tried;
    exception when check_violation then null; end;
  end loop; end loop;
  return v_changes;
end $$`;

/** Every table whose rows have a state, as `schema.table`. */
export async function tablesWithStates({ adminUrl }: TestDatabase): Promise<string[]> {
  return asAdmin(adminUrl, async (admin) => (await admin.query<{ table: string }>(TABLES)).rows.map(({ table }) => table));
}

/** What the database says and does of the rows of a table, by the steps of the machine with this name. */
export async function heldStates({ adminUrl }: TestDatabase, table: string, machine: string): Promise<HeldStates> {
  return asAdmin(adminUrl, async (admin) => {
    const [spelled] = (await admin.query<{ states: string[] }>(STATES, [table])).rows;
    const { rows } = await admin.query<{ step: string }>(`select leaves || ' ' || action || ' ' || arrives as step from access.step where machine = $1`, [
      machine,
    ]);
    await admin.query(TRY);
    const [tried] = (await admin.query<{ changes: string[] }>('select pg_temp.let_through($1, $2) as changes', [table, spelled?.states])).rows;
    return { states: spelled?.states ?? [], steps: rows.map(({ step }) => step), changes: tried?.changes ?? [] };
  });
}

/** What the declaration says of the same; a table that holds a part of the road has only its states. */
export function declaredStates({ states, transitions }: Machine<string, string>, among: readonly string[] = states): HeldStates {
  const changes = transitions.filter(({ from, to }) => from !== to && among.includes(from) && among.includes(to)).map(({ from, to }) => `${from} ${to}`);
  return { states: among, steps: transitions.map(({ from, action, to }) => `${from} ${action} ${to}`), changes: [...new Set(changes)] };
}
