import { useEffect } from 'react';
import type { Asked } from '../../session/use-answer.js';
import { useAnswerPages } from '../../session/use-answer-pages.js';
import { postsAPage, postsQuery, type Post } from './team.query.js';

/** Every post of the organisation, asked page after page, so that one can look for anybody in it. */
export function useAllPosts(): Asked<readonly Post[]> {
  const { data, isPending, error, refetch, hasMore, isMorePending, more } = useAnswerPages(
    postsQuery,
    'after',
    {},
    { next: ({ posts }) => (posts.length === postsAPage ? posts.at(-1)?.id : undefined) },
  );
  useEffect(() => {
    if (hasMore && !isMorePending && !error) more();
  }, [hasMore, isMorePending, error, more]);
  return { data: data?.flatMap(({ posts }) => posts), isPending, error, refetch };
}
