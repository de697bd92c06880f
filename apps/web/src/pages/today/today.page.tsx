import { Page } from '../../parts/page/page.js';
import { TaskList } from '../../parts/task-list/task-list.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';

/** *Vandaag*: where every role lands. */
export function TodayPage() {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  return (
    <Page title={say('general.today')} tabTitle={say('general.today')} lead={days.full(today)}>
      <TaskList label={say('general.today')} tasks={[]} calm={say('shell.calm')} />
    </Page>
  );
}
