import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fastify, type FastifyInstance } from 'fastify';
import { answerRefused } from '#platform';
import { refuseSlowBodies } from './slow-body.js';

const BYTES = 100;

describe('a body that drips in', () => {
  let server: FastifyInstance;
  let answer: () => void;

  beforeAll(async () => {
    server = fastify({ bodyLimit: BYTES });
    server.setErrorHandler(answerRefused);
    refuseSlowBodies(server, { bytes: BYTES, within: 40 });
    server.post('/small', ({ body }) => ({ body }));
    server.post('/file', { bodyLimit: 1_000_000 }, ({ body }) => ({ body }));
    const long = new Promise<object>((resolve) => (answer = () => resolve({})));
    server.post('/long', () => long);
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server?.close());

  /** Sends the beginning of a body; gives the open line. */
  async function begin(path: string, part: string, length: number) {
    const line = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    await once(line, 'connect');
    line.write(`POST ${path} HTTP/1.1\r\nhost: kindlijn\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${part}`);
    return line;
  }

  it('is answered that it came too slowly, and its line is cut', async () => {
    const answer = await text(await begin('/small', '{"a":', 7));
    expect(answer).toMatch(/^HTTP\/1.1 503 /);
    expect(answer).toContain('connection: close');
    expect(answer).toContain('"code":"RETRY","reason":"request_slow"');
  });

  it('may take its time where files come in', async () => {
    const [slow, file] = [await begin('/small', '{"a":', 7), await begin('/file', '{"a":', 7)];
    // by then the small one, which began before, was given up
    await text(slow);
    file.write('1}');
    const [answer] = (await once(file, 'data')) as [Buffer];
    expect(String(answer)).toContain('{"body":{"a":1}}');
    file.destroy();
  });

  it('is no matter for one that is in, however long its answer takes', async () => {
    const [whole, slow] = [await begin('/long', '{"a":1}', 7), await begin('/small', '{"a":', 7)];
    await text(slow);
    answer();
    expect(String(((await once(whole, 'data')) as [Buffer])[0])).toMatch(/^HTTP\/1.1 200 /);
    whole.destroy();
  });
});
