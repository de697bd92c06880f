import 'reflect-metadata';
import { anchorKey } from '#access';
import { keepHandovers } from '#handover';
import { createDataSource, readWorkerConfig, refuseOtherMode, refuseTooStrongRole, Units } from '#platform';
import { destroyDue } from './retention.js';
import { type Round, Rounds } from './rounds.js';
import { Sealer } from './sealer.js';

const config = readWorkerConfig();
const dataSource = await createDataSource({ databaseUrl: config.databaseUrl, poolSize: 2 }).initialize();
await refuseTooStrongRole(dataSource);
await refuseOtherMode(dataSource, config.mode);

const units = new Units(dataSource);
const sealer = new Sealer(units, anchorKey(config.secret), config.anchorFile);
const work: Round[] = [
  { name: 'seal the log', everySeconds: 3, go: () => sealer.seal() },
  { name: 'destroy what is due', everySeconds: 3600, go: () => destroyDue(units) },
  { name: 'keep handovers', everySeconds: 60, go: async () => void (await keepHandovers(units)) },
];

const rounds = new Rounds(work, (line) => process.stderr.write(`${line}\n`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => rounds.stop());
await rounds.walk();
await dataSource.destroy();
