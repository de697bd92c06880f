import type { FastifyInstance } from 'fastify';
import { Refusal } from '#kernel';

/**
 * Gives up on a body that drips in: small ones (those within `bytes`) are in within so many milliseconds, or RETRY is answered and the line is cut.
 * A route that takes files says so by a larger limit of its own, and has the time of the whole server.
 */
export function refuseSlowBodies(server: FastifyInstance, { bytes, within }: { readonly bytes: number; readonly within: number }): void {
  server.addHook('preParsing', (request, reply, payload, done) => {
    if ((request.routeOptions.bodyLimit ?? 0) <= bytes && !request.raw.complete) {
      const late = setTimeout(() => {
        void reply.header('connection', 'close');
        if (payload.listenerCount('error') > 0) payload.emit('error', new Refusal('RETRY', 'request_slow'));
        else request.raw.destroy();
      }, within);
      for (const over of ['end', 'error', 'close']) payload.once(over, () => clearTimeout(late));
    }
    done(null, payload);
  });
}
