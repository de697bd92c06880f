import type { CSSProperties, ReactNode } from 'react';
import type { Hat } from '../../session/session.js';
import { useNames } from '../../words/use-words.js';
import './locations.css';

interface HatSectionProps {
  hat: Hat;
  /** How many locations it shows; the hat is as wide as they ask. */
  count?: number;
  children: ReactNode;
}

/** What is asked under one hat, shown under its name: records of two organisations never mix (X2). */
export function HatSection({ hat, count = hat.scopes.length, children }: HatSectionProps) {
  const nameOf = useNames();
  return (
    <section className="locations__hat" style={{ '--count': Math.max(1, count) } as CSSProperties} aria-label={hat.controllerName}>
      <div className="locations__head">
        <h2>{hat.controllerName}</h2>
        <span className="soft">{nameOf('shell.role', hat.role)}</span>
      </div>
      {children}
    </section>
  );
}
