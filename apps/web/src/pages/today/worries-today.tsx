import { Card } from '../../parts/card/card.js';
import { TaskList } from '../../parts/task-list/task-list.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { parentsAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { waitingQuery } from '../family/family.query.js';

/** A parent's worry on *Vandaag* of who owns the support, at once; without a name, for this page stands on the digibord. Nothing when none waits. */
export function WorriesToday() {
  const say = useWords();
  const days = useDays();
  const { data } = useAnswer(waitingQuery, {});
  useChanges({ kinds: ['CHILD'] });
  if (!data || data.concernsToAnswer.length === 0) return null;
  const tasks = data.concernsToAnswer.map(({ id, childId, raisedOn }) => ({
    id,
    title: say('family.task'),
    why: say('family.task.why', { day: days.long(raisedOn) }),
    href: parentsAddress(childId),
    soon: true,
  }));
  return (
    <Card title={say('family.concern')} tone="warm">
      <TaskList label={say('family.concern')} tasks={tasks} calm="" />
    </Card>
  );
}
