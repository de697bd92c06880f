import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount } from './account.ts';
import type { Major } from './binaries.ts';
import { keptHome } from './home.ts';
import { answers } from './answers.ts';
import { password } from './initialise.ts';

/** The superuser's address of this copy's kept database, when it runs already; a command beside "npm start" joins it. */
export async function runningCluster(major: Major = 18): Promise<string | undefined> {
  const home = keptHome(major, serverAccount());
  const pidFile = join(home, 'data', 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const port = readFileSync(pidFile, 'utf8').split('\n')[3];
  const adminUrl = `postgres://postgres:${password(home)}@127.0.0.1:${port}/postgres`;
  return (await answers(adminUrl)) ? adminUrl : undefined;
}
