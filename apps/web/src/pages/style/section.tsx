import type { ReactNode } from 'react';

/** A section of the gallery. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="style-page__section" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
