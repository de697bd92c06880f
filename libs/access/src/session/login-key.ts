import type { Administration, SecretChange } from '#platform';
import { loginKey } from './login-proof.js';

const KEPT = 'select login_key as key from access.secret';

/** Whether the database believes logins that are sealed under this secret. */
export async function knowsSecret(administration: Administration, secret: string): Promise<boolean> {
  return (await keptKey(administration))?.equals(loginKey(secret)) ?? false;
}

/**
 * Makes the database believe logins that are sealed under the new secret alone, and ends every open login: one may have been made with the old.
 * Gives how many ended. Refuses when the old secret is not the one it knows; without one there is nothing to hold against it.
 */
export async function changeLoginKey(administration: Administration, { old, next }: SecretChange): Promise<number> {
  const kept = await keptKey(administration);
  if (kept && old !== null && !kept.equals(loginKey(old))) throw new Error('KINDLIJN_SECRET is not the one that this database knows.');
  await administration.query('update access.secret set login_key = $1', [loginKey(next)]);
  const ended = await administration.query(
    'update access.session set ended_at = clock_timestamp() where ended_at is null and expires_at > clock_timestamp() returning 1',
  );
  return ended.length;
}

async function keptKey(administration: Administration): Promise<Buffer | null> {
  const [row] = await administration.query<{ key: Buffer | null }>(KEPT);
  return row?.key ?? null;
}
