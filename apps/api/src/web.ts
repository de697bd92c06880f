import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { projectFile } from '#platform';

const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';
/** Addresses that are never a page: what is not there is not there. */
const NO_PAGE = /^\/(graphql|auth|oidc|health|files|assets|changes)(\/|$)|\.\w{1,8}$/;

/**
 * Serves the built web beside the API: files whose name carries their hash for ever, the page itself never from a cache,
 * small where the build laid a small one beside it, and the same page for every address inside the application. Without a built web only the API answers.
 */
export async function hangWeb(server: FastifyInstance, folder = projectFile('dist/web')): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(files, { root: folder, wildcard: false, index: false, cacheControl: false, preCompressed: true, setHeaders: age });
  server.get('/', page);
  server.get('/*', page);
}

/** How long a browser may keep a file, as it is or made small. */
function age(reply: FastifyReply, sent: string): void {
  const path = sent.replace(/\.br$/, '');
  void reply.header(
    'cache-control',
    path.endsWith('.html') ? 'no-store' : path.endsWith('service-worker.js') ? 'no-cache' : /[/\\]assets[/\\]/.test(path) ? YEAR : HOUR,
  );
}

async function page(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = request.url.split('?')[0] ?? '/';
  if (NO_PAGE.test(path)) {
    reply.callNotFound();
    return reply;
  }
  return reply.sendFile('index.html');
}
