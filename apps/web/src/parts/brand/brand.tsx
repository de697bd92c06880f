import './brand.css';

/** The mark: a line that runs on, with a child on it. `name` replaces the word Kindlijn, for a group's own tablet. */
export function Brand({ name = 'Kindlijn', size = 26 }: { name?: string; size?: number }) {
  return (
    <span className="brand">
      <svg width={size} height={size} viewBox="0 0 26 26" fill="none" aria-hidden="true">
        <path className="brand__line" d="M2 21C8 21 8 14 13 14S18 5 24 5" strokeWidth="3" strokeLinecap="round" />
        <circle className="brand__child" cx="13" cy="14" r="3.4" strokeWidth="2.2" />
      </svg>
      {name}
    </span>
  );
}
