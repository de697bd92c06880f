import type { ReactNode } from 'react';
import { Button } from '../../parts/button/button.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { LogFilter } from './log-filter.js';
import { logSentence, type ToldLine } from './log-words.js';
import { linesAPage, logQuery } from './log.query.js';

interface LogLinesProps {
  /** The last line of the page above; null for the newest. */
  after: string | null;
  filter: LogFilter;
  onRecord: (childId: string) => void;
  /** Asks for the next page; absent where it stands already. */
  onOlder?: (lastSeq: string) => void;
  none: ReactNode;
}

/** One page of lines, by the days of the trade. */
export function LogLines({ after, filter, onRecord, onOlder, none }: LogLinesProps) {
  const say = useWords();
  const days = useDays();
  const { refusedOnly, from, until, childId } = filter;
  const answer = useAnswer(logQuery, { after, refusedOnly, from: from || null, until: until || null, childId: childId || null });
  return (
    <Answer query={answer}>
      {({ accessLog: lines }) => {
        const last = lines.at(-1);
        return (
          <>
            {byDay(lines).map(([day, group]) => (
              <section key={`${day} ${group[0]?.seq}`} className="log__day">
                <h2>{days.full(day)}</h2>
                <ul>
                  {group.map((line) => (
                    <Line key={line.seq} line={line} onRecord={childId ? undefined : onRecord} />
                  ))}
                </ul>
              </section>
            ))}
            {lines.length === 0 ? none : null}
            {onOlder && last && lines.length === linesAPage ? <Button onPress={() => onOlder(last.seq)}>{say('log.older')}</Button> : null}
          </>
        );
      }}
    </Answer>
  );
}

function Line({ line, onRecord }: { line: ToldLine; onRecord?: (childId: string) => void }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const [first] = line.subjectIds;
  const isOneRecord = line.subjectKind === 'CHILD' && line.subjectIds.length === 1;
  return (
    <li className="log__line" data-denied={line.action === 'DENY' || undefined}>
      <time dateTime={line.tradeAt}>{days.clock(line.tradeAt)}</time>
      <span className="log__sentence">{logSentence(line, say, nameOf)}</span>
      {isOneRecord && first && onRecord ? (
        <Button kind="words" size="desk" aria-label={say('log.thisRecordAt')} onPress={() => onRecord(first)}>
          {say('log.thisRecord')}
        </Button>
      ) : null}
    </li>
  );
}

function byDay(lines: readonly ToldLine[]): [string, ToldLine[]][] {
  const groups = new Map<string, ToldLine[]>();
  for (const line of lines) {
    const day = amsterdam.format(new Date(line.tradeAt));
    groups.set(day, [...(groups.get(day) ?? []), line]);
  }
  return [...groups];
}

/** The calendar date of an instant here, as ISO text. */
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
