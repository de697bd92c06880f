import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Obstacle } from '../obstacle.ts';
import { projectRoot } from '../project.ts';
import { nextFreePort } from './port.ts';
import { runs, startProgram, stopProgram } from './program.ts';

/** The running API and worker. */
export interface Services {
  address: string;
  stop(): Promise<void>;
  /** Settles when one of them is gone. */
  ended: Promise<unknown>;
}

type Environment = Record<string, string | undefined>;

const patience = 30_000;

/** Starts API and worker; without an asked port on the next free one, and again on the next when another copy was faster. */
export async function startServices(environment: Environment, asked: number | undefined): Promise<Services> {
  const worker = startWorker(environment);
  for (let port = asked ?? (await nextFreePort()); ; port = await nextFreePort(port + 1)) {
    const api = startProgram('apps/api/src/main.js', [], { ...environment, PORT: String(port) });
    const address = `http://localhost:${port}`;
    if (await isReady(api, port)) {
      const all = [api, ...worker];
      return { address, stop: async () => void (await Promise.all(all.map(stopProgram))), ended: Promise.race(all.map((one) => once(one, 'exit'))) };
    }
    await stopProgram(api);
    const taken = !asked && (await nextFreePort(port)) !== port;
    if (taken) continue;
    await Promise.all(worker.map(stopProgram));
    throw new Obstacle('The API did not become ready; the lines above say why.');
  }
}

function startWorker(environment: Environment): ChildProcess[] {
  const path = 'apps/worker/src/main.js';
  if (!existsSync(join(projectRoot, 'dist', path))) return [];
  return [startProgram(path, [], { ...environment, DATABASE_URL: environment['DATABASE_WORKER_URL'] })];
}

async function isReady(api: ChildProcess, port: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (runs(api) && Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok && runs(api)) return true;
    await pause(50);
  }
  return false;
}
