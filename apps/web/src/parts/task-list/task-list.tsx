import { Link } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import './task-list.css';

/** One thing that wants doing: a verb, why, and when in words ("vandaag", "voor 28 nov 2028"). `soon` gives it weight, never alarm. */
export interface Task {
  id: string;
  title: string;
  why?: string;
  href: string;
  when?: string;
  soon?: boolean;
}

/** At most this many are shown: a list that never becomes guilt (product 5.1). */
export const mostTasks = 5;

interface TaskListProps {
  label: string;
  tasks: readonly Task[];
  /** How many the API kept back beside these. */
  more?: number;
  /** Said when nothing wants doing. */
  calm: string;
}

/** *Vandaag*: at most five things, each one tap away. What is beyond five waits, and is only counted. */
export function TaskList({ label, tasks, more = 0, calm }: TaskListProps) {
  const say = useWords();
  const later = Math.max(0, tasks.length - mostTasks) + more;
  if (tasks.length === 0) return <p className="soft">{calm}</p>;
  return (
    <>
      <ul className="task-list" aria-label={label}>
        {tasks.slice(0, mostTasks).map((task) => (
          <li key={task.id} className="task">
            <Link className="task__title" href={task.href}>
              {task.title}
            </Link>
            {task.why ? <span className="task__why">{task.why}</span> : null}
            {task.when ? (
              <span className="task__when" data-soon={task.soon || undefined}>
                {task.when}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {later > 0 ? <p className="task-list__more">{say('parts.tasks.later', { count: later })}</p> : null}
    </>
  );
}
