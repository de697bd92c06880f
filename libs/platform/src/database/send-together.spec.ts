import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { sendTogether } from './send-together.js';

/** What a socket gave its system to send, piece by piece, and what came out at the other end. */
async function sent(writing: (socket: ReturnType<typeof sendTogether>) => void): Promise<{ pieces: number[]; came: string }> {
  const server: Server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const arriving = once(server, 'connection');
  const socket = sendTogether();
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const pieces: number[] = [];
  const one = socket._write.bind(socket);
  const many = socket._writev!.bind(socket);
  socket._write = (piece: Buffer, ...rest) => {
    pieces.push(piece.length);
    one(piece, ...rest);
  };
  socket._writev = (chunks, done) => {
    pieces.push(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)).length);
    many(chunks, done);
  };
  const [other] = (await arriving) as [NodeJS.ReadableStream];
  writing(socket);
  const came = await text(other);
  server.close();
  return { pieces, came };
}

describe('a socket that sends together', () => {
  it('sends what was written in one turn as one piece, in its order', async () => {
    const { pieces, came } = await sent((socket) => {
      for (const word of ['begin ', 'open ', 'select ', 'commit']) {
        socket.cork();
        socket.write(Buffer.from(word));
        socket.uncork();
      }
      process.nextTick(() => socket.end());
    });
    expect(came).toBe('begin open select commit');
    expect(pieces).toEqual([came.length]);
  });

  it('sends its farewell behind what waits', async () => {
    const { came } = await sent((socket) => {
      socket.write(Buffer.from('commit '));
      socket.write(Buffer.from('farewell'), () => socket.end());
    });
    expect(came).toBe('commit farewell');
  });
});
