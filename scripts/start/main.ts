import { endWith, Obstacle } from '../obstacle.ts';
import { build } from '../build/build.ts';
import { whenCallerIsGone } from './caller.ts';
import { anchorFile, migrateServer, openServer, type Server } from './database.ts';
import { beginAnew, laySyntheticKindcentrum } from './demo.ts';
import { tellPersonas } from './personas.ts';
import { askedPort } from './port.ts';
import { ownSecrets } from './secrets.ts';
import { type Services, startServices } from './services.ts';
import { step, tell } from './steps.ts';

const mode = process.env['KINDLIJN_MODE'] ?? 'demo';
/** `npm start -- --fresh`: back to the first day. */
const isFresh = process.argv.includes('--fresh');
/** Production is given its secret; a demo makes one up once. */
const secret = process.env['KINDLIJN_SECRET'] ?? (mode === 'production' ? undefined : ownSecrets().secret);
let server: Server | undefined;
let services: Services | undefined;
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await services?.stop();
  await server?.cluster?.stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
whenCallerIsGone(() => void stop(0));

async function start(): Promise<void> {
  if (isFresh && mode !== 'demo') throw new Obstacle('--fresh is for the demo alone.');
  const port = await askedPort();
  console.log('Kindlijn starts:');
  const [opened] = await Promise.all([step('PostgreSQL', () => openServer()), builds()]);
  server = opened;
  if (stopping) return;
  if (mode === 'demo') await beginAnew(opened, isFresh);
  const database = await step('migrations', () => migrateServer(opened, secret));
  const environment = { ...database, KINDLIJN_MODE: mode, KINDLIJN_SECRET: secret, KINDLIJN_ANCHOR_FILE: anchorFile() };
  if (mode === 'demo') await laySyntheticKindcentrum(environment);
  services = await step('API and worker', () => startServices(environment, port));
  tell('ready after', process.uptime());
  console.log(`\n  ${services.address}\n`);
  if (mode === 'demo') await tellPersonas(services.address);
  console.log('Ctrl-C stops; the data stay.');
  await Promise.race([services.ended, opened.cluster?.ended ?? services.ended]);
  if (stopping) return;
  console.error('The API, the worker or the database ended by itself; Kindlijn stops.');
  await stop(1);
}

/** Both parts at once, on what changed since the last time. */
async function builds(): Promise<void> {
  const times = Object.entries(await build());
  for (const [part, seconds] of times) tell(`build of the ${part}`, seconds);
  if (!times.length) tell('build (nothing changed)', 0);
}

try {
  await start();
} catch (error) {
  await services?.stop();
  await server?.cluster?.stop();
  endWith(stopping ? new Obstacle('Stopped.') : error);
}
