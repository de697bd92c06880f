import { useWords } from '../../words/use-words.js';

/** An age as the trade writes it, `3;11`, with the words on hover and for who listens. `months` are whole months. */
export function Age({ months }: { months: number }) {
  const say = useWords();
  const words = say('parts.age', { years: Math.floor(months / 12), months: months % 12 });
  return (
    <span className="age" title={words}>
      <span aria-hidden="true">{ageText(months)}</span>
      <span className="hidden-visually">{words}</span>
    </span>
  );
}

/** Years;months: 47 becomes `3;11`. */
export function ageText(months: number): string {
  return `${Math.floor(months / 12)};${months % 12}`;
}
