import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Catalog, keyOf, type Pair, type ProtectedTable, quoted, type Row, type Verb } from './catalog.js';
import type { Actor, Subject } from './facts.js';
import { tokenHashOf } from './world/actors.js';

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

/** What is opened: every subject of the kind, these alone, boldly everything whatever kind it is, or the board of one location. */
export interface Opening extends Pair {
  readonly ids?: readonly string[];
  readonly boldly?: true;
  readonly asBoard?: true;
}

/** One thing an actor does from the beginning: opens, then reads the tables, then tries to write. All of it is undone before the next. */
export interface Ask {
  readonly opens: readonly Opening[];
  readonly reads: 'ALWAYS' | 'IF_OPENED' | 'NEVER';
  readonly tries?: readonly Try[];
}

/** What came of one ask: what each opening opened, which rows were there to read as `table key`, what each try met. */
export interface Seen {
  readonly opened: readonly (readonly string[])[];
  readonly rows: ReadonlySet<string>;
  readonly met: readonly Met[];
}

/** Gives the connection that an actor comes in by: the application's role, or for the worker's own service the worker's. */
export type Gate = (actor: Actor) => Promise<pg.ClientBase>;

/** Enters as this actor by a real session, does what is asked one by one and undoes each; one statement for all. Inside a transaction. */
export async function visit(gate: Gate, actor: Actor, subjects: readonly Subject[], tables: readonly ProtectedTable[], asks: readonly Ask[]): Promise<Seen[]> {
  const client = await gate(actor);
  await client.query(...entering(actor));
  const { rows } = await client.query<{ seen: { opened: string[][]; rows: string[]; met: string[] }[] }>('select probe.visit($1, $2, $3, $4) as seen', [
    JSON.stringify(asks),
    tables.filter(({ readable }) => readable).map(({ name }) => name),
    subjects.map(({ id }) => id),
    subjects.map(({ kind }) => kind),
  ]);
  return rows[0]!.seen.map(({ opened, rows: found, met }) => ({ opened, rows: new Set(found), met: met.map(metOf) }));
}

