import { useOutbox } from '../session/outbox.js';
import { useKeptDrafts } from '../session/use-draft.js';
import { useWords } from '../words/use-words.js';
import { outboxActs } from './outbox-acts.js';
import './waiting-bar.css';

/** Sends what was pressed and waits, and says how many do, on every page until the last one went (U2). */
export function WaitingBar() {
  const say = useWords();
  useOutbox(outboxActs);
  const waiting = useKeptDrafts().filter(({ press }) => press);
  return (
    <div className="waiting-bar screen-only" role="status">
      {waiting.length > 0 ? (
        <p className="waiting-bar__text">
          <span className="waiting-bar__mark" aria-hidden="true" />
          {say('shell.waiting', { count: waiting.length })}
        </p>
      ) : null}
    </div>
  );
}
