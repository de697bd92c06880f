import { useDomains } from '../../levels/use-framework.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { Delivery } from './delivery.query.js';

/** At most six points by transparent rules, each with its reason (X8). */
export function TalkingPoints({ points }: { points: Delivery['talkingPoints'] }) {
  const say = useWords();
  const nameOf = useNames();
  const domains = useDomains();
  const lineOf = (code: string) => domains?.flatMap(({ lines }) => lines).find(({ id }) => id === code)?.name ?? code;
  if (points.length === 0) return null;
  return (
    <div>
      <h3>{say('received.points')}</h3>
      <ol className="points">
        {points.map(({ reason, line, text }) => (
          <li key={`${reason} ${line ?? ''} ${text ?? ''}`}>
            {line ? lineOf(line) : text}
            <small>{nameOf('received.reason', reason)}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}
