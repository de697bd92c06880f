import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localFolder } from '../project.ts';

/** What this copy made up for itself once: the login roles' passwords and the key that seals one-time codes. */
export interface Secrets {
  passwords: { app: string; worker: string; backup: string };
  secret: string;
}

/** The same secrets at every start, readable by the user who starts alone. */
export function ownSecrets(): Secrets {
  const file = ownFile();
  if (!existsSync(file)) {
    const word = () => randomBytes(24).toString('base64url');
    keep({ passwords: { app: word(), worker: word(), backup: word() }, secret: word() });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** Another secret from now on, as the database of this copy knows it. */
export function keepSecret(secret: string): void {
  keep({ ...ownSecrets(), secret });
}

const ownFile = (): string => join(localFolder(), 'secrets.json');

function keep(secrets: Secrets): void {
  const fresh = `${ownFile()}.new`;
  writeFileSync(fresh, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(fresh, ownFile());
}
