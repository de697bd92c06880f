import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
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

/** *Wie las over mijn kind?* Who looked into the record here, week by week, by role and with the reason; asking is no part of it (X5, R45). */
export function RecordReaders({ childId, childName, hat, level = 2 }: RecordReadersProps) {
  const say = useWords();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <Card title={say('reading.title', { child: childName })} level={level}>
      <p className="soft readers__lead">{say('reading.lead')}</p>
      {pages.map((before, index) => (
        <WeeksPage
          key={before ?? 'newest'}
          childId={childId}
          hat={hat}
          before={before}
          level={level}
          isFirst={index === 0}
          onEarlier={index === pages.length - 1 ? (monday) => setPages([...pages, monday]) : undefined}
        />
      ))}
    </Card>
  );
}

interface WeeksPageProps {
  childId: string;
  hat?: string;
  before: string | null;
  level: 2 | 3;
  isFirst: boolean;
  /** Asks for the weeks before a Monday; absent where they stand already. */
  onEarlier?: (monday: string) => void;
}

function WeeksPage({ childId, hat, before, level, isFirst, onEarlier }: WeeksPageProps) {
  const say = useWords();
  const answer = useAnswer(readersQuery, { childId, before }, { hat });
  return (
    <Answer query={answer}>
      {({ readersOf }) => {
        const weeks = weeksOf(readersOf);
        const oldest = weeks.at(-1)?.[0];
        return (
          <>
            {weeks.map(([monday, readings]) => (
              <ReadingWeek key={monday} monday={monday} readings={readings} level={level} />
            ))}
            {weeks.length === 0 ? <p className="soft">{say(isFirst ? 'reading.none' : 'reading.noEarlier')}</p> : null}
            {onEarlier && oldest && weeks.length === weeksAPage ? (
              <Button kind="words" onPress={() => onEarlier(oldest)}>
                {say('reading.earlier')}
              </Button>
            ) : null}
          </>
        );
      }}
    </Answer>
  );
}

function weeksOf(readings: readonly Reading[]): [string, Reading[]][] {
  const weeks = new Map<string, Reading[]>();
  for (const reading of readings) weeks.set(reading.weekOf, [...(weeks.get(reading.weekOf) ?? []), reading]);
  return [...weeks];
}
