import { daysBetween } from '../../levels/calendar.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { Reading } from './readers.query.js';

/** One week of readings as sentences; *Waarom?* says what each is for. */
export function ReadingWeek({ monday, readings, level }: { monday: string; readings: readonly Reading[]; level: 2 | 3 }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { today } = useSession();
  const Heading = level === 2 ? 'h3' : 'h4';
  const past = daysBetween(monday, today);
  const name = past < 7 ? say('reading.thisWeek') : past < 14 ? say('reading.lastWeek') : say('reading.week', { day: days.long(monday) });
  const purposes = [...new Set(readings.map(({ purpose }) => purpose))];
  return (
    <section className="readers__week">
      <Heading>{name}</Heading>
      <ul>
        {readings.map(({ role, organisation, purpose, times }) => (
          <li key={`${role} ${organisation} ${purpose}`}>
            {say('reading.line', { role: nameOf('shell.role', role), organisation, times, purpose: nameOf('reading.purpose', purpose) })}
          </li>
        ))}
      </ul>
      <details className="readers__why">
        <summary>
          {say('reading.why')} <span className="hidden-visually">{name}</span>
        </summary>
        <ul>
          {purposes.map((purpose) => (
            <li key={purpose}>{nameOf('reading.because', purpose)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
