import type pg from 'pg';
import { sqlId, worldId } from '../shape.ts';
import { setWise } from '../worlds.ts';
import { locationsOf, logsOf, MINUTE_COLUMNS, THEMES, trajectoriesOf } from './content.ts';
import { type CoachingSize, quartersOf } from './shape.ts';

const SINCE = `daterange('2022-08-01', null)`;
const id = {
  controller: sqlId('controller', 'c'),
  location: sqlId('location', 'l'),
  group: sqlId('group', 'l'),
  director: sqlId('director', 'c'),
  coach: sqlId('coach', 'c'),
  colleague: sqlId('account', 'l'),
  trajectory: sqlId('trajectory', 't'),
  log: sqlId('log', 'n'),
};

/** Fills a migrated database: organisations of six locations with a director, a coach and colleagues, their questions and logs, and the figures that follow from them. */
export async function layOurCoaching(admin: pg.Client, size: CoachingSize, progress: (step: string) => void): Promise<void> {
  await admin.query('set statement_timeout = 0');
  await layCentre(admin, size);
  await setWise(admin, async () => {
    progress('trajectories');
    await layTrajectories(admin, size);
    progress('logs');
    await layLogs(admin, size);
  });
  await admin.query('analyze');
  progress('figures');
  await layFigures(admin, size);
  await proveScopes(admin);
  await admin.query('vacuum analyze');
}

async function layCentre(admin: pg.Client, size: CoachingSize): Promise<void> {
  const controllers = `generate_series(1, ${size.controllers}) c`;
  const locations = locationsOf(size);
  await admin.query(`insert into centre.controller (id, kind, name) select ${id.controller}, 'CHILDCARE', 'Organisatie ' || c from ${controllers}`);
  await admin.query(`
insert into centre.location (controller_id, id, kind, name, lrk) select ${id.controller}, ${id.location}, 'KDV', 'Locatie ' || l, (100000000 + l)::text from ${locations}`);
  await admin.query(
    `insert into centre."group" (controller_id, id, location_id, name, year_groups) select ${id.controller}, ${id.group}, ${id.location}, 'Groep ' || l, '{}' from ${locations}`,
  );
  await admin.query(`
insert into access.account (id, issuer, subject, display_name)
select ${id.director}, 'bench', 'director ' || c, 'Directeur ' || c from ${controllers}
union all select ${id.coach}, 'bench', 'coach ' || c, 'Coach ' || c from ${controllers}
union all select ${id.colleague}, 'bench', 'colleague ' || l, 'Collega ' || l from ${locations}`);
  await admin.query(`
insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
select ${id.controller}, ${sqlId('director', 'l')}, ${id.director}, 'LOCATION_LEAD', 'LOCATION', ${id.location}, ${SINCE} from ${locations}
union all select ${id.controller}, ${id.coach}, ${id.coach}, 'PEDAGOGICAL_COACH', 'CONTROLLER', ${id.controller}, ${SINCE} from ${controllers}
union all select ${id.controller}, ${sqlId('post', 'l')}, ${id.colleague}, 'PEDAGOGICAL_STAFF', 'GROUP', ${id.group}, ${SINCE} from ${locations}`);
}

async function layTrajectories(admin: pg.Client, size: CoachingSize): Promise<void> {
  const trajectories = trajectoriesOf(size);
  const sides = `(values ('COACH', ${id.coach}, ${sqlId('member', 't * 2')}), ('COLLEAGUE', ${id.colleague}, ${sqlId('member', 't * 2 + 1')})) m(side, account_id, id)`;
  await admin.query(`
insert into coaching.trajectory (controller_id, id, location_id, group_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, first_visit_on, planned_end_on)
select ${id.controller}, ${id.trajectory}, ${id.location}, ${id.group}, programme, ${id.coach}, ${id.colleague}, ${id.colleague}, asked_on, first_visit_on, asked_on + 112 from ${trajectories}`);
  await admin.query(`
insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) select ${id.controller}, m.id, ${id.trajectory}, m.account_id, m.side, asked_on from ${trajectories}, lateral ${sides}`);
  await admin.query(`
insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
select ${id.controller}, 'TRAJECTORY', ${id.trajectory}, 'ACCOUNT', m.account_id, 'COACHING', m.id, daterange(asked_on, 'infinity') from ${trajectories}, lateral ${sides}`);
}

