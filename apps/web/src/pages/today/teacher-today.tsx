import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { MonthStrip } from '../../parts/month-strip/month-strip.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Waiting } from '../../parts/waiting/waiting.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { refusalIn } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import { TodaySplit } from './today-split.js';
import { comingQuery, ownGroupsQuery } from './today.query.js';

type OwnGroup = ResultOf<typeof ownGroupsQuery>['myGroups'][number];

/** Teacher: what wants doing, the own group one tap away, and who comes these months (S5). */
export function TeacherToday() {
  const groups = useAnswer(ownGroupsQuery, {});
  return (
    <TodaySplit>
      <Answer query={groups}>
        {({ myGroups }) => (
          <div className="flow">
            {myGroups.map((group) => (
              <GroupComing key={group.id} group={group} />
            ))}
            {myGroups.length === 0 ? <EmptyState /> : null}
          </div>
        )}
      </Answer>
    </TodaySplit>
  );
}

function GroupComing({ group }: { group: OwnGroup }) {
  const say = useWords();
  const nameOf = useNames();
  const groupName = useGroupName();
  const { today } = useSession();
  const months = monthsFrom(today, 3);
  const [first, second, third] = months as [string, string, string];
  const answers = [useComing(group.id, first), useComing(group.id, second), useComing(group.id, third)];
  const failed = answers.find(({ data, error }) => error && !data);
  const arrivals = answers.flatMap(({ data }) => data?.entryCalendar.entries ?? []);
  return (
    <Card
      title={say('today.coming', { group: groupName(group.name) })}
      note={group.locationName}
      actions={
        <LinkButton size="desk" kind="fill" href={`/groep/${group.id}`}>
          {say('today.openGroup')}
        </LinkButton>
      }
    >
      {failed ? (
        <RefusalNotice
          sentence={refusalIn(failed.error).sentence || say('shell.offline.text')}
          action={<Button onPress={() => void failed.refetch()}>{say('general.again')}</Button>}
        />
      ) : answers.some(({ isPending }) => isPending) ? (
        <Waiting />
      ) : (
        <div data-private>
          <MonthStrip
            label={say('today.coming', { group: groupName(group.name) })}
            months={months}
            today={today}
            arrivals={arrivals.map(({ childId, callName, firstDay, deliveryId, state, read }) => ({
              id: childId,
              name: callName,
              href: deliveryId ? `/ontvangen/${deliveryId}` : `/kind/${childId}`,
              startsOn: firstDay,
              state: state ? nameOf('group.handover', state === 'RECEIVED' && read ? 'READ' : state) : say('today.noHandover'),
              open: state !== null && !read,
            }))}
          />
        </div>
      )}
    </Card>
  );
}

function useComing(groupId: string, month: string) {
  return useAnswer(comingQuery, { groupId, month: `${month}-01` });
}

/** So many months from the one a day falls in: `2028-03`, `2028-04`. */
function monthsFrom(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7));
}
