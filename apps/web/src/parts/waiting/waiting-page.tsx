import { useWords } from '../../words/use-words.js';
import { Waiting } from './waiting.js';

/** The page that is on its way: its place and a heading for who listens, and patience for who looks. */
export function WaitingPage() {
  const say = useWords();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="hidden-visually">{say('shell.loading')}</h1>
      <Waiting />
    </main>
  );
}
