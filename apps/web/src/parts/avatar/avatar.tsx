import './avatar.css';

/** Initials in a soft shape, beside a name that is also written: so nothing is read aloud twice. `face` is the big one of a child's page. */
export function Avatar({ name, face = false, tint = 0 }: { name: string; face?: boolean; tint?: 0 | 1 | 2 | 3 }) {
  return (
    <span className={face ? 'avatar avatar--face' : 'avatar'} data-tint={tint} aria-hidden="true">
      {initials(name, face ? 1 : 2)}
    </span>
  );
}

/** The first letters of a name, at most `count`. */
export function initials(name: string, count = 2): string {
  const letters = name.split(/[\s-]+/).map((word) => Array.from(word)[0] ?? '');
  const picked = count === 1 || letters.length < 2 ? letters.slice(0, 1) : [letters[0], letters.at(-1)];
  return picked.join('').toLocaleUpperCase('nl');
}
