import { createServer as createProbe } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { asAdmin, type TestDatabase } from './database.js';

/** The API on a real port, in any mode, as the environment would start it. */
export interface ListeningApi {
  /** `http://localhost:<port>`; also what the API thinks its public address is. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the API as a process with this environment would, after `kindlijn migrate` told the database its secret; throws what that process would end with. */
export async function listen(database: Pick<TestDatabase, 'appUrl'> & Partial<TestDatabase>, environment: Record<string, string>): Promise<ListeningApi> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const app = await withEnvironment({ DATABASE_URL: database.appUrl, PORT: String(port), PUBLIC_URL: url, HOST: 'localhost', ...environment }, () =>
    start(database.adminUrl),
  );
  return { url, stop: () => app.close() };
}

async function start(adminUrl: string | undefined): Promise<NestFastifyApplication> {
  const { moduleOfMode } = await import('../../../apps/api/src/module-of-mode.js');
  const { createServer } = await import('../../../apps/api/src/server.js');
  const { readConfig } = await import('#platform');
  const { loginKey } = await import('#access');
  const config = readConfig();
  if (adminUrl) await asAdmin(adminUrl, (admin) => admin.query('update access.secret set login_key = $1', [loginKey(config.secret)]));
  const app = await createServer(await moduleOfMode(config.mode));
  await app.listen(config.port, config.host);
  return app;
}

/** Does some work while the environment says this, and puts it back. */
export async function withEnvironment<Result>(environment: Record<string, string>, work: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(environment)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createProbe().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
