import { Button as AriaButton, Link } from 'react-aria-components';
import { More } from '../../parts/more/more.js';
import { useWords } from '../../words/use-words.js';
import { type KnownSentence, SOURCES } from './known.js';

interface KnownChipsProps {
  known: readonly KnownSentence[];
  /** The text they go into: what stands there already is not offered again. */
  text: string;
  onAdd: (sentence: string) => void;
}

/** What is known already, one tap from the text, each beside the page it came from (P5). */
export function KnownChips({ known, text, onAdd }: KnownChipsProps) {
  const say = useWords();
  const left = known.filter((sentence) => !text.includes(sentence.text));
  return (
    <More title={say('opp.chips')} note={String(left.length)} level={3}>
      <p className="soft">{say(left.length > 0 ? 'opp.chips.help' : 'opp.chips.none')}</p>
      {SOURCES.map((source) => {
        const own = left.filter((sentence) => sentence.source === source);
        if (own.length === 0) return null;
        return (
          <section key={source} className="opp__known">
            <h4>{say(`opp.chips.${source}`)}</h4>
            <ul>
              {own.map((sentence) => (
                <li key={`${sentence.id}:${sentence.text}`}>
                  <AriaButton className="opp__chip" aria-label={say('opp.chips.add', { text: sentence.text })} onPress={() => onAdd(sentence.text)}>
                    <span aria-hidden="true">+ </span>
                    {sentence.text}
                  </AriaButton>
                  <Link className="opp__source" href={sentence.href} target="_blank">
                    {say('opp.chips.source', { source: say(`opp.chips.${source}`) })}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </More>
  );
}
