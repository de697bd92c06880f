import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { anchorKey, SessionService } from '#access';
import { GuardianMailService, noteLeaving } from '#children';
import { forgetCoachingWords, forgetConsultations } from '#coaching';
import { keepHandovers } from '#handover';
import { releaseDue } from '#insight';
import { CONFIG, type Config, Units } from '#platform';
import { keepSupport, sendDigests } from '#support';
import { carrierOf, Mailman } from './mailman.js';
import { destroyDue } from './retention.js';
import { type Round, Rounds } from './rounds.js';
import { Sealer } from './sealer.js';
import { WorkerModule } from './worker.module.js';

const tell = (line: string) => void process.stderr.write(`${line}\n`);

try {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['warn', 'fatal'], abortOnError: false });
  const config = app.get<Config>(CONFIG);
  if (config.mode === 'production' && !config.anchorFile)
    throw new Error('KINDLIJN_ANCHOR_FILE is missing: a file outside the database for the anchors of the log.');
  if (config.mode === 'production') await app.get(SessionService, { strict: false }).refuseUnknownSecret();
  const units = app.get(Units);
  const sealer = new Sealer(units, anchorKey(config.secret), config.anchorFile);
  const carrier = carrierOf(config);
  const mailman = carrier && new Mailman(units, app.get(GuardianMailService, { strict: false }), carrier);
  if (!mailman) tell('Worker: MAIL_URL is not set, so mails wait; letters can be printed.');
  const work: Round[] = [
    { name: 'seal the log', everySeconds: 3, go: () => sealer.seal() },
    ...(mailman ? [{ name: 'mail codes', everySeconds: 15, go: () => mailman.send() }] : []),
    ...(carrier ? [{ name: 'mail digests', everySeconds: 900, go: async () => void (await sendDigests(units, config.publicUrl, carrier)) }] : []),
    // asks all children, and only a new day changes what it finds
    { name: 'note who left', everySeconds: 3600, go: async () => void (await noteLeaving(units)) },
    { name: 'keep handovers', everySeconds: 300, go: async () => void (await keepHandovers(units)) },
    { name: 'keep support', everySeconds: 300, go: async () => void (await keepSupport(units)) },
    { name: 'forget words of coaching', everySeconds: 3600, go: async () => void (await forgetCoachingWords(units)) },
    { name: 'forget consultations', everySeconds: 3600, go: async () => void (await forgetConsultations(units)) },
    { name: 'release figures', everySeconds: 3600, go: async () => void (await releaseDue(units)) },
    { name: 'destroy what is due', everySeconds: 3600, go: () => destroyDue(units) },
  ];
  const { heartbeatFile } = config;
  const rounds = new Rounds(work, tell, () => heartbeatFile && writeFileSync(heartbeatFile, ''));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => rounds.stop());
  await rounds.walk();
  await app.close();
} catch (error) {
  tell(`The worker does not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
