import { useQuery, type UseQueryResult } from '@tanstack/react-query';
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
  const session = useSession();
  const { locale } = useIntl();
  const hat = other ?? session.hat?.key;
  return useQuery({
    queryKey: ['answer', hat, session.today, operationOf(document), variables],
    queryFn: ({ signal }) => ask(document, variables, { hat, locale, signal }),
    enabled,
    refetchInterval: every,
  });
}
