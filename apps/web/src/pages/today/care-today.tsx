import { Link } from 'react-aria-components';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { DueToday } from './due-today.js';
import { TodaySplit } from './today-split.js';
import { schoolQuery } from './today.query.js';

/** Care coordinator: what wants doing, then all groups of the school with what arrived and is unread (F19). */
export function CareToday() {
  const say = useWords();
  const answer = useAnswer(schoolQuery, {});
  return (
    <TodaySplit>
      <div className="flow">
        <DueToday />
        <Answer query={answer}>
          {({ myGroups, receivedHandovers }) => {
            const unread = receivedHandovers.filter(({ asks }) => asks === 'READ_HANDOVER').length;
            return (
              <Card title={say('today.school.groups')} note={say('today.school.unread', { unread, total: receivedHandovers.length })}>
                <ul className="today__groups">
                  {myGroups.map(({ id, name, yearGroups }) => {
                    const here = receivedHandovers.filter(({ groupId }) => groupId === id);
                    const waiting = here.filter(({ asks }) => asks === 'READ_HANDOVER').length;
                    return (
                      <li key={id}>
                        <Link href={`/groep/${id}`}>{say('today.school.group', { name })}</Link>
                        <small>{say('today.school.years', { years: yearGroups.join(', '), count: yearGroups.length })}</small>
                        <span className={waiting > 0 ? 'today__asks' : 'soft'}>{say('today.school.received', { count: here.length, waiting })}</span>
                      </li>
                    );
                  })}
                </ul>
                {myGroups.length === 0 ? <EmptyState /> : null}
              </Card>
            );
          }}
        </Answer>
      </div>
    </TodaySplit>
  );
}
