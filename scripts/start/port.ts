import { createServer } from 'node:net';
import { Obstacle } from '../obstacle.ts';

const first = 3000;
const last = 3099;

/** The port that was asked for, if it is free: a busy one is said before anything is built. */
export async function askedPort(): Promise<number | undefined> {
  const asked = process.env['PORT'];
  if (!asked) return undefined;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Obstacle(`PORT is ${asked}, which is no port: give a number from 1 to 65535.`);
  if (!(await isFree(port))) throw new Obstacle(`Port ${port} is busy; stop what listens there, or ask for another one: PORT=${port + 1} npm start.`);
  return port;
}

/** The next port nobody listens on, from 3000. */
export async function nextFreePort(from = first): Promise<number> {
  for (let port = from; port <= last; port++) if (await isFree(port)) return port;
  throw new Obstacle(`All ports from ${first} to ${last} are busy; ask for another one with PORT.`);
}

/** Free on every address: a listener on one of them already makes it busy. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
    probe.listen({ port, host, exclusive: true, ipv6Only: host === '::' }, () => probe.close(() => resolve(true)));
  });
}
