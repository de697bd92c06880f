import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from './graphql.js';
import { Refusal, type RefusalCode } from './refusal.js';

export interface AskOptions {
  /** `<controllerId>:<ROLE>`: under which hat. A page may ask under several, side by side. */
  hat?: string;
  /** `nl` or `en`: the language of refusals. */
  locale?: string;
  signal?: AbortSignal;
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; params?: Record<string, unknown>; requestId?: string } }[];
}

const texts = new WeakMap<object, { query: string; operationName: string }>();

/**
 * One typed request to the API, once, without retry. Throws `Refusal`: the API's own, or UNREACHABLE when nothing answered.
 * An answer with any error is a refusal as a whole; a field that is hidden is null and no error.
 */
export async function ask<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables, options: AskOptions = {}): Promise<Result> {
  const body = JSON.stringify({ ...textOf(document), variables });
  const response = await send('/graphql', body, options);
  const answer = await read<Answer<Result>>(response);
  const error = answer?.errors?.[0];
  if (error) {
    const { code = 'INTERNAL', params, requestId } = error.extensions ?? {};
    throw new Refusal(code as RefusalCode, error.message, params, requestId);
  }
  if (answer?.data === undefined || answer.data === null) throw new Refusal(response.status >= 500 ? 'UNREACHABLE' : 'INTERNAL', '');
  return answer.data;
}

/** The name of a document's operation; also the first part of its key in the cache. */
export function operationOf(document: object): string {
  return textOf(document).operationName;
}

async function send(url: string, body: string, { hat, locale, signal }: AskOptions): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  if (hat) headers['x-kindlijn-hat'] = hat;
  if (locale) headers['accept-language'] = locale;
  try {
    return await fetch(url, { method: 'POST', credentials: 'same-origin', cache: 'no-store', headers, body, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal('UNREACHABLE', '');
  }
}

async function read<T>(response: Response): Promise<T | undefined> {
  try {
    return (await response.json()) as T;
  } catch {
    // A proxy's own page, or an answer cut off half-way: as good as none.
    return undefined;
  }
}

function textOf(document: object): { query: string; operationName: string } {
  const known = texts.get(document);
  if (known) return known;
  const node = document as Parameters<typeof print>[0] & { definitions?: readonly { kind: string; name?: { value: string } }[] };
  const operationName = node.definitions?.find((definition) => definition.kind === 'OperationDefinition')?.name?.value;
  if (!operationName) throw new Error('Every GraphQL operation of the web has a name.');
  const text = { query: print(node), operationName };
  texts.set(document, text);
  return text;
}