/** In the order of time, each confirmed by both. */
async function layLogs(admin: pg.Client, size: CoachingSize): Promise<void> {
  const logs = logsOf(size);
  await admin.query(`
insert into coaching.log (controller_id, id, trajectory_id, held_on, setting, form, participants, theme, ${MINUTE_COLUMNS.join(', ')}, state, made_by, made_at)
select ${id.controller}, ${id.log}, ${id.trajectory}, held_on, 'GROUP', 'DOING_TOGETHER', array['PEDAGOGICAL_STAFF', 'COACH'], theme, ${MINUTE_COLUMNS.join(', ')}, 'CONFIRMED', ${id.coach}, held_on + time '16:00'
from ${logs} order by held_on, n`);
  await admin.query(`
insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id, confirmed_at)
select ${id.controller}, ${id.log}, 1, m.account_id, ${id.trajectory}, held_on + time '16:00' from ${logs}, lateral (values (${id.coach}), (${id.colleague})) m(account_id) order by held_on, n`);
}

/** The read model by the room's own recount, and released figures as they would lie there: of three closed quarters, of the year before for equality. */
async function layFigures(admin: pg.Client, size: CoachingSize): Promise<void> {
  const quarters = quartersOf(size);
  const year = Number(size.lastQuarter.slice(0, 4)) - 1;
  const categories = `(values ('REACH', 'TOTAL', 0), ${THEMES.map((theme, place) => `('THEMES', '${theme}', ${place + 1})`).join(', ')}) f(figure, category, place)`;
  await admin.query(`select insight.recount(c.id, array(select l.id from centre.location l where l.controller_id = c.id)) from centre.controller c`);
  const closed = `(values ${quarters
    .slice(0, 3)
    .map((day, place) => `(date '${day}', ${place})`)
    .join(', ')}) q(quarter, place)`;
  await admin.query(`
insert into insight.release (controller_id, quarter, fewest, released_on)
select c.id, q.quarter, 5, q.quarter + 100 from centre.controller c, (select quarter from ${closed} union select date '${year}-10-01') q`);
  await admin.query(`
insert into insight.released_cell (controller_id, place_id, figure, category, period, quarter, fewest, people)
select ${id.controller}, ${id.location}, f.figure, f.category, to_char(q.quarter, 'YYYY"-Q"Q'), q.quarter, 5, case when (l + q.place + f.place) % 5 > 0 then 5 + (l + q.place) % 6 end
from ${locationsOf(size)}, ${closed}, ${categories}`);
  await admin.query(`
insert into insight.released_cell (controller_id, place_id, figure, category, period, quarter, fewest, people, mean)
select ${id.controller}, ${id.location}, 'EQUALITY', side, '${year}', date '${year}-10-01', 5, 5 + l % 7, 7.0 + l % 20 / 10.0 from ${locationsOf(size)}, unnest(array['COACH', 'COLLEAGUE']) side`);
}

/** Lets the triggers lay the scopes of one trajectory anew, and refuses a world where they differ. */
async function proveScopes(admin: pg.Client): Promise<void> {
  const values = [worldId('controller', 1), worldId('trajectory', 1)];
  const scopes = () =>
    admin.query(
      'select scope_kind, scope_id, basis, basis_id, period from access.subject_scope where controller_id = $1 and subject_id = $2 order by scope_id',
      values,
    );
  const laid = await scopes();
  await admin.query('begin');
  await admin.query('update coaching.member set first_day = first_day where controller_id = $1 and trajectory_id = $2', values);
  const triggered = await scopes();
  await admin.query('rollback');
  if (laid.rowCount !== 2 || JSON.stringify(laid.rows) !== JSON.stringify(triggered.rows)) {
    throw new Error('The scopes of the coaching world are not those that the triggers lay; bench/world/coaching/ours.ts is behind migrations/.');
  }
}
