import { useDomains } from '../levels/use-framework.js';
import { useNames, useWords } from '../words/use-words.js';
import { changeBetween } from './part-change.js';
import type { ToldWords } from './told.js';
import { useFactWords } from './use-fact-words.js';
import './changed-words.css';

interface ChangedWordsProps {
  before: readonly ToldWords[];
  after: readonly ToldWords[];
}

/** What changed in a part, line by line: what is new, and struck through what it replaces; told in words too, not by a stroke alone (H9). */
export function ChangedWords({ before, after }: ChangedWordsProps) {
  const say = useWords();
  const textsOf = useSectionTexts();
  const { added, gone } = changeBetween(before, after, textsOf);
  return (
    <ul className="changed-words">
      {gone.map((text) => (
        <li key={`gone ${text}`}>
          <b>{say('handover.changed.gone')}</b> <del>{text}</del>
        </li>
      ))}
      {added.map((text) => (
        <li key={`added ${text}`}>
          <b>{say('handover.changed.added')}</b> <ins>{text}</ins>
        </li>
      ))}
    </ul>
  );
}

/** Every line of a section in words. */
function useSectionTexts(): (section: ToldWords) => string[] {
  const say = useWords();
  const nameOf = useNames();
  const wordsOf = useFactWords();
  const lines = useDomains()?.flatMap((domain) => domain.lines) ?? [];
  return ({ facts, strengths, notes, concerns, levels }) => [
    ...facts.map((fact) => `${nameOf('handover.fact', fact.key)}: ${wordsOf(fact)}`),
    ...strengths.map(({ text }) => text),
    ...notes.map(({ text }) => text),
    ...concerns.map(({ text }) => `${say('handover.document.needs')} ${text}`),
    ...levels.map(
      ({ line, step, state }) => `${lines.find(({ id }) => id === line)?.name ?? line}: ${say('level.step', { step })}, ${say(`level.state.${state}`)}`,
    ),
  ];
}
