import { useEffect } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { useSession } from '../../session/session.js';
import { useKeptDrafts } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import './offline.css';

/** No connection: the texts of this device that one may go on with. Tries again by itself as soon as the device says there is one. */
export function OfflinePage() {
  const say = useWords();
  const days = useDays();
  const { enter, wear } = useSession();
  const kept = useKeptDrafts();
  useEffect(() => {
    const again = () => void enter();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [enter]);
  const open = kept.flatMap(({ place, ...draft }) => (place ? [{ ...draft, place }] : []));
  return (
    <Page width="narrow" title={say('shell.offline.title')} tabTitle={say('shell.offline.title')} lead={say('shell.offline.text')}>
      <div className="flow">
        {open.length > 0 ? (
          <ul className="offline__drafts" aria-label={say('shell.offline.drafts')}>
            {open.map(({ hat, name, at, press, place }) => (
              <li key={`${hat} ${name}`}>
                <Link href={place.href} onPress={() => wear(hat)}>
                  {place.title}
                </Link>
                <small>{press ? say('parts.save.waiting', { count: 1 }) : say('parts.save.savedAt', { time: days.clock(at) })}</small>
              </li>
            ))}
          </ul>
        ) : null}
        <EmptyState action={<Button onPress={() => void enter()}>{say('general.again')}</Button>}>
          {say('shell.offline.kept', { count: kept.length })}
        </EmptyState>
      </div>
    </Page>
  );
}
