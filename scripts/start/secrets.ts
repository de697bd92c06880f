import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localFolder } from '../project.ts';

/** What this copy made up for itself once: the login roles' passwords and the key that seals one-time codes. */
export interface Secrets {
  passwords: { app: string; worker: string; backup: string };
  secret: string;
}

/** The same secrets at every start, readable by the user who starts alone. */
export function ownSecrets(): Secrets {
  const file = join(localFolder(), 'secrets.json');
  if (!existsSync(file)) {
    const word = () => randomBytes(24).toString('base64url');
    const made: Secrets = { passwords: { app: word(), worker: word(), backup: word() }, secret: word() };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}
