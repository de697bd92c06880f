import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import './two-voices.css';

/** One voice: who says it, where, and the words as they were said. */
export interface Voice {
  who: 'STAFF' | 'PARENTS' | 'CHILD';
  /** The child's given name, for "Zo zegt Bas het". */
  childName?: string;
  /** "De Vlinders". */
  place?: string;
  /** Undefined when this voice said nothing; then it says so in the same place. */
  words?: string;
  edit?: ReactNode;
}

/** Two or three truths side by side in equal type (X6): how we see it, how parents see it, how the child says it. Difference is no error. */
export function TwoVoices({ voices, level = 3 }: { voices: readonly Voice[]; level?: 3 | 4 }) {
  const say = useWords();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div className="two-voices">
      {voices.map((voice) => (
        <section key={voice.who} className="voice">
          <Heading className="voice__who">
            {say(`parts.voice.${voice.who}`, { child: voice.childName ?? '' })}
            {voice.place ? <small>{voice.place}</small> : null}
          </Heading>
          {voice.words ? <p className="voice__words">{voice.words}</p> : <p className="voice__words voice__none">{say('parts.voice.none')}</p>}
          {voice.edit ? <div className="voice__edit screen-only">{voice.edit}</div> : null}
        </section>
      ))}
    </div>
  );
}
