import type pg from 'pg';
import { BELONGS } from './belongs.js';
import { type Catalog, type Pair, quoted } from './catalog.js';
import { ROLES } from './facts.js';
import { UNLOCKS } from './unlocks.js';

/** The product broken on purpose: the statement, and the tables and pairs whose cells have to notice. */
export interface Break {
  readonly name: string;
  readonly statement: string;
  readonly tables: readonly string[];
  readonly pairs: readonly Pair[];
}

/** Every policy for callers dropped, and every one widened to anybody. */
export async function brokenPolicies(admin: pg.ClientBase, { ruled }: Catalog, caller: string): Promise<Break[]> {
  const { rows } = await admin.query<{ table: string; policy: string; uses: boolean; checks: boolean; restrictive: boolean }>(
    `select schemaname || '.' || tablename as table, policyname as policy, qual is not null as uses, with_check is not null as checks, permissive = 'RESTRICTIVE' as restrictive
     from pg_policies where roles && array[$1, 'public']::name[] order by 1, 2`,
    [caller],
  );
  return rows.flatMap(({ table, policy, uses, checks, restrictive }): Break[] => {
    const on = `on ${quoted(table)}`;
    const cells = {
      tables: [table],
      pairs: ruled.filter(({ purpose }) => [...(UNLOCKS[purpose]?.reads ?? []), ...(UNLOCKS[purpose]?.writes ?? [])].includes(table)),
    };
    const wide = `alter policy "${policy}" ${on}${uses ? ' using (true)' : ''}${checks ? ' with check (true)' : ''}`;
    return [
      { name: `drop ${policy} ${on}`, statement: `drop policy "${policy}" ${on}`, ...cells },
      // a restrictive policy that asks nothing is the same as none; a register that everybody reads is wide already
      ...(restrictive || policy === 'register_read' ? [] : [{ name: `widen ${policy} ${on}`, statement: wide, ...cells }]),
    ];
  });
}

/** A rule taken from a role, or given to one that has it not. */
export interface RuleBreak extends Break {
  readonly role: string;
  readonly scope: string;
}

/** Every rule removed, and every kind and purpose given to each role by each scope that subjects of that kind have now. */
export async function brokenRules(admin: pg.ClientBase): Promise<RuleBreak[]> {
  const { rows } = await admin.query<Pair & { role: string; scope: string; there: boolean }>(
    `select r.role, s.scope_kind as scope, p.subject_kind as kind, p.purpose,
       exists (select from access.rule x where (x.role, x.scope_kind, x.subject_kind, x.purpose) = (r.role, s.scope_kind, p.subject_kind, p.purpose)) as there
     from unnest($1::text[]) r (role), (select distinct subject_kind, purpose from access.rule) p, (select distinct subject_kind, scope_kind from access.subject_scope where closed_at is null) s
     where s.subject_kind = p.subject_kind and (r.role = 'GUARDIAN') = (s.scope_kind = 'GUARDIAN') and (r.role = 'TEAM_MEMBER' or s.scope_kind <> 'TEAM')
       -- between people a service is nobody
       and not (r.role = 'SERVICE' and s.scope_kind = 'ACCOUNT') order by 1, 2, 3, 4`,
    [ROLES],
  );
  return rows.map(({ role, scope, kind, purpose, there }) => ({
    name: `${role} by a post over a ${scope} ${there ? 'loses' : 'gets'} ${kind} for ${purpose}`,
    statement: there
      ? `delete from access.rule where (role, scope_kind, subject_kind, purpose) = ('${role}', '${scope}', '${kind}', '${purpose}')`
      : `insert into access.rule values ('${role}', '${scope}', '${kind}', '${purpose}')`,
    tables: [],
    pairs: [{ kind, purpose }],
    role,
    scope,
  }));
}

/** Rows that named people alone see, whatever is opened: a purpose more shows nobody more of them. Their policy is dropped with the others. */
const FOR_NAMED_PEOPLE = ['safety', 'team'];

/** Parts of a track, opened by the track: who opens a child finds nothing by their compartments, and who opens one of these nothing of a child. */
const OF_TRACK = ['TEAM_APPROACH', 'TEAM_GOALS', 'TEAM_MEETINGS', 'TEAM_PLAN'];

/**
 * Every compartment taken from a purpose, given to it, or made writable. Apart those that can change nothing, since nothing that is opened
 * for the purpose is what a row of the compartment tells of: a file that is brought in has no handover.
 */
export async function brokenCompartments(
  admin: pg.ClientBase,
  { ruled }: Catalog,
): Promise<{ readonly breaks: readonly Break[]; readonly void: readonly string[] }> {
  const { rows } = await admin.query<{ purpose: string; compartment: string; reads: boolean; writes: boolean; tables: string[]; changes: string[] }>(
    `select p.purpose, c.compartment, x.purpose is not null as reads, coalesce(x.writes, false) as writes, c.tables, c.changes
     from (select distinct purpose from access.rule) p
     cross join (select m[1] as compartment, array_agg(distinct schemaname || '.' || tablename) as tables,
         coalesce(array_agg(distinct schemaname || '.' || tablename) filter (where cmd <> 'SELECT'), '{}') as changes
       from pg_policies, regexp_matches(coalesce(qual, '') || coalesce(with_check, ''), 'access\\.(?:opened|writable|listed)\\(''(\\w+)''', 'g') m where permissive = 'PERMISSIVE' group by 1) c
     left join access.purpose_compartment x using (purpose, compartment) order by 1, 2`,
  );
  const breaks: Break[] = [];
  const idle: string[] = [];
  for (const { purpose, compartment, reads, writes, tables, changes } of rows) {
    const pairs = ruled.filter((pair) => pair.purpose === purpose);
    const at = `(purpose, compartment) = ('${purpose}', '${compartment}')`;
    const name = `${purpose} ${compartment}`;
    // rows that the purpose reads already, by another compartment of the same tables
    const isRead = changes.length === 0 && tables.every((table) => UNLOCKS[purpose]?.reads.includes(table));
    if (!canMeet(compartment, tables, pairs) || (!reads && isRead) || (!reads && FOR_NAMED_PEOPLE.includes(compartment))) idle.push(name);
    else if (!reads)
      breaks.push({ name: `${name} given`, statement: `insert into access.purpose_compartment values ('${purpose}', '${compartment}', true)`, tables, pairs });
    else breaks.push({ name: `${name} taken`, statement: `delete from access.purpose_compartment where ${at}`, tables, pairs });
    // what only functions write cannot be written by a purpose alone
    if (reads && canMeet(compartment, changes, pairs))
      breaks.push({
        name: `${name} ${writes ? 'read only' : 'written'}`,
        statement: `update access.purpose_compartment set writes = not writes where ${at}`,
        tables: changes,
        pairs,
      });
  }
  return { breaks, void: idle };
}

/** Whether what is opened for these can be what a row of these tables tells of; a list opens the children on it too. */
function canMeet(compartment: string, tables: readonly string[], pairs: readonly Pair[]): boolean {
  const isOfTrack = OF_TRACK.includes(compartment.toUpperCase());
  const kinds = new Set(pairs.flatMap(({ kind }) => (kind === 'LIST' ? ['LIST', 'CHILD'] : [kind])).filter((kind) => OF_TRACK.includes(kind) === isOfTrack));
  return tables.some((table) => BELONGS[table]?.of.some(([kind]) => kinds.has(kind)) ?? true);
}
