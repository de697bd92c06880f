import type { ReactNode } from 'react';
import { Button } from '../parts/button/button.js';
import { RefusalNotice } from '../parts/notice/notice.js';
import { Waiting } from '../parts/waiting/waiting.js';
import { useWords } from '../words/use-words.js';
import { refusalIn } from './refusal.js';
import type { Asked } from './use-answer.js';

/** Shows an answer when it is there; before that patience, after a no the sentence with one way on. An old answer stays while asking again. */
export function Answer<Result>({ query, children }: { query: Asked<Result>; children: (result: Result) => ReactNode }) {
  const say = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Waiting />;
  const { sentence, mayRetry } = refusalIn(query.error);
  return (
    <RefusalNotice
      sentence={sentence || say(mayRetry ? 'shell.offline.text' : 'shell.wrong.text')}
      action={<Button onPress={() => void query.refetch()}>{say('general.again')}</Button>}
    />
  );
}
