import { changeLoginKey, knowsSecret, type SignedAnew, signAnew } from '#access';
import { withdrawOpenCodes, type WithdrawnCodes } from '#children';
import { forgetKeptDigests } from '#interop';
import { type Administration, keysOfOtherSecret, type RewrappedKeys, rewrapKeys, type SecretChange } from '#platform';

/** What another secret brought about. */
export interface SecretRotation {
  /** Whether the database knew the new secret already, as after a first run. */
  readonly known: boolean;
  readonly keys: RewrappedKeys;
  readonly logins: number;
  readonly codes: readonly WithdrawnCodes[];
  readonly digests: number;
  /** Null when no file was named. */
  readonly anchors: Pick<SignedAnew, 'anchors' | 'foreign'> | null;
}

const NO_KEYS: RewrappedKeys = { controllers: 0, children: 0, unreadable: 0 };

/** Nobody writes a key under the old secret meanwhile. */
const ALONE = 'lock table access.secret, access.controller_key, access.child_key in exclusive mode';

/** Programs of ours name themselves, and an API holds its line for changes also while it stands idle. Behind a pooler that hides names nothing is seen. */
const RUNNING = `
select usename as role, count(*)::integer as connections from pg_stat_activity
where datname = current_database() and application_name in ('kindlijn', 'kindlijn changes') group by usename order by usename`;

/**
 * Puts another secret in the place of the installation's: all that hangs from it in the database in one transaction, then the anchors in their file.
 * Runs again without harm, and finishes what was cut off. Refuses while API or worker run, and an old secret that is not the database's.
 */
export async function rotateSecret(administration: Administration, change: SecretChange, anchorFile: string | null): Promise<SecretRotation> {
  const anchors = anchorFile ? signAnew(anchorFile, change) : null;
  try {
    const done = await administration.transaction(() => inDatabase(administration, change));
    anchors?.keep();
    return { ...done, anchors };
  } catch (error) {
    anchors?.drop();
    throw error;
  }
}

async function inDatabase(administration: Administration, change: SecretChange): Promise<Omit<SecretRotation, 'anchors'>> {
  await administration.query(ALONE);
  const known = await knowsSecret(administration, change.next);
  if (known && (await keysOfOtherSecret(administration, change.next)).length === 0) {
    return { known, keys: NO_KEYS, logins: 0, codes: [], digests: 0 };
  }
  await refuseWhileRunning(administration);
  const keys = await rewrapKeys(administration, change);
  // of a second run: whoever came in since came in under the new secret
  const logins = known ? 0 : await changeLoginKey(administration, change);
  return { known, keys, logins, codes: await withdrawOpenCodes(administration), digests: await forgetKeptDigests(administration) };
}

async function refuseWhileRunning(administration: Administration): Promise<void> {
  const running = await administration.query<{ role: string; connections: number }>(RUNNING);
  if (running.length === 0) return;
  const who = running.map(({ role, connections }) => `${role} (${connections})`).join(', ');
  throw new Error(`API or worker still run on this database with the old secret: connections of ${who}. Stop them first, and start them with the new one.`);
}
