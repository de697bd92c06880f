import { TaskList } from '../../parts/task-list/task-list.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { taskWords } from './task-words.js';
import { placesQuery, tasksQuery } from './today.query.js';

interface TodayTasksProps {
  /** Under which hat, where a page asks under several; `name` then tells the lists apart. */
  hat?: string;
  name?: string;
  /** Whether tasks are counts of locations, which have names. */
  withPlaces?: boolean;
  level?: 2 | 3;
}

/** At most five things that want doing under a hat; without one, that nothing must (product 5). */
export function TodayTasks({ hat, name, withPlaces = false, level = 2 }: TodayTasksProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const tasks = useAnswer(tasksQuery, {}, { hat });
  const places = useAnswer(placesQuery, {}, { hat, enabled: withPlaces });
  const placeOf = (id: string | null) => places.data?.locations.find((location) => location.id === id)?.name ?? '';
  return (
    <Answer query={tasks}>
      {({ today: told }) => (
        <section className="today__tasks" aria-label={name ? `${say('today.tasks')}, ${name}` : say('today.tasks')}>
          <Heading>{say('today.tasks')}</Heading>
          <TaskList
            label={say('today.tasks')}
            calm={say('shell.calm')}
            more={told.more}
            tasks={told.tasks.map((task) => taskWords(task, { today, say, days, placeOf }))}
          />
        </section>
      )}
    </Answer>
  );
}
