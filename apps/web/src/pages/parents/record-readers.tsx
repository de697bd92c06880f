import { Card } from '../../parts/card/card.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { readersQuery } from './parents.query.js';

/** Who looked into the child's record here, week by week, in words (X5, R45). */
export function RecordReaders({ childId }: { childId: string }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { data } = useAnswer(readersQuery, { childId });
  const readings = data?.readersOf ?? [];
  if (readings.length === 0) return null;
  const weeks = [...new Set(readings.map(({ weekOf }) => weekOf))];
  return (
    <Card title={say('parents.record', { organisation: readings[0]?.organisation ?? '' })}>
      <details className="parents__readers">
        <summary>{say('parents.record.show')}</summary>
        {weeks.map((week) => (
          <div key={week}>
            <h3>{say('parents.record.week', { day: days.medium(week) })}</h3>
            <ul>
              {readings.filter(({ weekOf }) => weekOf === week).map(({ role, organisation, purpose, times }) => (
                <li key={`${role} ${organisation} ${purpose}`}>
                  {say('parents.record.reading', { role: nameOf('shell.role', role), organisation, why: nameOf('parents.purpose', purpose), times })}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </Card>
  );
}
