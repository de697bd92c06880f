import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import './empty-state.css';

/**
 * Nothing here. Without children it says the one sentence that is the same for none, for refused and for hidden
 * (product 6.6, R18): an empty state never hints that something exists.
 */
export function EmptyState({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const say = useWords();
  return (
    <div className="empty-state">
      <svg width="72" height="40" viewBox="0 0 72 40" aria-hidden="true">
        <path className="empty-state__line" d="M4 34C24 34 22 20 36 20S52 6 68 6" />
        <circle className="empty-state__child" cx="36" cy="20" r="6" />
      </svg>
      <p>{children ?? say('parts.empty')}</p>
      {action}
    </div>
  );
}
