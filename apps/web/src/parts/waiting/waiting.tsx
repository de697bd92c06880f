import { useWords } from '../../words/use-words.js';
import './waiting.css';

/** A moment's patience, said only when it takes longer than a third of a second. */
export function Waiting() {
  const say = useWords();
  return (
    <p className="waiting" role="status">
      {say('shell.loading')}
    </p>
  );
}
