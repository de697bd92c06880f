import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswerPages } from '../../session/use-answer-pages.js';
import { useWords } from '../../words/use-words.js';
import { ReadingWeek } from './reading-week.js';
import { readersQuery, weeksAPage, type Reading } from './readers.query.js';
import './readers.css';

interface RecordReadersProps {
  childId: string;
  /** The child's given name, for the heading. */
  childName: string;
  /** Under which of the parent's hats; that of the page without it. */
  hat?: string;
  level?: 2 | 3;
}

/** *Wie las over mijn kind?* Who looked into the record here, week by week, by role and with the reason (X5, R45). */
export function RecordReaders({ childId, childName, hat, level = 2 }: RecordReadersProps) {
  const say = useWords();
  const pages = useAnswerPages(readersQuery, 'before', { childId }, { hat, next: olderThan });
  return (
    <Card title={say('reading.title', { child: childName })} level={level}>
      <p className="soft readers__lead">{say('reading.lead')}</p>
      <Answer query={pages}>
        {(told) => {
          const weeks = weeksOf(told.flatMap(({ readersOf }) => readersOf));
          return (
            <>
              {weeks.map(([monday, readings]) => (
                <ReadingWeek key={monday} monday={monday} readings={readings} level={level} />
              ))}
              {weeks.length === 0 ? <p className="soft">{say('reading.none')}</p> : null}
              {pages.hasMore ? (
                <Button kind="words" isPending={pages.isMorePending} onPress={pages.more}>
                  {say('reading.earlier')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Answer>
    </Card>
  );
}

/** The oldest Monday of a full page of weeks: the next page lies before it. */
function olderThan({ readersOf }: { readersOf: readonly Reading[] }): string | undefined {
  const weeks = weeksOf(readersOf);
  return weeks.length === weeksAPage ? weeks.at(-1)?.[0] : undefined;
}

function weeksOf(readings: readonly Reading[]): [string, Reading[]][] {
  const weeks = new Map<string, Reading[]>();
  for (const reading of readings) weeks.set(reading.weekOf, [...(weeks.get(reading.weekOf) ?? []), reading]);
  return [...weeks];
}
