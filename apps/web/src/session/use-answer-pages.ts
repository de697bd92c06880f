import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ask, operationOf } from './ask.js';
import type { TadaDocumentNode } from './graphql.js';
import { useSession } from './session.js';
import type { Asked } from './use-answer.js';

interface PagesOptions<Result, Cursor extends string> {
  /** What the next page begins after, from the last page; undefined when that was the last. */
  next: (last: Result) => Cursor | undefined;
  hat?: string;
  enabled?: boolean;
}

/** Pages of one list, each beginning after the one before it (keyset): nothing is skipped and nothing comes twice. */
export interface AskedPages<Result> extends Asked<readonly Result[]> {
  /** Whether there is more to ask for. */
  hasMore: boolean;
  more: () => void;
  isMorePending: boolean;
}

/** Like `useAnswer`, page after page: `cursor` names the variable that the next page begins after. */
export function useAnswerPages<Result, Name extends string, Variables extends { [name in Name]?: string | null }>(
  document: TadaDocumentNode<Result, Variables>,
  cursor: Name,
  variables: Omit<Variables, Name>,
  { next, hat: other, enabled }: PagesOptions<Result, string>,
): AskedPages<Result> {
  const session = useSession();
  const { locale } = useIntl();
  const hat = other ?? session.hat?.key;
  const query = useInfiniteQuery({
    queryKey: ['answer', hat, session.today, operationOf(document), 'pages', variables],
    queryFn: ({ signal, pageParam }) => ask(document, { ...variables, [cursor]: pageParam } as unknown as Variables, { hat, locale, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => next(last),
    enabled,
  });
  return {
    data: query.data?.pages,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    isMorePending: query.isFetchingNextPage,
  };
}
