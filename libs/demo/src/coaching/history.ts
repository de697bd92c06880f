import type { CalendarDate } from '#kernel';
import type { Administration } from '#platform';
import type { Roster } from '../world/people.js';
import type { Ledger } from '../world/rows.js';
import { layTeams } from '../world/teams.js';
import { layCoaches } from './coaches.js';
import { layImprovement } from './improvement.js';
import { layJanuaryCounts } from './january.js';
import { layOutcomes } from './outcomes.js';
import { plannedTrajectories } from './plan.js';
import { layStories } from './stories.js';
import { layTrajectory } from './trajectory.js';

/** Lays three years of coaching: who coaches, what was asked, done and brought, and what the people of the walk are in on the day. */
export function layCoaching(ledger: Ledger, roster: Roster, day: CalendarDate): void {
  const teams = layTeams(ledger, roster, day);
  layCoaches(ledger, day);
  for (const trajectory of plannedTrajectories(teams, day)) {
    layTrajectory(ledger, trajectory, day);
    layOutcomes(ledger, trajectory, day);
  }
  layStories(ledger, teams, day);
  layImprovement(ledger, teams, day);
  layJanuaryCounts(ledger, day);
}

/** Rows of three years at once are counted once, not row by row; the triggers wait meanwhile, and the figures are laid as a recount gives them. */
export async function countedOnce(administration: Administration, lay: () => Promise<void>): Promise<void> {
  await administration.query(triggers('disable'));
  await lay();
  await administration.query(triggers('enable'));
  await administration.query(`
    insert into insight.contribution (controller_id, trajectory_id, location_id, figure, category, quarter, person_id, times, value, value_before)
    select controller_id, trajectory_id, location_id, figure, category, quarter, person_id, times, value, value_before from insight.contribution_recount`);
  await administration.query('select insight.recount(controller_id, array_agg(id)) from centre.location group by controller_id');
}

const triggers = (how: 'enable' | 'disable') => `
do $$ declare v record; begin
  for v in select t.tgname, t.tgrelid::regclass as source from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where p.pronamespace = 'insight'::regnamespace and t.tgrelid in (select oid from pg_class where relnamespace = 'coaching'::regnamespace) loop
    execute format('alter table %s ${how} trigger %I', v.source, v.tgname);
  end loop;
end $$`;
