import type { FastifyBaseLogger } from 'fastify';
import { type Id, isCalendarDate, Refusal, type RefusalCode } from '#kernel';
import { isMessageKey, type MessageKey, sentence } from '#words';
import { loggableOf, refusalOf } from '../database/sql-errors.js';

const STATUS: Partial<Record<RefusalCode, number>> = { UNAUTHENTICATED: 401, RETRY: 503, TOO_MANY: 400, INVALID: 400 };

/** What an error looks like outside: a code of the closed list, its parameters and one plain sentence. */
export interface ErrorAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: RefusalCode; readonly reason: string; readonly params: Record<string, string | number>; readonly requestId: Id };
}

/** The refusal inside any error: ours, the database's, or INTERNAL, logged without what anybody typed. */
export function refusalIn(error: unknown, log: FastifyBaseLogger, requestId: Id): Refusal {
  // graphql-jit has an error class of its own, so look at the shape
  const inner = (error as { originalError?: unknown }).originalError ?? error;
  if (inner instanceof Refusal) return inner;
  const refusal = refusalOf(inner) ?? variableRefusal(error) ?? variableRefusal(inner);
  if (refusal) return refusal;
  log.error({ requestId, ...loggableOf(inner), stack: placesOf(inner) }, 'surprise');
  return new Refusal('INTERNAL', 'internal');
}

/** Where it happened, without the message: that may hold what somebody typed. */
function placesOf(error: unknown): string[] | undefined {
  return error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 5)
    : undefined;
}

const variableIn = (error: unknown) => (error instanceof Error && error.name === 'GraphQLError' ? /^Variable "\$(\w+)"/.exec(error.message)?.[1] : undefined);

/** Whether an error is about a value that was sent along, and not about what was asked. */
export const isOfVariable = (error: unknown): boolean => variableIn(error) !== undefined;

function variableRefusal(error: unknown): Refusal | null {
  const place = variableIn(error);
  return place ? new Refusal('INVALID', 'variables_do_not_fit', { place }) : null;
}

/** Renders a refusal in the reader's language. */
export function render(refusal: Refusal, language: 'nl' | 'en', requestId: Id, path?: readonly (string | number)[]): ErrorAnswer {
  return {
    message: sentence(language, wordsOf(refusal), inWords(refusal.params, language)),
    ...(path ? { path } : {}),
    extensions: { code: refusal.code, reason: refusal.reason, params: { ...refusal.params }, requestId },
  };
}

const dayIn = (language: 'nl' | 'en-GB') => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAYS = { nl: dayIn('nl'), en: dayIn('en-GB') };

/** A calendar date among the parameters reads as a day: `13 juni 2028`. */
function inWords(params: Refusal['params'], language: 'nl' | 'en'): Refusal['params'] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isCalendarDate(value) ? DAYS[language].format(new Date(value)) : value]));
}

/** The HTTP status of an answer that has nothing but this refusal. */
export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.code] ?? 200;
}

function wordsOf({ reason, code }: Refusal): MessageKey {
  const key = `refusal.${reason}`;
  const general = `refusal.${code.toLowerCase()}`;
  return isMessageKey(key) ? key : isMessageKey(general) ? general : ('refusal.internal' as MessageKey);
}
