import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Obstacle } from '../scripts/obstacle.ts';
import { startCluster } from '../scripts/postgres/cluster.ts';
import { projectRoot } from '../scripts/project.ts';
import { coachingYear, directorOverview, ourOverviews, ourYears, peerOverviews, peerYears } from './benchmarks/director.ts';
import { duePage, ourDues, peerDues } from './benchmarks/due-page.ts';
import { grow, type Grown } from './benchmarks/growth.ts';
import { floorBoards, handoverBoard, ourBoards, peerBoards } from './benchmarks/handover-board.ts';
import { floorLooks, ourLooks, peerLooks, rateChild } from './benchmarks/rate-child.ts';
import { bareLogs, logVisit, ourLogs } from './benchmarks/log-visit.ts';
import { floorGroups, ourGroups, peerGroups, requireLevels, startingLevels } from './benchmarks/starting-levels.ts';
import { type Contest, hold, type Pace, type Side } from './contest.ts';
import { drawsOf, type Figure } from './figures.ts';
import { type Server, startFloor, startOurs, startPostGraphile } from './servers.ts';
import { clusterSettings } from './settings.ts';
import { openSessions } from './world/entry.ts';
import { type CoachingEntry, coachingPlan, type CoachingWorld, openCoachingSessions } from './world/coaching/plan.ts';
import type { CoachingSize } from './world/coaching/shape.ts';
import { type ChildrenWorld, childrenPlan, linesOf } from './world/plan.ts';
import { GROUP_SIZE } from './world/shape.ts';
import { openSupportSessions, supportPlan, type SupportWorld } from './world/support/plan.ts';
import { unmark, world } from './world/worlds.ts';

/** What one benchmark is given: a server with room for worlds, how many children or logs, how long. */
interface Bench {
  readonly serverUrl: string;
  readonly children: number;
  readonly logs: number;
  /** Of one organisation. */
  readonly logsEach: number;
  /** Of 700 pupils each. */
  readonly schools: number;
  readonly pace: Pace;
  readonly print: (figure: Figure) => void;
}

const benchmarks: Record<string, (bench: Bench) => Promise<void>> = {
  'starting-levels': measureStartingLevels,
  'handover-board': measureHandoverBoard,
  'rate-child': measureRateChild,
  'starting-levels-growth': measureGrowth,
  'director-overview': measureDirectorOverview,
  'coaching-year': measureCoachingYear,
  'log-visit': measureLogVisit,
  'due-page': measureDuePage,
};

/** Controllers of the small coaching world; each has as many logs as in the large one. */
const FEW_CONTROLLERS = 10;

/** Runs the named benchmarks, or all: a figure a line on standard output, the road to it on standard error. */
export async function runBenchmarks(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      children: { type: 'string', default: '100000' },
      logs: { type: 'string', default: '1000000' },
      'logs-each': { type: 'string', default: '1000' },
      schools: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
    },
  });
  const [children, logsEach] = [wholeNumber(values, 'children', 1_000), wholeNumber(values, 'logs-each', 100)];
  const logs = wholeNumber(values, 'logs', FEW_CONTROLLERS * logsEach);
  const schools = wholeNumber(values, 'schools', FEW_CONTROLLERS);
  const [rounds, seconds] = [wholeNumber(values, 'rounds', 1), wholeNumber(values, 'seconds', 1)];
  const unknown = positionals.find((name) => !(name in benchmarks));
  if (unknown) throw new Obstacle(`There is no benchmark ${unknown}; there are ${Object.keys(benchmarks).join(', ')}.`);
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const { url: serverUrl, stop } = await server(tell);
  const print = (figure: Figure) => process.stdout.write(`${JSON.stringify(figure)}\n`);
  try {
    const named = positionals.length > 0 ? positionals : Object.keys(benchmarks);
    for (const name of named) await benchmarks[name]?.({ serverUrl, children, logs, logsEach, schools, pace: { rounds, seconds, tell }, print });
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
  if (process.env['DATABASE_URL'])
    throw new Obstacle('The benchmarks make databases: give DATABASE_ADMIN_URL, the address of an administrator, beside or instead of DATABASE_URL.');
  const cluster = await startCluster({ settings: { ...clusterSettings } });
  tell('PostgreSQL of our own, for this run: fsync, full_page_writes and synchronous_commit on');
  return { url: cluster.adminUrl, stop: () => cluster.stop() };
}

