import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId, Refusal, type RefusalCode } from '#kernel';
import { refusalIn, render } from './answer.js';
import { languageOf } from './graphql.route.js';

const STATUS: Record<RefusalCode, number> = {
  UNAUTHENTICATED: 401,
  HAT_REQUIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  NOT_NOW: 409,
  CHANGED_SINCE: 409,
  INTENT_REUSED: 409,
  TOO_MANY: 429,
  RETRY: 503,
  INTERNAL: 500,
};

/** For controllers beside GraphQL (`@UseFilters(RefusalFilter)`): the same closed list of codes and the same shape of answer, with an HTTP status. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const requestId = newId();
    const refusal = error instanceof HttpException ? new Refusal('INVALID', 'invalid') : refusalIn(error, request.log, requestId);
    if (refusal.code === 'TOO_MANY') void reply.header('retry-after', refusal.params['seconds'] ?? 60);
    void reply
      .code(STATUS[refusal.code])
      .header('cache-control', 'no-store')
      .header('x-request-id', requestId)
      .send({ errors: [render(refusal, languageOf(request), requestId)] });
  }
}
