import type { Id } from '#kernel';
import type { Administration } from '../database/administration.js';
import { newSealingKey, seal, type SealingKey, unsealed } from './envelope.js';
import { controllerKey, masterOf, otherSecret, type WrappedControllerKey } from './master.js';
import { childKeyPlace, controllerKeyPlace } from './sealed-places.js';

/** The secret of an installation and the one that takes its place; the old one is null when nobody has it any more. */
export interface SecretChange {
  readonly old: string | null;
  readonly next: string;
}

/** Keys that were wrapped anew. */
export interface RewrappedKeys {
  controllers: number;
  children: number;
  /** Keys of children that did not open before either; they stay as they were. */
  unreadable: number;
}

interface WrappedChildKey {
  readonly child_id: Id;
  readonly wrapped: Buffer;
}

const BATCH = 500;
const OF_CONTROLLER = 'select child_id, wrapped from access.child_key where controller_id = $1 and wrapped is not null order by child_id';
const KEEP_CHILDREN = `update access.child_key k set wrapped = n.wrapped from unnest($2::uuid[], $3::bytea[]) n (child_id, wrapped)
  where k.controller_id = $1 and k.child_id = n.child_id`;

/** The organisations whose key is not wrapped under this secret. */
export async function keysOfOtherSecret(administration: Administration, secret: string): Promise<WrappedControllerKey[]> {
  const keys = await administration.query<WrappedControllerKey>('select controller_id, wrapped from access.controller_key order by controller_id');
  return keys.filter((key) => !controllerKey(secret, key));
}

/**
 * Gives every organisation that still hangs from the old secret a new key, wrapped under the new one, and wraps the keys of its children with it:
 * whoever had the old secret opens no key that lies here afterwards. No text is touched. Inside a transaction; refuses when neither secret opens a key.
 */
export async function rewrapKeys(administration: Administration, { old, next }: SecretChange): Promise<RewrappedKeys> {
  const done: RewrappedKeys = { controllers: 0, children: 0, unreadable: 0 };
  for (const wrapped of await keysOfOtherSecret(administration, next)) {
    if (old === null) throw new Error('KINDLIJN_SECRET is missing: texts in this database were sealed with it, and open with that one alone.');
    const key = controllerKey(old, wrapped);
    if (!key) throw otherSecret();
    await rewrapController(administration, wrapped.controller_id, key, next, done);
    done.controllers += 1;
  }
  return done;
}

async function rewrapController(administration: Administration, controllerId: Id, old: SealingKey, secret: string, done: RewrappedKeys): Promise<void> {
  const fresh = newSealingKey();
  let batch: WrappedChildKey[] = [];
  const keep = async () => {
    await administration.query(KEEP_CHILDREN, [controllerId, batch.map(({ child_id }) => child_id), batch.map(({ wrapped }) => wrapped)]);
    done.children += batch.length;
    batch = [];
  };
  for await (const { child_id, wrapped } of administration.rows<WrappedChildKey>(OF_CONTROLLER, [controllerId])) {
    const place = childKeyPlace(controllerId, child_id);
    const key = unsealed(old, place, wrapped);
    if (key) batch.push({ child_id, wrapped: seal(fresh, place, key) });
    else done.unreadable += 1;
    if (batch.length >= BATCH) await keep();
  }
  await keep();
  const wrapped = seal(masterOf(secret), controllerKeyPlace(controllerId), fresh);
  await administration.query('update access.controller_key set wrapped = $2 where controller_id = $1', [controllerId, wrapped]);
}
