import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { CONFIG, type Config } from '#platform';
import { COLLEAGUES } from '../persona/personas.js';
import { PERSONA_STYLE, personaPage } from './persona.page.js';
import { createProvider, PROVIDER_PATH } from './provider.js';

type PersonaRequest = FastifyRequest<{ Querystring: { persona?: string } }>;

/** Hangs the provider and its one page on the API's own server. */
@Injectable()
export class ProviderHost implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    const provider = await createProvider(this.config);
    const server = this.adapter.httpAdapter.getInstance() as FastifyInstance;
    void server.register(
      async (scope) => {
        // the provider reads bodies itself
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser('*', (_request, _body, done) => done(null));
        hangPage(scope, provider);
        hangProvider(scope, provider);
      },
      { prefix: PROVIDER_PATH },
    );
  }
}

function hangPage(scope: FastifyInstance, provider: Provider): void {
  scope.get('/persona.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(PERSONA_STYLE));
  scope.get('/persona/:uid', async (request, reply) => {
    await provider.interactionDetails(request.raw, reply.raw);
    // without a referrer browsers send no Origin with a form, and ours must be seen to be ours
    return reply.header('referrer-policy', 'same-origin').header('cache-control', 'no-store').type('text/html; charset=utf-8').send(personaPage(''));
  });
  scope.post('/persona/:uid', async (request: PersonaRequest, reply: FastifyReply) => {
    const persona = COLLEAGUES.find(({ key }) => key === request.query.persona);
    if (!persona) return reply.code(404).send();
    const login = { accountId: persona.key, amr: ['pwd', 'otp', 'mfa'], remember: false };
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login }), 303);
  });
}

/** Everything else goes to the provider as it came. */
function hangProvider(scope: FastifyInstance, provider: Provider): void {
  const handle = provider.callback();
  scope.all('/*', (request, reply) => {
    reply.hijack();
    const raw = request.raw as typeof request.raw & { originalUrl?: string };
    raw.originalUrl = raw.url ?? '/';
    raw.url = raw.originalUrl.slice(PROVIDER_PATH.length);
    void handle(raw, reply.raw);
  });
}
