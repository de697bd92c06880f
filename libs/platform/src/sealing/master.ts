import type { Id } from '#kernel';
import { derivedKey } from '../config/derived-key.js';
import { type SealingKey, unsealed } from './envelope.js';
import { controllerKeyPlace } from './sealed-places.js';

/** The installation's master: wraps the key of each organisation. */
export const masterOf = (secret: string): SealingKey => derivedKey(secret, 'sealing master');

/** An organisation's key as `access.controller_key` keeps it. */
export interface WrappedControllerKey {
  readonly controller_id: Id;
  readonly wrapped: Buffer;
}

/** The key of an organisation, or null when it was wrapped under another secret. */
export function controllerKey(secret: string, { controller_id, wrapped }: WrappedControllerKey): SealingKey | null {
  return unsealed(masterOf(secret), controllerKeyPlace(controller_id), wrapped);
}

/** What whoever gives another secret reads. */
export const otherSecret = () => new Error('KINDLIJN_SECRET is not the one with which texts in this database were sealed; they open with that one alone.');

/**
 * Refuses, with one sentence, a secret that does not open the keys which lie in this database: texts sealed under another one would stay
 * unreadable. `query` reads as the owner.
 */
export async function refuseOtherSecret(query: (sql: string) => Promise<WrappedControllerKey[]>, secret: string): Promise<void> {
  const keys = await query('select controller_id, wrapped from access.controller_key');
  if (keys.some((key) => !controllerKey(secret, key))) throw otherSecret();
}
