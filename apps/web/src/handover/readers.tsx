import { Card } from '../parts/card/card.js';
import { useDays } from '../words/use-days.js';
import { useNames, useWords } from '../words/use-words.js';
import type { ToldEvent } from './told.js';
import './follow.css';

/** Who read it, in words: name, role, place and day (H6, X5). */
export function Readers({ events }: { events: readonly ToldEvent[] }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  // who reads again after something was put right, read the new words
  const isOfReplacement = (id: string) =>
    events
      .slice(
        0,
        events.findIndex((event) => event.id === id),
      )
      .some(({ kind }) => kind === 'REPLACED');
  const reads = events.filter(({ kind }) => kind === 'READ');
  return (
    <Card title={say('handover.readers')}>
      {reads.length === 0 ? <p className="soft">{say('handover.readers.none')}</p> : null}
      <ul className="follow__list">
        {reads.map(({ id, person, role, organisation, happenedOn }) => (
          <li key={id}>
            {say('handover.reader', { person: person ?? '', role: role ? nameOf('shell.role', role) : '', organisation: organisation ?? '' })}
            <small>{[days.medium(happenedOn), isOfReplacement(id) ? say('handover.reader.again') : undefined].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
