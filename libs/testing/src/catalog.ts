import type pg from 'pg';

/** What TypeORM's drift check cannot see, as lines in a fixed order: tables, columns, constraints, indexes, policies, grants, functions, triggers. */
export async function catalogLines(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(CATALOG);
  const { rows: named } = await client.query<{ name: string }>(
    `select distinct split_part(rolname, '_caller', 1) as name from pg_roles where rolname like '%\\_caller'`,
  );
  const names = named.map(({ name }) => name).filter((name) => name.length > 0);
  return rows.map(({ line }) => names.reduce((text, name) => text.replaceAll(`${name}_`, '<db>_'), line));
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'`;

const CATALOG = `
select line from (
  select 1 as part, format('table %s.%s%s%s', n.nspname, c.relname, case when c.relrowsecurity then ' rls' else '' end, case when c.relforcerowsecurity then ' forced' else '' end) as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS}
  union all
  select 2, format('column %s.%s.%s %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v') and ${OURS}
  union all
  select 3, format('constraint %s.%s %s', n.nspname, c.relname, pg_get_constraintdef(k.oid))
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype <> 'n' and ${OURS}
  union all
  select 4, 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}
  union all
  select 5, format('policy %s.%s %s for %s to %s using %s check %s', p.schemaname, p.tablename, p.policyname, p.cmd, array_to_string(p.roles, ', '), coalesce(p.qual, '-'), coalesce(p.with_check, '-'))
  from pg_policies p
  union all
  select 6, format('grant %s.%s %s to %s', g.table_schema, g.table_name, string_agg(g.privilege_type, ', ' order by g.privilege_type), g.grantee)
  from information_schema.role_table_grants g join pg_namespace n on n.nspname = g.table_schema where g.grantee like '%\\_caller' and ${OURS}
  group by g.table_schema, g.table_name, g.grantee
  union all
  select 7, format('function %s returns %s%s %s%s', p.oid::regprocedure, pg_get_function_result(p.oid), case when p.prosecdef then ' definer' else '' end, array_to_string(p.proconfig, ', '),
    case when exists (select from pg_roles r where r.rolname like '%\\_caller' and has_function_privilege(r.oid, p.oid, 'execute')) then ' callable' else '' end)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}
  union all
  select 8, 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${OURS}
) lines order by part, line collate "C"`;