/** Runs work beside servers that are stopped afterwards, however it went. */
async function beside<Servers extends Server[]>(
  starting: { [Place in keyof Servers]: () => Promise<Servers[Place]> },
  work: (...servers: Servers) => Promise<void>,
): Promise<void> {
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
  const there = await world(serverUrl, childrenPlan({ children, ratingsEach: 50 }), { plain: true, tell: pace.tell });
  const entry = await openSessions(there);
  await beside([() => startOurs(there), () => startPostGraphile(there), () => startFloor(there)], async (ours, peer, floor) => {
    const contest = startingLevels(there.size, [ourGroups(ours.origin, entry), peerGroups(peer.origin), floorGroups(floor.origin)]);
    (await hold(contest, pace)).forEach(print);
  });
}

async function measureHandoverBoard({ serverUrl, children, pace, print }: Bench): Promise<void> {
  await installPeer(pace.tell);
  const there = await world(serverUrl, childrenPlan({ children, ratingsEach: 50 }), { plain: true, tell: pace.tell });
  const entry = await openSessions(there);
  await beside([() => startOurs(there), () => startPostGraphile(there), () => startFloor(there)], async (ours, peer, floor) => {
    const contest = handoverBoard(there.size, [ourBoards(ours.origin, entry), peerBoards(peer.origin), floorBoards(floor.origin)]);
    (await hold(contest, pace)).forEach(print);
  });
}

async function measureRateChild({ serverUrl, children, pace, print }: Bench): Promise<void> {
  await installPeer(pace.tell);
  const there = await world(serverUrl, childrenPlan({ children, ratingsEach: 50 }), { plain: true, tell: pace.tell });
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
  const lay = (many: number): Promise<ChildrenWorld> => world(serverUrl, childrenPlan({ children: many, ratingsEach: 5 }), { plain: false, tell: pace.tell });
  const [large, small] = [await lay(children * 10), await lay(children / 10)];
  const [atLarge, atSmall] = [await openSessions(large), await openSessions(small)];
  const grown = ({ size }: ChildrenWorld, side: Side<number>): Grown<number> => ({
    size: size.children,
    side,
    tasks: drawsOf(Math.floor(size.children / GROUP_SIZE), 3_000),
  });
  await beside([() => startOurs(large), () => startOurs(small)], async (one, other) => {
    const [most, few] = [grown(large, ourGroups(one.origin, atLarge)), grown(small, ourGroups(other.origin, atSmall))];
    print(await grow({ name: 'starting-levels', of: 'children', large: most, small: few, check: (content) => requireLevels(content, 5) }, pace));
  });
}

/** A page of a director: who answers it, and what is asked. */
interface Page {
  readonly contest: (size: CoachingSize, sides: readonly [Side<number>, ...Side<number>[]]) => Contest<number>;
  readonly ours: (origin: string, entry: CoachingEntry, size: CoachingSize) => Side<number>;
  readonly peer: (origin: string, size: CoachingSize) => Side<number>;
}

async function measureDirectorOverview(bench: Bench): Promise<void> {
  await measurePage(bench, { contest: directorOverview, ours: ourOverviews, peer: peerOverviews });
}

async function measureCoachingYear(bench: Bench): Promise<void> {
  await measurePage(bench, { contest: coachingYear, ours: ourYears, peer: peerYears });
}

