import 'reflect-metadata';
import { isUtf8 } from 'node:buffer';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyServerOptions, LogController, type RawServerDefault } from 'fastify';
import { SessionService } from '#access';
import { Refusal } from '#kernel';
import { answerRefused, CONFIG, type Config, hangChanges, hangGraphql, readConfig, RefusalFilter, Units } from '#platform';
import { hangHealth } from './health.js';
import { inputPipe } from './input-pipe.js';
import { refuseSlowBodies } from './slow-body.js';
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

/** Bytes of a body of JSON; files have a route and a limit of their own. */
const BODY_BYTES = 100_000;
/** Milliseconds in which such a body must be in, over the slowest line on which one can work. */
const BODY_TIMEOUT = 30_000;
/** Milliseconds in which any request must be in: a file of 64 MB over a slow line, read while it comes, takes minutes; headers come at once. */
const REQUEST_TIMEOUT = 300_000;
const HEADERS = { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 };

/** Surprises alone are logged, each with the number that the person saw too: no address, no name, nothing anybody typed. */
const SURPRISES = {
  level: 'error',
  base: null,
  serializers: { req: () => ({}), res: () => ({}), err: ({ name }: Error) => ({ type: name, message: '', stack: '' }) },
  stream: process.stderr,
};

/** Who asked for what stands in the log of the database; a request costs the log of the server nothing, no line and no logger of its own. */
const QUIET: Pick<FastifyServerOptions, 'logController' | 'childLoggerFactory'> = {
  logController: new LogController({ disableRequestLogging: true }),
  childLoggerFactory: (logger) => logger,
};

/** An address that cannot be read never meets the hooks that hang headers on answers. */
const answerUnreadable: NonNullable<FastifyServerOptions['frameworkErrors']> = (error, request, reply) => {
  void reply.headers({ 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' });
  answerRefused(error, request as never, reply as never);
};

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
  const adapter = new Adapter({
    bodyLimit: BODY_BYTES,
    trustProxy,
    requestTimeout: REQUEST_TIMEOUT,
    http: HEADERS,
    logger: SURPRISES,
    ...QUIET,
    frameworkErrors: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: ['warn', 'fatal'], abortOnError: false, bufferLogs: false });
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
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new RefusalFilter());
  guardOrigin(server, config);
  stopInTime(server);
  refuseSlowBodies(server, { bytes: BODY_BYTES, within: BODY_TIMEOUT });
  readUtf8Alone(app, server);
  app.enableShutdownHooks();
  await app.init();
  if (config.mode === 'production') {
    const sessions = app.get(SessionService, { strict: false });
    await sessions.refuseRoleWithoutLogins();
    await sessions.refuseUnknownSecret();
  }
  hangGraphql(server, app.get(Units), config);
  hangChanges(server, app.get(Units), config);
  hangHealth(server, app.get(Units));
  await hangWeb(server);
  return app;
}

/** A server that stops answers what it was asked; a line on which its last answer went out is not kept for a next question, which nobody would wait for. */
function stopInTime(server: FastifyInstance): void {
  server.addHook('preClose', (done) => {
    server.server.keepAliveTimeout = 1;
    done();
  });
}

/** A changing request from another site is refused, whatever cookie it carries (trust 3.12). */
function guardOrigin(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', async (request) => {
    const { origin, host = '' } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
    const own = config.mode === 'production' ? origin === config.publicUrl : URL.parse(origin)?.host === host;
    if (!own) throw new Refusal('FORBIDDEN', 'other_site');
  });
}

/** A body that is no UTF-8 is refused; read with replacement signs it would be kept as a text that nobody typed. */
function readUtf8Alone(app: NestFastifyApplication, server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit: BODY_BYTES }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(new Refusal('INVALID', 'json_only'));
  });
}
