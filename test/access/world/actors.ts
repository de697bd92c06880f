import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Actor, type Period, type Post, ROLES, type Role, type ScopeKind } from '../facts.js';
import { daysLater } from '../oracle.js';
import type { House } from './ground.js';

/** The token of an account's session in these worlds. */
export const tokenOf = (accountId: string): string => `access-${accountId}`;

/** Its hash, the only form in which it reaches the database. */
export const tokenHashOf = (accountId: string): Buffer => createHash('sha256').update(tokenOf(accountId)).digest();

/** When a post holds, seen from today. */
function moments(today: string): Record<string, Period> {
  return {
    running: { from: '2020-01-01', until: null },
    'on its last day': { from: '2020-01-01', until: daysLater(today, 1) },
    ended: { from: '2020-01-01', until: today },
    'not begun': { from: daysLater(today, 1), until: null },
  };
}

/** Roles that open nothing at all by the documents: for them a running post is proof enough. */
const QUIET: readonly Role[] = ['SWV_STAFF'];

/** Every role by a post over each kind of scope, running, on its last day, ended and not begun; the last two have another post to enter by. */
export function actorsOf(house: House, today: string): Actor[] {
  const scopes: Record<'GROUP' | 'LOCATION' | 'CONTROLLER', string> = {
    GROUP: house.groups.own.id,
    LOCATION: house.locations.own.id,
    CONTROLLER: house.controller.id,
  };
  const where = house.atSchool ? 'school' : 'childcare';
  return ROLES.flatMap((role) =>
    Object.entries(scopes).flatMap(([scopeKind, scopeId]) =>
      Object.entries(moments(today))
        .filter(([moment]) => moment === 'running' || !QUIET.includes(role))
        .map(([moment, period]) => {
          const post: Post = { role, scopeKind: scopeKind as ScopeKind, scopeId, period };
          const standby: Post = { role, scopeKind: 'GROUP', scopeId: house.groups.empty.id, period: { from: '2020-01-01', until: null } };
          const posts = ['ended', 'not begun'].includes(moment) ? [post, standby] : [post];
          return {
            name: `${role} over the own ${scopeKind.toLowerCase()}, post ${moment}, ${where}`,
            accountId: randomUUID(),
            controllerId: house.controller.id,
            role,
            posts,
          };
        }),
    ),
  );
}

/** Somebody with posts over other places than the matrix's own: another role's scope, several posts at once. */
export function actor(name: string, house: House, role: Role, posts: Omit<Post, 'role'>[], accountId: string = randomUUID()): Actor {
  return { name, accountId, controllerId: house.controller.id, role, posts: posts.map((post) => ({ role, ...post })) };
}

/** Accounts, posts and open sessions of these actors, past the walls. Accounts and posts that are there already are left. */
export async function enlist(admin: pg.ClientBase, actors: readonly Actor[]): Promise<void> {
  const accounts = [...new Set(actors.map(({ accountId }) => accountId))];
  await admin.query(
    `insert into access.account (id, issuer, subject, display_name) select id, 'proef', id::text, 'Proef' from unnest($1::uuid[]) id on conflict do nothing`,
    [accounts],
  );
  const posts = actors.flatMap(({ accountId, controllerId, posts: all }) => all.map((post) => ({ accountId, controllerId, ...post })));
  await admin.query(
    `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
     select p.controller, gen_random_uuid(), p.account, p.role, p.scope_kind, p.scope, daterange(p.lower, p.upper)
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::date[], $7::date[]) p (controller, account, role, scope_kind, scope, lower, upper)
     where not exists (select from access.post there where there.account_id = p.account and there.role = p.role and there.scope_id = p.scope and there.period = daterange(p.lower, p.upper))`,
    [
      posts.map((post) => post.controllerId),
      posts.map((post) => post.accountId),
      posts.map((post) => post.role),
      posts.map((post) => post.scopeKind),
      posts.map((post) => post.scopeId),
      posts.map((post) => post.period.from),
      posts.map((post) => post.period.until),
    ],
  );
  // a service has no session: the worker enters by its post, on its own database role
  const people = [...new Set(actors.filter(({ role }) => role !== 'SERVICE').map(({ accountId }) => accountId))];
  await admin.query(
    `insert into access.session (token_hash, account_id, method, expires_at) select hash, account, 'DEMO', clock_timestamp() + interval '9 hours'
     from unnest($1::bytea[], $2::uuid[]) s (hash, account) on conflict do nothing`,
    [people.map(tokenHashOf), people],
  );
}