const entering = ({ accountId, controllerId, role }: Actor): [string, unknown[]] =>
  role === 'SERVICE'
    ? ['select access.serve($1, $2, $3, $4)', [accountId, controllerId, randomUUID(), 'matrix']]
    : ['select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(accountId), controllerId, role, randomUUID(), 'matrix']];

const metOf = (line: string): Met => ({ state: line.split(' ')[0]!, rows: Number(line.split(' ')[1]) });

/**
 * Lays the probe in a test's own database: functions with the rights of whoever calls them, so that every statement is planned once for a
 * connection; some forty tables with policies take longer to plan than to read.
 */
export async function layProbe(admin: pg.ClientBase, { tables }: Catalog, callerRole: string): Promise<void> {
  const caller = pg.escapeIdentifier(callerRole);
  await admin.query(`
    create schema probe;
    create function probe.rows(p_table text) returns text[] language plpgsql stable as $probe$ begin
      case p_table
      ${tables.map(({ name, key }) => `when '${name}' then return array(select '${name} ' || ${keyOf(key)} from ${quoted(name)} t);`).join('\n')}
      end case;
    end $probe$;
    create function probe.write(p_what text, p_content jsonb, p_key text) returns bigint language plpgsql as $probe$
    declare v_rows bigint;
    begin
      case p_what
      ${tables
        .flatMap(writesOf)
        .map(([what, statement]) => `when '${what}' then ${statement};`)
        .join('\n')}
      end case;
      get diagnostics v_rows = row_count;
      return v_rows;
    end $probe$;
    ${VISIT}
    grant usage on schema probe to ${caller};
    grant execute on all functions in schema probe to ${caller};`);
}

/** A change without condition and without answer needs no right to read: it shows what only the policy for writing holds back. */
function writesOf({ name, key, columns, changeable, verbs }: ProtectedTable): [what: string, statement: string][] {
  const table = quoted(name);
  const given = `jsonb_populate_record(null::${table}, p_content)`;
  const column = changeable.at(-1);
  const one = `where p_key = ${keyOf(key)}`;
  const statements: Record<Verb, [string, string][]> = {
    insert: [['one', `insert into ${table} (${columns.join(', ')}) overriding system value select ${columns.join(', ')} from ${given}`]],
    update: [
      ['one', `update ${table} t set ${column} = ${column} ${one}`],
      ['all', `update ${table} set ${column} = (${given}).${column}`],
    ],
    delete: [
      ['one', `delete from ${table} t ${one}`],
      ['all', `delete from ${table}`],
    ],
  };
  return verbs.flatMap((verb) => statements[verb].map(([how, statement]): [string, string] => [`${verb} ${how} ${name}`, statement]));
}

/** Each ask and each try in a subtransaction of its own that is undone; what came of it is gathered in variables, which survive that. */
const VISIT = `
create function probe.visit(p_asks jsonb, p_tables text[], p_ids uuid[], p_kinds text[]) returns jsonb language plpgsql as $probe$
declare
  v_ask jsonb;
  v_one jsonb;
  v_ids uuid[];
  v_opened uuid[];
  v_any boolean;
  v_told jsonb;
  v_rows text[];
  v_met text[];
  v_table text;
  v_touched bigint;
  v_seen jsonb[] := '{}';
begin
  for v_ask in select a from jsonb_array_elements(p_asks) with ordinality e (a, n) order by n loop
    v_told := '[]';
    v_rows := '{}';
    v_met := '{}';
    v_any := false;
    begin
      for v_one in select o from jsonb_array_elements(v_ask -> 'opens') with ordinality e (o, n) order by n loop
        v_ids := case when v_one ? 'ids' then array(select i::uuid from jsonb_array_elements_text(v_one -> 'ids') i) when v_one ? 'boldly' then p_ids
          else array(select e.id from unnest(p_ids, p_kinds) e (id, kind) where e.kind = v_one ->> 'kind') end;
        -- who reads opens as the product does: a list together with the children on it
        v_opened := case when v_one ? 'asBoard' then access.open_board(v_ids[1], v_one ->> 'purpose')
          when v_one ->> 'kind' = 'LIST' and v_ask ->> 'reads' <> 'NEVER' then access.open_list(v_ids, v_one ->> 'purpose')
          else access.open(v_one ->> 'kind', v_ids, v_one ->> 'purpose') end;
        v_any := v_any or cardinality(v_opened) > 0;
        v_told := v_told || jsonb_build_array(to_jsonb(v_opened));
      end loop;
      if v_ask ->> 'reads' = 'ALWAYS' or (v_any and v_ask ->> 'reads' = 'IF_OPENED') then
        foreach v_table in array p_tables loop v_rows := v_rows || probe.rows(v_table); end loop;
      end if;
      for v_one in select t from jsonb_array_elements(v_ask -> 'tries') with ordinality e (t, n) order by n loop
        begin
          v_touched := probe.write(concat_ws(' ', v_one ->> 'verb', case v_one ->> 'key' when '*' then 'all' else 'one' end, v_one ->> 'table'), v_one -> 'content', v_one ->> 'key');
          raise exception 'undone' using errcode = 'PROBE';
        exception when others then
          v_met := v_met || case when sqlstate = 'PROBE' then 'ok ' || v_touched else sqlstate || ' 0' end;
        end;
      end loop;
      raise exception 'undone' using errcode = 'PROBE';
    exception when sqlstate 'PROBE' then
      v_seen := v_seen || jsonb_build_object('opened', v_told, 'rows', to_jsonb(v_rows), 'met', to_jsonb(v_met));
    end;
  end loop;
  return to_jsonb(v_seen);
end $probe$;`;
