import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { useWords } from '../../words/use-words.js';

/** A surprise of ours, said plainly. Also after a new version was installed and an old page asks for a file that is gone. */
export function WrongPage() {
  const say = useWords();
  const error = useRouteError();
  useEffect(() => {
    if (import.meta.env.DEV) console.error(error);
  }, [error]);
  return (
    <Page width="narrow" title={say('shell.wrong.title')} tabTitle={say('shell.wrong.title')} lead={say('shell.wrong.text')}>
      <Button onPress={() => location.reload()}>{say('shell.wrong.reload')}</Button>
    </Page>
  );
}
