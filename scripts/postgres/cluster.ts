import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Obstacle } from '../obstacle.ts';
import { type ServerAccount, serverAccount } from './account.ts';
import { answers } from './answers.ts';
import { binariesOf, type Major } from './binaries.ts';
import { keptHome, temporaryHome } from './home.ts';
import { initialise, password } from './initialise.ts';
import { serverSettings } from './settings.ts';

/** A running PostgreSQL of our own, on the loopback address only. */
export interface Cluster {
  /** Superuser's address of the database `postgres`. */
  adminUrl: string;
  stop(): Promise<void>;
  /** Settles when the server is gone, asked for or not. */
  ended: Promise<void>;
}

export interface ClusterOptions {
  major?: Major;
  /** Keep the data of this copy between starts; otherwise the cluster is temporary, fast and not durable. */
  kept?: boolean;
  /** Server settings on top of ours, for measurements. */
  settings?: Record<string, string>;
}

const keeper = readFileSync(join(import.meta.dirname, 'keeper.sh'), 'utf8');
/** Milliseconds for the previous server on the same data to be gone. */
const patience = 8_000;
/** Milliseconds for a server to come up, after a crash with its recovery. */
const recovery = 60_000;
/** Milliseconds before a stop becomes an immediate one, which costs a recovery at the next start. */
const grace = 20_000;

/**
 * Starts PostgreSQL, making its data on first use. It ends with `stop()` or with our process, whichever comes first,
 * also when that process is killed. A server of the same data that is still stopping is waited for.
 */
export async function startCluster({ major = 18, kept = false, settings = {} }: ClusterOptions = {}): Promise<Cluster> {
  const account = serverAccount();
  const binaries = binariesOf(major, account);
  const home = kept ? keptHome(major, account) : temporaryHome(account);
  await initialise({ major, binaries, home, account, durable: kept });
  const all = serverSettings({ kept, settings });
  const deadline = Date.now() + patience;
  for (;;) {
    const adminUrl = `postgres://postgres:${password(home)}@127.0.0.1:${await freePort()}/postgres`;
    const server = launch({ binaries, home, account, settings: { ...all, port: new URL(adminUrl).port }, erase: !kept });
    const fault = (await isReady(server, adminUrl)) ? undefined : faultIn(logFile(home));
    if (!fault) {
      renameSync(logFile(home), join(home, 'server.log'));
      return { adminUrl, stop: () => stop(server), ended: once(server, 'exit').then(() => undefined) };
    }
    await stop(server);
    if (!fault.passing || Date.now() > deadline) throw new Obstacle(fault.sentence);
    await pause(200);
  }
}

interface Launch {
  binaries: string;
  home: string;
  account: ServerAccount | undefined;
  settings: Record<string, string>;
  erase: boolean;
}

function launch({ binaries, home, account, settings, erase }: Launch): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(binaries, 'bin', 'postgres'), '-D', join(home, 'data'), ...flags];
  const log = openSync(logFile(home), 'w', 0o600);
  const server = spawn('/bin/sh', ['-c', keeper, 'sh', erase ? home : '', ...command], {
    stdio: ['pipe', log, log],
    cwd: home,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    // Its own process group: Ctrl-C reaches us first, and we stop the API before the database.
    detached: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  return server;
}

interface Fault {
  sentence: string;
  /** Another try may succeed: the port was taken meanwhile, or the previous server is still stopping. */
  passing: boolean;
}

async function isReady(server: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + recovery;
  while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
    if (await answers(url)) return true;
    await pause(20);
  }
  return false;
}

/** A try has a log of its own, which becomes `server.log` when it succeeds: a server that runs already is still writing in that one. */
function logFile(home: string): string {
  return join(home, `server-${process.pid}.log`);
}

function faultIn(file: string): Fault {
  const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (log.includes('postmaster.pid')) {
    return { sentence: 'Kindlijn already runs from this folder; stop the other "npm start" first.', passing: true };
  }
  const reason = /FATAL: +(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? '';
  return { sentence: `PostgreSQL did not start: ${reason || 'it gave no reason'} (${file}).`, passing: /could not bind|in use/i.test(log) };
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.stdin?.end();
  const timer = setTimeout(() => process.kill(-(server.pid as number), 'SIGQUIT'), grace);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
