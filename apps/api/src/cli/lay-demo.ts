import { type Administration, newToken, readConfig } from '#platform';
import { moduleOfMode } from '../module-of-mode.js';
import { createServer } from '../server.js';

/** What the worker does each day; here it is done as the days pass. */
const UPKEEP = 'select handover.expire(), handover.remind(), handover.send_ve_statements(), handover.forget_refused()';

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly reason: string } }[];
}

/**
 * Lays the synthetic kindcentrum and lives through its last months: each step goes through the front door in this process,
 * as the person who took it, on the day it was taken. Null when it lies there already.
 */
export async function layDemo(administration: Administration): Promise<{ children: number; day: string } | null> {
  const { layWorld, liveThrough, openWorld, tellTheYear } = await import('#demo').catch((error: { code?: string }) => {
    throw error.code === 'ERR_MODULE_NOT_FOUND' ? new Error('The demo is no part of a production installation; it comes with the repository.') : error;
  });
  const laid = await layWorld(administration);
  if (!laid) return null;
  const app = await createServer(await moduleOfMode(readConfig().mode));
  try {
    const server = app.getHttpAdapter().getInstance();
    const tokens = new Map<string, string>();
    const ask = async <Data>({ account, hat }: { account: string; hat: string }, query: string, variables: object): Promise<Data> => {
      const token = tokens.get(account) ?? (await openSession(administration, account));
      tokens.set(account, token);
      const headers = { cookie: `sid=${token}`, 'x-kindlijn-hat': hat, 'content-type': 'application/json' };
      const answer = await server.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
      const { data, errors } = answer.json<Answer<Data>>();
      const [refused] = errors ?? [];
      if (refused) throw new Error(`${query.slice(0, 60)}… was refused: ${refused.extensions.code} ${refused.extensions.reason}`);
      return data;
    };
    const moveOn = async (days: number) => {
      await administration.query('select access.move_day($1)', [days]);
      await administration.query(UPKEEP);
    };
    await liveThrough({ ask, moveOn }, laid);
    await tellTheYear({ ask, moveOn }, laid.day);
  } finally {
    await app.close();
  }
  await openWorld(administration);
  return laid;
}

/** As the owner, who lays all the rest too: not everyone who lived through these months is a persona. */
async function openSession(administration: Administration, account: string): Promise<string> {
  const { token, hash } = newToken();
  await administration.query(`select access.open_session($1, $2, 'DEMO', 10)`, [hash, account]);
  return token;
}
