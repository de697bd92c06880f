import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { LinkButton } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { useWords } from '../../words/use-words.js';

/** Not here, or not for you: the same page (design 3). */
export function NotFoundPage() {
  const say = useWords();
  return (
    <Page width="narrow" title={say('shell.notFound.title')} tabTitle={say('shell.notFound.title')}>
      <EmptyState action={<LinkButton href="/">{say('shell.notFound.home')}</LinkButton>}>{say('shell.notFound.text')}</EmptyState>
    </Page>
  );
}
