import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ask, operationOf } from './ask.js';
import type { TadaDocumentNode } from './graphql.js';
import { useSession } from './session.js';

interface AnswerOptions {
  /** Another hat than the one that is on, for a page that asks under several side by side. */
  hat?: string;
  enabled?: boolean;
  /** Ask again every so many milliseconds, while the page is looked at. */
  every?: number;
}

/** A question and how far its answer is; what `Answer` shows. */
export interface Asked<Result> {
  data: Result | undefined;
  isPending: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** Asks a question of the API under the hat that is on; the answer is kept per hat, so records of two controllers never mix. */
export function useAnswer<Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  { hat: other, enabled, every }: AnswerOptions = {},
): UseQueryResult<Result> {
  const question = useQuestion(document, variables);
  const session = useSession();
  return useQuery({ ...question(other ?? session.hat?.key), enabled, refetchInterval: every });
}

/** The same question under several hats side by side: an answer for each, in their order. */
export function useAnswers<Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  hats: readonly string[],
): UseQueryResult<Result>[] {
  return useQueries({ queries: hats.map(useQuestion(document, variables)) });
}

function useQuestion<Result, Variables extends object>(document: TadaDocumentNode<Result, Variables>, variables: Variables) {
  const { today } = useSession();
  const { locale } = useIntl();
  return (hat: string | undefined) => ({
    queryKey: ['answer', hat, today, operationOf(document), variables],
    queryFn: ({ signal }: { signal: AbortSignal }) => ask(document, variables, { hat, locale, signal }),
  });
}
