import 'reflect-metadata';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { type INestApplication, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SessionService } from '#access';
import { Refusal } from '#kernel';
import { answerRefused, CONFIG, type Config, hangChanges, hangGraphql, readConfig, RefusalFilter, Units } from '#platform';
import { hangHealth } from './health.js';
import { hangWeb } from './web.js';

/** What a page may load: its own files and nothing else (trust W1). */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Milliseconds in which a request must be in: a file of 64 MB over a slow line, read while it comes, takes minutes. */
const REQUEST_TIMEOUT = 300_000;

/** Nest hangs its error handler after the routes, which by then keep Fastify's own; ours hangs first and stays. */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}

/** Builds the server with every room behind it; the caller listens. `modules` is the list of rooms plus what the mode adds. */
export async function createServer(module: Parameters<typeof NestFactory.create>[0]): Promise<NestFastifyApplication> {
  const { trustedProxies } = readConfig();
  const trustProxy = trustedProxies.length > 0 ? [...trustedProxies] : false;
  const adapter = new Adapter({ bodyLimit: 100_000, trustProxy, requestTimeout: REQUEST_TIMEOUT, logger: false });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: ['error', 'warn', 'fatal'], abortOnError: false, bufferLogs: false });
  const config = app.get<Config>(CONFIG);
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.setErrorHandler(answerRefused);
  await app.register(cookie as never);
  await app.register(
    helmet as never,
    {
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
      hsts: config.mode === 'production',
      referrerPolicy: { policy: 'no-referrer' },
    } as never,
  );
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, exceptionFactory: invalidInput }));
  app.useGlobalFilters(new RefusalFilter());
  guardOrigin(app, config);
  app.enableShutdownHooks();
  await app.init();
  if (config.mode === 'production') await app.get(SessionService, { strict: false }).refuseUnknownSecret();
  hangGraphql(server, app.get(Units), config);
  hangChanges(server, app.get(Units), config);
  hangHealth(server, app.get(Units));
  await hangWeb(server);
  return app;
}

function invalidInput(errors: { property: string; children?: unknown[]; constraints?: Record<string, string> }[]): Refusal {
  const trail: string[] = [];
  let error = errors[0];
  while (error) {
    trail.push(error.property);
    error = error.constraints ? undefined : (error.children as typeof errors | undefined)?.[0];
  }
  return new Refusal('INVALID', 'input_does_not_fit', { place: trail.join('.') });
}

/** A changing request from another site is refused, whatever cookie it carries (trust 3.12). */
function guardOrigin(app: INestApplication, config: Config): void {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
    const own = config.mode === 'production' ? origin === config.publicUrl : new URL(origin === 'null' ? 'null:' : origin).host === request.headers.host;
    if (!own) await reply.code(403).send({ errors: [{ message: 'Origin', extensions: { code: 'FORBIDDEN' } }] });
  });
}
