import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Obstacle } from '../scripts/obstacle.ts';
import { startCluster } from '../scripts/postgres/cluster.ts';
import { projectRoot } from '../scripts/project.ts';
import { grow } from './benchmarks/growth.ts';
import { floorBoards, handoverBoard, ourBoards, peerBoards } from './benchmarks/handover-board.ts';
import { floorLooks, ourLooks, peerLooks, rateChild } from './benchmarks/rate-child.ts';
import { floorGroups, ourGroups, peerGroups, requireLevels, startingLevels } from './benchmarks/starting-levels.ts';
import { hold, type Pace } from './contest.ts';
import type { Figure } from './figures.ts';
import { type Server, startFloor, startOurs, startPostGraphile } from './servers.ts';
import { clusterSettings } from './settings.ts';
import { openSessions } from './world/entry.ts';
import { linesOf, unmark, type World, world } from './world/worlds.ts';

/** What one benchmark is given: a server with room for worlds, how many children, how long. */
interface Bench {
  readonly serverUrl: string;
  readonly children: number;
  readonly pace: Pace;
  readonly print: (figure: Figure) => void;
}

const benchmarks: Record<string, (bench: Bench) => Promise<void>> = {
  'starting-levels': measureStartingLevels,
  'handover-board': measureHandoverBoard,
  'rate-child': measureRateChild,
  'starting-levels-growth': measureGrowth,
};

/** Runs the named benchmarks, or all: a figure a line on standard output, the road to it on standard error. */
export async function runBenchmarks(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { children: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' } },
  });
  const [children, rounds, seconds] = [wholeNumber(values, 'children', 1_000), wholeNumber(values, 'rounds', 1), wholeNumber(values, 'seconds', 1)];
  const unknown = positionals.find((name) => !(name in benchmarks));
  if (unknown) throw new Obstacle(`There is no benchmark ${unknown}; there are ${Object.keys(benchmarks).join(', ')}.`);
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const { url: serverUrl, stop } = await server(tell);
  const print = (figure: Figure) => process.stdout.write(`${JSON.stringify(figure)}\n`);
  try {
    const named = positionals.length > 0 ? positionals : Object.keys(benchmarks);
    for (const name of named) await benchmarks[name]?.({ serverUrl, children, pace: { rounds, seconds, tell }, print });
  } finally {
    await stop();
  }
}

function wholeNumber<Name extends string>(values: Record<Name, string>, name: Name, least: number): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < least) throw new Obstacle(`--${name} is a whole number of at least ${least}.`);
  return number;
}

/** The server that DATABASE_ADMIN_URL names, or one of our own that ends with us and waits for the disk like any other. */
async function server(tell: (line: string) => void): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_ADMIN_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  if (process.env['DATABASE_URL']) throw new Obstacle('The benchmarks make databases: give DATABASE_ADMIN_URL, the address of an administrator, beside or instead of DATABASE_URL.');
  const cluster = await startCluster({ settings: { ...clusterSettings } });
  tell('PostgreSQL of our own, for this run: fsync, full_page_writes and synchronous_commit on');
  return { url: cluster.adminUrl, stop: () => cluster.stop() };
}

/** Runs work beside servers that are stopped afterwards, however it went. */
async function beside<Servers extends Server[]>(starting: { [Place in keyof Servers]: () => Promise<Servers[Place]> }, work: (...servers: Servers) => Promise<void>): Promise<void> {
  const running: Server[] = [];
  try {
    for (const start of starting) running.push(await start());
    await work(...(running as Servers));
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

async function measureStartingLevels({ serverUrl, children, pace, print }: Bench): Promise<void> {
  await installPeer(pace.tell);
  const there = await world(serverUrl, { children, ratingsEach: 50 }, { plain: true, tell: pace.tell });
  const entry = await openSessions(there);
  await beside([() => startOurs(there), () => startPostGraphile(there), () => startFloor(there)], async (ours, peer, floor) => {
    const contest = startingLevels(there.size, [ourGroups(ours.origin, entry), peerGroups(peer.origin), floorGroups(floor.origin)]);
    (await hold(contest, pace)).forEach(print);
  });
}

async function measureHandoverBoard({ serverUrl, children, pace, print }: Bench): Promise<void> {
  await installPeer(pace.tell);
  const there = await world(serverUrl, { children, ratingsEach: 50 }, { plain: true, tell: pace.tell });
  const entry = await openSessions(there);
  await beside([() => startOurs(there), () => startPostGraphile(there), () => startFloor(there)], async (ours, peer, floor) => {
    const contest = handoverBoard(there.size, [ourBoards(ours.origin, entry), peerBoards(peer.origin), floorBoards(floor.origin)]);
    (await hold(contest, pace)).forEach(print);
  });
}

async function measureRateChild({ serverUrl, children, pace, print }: Bench): Promise<void> {
  await installPeer(pace.tell);
  const there = await world(serverUrl, { children, ratingsEach: 50 }, { plain: true, tell: pace.tell });
  const lines = await linesOf(there);
  const entry = await openSessions(there);
  const mark = await unmark(serverUrl, there);
  await beside([() => startOurs(there), () => startPostGraphile(there), () => startFloor(there)], async (ours, peer, floor) => {
    const contest = rateChild(there, lines, [ourLooks(ours.origin, entry), peerLooks(peer.origin), floorLooks(floor.origin)]);
    (await hold(contest, pace)).forEach(print);
  });
  await mark();
}

async function measureGrowth({ serverUrl, children, pace, print }: Bench): Promise<void> {
  const lay = (many: number): Promise<World> => world(serverUrl, { children: many, ratingsEach: 5 }, { plain: false, tell: pace.tell });
  const [large, small] = [await lay(children * 10), await lay(children / 10)];
  const [atLarge, atSmall] = [await openSessions(large), await openSessions(small)];
  await beside([() => startOurs(large), () => startOurs(small)], async (one, other) => {
    const figure = await grow(
      {
        name: 'starting-levels',
        large: { size: large.size, side: ourGroups(one.origin, atLarge) },
        small: { size: small.size, side: ourGroups(other.origin, atSmall) },
        check: (content) => requireLevels(content, 5),
      },
      pace,
    );
    print(figure);
  });
}

/** The peer's own packages, by its own lock: once, and again when the lock changed. */
async function installPeer(tell: (line: string) => void): Promise<void> {
  const folder = join(projectRoot, 'bench', 'peer');
  const mark = join(folder, 'node_modules', '.installed-lock');
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  tell('npm ci in bench/peer');
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' });
  writeFileSync(mark, lock);
}
