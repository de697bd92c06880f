import type { ReactNode } from 'react';
import { Page } from '../parts/page/page.js';
import { WaitingPage } from '../parts/waiting/waiting-page.js';
import { NotUnderHatPage } from '../pages/not-found/not-under-hat.page.js';
import { useWords } from '../words/use-words.js';
import { Answer } from './answer.js';
import { refusalIn } from './refusal.js';
import type { Asked } from './use-answer.js';

/**
 * Like `Answer`, for an answer that is the whole page: what one may not see is the same page as what is not there, and every other
 * refusal stands under a heading of its own.
 */
export function PageAnswer<Result>({ query, children }: { query: Asked<Result>; children: (result: Result) => ReactNode }) {
  const say = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <WaitingPage />;
  const { code } = refusalIn(query.error);
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return <NotUnderHatPage />;
  return (
    <Page title={say('shell.refused.title')} tabTitle={say('shell.refused.title')}>
      <Answer query={query}>{children}</Answer>
    </Page>
  );
}
