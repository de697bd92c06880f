import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Obstacle } from '../scripts/obstacle.ts';
import { projectRoot } from '../scripts/project.ts';
import { SECRET, type World } from './world/worlds.ts';

/** The addresses of a world, whatever lies in it. */
type Addresses = Pick<World<unknown>, 'appUrl' | 'plainUrl'>;

/** A server under measurement, in a process of its own. */
export interface Server {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Our built API as it runs in production: login, rules and log on. Its provider is never asked: the sessions are there already. */
export async function startOurs(world: Addresses): Promise<Server> {
  const port = await freePort();
  return start(join(projectRoot, 'dist/apps/api/src/main.js'), port, {
    DATABASE_URL: world.appUrl,
    KINDLIJN_MODE: 'production',
    KINDLIJN_SECRET: SECRET,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    OIDC_ISSUER: 'http://localhost:1',
    OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
  });
}

/** PostGraphile over the plain tables. */
export async function startPostGraphile(world: Addresses): Promise<Server> {
  return start(join(projectRoot, 'bench/peer/server.ts'), await freePort(), { PLAIN_URL: world.plainUrl, GRAPHILE_ENV: 'production' });
}

/** The hand-written server over the plain tables. */
export async function startFloor(world: Addresses): Promise<Server> {
  return start(join(projectRoot, 'bench/floor.ts'), await freePort(), { PLAIN_URL: world.plainUrl });
}

async function start(program: string, port: number, environment: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, ['--import', join(projectRoot, 'scripts/tied-to-parent.mjs'), program], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await listening(child, port, program);
  return { origin, stop: () => stop(child) };
}

const PATIENCE = 30_000;

async function listening(child: ChildProcess, port: number, program: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (child.exitCode === null && Date.now() < deadline) {
    const there = await fetch(`http://127.0.0.1:${port}/health/live`).then(
      () => true,
      () => false,
    );
    if (there) return;
    await pause(50);
  }
  await stop(child);
  throw new Obstacle(`${program} did not start; its own message stands above.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
