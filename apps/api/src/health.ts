import type { FastifyInstance } from 'fastify';
import type { Units } from '#platform';

/** `/health/live`: this process turns. `/health/ready`: it also reaches its database. */
export function hangHealth(server: FastifyInstance, units: Units): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    try {
      await units.plain('select 1', []);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'database_away' });
    }
  });
}
