import { Socket } from 'node:net';

/**
 * A socket for a pipelined connection: what is written in one turn of the event loop leaves as one piece in one system call, so that
 * a `begin`, an `open` and a `select` wake the database once instead of three times.
 */
export function sendTogether(): Socket {
  const socket = new Socket();
  // only once connected: `connect` itself puts the socket's own `write` back
  socket.once('connect', () => gather(socket));
  return socket;
}

function gather(socket: Socket): void {
  const write = socket.write.bind(socket) as (...what: unknown[]) => boolean;
  let waiting: Buffer[] = [];
  const leave = () => {
    const [first, ...more] = waiting;
    waiting = [];
    // one piece, because a statement is five messages, and each would go through the stream by itself
    if (first) write(more.length > 0 ? Buffer.concat([first, ...more]) : first);
  };
  socket.write = ((...what: unknown[]) => {
    const [message] = what;
    if (what.length > 1 || !Buffer.isBuffer(message)) {
      // the farewell waits for its own writing
      leave();
      return write(...what);
    }
    if (waiting.push(message) === 1) process.nextTick(leave);
    return !socket.writableNeedDrain;
  }) as Socket['write'];
}
