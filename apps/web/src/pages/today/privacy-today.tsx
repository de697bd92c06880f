import { AsTable } from '../../parts/as-table/as-table.js';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { Bar } from '../../parts/progress-bar/bar.js';
import '../../parts/progress-bar/progress-bar.css';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { logSentence } from '../log/log-words.js';
import { dayBefore } from './days-before.js';
import { logWeekQuery } from './today.query.js';

type Purpose = ResultOf<typeof logWeekQuery>['week']['purposes'][number];

/** Privacy officer: this week's reads by purpose, attempts that were refused, and the way to the log (R45, F19). */
export function PrivacyToday() {
  const { today } = useSession();
  const answer = useAnswer(logWeekQuery, { day: today, before: dayBefore(today, 7) });
  return <Answer query={answer}>{(told) => <Week told={told} />}</Answer>;
}

function Week({ told: { week, earlier, refused } }: { told: ResultOf<typeof logWeekQuery> }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const sum = (rows: readonly { times: number; refused: number }[], pick: 'times' | 'refused') => rows.reduce((total, row) => total + row[pick], 0);
  const denied = sum(week.purposes, 'refused');
  return (
    <div className="today columns columns--2">
      <Card
        title={say('today.log.reads')}
        note={say('today.log.week', { day: days.medium(week.weekOf) })}
        actions={
          <LinkButton size="desk" kind="fill" href="/logboek">
            {say('shell.nav.log')}
          </LinkButton>
        }
      >
        <Purposes
          purposes={week.purposes.filter(({ times }) => times > 0)}
          sentence={say('today.log.sentence', { count: sum(week.purposes, 'times'), before: sum(earlier.purposes, 'times') })}
        />
      </Card>
      <Card
        title={say('today.log.refused', { count: denied })}
        note={say('today.log.refusedBefore', { count: sum(earlier.purposes, 'refused') })}
        tone={denied > 0 ? 'warm' : 'plain'}
      >
        <p className="soft">{say(denied > 0 || refused.length > 0 ? 'today.log.refusedText' : 'today.log.refusedNone')}</p>
        <ul className="today__lines">
          {refused.map((line) => (
            <li key={line.seq}>
              {logSentence(line, say, nameOf)} <small>{days.instant(line.tradeAt)}</small>
            </li>
          ))}
        </ul>
        {refused.length > 0 ? (
          <LinkButton size="desk" href="/logboek?geweigerd=ja">
            {say('today.log.allRefused')}
          </LinkButton>
        ) : null}
      </Card>
    </div>
  );
}

function Purposes({ purposes, sentence }: { purposes: readonly Purpose[]; sentence: string }) {
  const say = useWords();
  const nameOf = useNames();
  const most = Math.max(1, ...purposes.map(({ times }) => times));
  if (purposes.length === 0) return <p className="soft">{say('today.log.none')}</p>;
  return (
    <AsTable
      sentence={sentence}
      table={() => (
        <DataTable
          caption={say('today.log.reads')}
          rows={purposes}
          rowKey={({ purpose }) => purpose}
          columns={[
            {
              id: 'purpose',
              title: say('today.log.purpose'),
              cell: ({ purpose }) => nameOf('log.name', purpose),
              sortBy: ({ purpose }) => nameOf('log.name', purpose),
            },
            { id: 'times', title: say('today.log.times'), align: 'end', cell: ({ times }) => times, sortBy: ({ times }) => times },
            { id: 'people', title: say('today.log.people'), align: 'end', cell: ({ people }) => people, sortBy: ({ people }) => people },
          ]}
        />
      )}
    >
      <ul className="today__purposes">
        {purposes.map(({ purpose, times, people }) => (
          <li key={purpose}>
            <span>{nameOf('log.name', purpose)}</span>
            <span className="soft">{say('today.log.count', { times, people })}</span>
            <Bar className="today__bar" part={times} whole={most} />
          </li>
        ))}
      </ul>
    </AsTable>
  );
}
