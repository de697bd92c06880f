import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Answer } from '../../session/answer.js';
import { useAnswerPages } from '../../session/use-answer-pages.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { LogFilter } from './log-filter.js';
import { logSentence, type ToldLine } from './log-words.js';
import { linesAPage, logQuery } from './log.query.js';

/** Lines by the days of the trade, newest first; older ones when asked for. */
export function LogLines({ filter: { refusedOnly, from, until, childId }, onRecord }: { filter: LogFilter; onRecord: (childId: string) => void }) {
  const say = useWords();
  const days = useDays();
  const variables = { refusedOnly, from: from || null, until: until || null, childId: childId || null };
  const pages = useAnswerPages(logQuery, 'after', variables, {
    next: ({ accessLog }) => (accessLog.length === linesAPage ? accessLog.at(-1)?.seq : undefined),
  });
  return (
    <div className="log">
      <Answer query={pages}>
        {(told) => {
          const lines = told.flatMap(({ accessLog }) => accessLog);
          return (
            <>
              {byDay(lines).map(([day, group]) => (
                <section key={day} className="log__day">
                  <h2>{days.long(day)}</h2>
                  <ul>
                    {group.map((line) => (
                      <Line key={line.seq} line={line} onRecord={childId ? undefined : onRecord} />
                    ))}
                  </ul>
                </section>
              ))}
              {lines.length === 0 ? <EmptyState>{say('log.none')}</EmptyState> : null}
              {pages.hasMore ? (
                <Button isPending={pages.isMorePending} onPress={pages.more}>
                  {say('log.older')}
                </Button>
              ) : lines.length > 0 ? (
                <p className="soft">{say('log.noMore')}</p>
              ) : null}
            </>
          );
        }}
      </Answer>
    </div>
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
