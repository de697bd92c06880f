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

/** What Nest and Fastify refuse by themselves, in our words. */
const BY_FRAMEWORK = new Map([
  [404, new Refusal('NOT_FOUND')],
  [413, new Refusal('INVALID', 'document_too_large')],
  [415, new Refusal('INVALID', 'json_only')],
]);

/**
 * Answers what was refused over HTTP beside GraphQL: the same closed list of codes and the same shape of answer, with an HTTP status;
 * also for addresses that are not there and bodies that cannot be read.
 */
export function answerRefused(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const requestId = newId();
  const status = refusedByFramework(error);
  const refusal = status ? (BY_FRAMEWORK.get(status) ?? new Refusal('INVALID')) : refusalIn(error, request.log, requestId);
  if (refusal.code === 'TOO_MANY') void reply.header('retry-after', refusal.params['seconds'] ?? 60);
  void reply
    .code(status ?? STATUS[refusal.code])
    .header('cache-control', 'no-store')
    .header('x-request-id', requestId)
    .send({ errors: [render(refusal, languageOf(request), requestId)] });
}

/** The same for what controllers throw. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    // resolvers answer through the door, which renders refusals itself
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    answerRefused(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The status with which Nest or Fastify refused a request before anybody of ours saw it; null for any other error. */
function refusedByFramework(error: unknown): number | null {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  const status = error instanceof HttpException ? error.getStatus() : code?.startsWith('FST_ERR') ? statusCode : undefined;
  return status && status >= 400 && status < 500 ? status : null;
}