/** Beside PostGraphile counting the logs, and beside itself with few controllers. */
async function measurePage({ serverUrl, logs, logsEach, pace, print }: Bench, { contest, ours, peer }: Page): Promise<void> {
  await installPeer(pace.tell);
  const large = await coachingWorld({ serverUrl, logs, logsEach, pace }, true);
  const atLarge = await openCoachingSessions(large);
  await beside([() => startOurs(large), () => startPostGraphile(large)], async (one, other) => {
    (await hold(contest(large.size, [ours(one.origin, atLarge, large.size), peer(other.origin, large.size)]), pace)).forEach(print);
  });
  // a world beside itself tells of the machine alone
  if (large.size.controllers === FEW_CONTROLLERS) return;
  const small = await coachingWorld({ serverUrl, logs: FEW_CONTROLLERS * logsEach, logsEach, pace }, false);
  const atSmall = await openCoachingSessions(small);
  const grown = ({ size }: CoachingWorld, side: Side<number>): Grown<number> => ({ size: size.controllers, side, tasks: drawsOf(size.controllers, 8_000) });
  await beside([() => startOurs(large), () => startOurs(small)], async (one, other) => {
    const [most, few] = [grown(large, ours(one.origin, atLarge, large.size)), grown(small, ours(other.origin, atSmall, small.size))];
    print(await grow({ name: contest(large.size, [most.side]).name, of: 'controllers', large: most, small: few, check: () => undefined }, pace));
  });
}

async function measureLogVisit({ print, ...bench }: Bench): Promise<void> {
  const { serverUrl, pace } = bench;
  const there = await coachingWorld(bench, false);
  const entry = await openCoachingSessions(there);
  const mark = await unmark(serverUrl, there);
  await beside([() => startOurs(there)], async (ours) => {
    (await hold(logVisit(there, [ourLogs(ours.origin, entry), bareLogs(there)]), pace)).forEach(print);
  });
  await mark();
}

/** Beside PostGraphile over the same tables, and beside itself with few schools. */
async function measureDuePage({ serverUrl, schools, pace, print }: Bench): Promise<void> {
  await installPeer(pace.tell);
  const lay = (many: number, plain: boolean): Promise<SupportWorld> => world(serverUrl, supportPlan(many), { plain, tell: pace.tell });
  const large = await lay(schools, true);
  const atLarge = await openSupportSessions(large);
  await beside([() => startOurs(large), () => startPostGraphile(large)], async (one, other) => {
    (await hold(duePage(large.size, [ourDues(one.origin, atLarge), peerDues(other.origin)]), pace)).forEach(print);
  });
  if (schools === FEW_CONTROLLERS) return;
  const small = await lay(FEW_CONTROLLERS, false);
  const atSmall = await openSupportSessions(small);
  const grown = ({ size }: SupportWorld, side: Side<number>): Grown<number> => ({ size: size.schools, side, tasks: drawsOf(size.schools, 9_500) });
  await beside([() => startOurs(large), () => startOurs(small)], async (one, other) => {
    const [most, few] = [grown(large, ourDues(one.origin, atLarge)), grown(small, ourDues(other.origin, atSmall))];
    print(await grow({ name: 'due-page', of: 'schools', large: most, small: few, check: () => undefined }, pace));
  });
}

function coachingWorld({ serverUrl, logs, logsEach, pace }: Omit<Bench, 'children' | 'schools' | 'print'>, plain: boolean): Promise<CoachingWorld> {
  if (logs % logsEach !== 0) throw new Obstacle(`--logs is so many times ${logsEach}, the logs of one organisation (--logs-each).`);
  return world(serverUrl, coachingPlan(logs / logsEach, logsEach), { plain, tell: pace.tell });
}

/** The peer's own packages, by its own lock: once, and again when the lock changed. */
async function installPeer(tell: (line: string) => void): Promise<void> {
  const folder = join(projectRoot, 'bench', 'peer');
  const mark = join(folder, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  tell('npm ci in bench/peer');
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' });
  writeFileSync(mark, lock);
}
