import { useEffect } from 'react';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { useSession } from '../../session/session.js';
import { useDraftCount } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';

/** No connection before anything was asked. Tries again by itself as soon as the device says there is one. */
export function OfflinePage() {
  const say = useWords();
  const { enter } = useSession();
  const count = useDraftCount();
  useEffect(() => {
    const again = () => void enter();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [enter]);
  return (
    <Page width="narrow" title={say('shell.offline.title')} tabTitle={say('shell.offline.title')} lead={say('shell.offline.text')}>
      <EmptyState action={<Button onPress={() => void enter()}>{say('general.again')}</Button>}>{say('shell.offline.kept', { count })}</EmptyState>
    </Page>
  );
}
