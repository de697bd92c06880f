import type pg from 'pg';

/** A fault of the schema as trust 3.3 lists them: what kind, and where. */
export interface Fault {
  readonly law: string;
  readonly place: string;
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname !~ '^pg_'`;

/** Deployment data: the short named list of tables without a controller (design 2), or keyed otherwise with a reason. */
const KEYED_OTHERWISE = [
  'access.log', // ordered by its own number
  'access.intent', // one account's intent, whatever hat
];

/** What was agreed in a municipality or by an SWV: read by all, written by no caller. */
const SETTINGS = ['handover.calendar_setting', 'support.scale', 'support.scale_level', 'support.scale_use'];

/**
 * Each law as a query over the catalog that gives the places where it is broken; `$1` is the role that callers share, `$2` the application's,
 * `$3` the owner's. A table is *within the walls* when it has a controller.
 */
const LAWS: readonly (readonly [law: string, query: string])[] = [
  [
    'a table with a controller has row policies, forced for its owner too',
    `
    select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'controller_id' and not a.attisdropped)
      and has_any_column_privilege($1, c.oid, 'select, insert, update')
      and (format('%s.%s', n.nspname, c.relname) <> all ('{${SETTINGS.join(',')}}') or has_any_column_privilege($1, c.oid, 'insert, update'))`,
  ],
  [
    'each granted command has a policy for callers',
    `
    select format('%s.%s %s', n.nspname, c.relname, verb) from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      unnest(array['select', 'insert', 'update', 'delete'], array['r', 'a', 'w', 'd']) v (verb, cmd)
    where c.relkind in ('r', 'p') and ${OURS} and c.relrowsecurity
      and case verb when 'delete' then has_table_privilege($1, c.oid, verb) else has_any_column_privilege($1, c.oid, verb) end
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in (v.cmd::"char", '*') and p.polroles && array[0::oid, (select oid from pg_roles where rolname = $1)])`,
  ],
  [
    'no policy asks nothing of a caller',
    `
    select format('%s.%s %s', n.nspname, c.relname, p.polname) from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and p.polpermissive and p.polroles && array[0::oid, (select oid from pg_roles where rolname = $1)]
      and (coalesce(pg_get_expr(p.polqual, p.polrelid), '') = 'true' or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') = 'true')
      and not (p.polcmd = 'r' and format('%s.%s', n.nspname, c.relname) = any (array['centre.location', 'centre.group']))`,
  ],
  [
    'a policy calls functions once per statement, inside a sub-select',
    `
    select format('%s.%s %s', n.nspname, c.relname, p.polname) from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace,
      regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '\\( ?SELECT .*? AS \\w+\\)', '', 'g') outside
    where ${OURS} and outside ~ 'access\\.\\w+\\('`,
  ],
  [
    'a list of what was opened is believed only beside its proof',
    `
    select format('%s.%s %s', n.nspname, c.relname, p.polname) from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace,
      unnest(array[pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)]) asks
    where ${OURS} and asks ~ 'access\\.listed' and asks !~ 'controller_id = \\( SELECT access\\.opener\\(\\)'
    union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prosrc ~ 'access\\.listed' and p.prosrc !~ 'access\\.opener'`,
  ],
  [
    'a definer function has a pinned search path',
    `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and p.prosecdef and not coalesce(p.proconfig, '{}') && array['search_path=""', 'search_path=']`,
  ],
  [
    'no function of ours is executable by everybody',
    `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0 and a.privilege_type = 'EXECUTE')`,
  ],
  [
    'no function has a body that a caller can replace or that hides an error',
    `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prosrc ~* 'exception\\s+when\\s+others'`,
  ],
  [
    'a foreign key between tables with a controller carries the controller',
    `
    select format('%s %s', k.conrelid::regclass, k.conname) from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and ${OURS}
      and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'controller_id' and not a.attisdropped)
      and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'controller_id' and not a.attisdropped)
      and not exists (select from unnest(k.conkey, k.confkey) as pair (here, there)
        join pg_attribute h on h.attrelid = k.conrelid and h.attnum = pair.here join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.there
        where h.attname = 'controller_id' and t.attname = 'controller_id')`,
  ],
  [
    'the controller is the first part of the primary key',
    `
    select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${OURS} and format('%s.%s', n.nspname, c.relname) <> all ('{${KEYED_OTHERWISE.join(',')}}')
      and has_any_column_privilege($1, c.oid, 'select, insert, update')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'controller_id' and not a.attisdropped)
      and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary and a.attname = 'controller_id')`,
  ],
  [
    'callers cannot empty a table, refer to it or hang a trigger on it',
    `
    select format('%s.%s %s', n.nspname, c.relname, verb) from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['truncate', 'references', 'trigger']) verb
    where c.relkind in ('r', 'p', 'v') and ${OURS} and has_table_privilege($1, c.oid, verb)`,
  ],
  [
    'callers cannot make anything',
    `
    select what from (
      select format('temporary tables in %s', d.datname) as what from pg_database d where d.datname = current_database() and has_database_privilege($2, d.datname, 'temporary')
      union all select format('schemas in %s', d.datname) from pg_database d where d.datname = current_database() and has_database_privilege($2, d.datname, 'create')
      union all select format('things in %s', n.nspname) from pg_namespace n where n.nspname !~ '^pg_' and has_schema_privilege($2, n.oid, 'create')) made`,
  ],
  [
    'a view asks with the rights of its reader',
    `
    select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and ${OURS} and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1']`,
  ],
  [
    'no materialised view is readable',
    `
    select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and has_any_column_privilege($1, c.oid, 'select')`,
  ],
  [
    'callers own nothing',
    `
    select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ($1, $2)
    union all select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in ($1, $2)`,
  ],
  [
    'nothing of ours belongs to a superuser',
    `
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner where ${OURS} and r.rolsuper
    union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner where ${OURS} and r.rolsuper`,
  ],
  [
    'callers have no strong role',
    `
    select r.rolname::text from pg_roles r where r.rolname in ($1, $2) and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication or pg_has_role(r.rolname, $3, 'member'))`,
  ],
  [
    'secrets, sessions, accounts, posts and scopes are readable by no caller',
    `
    select t from unnest(array['access.secret', 'access.session', 'access.account', 'access.post', 'access.subject_scope', 'access.intent', 'access.deployment']) t
    where has_any_column_privilege($1, t, 'select, insert, update') or has_table_privilege($1, t, 'delete')`,
  ],
];

/** Holds every law; gives the places where one is broken. */
export async function lint(client: pg.ClientBase, roles: { readonly caller: string; readonly app: string; readonly owner: string }): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [law, query] of LAWS) {
    // every law gets the three roles, also one that needs fewer
    const { rows } = await client.query<{ place: string }>(
      `select place from (${query}) found (place) where $1::text <> '' and $2::text <> '' and $3::text <> '' order by 1`,
      [roles.caller, roles.app, roles.owner],
    );
    faults.push(...rows.map(({ place }) => ({ law, place })));
  }
  return faults;
}

/** How many laws there are. */
export const LAW_COUNT = LAWS.length;
