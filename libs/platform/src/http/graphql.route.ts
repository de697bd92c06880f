import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { newId, Refusal } from '#kernel';
import type { Config } from '../config/config.js';
import type { Units } from '../database/units.js';
import type { DoorContext } from '../graphql/door.js';
import { DocumentGate, LIMITS } from '../graphql/limits.js';
import { requireSmall, withinTime } from '../graphql/answer-limits.js';
import { withDefaults } from '../graphql/variable-defaults.js';
import { misfitOf } from '../graphql/variable-place.js';
import { type ErrorAnswer, isOfVariable, refusalIn, render, statusOf } from './answer.js';
import { entranceOf } from './session-cookie.js';

interface GraphqlBody {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

type Execute = (source: string, context: object, variables: Record<string, unknown>, operationName?: string) => Promise<ExecutionResult>;

/** The reader's language: English when asked for first, Dutch otherwise. */
export function languageOf(request: FastifyRequest): 'nl' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'nl';
}

/**
 * POST /graphql, strict JSON only: the one way in for records. One request is one unit; the answer leaves after its commit.
 * No GET, no batch, no parsed documents (Mercurius' own route is off, design 7).
 */
export function hangGraphql(server: FastifyInstance, units: Units, config: Config): void {
  const { graphql } = server as unknown as { graphql: Execute & { schema: ConstructorParameters<typeof DocumentGate>[0] } };
  const gate = new DocumentGate(graphql.schema);

  server.post('/graphql', { bodyLimit: LIMITS.bytes }, async (request, reply) => {
    const requestId = newId();
    const language = languageOf(request);
    try {
      const body = readBody(request);
      const passed = gate.check(body.query, body.operationName, body.variables);
      const operation = passed.operation.name?.value ?? 'anonymous';
      const unit = units.start(entranceOf(request, config.mode), operation.slice(0, 80), requestId);
      unit.asksOnce = passed.asksOnce;
      const context: DoorContext = { unit, loaders: new Map(), language };
      const abandon = () => void unit.rollback().catch(() => undefined);
      request.raw.once('aborted', abandon);
      try {
        const variables = withDefaults(graphql.schema, passed.operation, body.variables);
        const isQuery = passed.operation.operation === 'query';
        const work = graphql(body.query, context, variables, body.operationName).catch((error: unknown) => {
          throw (isOfVariable(firstError(error)) && misfitOf(graphql.schema, passed.operation, variables)) || error;
        });
        const result = await (isQuery ? withinTime(work) : work);
        requireSmall(result.data);
        const errors = (result.errors ?? []).map((error: GraphQLError) => render(refusalIn(error, request.log, requestId), language, requestId, error.path));
        const keep = !unit.broken && (errors.length === 0 || isQuery);
        // written down before the commit is waited for: what waits is a text, no tree of objects
        const packed = pack(errors.length > 0 ? { data: keep ? result.data : null, errors } : { data: result.data });
        await (keep ? unit.commit() : unit.rollback());
        // tests hold operations to a budget of statements (test/budgets.yaml)
        if (config.mode === 'test') reply.header('x-kindlijn-statements', unit.statements);
        return await send(reply, requestId, packed);
      } catch (error) {
        await unit.rollback();
        throw error;
      } finally {
        request.raw.off('aborted', abandon);
      }
    } catch (error) {
      const refusal = refusalIn(firstError(error), request.log, requestId);
      return send(reply, requestId, { ...pack({ errors: [render(refusal, language, requestId)] }), status: statusOf(refusal) });
    }
  });
}

function firstError(error: unknown): unknown {
  const errors = (error as { errors?: unknown[] }).errors;
  return Array.isArray(errors) && errors.length > 0 ? errors[0] : error;
}

function readBody(request: FastifyRequest): GraphqlBody {
  if (!/^application\/json\s*(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) throw new Refusal('INVALID', 'json_only');
  const body = request.body as Partial<GraphqlBody> | null;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(body) || typeof body?.query !== 'string') throw new Refusal('INVALID', 'document_unreadable');
  const { variables, operationName } = body;
  if (variables !== undefined && variables !== null && !isObject(variables)) throw new Refusal('INVALID', 'variables_do_not_fit');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') throw new Refusal('INVALID', 'document_unreadable');
  return { query: body.query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

/** An answer as text, and the HTTP status that goes with it. */
interface Packed {
  readonly text: string;
  readonly status: number;
}

function pack(answer: { data?: unknown; errors?: ErrorAnswer[] }): Packed {
  const code = answer.errors?.[0]?.extensions.code;
  const nothing = !answer.data || Object.values(answer.data).every((value) => value === null);
  const status = nothing && code === 'RETRY' ? 503 : nothing && code === 'UNAUTHENTICATED' ? 401 : 200;
  return { text: JSON.stringify(answer), status };
}

function send(reply: FastifyReply, requestId: string, { text, status }: Packed): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-request-id', requestId)
    .send(text);
}
