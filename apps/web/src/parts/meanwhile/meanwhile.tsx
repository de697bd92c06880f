import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import { Notice } from '../notice/notice.js';
import './meanwhile.css';

interface MeanwhileProps {
  /** Who changed it: a colleague, or oneself elsewhere. */
  title: string;
  /** What is saved now, by the heading of its field. */
  saved: readonly { part: string; text: string }[];
  /** What is typed is upon what is saved now. */
  onRead: () => void;
  /** What is saved now stands there again. */
  onDrop: () => void;
}

/** Told to the later of two who type: what is saved now stands beside what they typed, and nothing is lost. */
export function Meanwhile({ title, saved, onRead, onDrop }: MeanwhileProps) {
  const say = useWords();
  return (
    <Notice tone="warm" role="alert" title={title}>
      <p>{say('parts.meanwhile.text')}</p>
      {saved.map(({ part, text }) => (
        <section key={part} className="meanwhile">
          <h3>
            {part} <small>{say('parts.meanwhile.saved')}</small>
          </h3>
          <p className="meanwhile__text">{text}</p>
        </section>
      ))}
      <div className="meanwhile__row">
        <Button onPress={onRead}>{say('parts.meanwhile.read')}</Button>
        <Button onPress={onDrop}>{say('parts.meanwhile.drop')}</Button>
      </div>
    </Notice>
  );
}
