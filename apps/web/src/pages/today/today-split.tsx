import type { ReactNode } from 'react';
import { CoachingToday } from './coaching-today.js';
import { TodayTasks } from './today-tasks.js';
import { WorriesToday } from './worries-today.js';

/** What wants doing, and beside it what somebody of this role looks after (F19). */
export function TodaySplit({ children }: { children: ReactNode }) {
  return (
    <div className="today today__split">
      <div className="flow">
        <WorriesToday />
        <TodayTasks />
        <CoachingToday />
      </div>
      {children}
    </div>
  );
}
