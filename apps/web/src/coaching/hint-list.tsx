import { useNames, useWords } from '../words/use-words.js';
import type { WordHint } from './use-text-hints.js';
import './hint-list.css';

/** The words that could tell which child it is, each with why; said politely when they change. */
export function HintList({ hints }: { hints: readonly WordHint[] }) {
  const say = useWords();
  const nameOf = useNames();
  return (
    <div className="hint-list" role="status">
      {hints.length > 0 ? (
        <>
          <p>
            <b>{say('coaching.hint.title')}</b> {say('coaching.hint.text')}
          </p>
          <ul>
            {hints.map(({ word, kind, refuses }) => (
              <li key={word}>
                <q>{word}</q> {nameOf('coaching.telling', kind)}
                {refuses ? ` · ${say('coaching.hint.refused')}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
