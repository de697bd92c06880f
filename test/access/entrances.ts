import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Pair } from './catalog.js';
import type { Actor } from './facts.js';
import { BROUGHT_IN, mayBringIn } from './oracle.js';
import { tokenHashOf } from './world/actors.js';

/** As if the account had come by a parent's code. */
const BY_CODE = `update access.account set issuer = 'code' where id = $1`;

/** Whether the next code of a letter that nobody used adds its guardianship to the login of a token (decision 22). */
async function joinsByLetter(
  admin: pg.ClientBase,
  become: () => Promise<unknown>,
  { token, before, accountId }: { token: string; before: string | null; accountId: string },
): Promise<boolean> {
  await admin.query('savepoint joining');
  try {
    if (before) await admin.query(before, [accountId]);
    const { rows } = await admin.query<{ code: Buffer; born: string }>(
      `select k.code_hash as code, c.birth_date::text as born from children.guardian_code k join children.child c on c.controller_id = k.controller_id and c.id = k.child_id
       where k.used_at is null and k.replaced_at is null and c.birth_date is not null order by k.id limit 1`,
    );
    await become();
    const { rows: answer } = await admin.query<{ outcome: string | null }>('select children.add_child($1, $2, $3) as outcome', [
      rows[0]?.code,
      rows[0]?.born,
      tokenHashOf(token),
    ]);
    return answer[0]?.outcome === 'ADDED';
  } catch (error) {
    if ((error as { code: string }).code === '28000') return false;
    throw error;
  } finally {
    await admin.query('rollback to savepoint joining');
  }
}

/** Who comes in, and others of whom nothing may be borrowed. */
export interface Entrant {
  readonly actor: Actor;
  /** Somebody with another hat at another controller. */
  readonly other: Actor;
  /** Somebody with the same role by a post that ended, and one over a place where nobody is. */
  readonly ended: Actor;
}

const spoiled = (change: string) => `update access.session set ${change} where account_id = $1`;

/**
 * Tries to come in without a right to; gives those that were let in, and `the door is shut` when the right one was not.
 * On a superuser's connection inside a transaction; `become` takes on the application's role.
 */
export async function entrancesLetThrough(admin: pg.ClientBase, become: () => Promise<unknown>, { actor, other, ended }: Entrant): Promise<string[]> {
  const attempt = async <Result>(before: string | null, as: Actor, token: string, after: () => Promise<Result>, hat = true): Promise<Result | null> => {
    await admin.query('savepoint entering');
    try {
      if (before) await admin.query(before, before.includes('$1') ? [as.accountId] : []);
      await become();
      await admin.query('select access.enter($1, $2, $3, $4, $5)', [
        tokenHashOf(token),
        hat ? as.controllerId : null,
        hat ? as.role : null,
        randomUUID(),
        'entrance',
      ]);
      return await after();
    } catch (error) {
      if ((error as { code: string }).code === '28000') return null;
      throw error;
    } finally {
      await admin.query('rollback to savepoint entering');
    }
  };
  const mayEnter = (as: Actor, token: string, before: string | null = null, hat = true) => attempt(before, as, token, async () => true, hat).then(Boolean);
  const own = actor.accountId;
  const joins = (token: string, before: string | null = null) => joinsByLetter(admin, become, { token, before, accountId: own });
  const over = ended.posts.filter(({ period }) => period.until !== null).map((post) => post.scopeId);
  const tries: Record<string, () => Promise<boolean>> = {
    'a token of nobody': () => mayEnter(actor, randomUUID()),
    'a token of nobody, without a hat': () => mayEnter(actor, randomUUID(), null, false),
    'another’s session': () => mayEnter(actor, other.accountId),
    'a session that was ended': () => mayEnter(actor, own, spoiled('ended_at = now()')),
    'a session past its end': () => mayEnter(actor, own, spoiled(`expires_at = clock_timestamp() - interval '1 second'`)),
    'a session idle for long': () => mayEnter(actor, own, spoiled(`seen_at = clock_timestamp() - interval '31 minutes'`)),
    'a disabled account': () => mayEnter(actor, own, 'update access.account set disabled_at = now() where id = $1'),
    'another controller': () => mayEnter({ ...actor, controllerId: other.controllerId }, own),
    'another’s hat': () => mayEnter({ ...other, accountId: own }, own),
    'another role': () => mayEnter({ ...actor, role: other.role }, own),
    'a post that ended': () => mayEnter(ended, ended.accountId, `delete from access.post where account_id = $1 and scope_id <> '${over[0]}'`),
    'a guardianship by a letter, as a colleague': () => joins(own),
    'a guardianship by a letter, with a token of nobody': () => joins(randomUUID(), BY_CODE),
    'a guardianship by a letter, with a session that was ended': () =>
      joins(own, `with gone as (${spoiled('ended_at = now()')} returning account_id) ${BY_CODE}`),
  };
  const through: string[] = [];
  for (const [name, comesIn] of Object.entries(tries)) if (await comesIn()) through.push(name);
  if (!(await mayEnter(actor, own))) through.push('the door is shut');
  if (!(await mayEnter(actor, own, null, false))) through.push('the door is shut to who wears no hat');
  if (!(await joins(own, BY_CODE))) through.push('no letter joins the login of a parent');
  const awake = await attempt(`update access.session set seen_at = clock_timestamp() - interval '2 minutes'`, actor, own, async () => {
    await admin.query('reset role');
    return (await admin.query<{ account: string }>(`select account_id as account from access.session where seen_at > clock_timestamp() - interval '1 minute'`))
      .rows;
  });
  if (awake?.map(({ account }) => account).join() !== own) through.push(`a question keeps ${awake?.length} sessions awake, not one`);
  return through;
}

/** Somebody who brings in, and who is here already. */
export interface Bringing {
  readonly actor: Actor;
  readonly ids: readonly string[];
  readonly today: string;
}

/** Work that no role has by this name: to bring in for it is nobody's. */
const NOBODYS: readonly Pair[] = [
  { kind: 'LIST', purpose: 'ENROL' },
  { kind: 'CHILD', purpose: 'APPOINT' },
  { kind: 'IMPORT', purpose: 'ENROL' },
  { kind: 'HOUSEHOLD', purpose: 'MEET' },
];

/** Tries to bring in something new and who is here already; gives each difference from the oracle. In a transaction, under the application's role. */
export async function misadmitted(client: pg.ClientBase, { actor, ids, today }: Bringing): Promise<string[]> {
  const [someone, pairs] = [randomUUID(), [...BROUGHT_IN, ...NOBODYS]];
  await client.query('savepoint admitting');
  await client.query('select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(actor.accountId), actor.controllerId, actor.role, randomUUID(), 'admission']);
  const { rows } = await client.query<Pair & { admitted: string[] }>(
    `select kind, purpose, array(select a from unnest($3::uuid[]) id, unnest(access.admit(kind, array[id], purpose)) a) as admitted from unnest($1::text[], $2::text[]) pair (kind, purpose)`,
    [pairs.map(({ kind }) => kind), pairs.map(({ purpose }) => purpose), [someone, ...ids]],
  );
  await client.query('rollback to savepoint admitting');
  return rows.flatMap(({ kind, purpose, admitted }) => {
    const may = mayBringIn(actor, kind, purpose, today);
    const here = admitted.some((id) => id !== someone) ? ['admits who is here already'] : [];
    return [...here, ...(admitted.includes(someone) === may ? [] : [may ? 'should admit who is new' : 'admits who is new'])].map(
      (what) => `${actor.name} ${what}, as a ${kind} for ${purpose}`,
    );
  });
}
