import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../obstacle.ts';
import { serverAccount } from '../postgres/account.ts';
import { keptHome } from '../postgres/home.ts';
import { runProgram } from './program.ts';
import { step } from './steps.ts';

/**
 * Lays the synthetic kindcentrum once. The mark that it lies there stands beside the data, so that both go together;
 * in a database of somebody else the command itself finds out, since it lays all or nothing.
 */
export async function laySyntheticKindcentrum(environment: Record<string, string | undefined>): Promise<void> {
  const own = !process.env['DATABASE_URL'];
  const mark = own ? join(keptHome(18, serverAccount()), 'demo-laid') : undefined;
  if (mark && existsSync(mark)) return;
  const code = await step('synthetic kindcentrum', () => runProgram('apps/api/src/cli/main.js', ['demo'], environment));
  if (code !== 0) throw new Obstacle('The synthetic kindcentrum could not be laid; the lines above say why.');
  if (mark) writeFileSync(mark, '');
}
