import type { ReactNode } from 'react';
import './chip.css';

/** A few words that stand on their own: an interest, a language, a state. Tone never carries meaning alone. */
export function Chip({ tone = 'calm', children }: { tone?: 'calm' | 'warm' | 'plain'; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}

/** A row of chips, as a list. `label` names it for who listens. */
export function Chips({ label, items }: { label: string; items: readonly string[] }) {
  return (
    <ul className="chips" aria-label={label}>
      {items.map((item) => (
        <li key={item}>
          <Chip>{item}</Chip>
        </li>
      ))}
    </ul>
  );
}
