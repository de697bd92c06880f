import { Button, LinkButton } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { useSession } from '../../session/session.js';
import { useNames, useWords } from '../../words/use-words.js';
import { NotFoundPage } from './not-found.page.js';

/**
 * What does not open under the hat that is on: the same page for hidden and for not there (R1). Whoever has other hats may try the address
 * with one of them; the page does not know which, for that would tell that something is there.
 */
export function NotUnderHatPage() {
  const say = useWords();
  const nameOf = useNames();
  const { hats, hat, wear } = useSession();
  const others = hats.filter(({ key }) => key !== hat?.key);
  if (others.length === 0) return <NotFoundPage />;
  return (
    <Page width="narrow" title={say('shell.otherHat.title')} tabTitle={say('shell.otherHat.title')}>
      <EmptyState
        action={
          <div className="flow">
            {others.map(({ key, controllerName, role }) => (
              <p key={key}>
                <Button onPress={() => wear(key)}>{say('shell.otherHat.wear', { place: controllerName, role: nameOf('shell.role', role) })}</Button>
              </p>
            ))}
            <LinkButton kind="words" href="/">
              {say('shell.notFound.home')}
            </LinkButton>
          </div>
        }
      >
        {say('shell.otherHat.text')}
      </EmptyState>
    </Page>
  );
}
