import { Link } from 'react-aria-components';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { DueToday } from './due-today.js';
import { TodaySplit } from './today-split.js';
import { schoolQuery } from './today.query.js';

type School = ResultOf<typeof schoolQuery>;

/** Care coordinator: what wants doing, then all groups of each place; at a school with what arrived and is unread (F19). */
export function CareToday() {
  const answer = useAnswer(schoolQuery, {});
  return (
    <TodaySplit>
      <div className="flow">
        <DueToday />
        <Answer query={answer}>
          {({ myGroups, receivedHandovers }) => {
            const places = [...new Set(myGroups.map(({ locationName }) => locationName))];
            const groupsOf = (place: string) => myGroups.filter(({ locationName }) => locationName === place);
            if (places.length === 0) return <EmptyState />;
            return places.map((name) => (
              <GroupsOfPlace key={name} name={places.length > 1 ? name : undefined} groups={groupsOf(name)} handovers={receivedHandovers} />
            ));
          }}
        </Answer>
      </div>
    </TodaySplit>
  );
}

/** The groups of one place, by its name for who works at several. */
function GroupsOfPlace({ name, groups, handovers }: { name?: string; groups: School['myGroups']; handovers: School['receivedHandovers'] }) {
  const say = useWords();
  const of = (ids: readonly string[]) => handovers.filter(({ groupId }) => ids.includes(groupId));
  const unread = (here: School['receivedHandovers']) => here.filter(({ asks }) => asks === 'READ_HANDOVER').length;
  const all = of(groups.map(({ id }) => id));
  const isSchool = groups.some(({ locationKind }) => locationKind === 'SCHOOL');
  return (
    <Card
      title={name ?? say(isSchool ? 'today.school.groups' : 'today.place.groups')}
      note={isSchool ? say('today.school.unread', { unread: unread(all), total: all.length }) : undefined}
    >
      <ul className="today__groups">
        {groups.map(({ id, name: group, yearGroups }) => {
          const here = of([id]);
          const waiting = unread(here);
          return (
            <li key={id}>
              <Link href={`/groep/${id}`}>{isSchool ? say('today.school.group', { name: group }) : group}</Link>
              <small>{say('today.school.years', { years: yearGroups.join(', '), count: yearGroups.length })}</small>
              {isSchool ? <span className={waiting > 0 ? 'today__asks' : 'soft'}>{say('today.school.received', { count: here.length, waiting })}</span> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
