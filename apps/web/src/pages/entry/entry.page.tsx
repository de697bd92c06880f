import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { MonthStrip, type Arrival } from '../../parts/month-strip/month-strip.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import { entryGroupsQuery, entryQuery } from './entry.query.js';

type Entry = ResultOf<typeof entryQuery>['a']['entries'][number];

/** *Instroom*: who comes when, and how far each handover is (S5). */
export function EntryPage() {
  const say = useWords();
  const groups = useAnswer(entryGroupsQuery, {});
  const { today } = useSession();
  const [from, setFrom] = useState(0);
  const months = [0, 1, 2].map((ahead) => monthAfter(today, from + ahead));
  return (
    <Page
      title={say('entry.title')}
      tabTitle={say('entry.title')}
      lead={say('entry.lead')}
      actions={
        <>
          <Button size="desk" onPress={() => setFrom(from - 3)}>
            {say('entry.earlier')}
          </Button>
          <Button size="desk" onPress={() => setFrom(from + 3)}>
            {say('entry.later')}
          </Button>
        </>
      }
    >
      <Answer query={groups}>
        {({ myGroups }) =>
          myGroups.length === 0 ? <EmptyState /> : myGroups.map((group) => <GroupEntry key={group.id} group={group} months={months} today={today} />)
        }
      </Answer>
    </Page>
  );
}

function GroupEntry({ group, months, today }: { group: { id: string; name: string }; months: readonly string[]; today: string }) {
  const groupName = useGroupName();
  const nameOf = useNames();
  const say = useWords();
  const [first = '', second = '', third = ''] = months.map((month) => `${month}-01`);
  const answer = useAnswer(entryQuery, { groupId: group.id, first, second, third });
  const arrivalOf = (entry: Entry): Arrival => ({
    id: entry.childId,
    name: [entry.callName, entry.familyName].filter(Boolean).join(' '),
    href: entry.deliveryId ? `/ontvangen/${entry.deliveryId}` : `/kind/${entry.childId}`,
    startsOn: entry.firstDay,
    state: entry.state
      ? entry.read
        ? nameOf('group.handover', entry.state === 'RECEIVED' ? 'READ' : entry.state)
        : say('entry.unread')
      : say('entry.nothing'),
    open: entry.unreadSoon || entry.toTalk,
  });
  return (
    <Answer query={answer}>
      {({ a, b, c }) => (
        <section>
          <h2>{groupName(group.name)}</h2>
          <MonthStrip label={group.name} months={months} arrivals={[a, b, c].flatMap(({ entries }) => entries).map(arrivalOf)} today={today} />
        </section>
      )}
    </Answer>
  );
}

/** `2026-11` so many months after the month of a day. */
function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
