import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Contest, hold, type Side } from './contest.ts';
import { CONNECTIONS, Target } from './load.ts';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** A server that answers each path with what `say` makes of it, and notes how many asked at once. */
async function answering(say: (path: string) => unknown): Promise<{ origin: string; most: () => number }> {
  let [now, most] = [0, 0];
  const server = createServer((request, response) => {
    most = Math.max(most, (now += 1));
    setImmediate(() => {
      now -= 1;
      response.end(JSON.stringify(say(request.url ?? '')));
    });
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, most: () => most };
}

const side = (name: string, origin: string): Side<number> => ({ name, origin, question: (task) => ({ path: `/${task}` }), content: (answer) => answer });
const pace = (told: string[]) => ({ rounds: 2, seconds: 0, tell: (line: string) => void told.push(line) });

function contest(...sides: [Side<number>, ...Side<number>[]]): Contest<number> {
  return { name: 'echo', size: 10, sides, tasks: (round, count) => Array.from({ length: count }, (_, index) => index + round) };
}

describe('the load', () => {
  it('asks everything once, over sixteen connections at most, and keeps answers in the order of the questions', async () => {
    const { origin, most } = await answering((path) => ({ path }));
    const target = new Target(origin);
    const { answers, times, rate } = await target.ask(Array.from({ length: 100 }, (_, index) => ({ path: `/${index}` })));
    await target.close();
    expect(answers.map((answer) => JSON.parse(answer).path)).toEqual(Array.from({ length: 100 }, (_, index) => `/${index}`));
    expect(times).toHaveLength(100);
    expect(rate).toBeGreaterThan(0);
    expect(most()).toBeLessThanOrEqual(CONNECTIONS);
  });

  it('gives a figure for each other side, and says each round', async () => {
    const [ours, peer, floor] = [await answering((path) => ({ path })), await answering((path) => ({ path })), await answering((path) => ({ path }))];
    const told: string[] = [];
    const figures = await hold(contest(side('ours', ours.origin), side('postgraphile', peer.origin), side('floor', floor.origin)), pace(told));
    expect(figures.map(({ name, size, peer: beside, unit }) => [name, size, beside, unit])).toEqual([
      ['echo', 10, 'postgraphile', 'requests/s'],
      ['echo', 10, 'floor', 'requests/s'],
    ]);
    expect(told.filter((line) => line.includes('round'))).toHaveLength(2);
  });

  it('ends in an error when one answer of ours says something else', async () => {
    const ours = await answering((path) => ({ path, step: path === '/7' ? 4 : 3 }));
    const theirs = await answering((path) => ({ path, step: 3 }));
    await expect(hold(contest(side('ours', ours.origin), side('peer', theirs.origin)), pace([]))).rejects.toThrow(
      'echo: our answer is not that of peer for 7: step: ours 4, theirs 3',
    );
  });

  it('ends in an error when somebody answers with errors', async () => {
    const ours = await answering(() => ({ data: null, errors: [{ message: 'no' }] }));
    await expect(hold(contest(side('ours', ours.origin)), pace([]))).rejects.toThrow('ours answered [{"message":"no"}]');
  });
});
