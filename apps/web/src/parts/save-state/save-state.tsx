import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import './save-state.css';

interface SaveStateProps {
  /** `saved` on this device or at the server, `saving` under way, `waiting` for a connection, `failed` this device keeps nothing. */
  state: 'empty' | 'saving' | 'saved' | 'waiting' | 'failed';
  /** When it was last saved. */
  at?: Date;
  /** How many things wait for a connection. */
  waiting?: number;
}

/** Says whether what one typed is safe: nothing typed is ever lost (U2, U9). Speaks politely when it changes. */
export function SaveState({ state, at, waiting = 0 }: SaveStateProps) {
  const say = useWords();
  const days = useDays();
  if (state === 'empty') return <span className="save-state" role="status" />;
  const shown = waiting > 0 && state !== 'saving' ? 'waiting' : state;
  const text = {
    saving: () => say('parts.save.saving'),
    saved: () => (at ? say('parts.save.savedAt', { time: days.clock(at) }) : say('parts.save.saved')),
    failed: () => say('parts.save.failed'),
    waiting: () => say('parts.save.waiting', { count: waiting || 1 }),
  }[shown]();
  return (
    <span className="save-state" data-state={shown} role="status">
      <span className="save-state__mark" aria-hidden="true" />
      {text}
    </span>
  );
}
