import { createHmac } from 'node:crypto';
import { looksLikeBsn } from '#kernel';
import type { Administration } from '#platform';

/** A package's key as it is kept: one that could be somebody's BSN as a digest that only this installation can make (R3). */
export const keptKey = (secret: Buffer, key: string): string =>
  looksLikeBsn(key) ? `=${createHmac('sha256', secret).update(key).digest('base64url').slice(0, 32)}` : key;

const TABLES = ['children.child', 'centre."group"', 'centre.staff_member'];

/**
 * Forgets such digests, for the owner's commands: under another secret the same key is another digest. The next import finds those records
 * by name, and a child by its birth date too, and keeps its key anew. Gives how many records it was.
 */
export async function forgetKeptDigests(administration: Administration): Promise<number> {
  let forgotten = 0;
  for (const table of TABLES) {
    const rows = await administration.query(`update ${table} set source_key = null where source_key ~ '^=[A-Za-z0-9_-]{32}$' returning 1`);
    forgotten += rows.length;
  }
  return forgotten;
}
