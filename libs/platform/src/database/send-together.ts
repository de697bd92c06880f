import { Socket } from 'node:net';

/**
 * A socket for a pipelined connection: what is written in one turn of the event loop leaves in one system call, so that a
 * `begin`, an `open` and a `select` wake the database once instead of three times (measured: a third of the time of a read).
 */
export function sendTogether(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket) as (...what: unknown[]) => boolean;
  let waiting = false;
  const leave = () => {
    waiting = false;
    socket.uncork();
  };
  socket.write = ((...what: unknown[]) => {
    if (!waiting) {
      waiting = true;
      socket.cork();
      process.nextTick(leave);
    }
    return write(...what);
  }) as Socket['write'];
  return socket;
}
