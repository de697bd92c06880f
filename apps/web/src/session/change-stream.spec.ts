import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Change, listenToChanges, waitBefore } from './change-stream.js';

const change: Change = { controllerId: 'c', kind: 'CONSULTATION', id: 'i' };
const told = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** A server that answers each next listener in its own way, and what a browser makes of it. */
async function listening(answers: ((response: ServerResponse) => void)[]) {
  const enough = new AbortController();
  const met: string[] = [];
  const waits: number[] = [];
  const hats: unknown[] = [];
  const server = createServer((request, response) => {
    hats.push(request.headers['x-kindlijn-hat']);
    const answer = answers.shift();
    if (answer) answer(response);
    else enough.abort();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const telling = {
    onReady: () => met.push('ready'),
    onChange: ({ id }: Change) => met.push(id),
    onRefused: (status: number) => met.push(`refused ${status}`),
  };
  await listenToChanges(['a:TEACHER', 'b:TEACHER'], telling, enough.signal, { url, wait: (attempt) => (waits.push(attempt), 0) });
  server.closeAllConnections();
  server.close();
  return { met, waits, hats };
}

describe('listening to changes', () => {
  it('tells each change, also one that comes in pieces, and comes again when the line falls away', async () => {
    const { met, waits, hats } = await listening([
      (response) => response.write(told('ready', {}), () => response.write('event: cha', () => response.end(told('change', change).slice(10)))),
      (response) => response.end(`${told('ready', {})}: here\n\n${told('change', change)}${told('end', {})}`),
    ]);
    expect(met).toEqual(['ready', 'i', 'ready', 'i']);
    expect(waits.slice(0, 2)).toEqual([0, 0]);
    expect(hats[0]).toBe('a:TEACHER,b:TEACHER');
  });

  it('waits longer each time nothing answers', async () => {
    const away = (response: ServerResponse) => void response.writeHead(503).end('{}');
    const { met, waits } = await listening([away, away, (response) => response.destroy(), (response) => response.end(told('ready', {}))]);
    expect(waits.slice(0, 4)).toEqual([0, 1, 2, 0]);
    expect(met).toEqual(['ready']);
  });

  it.each([401, 403])('stops for good when it is refused (%i)', async (status) => {
    const { met, waits } = await listening([(response) => void response.writeHead(status).end('{}')]);
    expect([met, waits]).toEqual([[`refused ${status}`], []]);
  });

  it('never waits more than a minute, nor all at the same moment', () => {
    expect([0, 1, 2, 10].map((attempt) => waitBefore(attempt, 1))).toEqual([1_000, 2_000, 4_000, 60_000]);
    expect(waitBefore(10, 0)).toBe(30_000);
  });
});
