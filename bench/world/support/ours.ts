import type pg from 'pg';
import { sqlId, worldId } from '../shape.ts';
import { setWise } from '../worlds.ts';
import { groupsOf, oppsOf, pupilsOf, stepsOf, tracksOf } from './content.ts';
import type { SupportSize } from './shape.ts';

const SINCE = `daterange('2022-08-01', null)`;
const id = {
  controller: sqlId('controller', 's'),
  location: sqlId('location', 's'),
  group: sqlId('group', 'g'),
  coordinator: sqlId('leader', 's'),
  child: sqlId('child', 'n'),
  placement: sqlId('placement', 'n'),
  track: sqlId('track', 't'),
  opp: sqlId('opp', 'n'),
  scale: sqlId('scale', '1'),
};

/** Fills a migrated database: schools with a care coordinator, their pupils, three years of tracks with their steps, OPPs, and the clocks that follow from them. */
export async function layOurSupport(admin: pg.Client, size: SupportSize, progress: (step: string) => void): Promise<void> {
  await admin.query('set statement_timeout = 0');
  await layCentre(admin, size);
  await setWise(admin, async () => {
    progress('pupils');
    await layPupils(admin, size);
    progress('tracks');
    await layTracks(admin, size);
    progress('clocks');
    await layClocks(admin, size);
  });
  await proveClocks(admin);
  await admin.query('vacuum analyze');
}

async function layCentre(admin: pg.Client, size: SupportSize): Promise<void> {
  const schools = `generate_series(1, ${size.schools}) s`;
  const brin = `lpad((s / 67600)::text, 2, '0') || chr(65 + (s / 2600) % 26) || chr(65 + (s / 100) % 26)`;
  await admin.query(`insert into centre.controller (id, kind, name) select ${id.controller}, 'SCHOOL_BOARD', 'Bestuur ' || s from ${schools}`);
  await admin.query(`
insert into centre.location (controller_id, id, kind, name, brin, vestiging) select ${id.controller}, ${id.location}, 'SCHOOL', 'School ' || s, ${brin}, lpad((s % 100)::text, 2, '0') from ${schools}`);
  await admin.query(
    `insert into centre."group" (controller_id, id, location_id, name, year_groups) select ${id.controller}, ${id.group}, ${id.location}, 'Groep ' || g, '{}' from ${groupsOf(size)}`,
  );
  await admin.query(
    `insert into access.account (id, issuer, subject, display_name) select ${id.coordinator}, 'bench', 'coordinator ' || s, 'Intern begeleider ' || s from ${schools}`,
  );
  await admin.query(`
insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
select ${id.controller}, ${id.coordinator}, ${id.coordinator}, 'CARE_COORDINATOR', 'LOCATION', ${id.location}, ${SINCE} from ${schools}`);
  await admin.query(
    `insert into support.scale (controller_id, id, made_by, number, title, published_on) select ${id.controller}, ${id.scale}, ${id.controller}, 1, 'Niveaus', date '2022-08-01' from ${schools}`,
  );
  await admin.query(`
insert into support.scale_level (controller_id, scale_id, code, place, label, needs_opp, needs_tlv)
select ${id.controller}, ${id.scale}, place::text, place, 'Niveau ' || place, place > 1, place > 3 from ${schools}, generate_series(0, 4) place`);
}

async function layPupils(admin: pg.Client, size: SupportSize): Promise<void> {
  const pupils = pupilsOf(size);
  const period = `daterange(date '2023-08-01' - 56, null)`;
  await admin.query(
    `insert into children.child (controller_id, id, given_names, call_name, family_name, birth_date) select ${id.controller}, ${id.child}, call_name, call_name, 'Jansen', date '2018-01-01' + (n % 900)::integer from ${pupils}`,
  );
  await admin.query(
    `insert into children.placement (controller_id, id, child_id, group_id, period) select ${id.controller}, ${id.placement}, ${id.child}, ${id.group}, daterange('2023-08-01', null) from ${pupils}`,
  );
  await admin.query(`
insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
select ${id.controller}, 'CHILD', ${id.child}, scope.kind, scope.id, scope.basis, scope.basis_id, scope.period from ${pupils},
lateral (values ('CONTROLLER', ${id.controller}, 'RECORD', ${id.child}, daterange('2000-01-01', null)),
  ('GROUP', ${id.group}, 'PLACEMENT', ${id.placement}, ${period}), ('LOCATION', ${id.location}, 'PLACEMENT', ${id.placement}, ${period})) scope(kind, id, basis, basis_id, period)`);
}

async function layTracks(admin: pg.Client, size: SupportSize): Promise<void> {
  await admin.query(`
insert into support.track (controller_id, id, child_id, location_id, scale_id, level_code, owner_account_id, state, started_on, step_on, review_on, ended_on)
select ${id.controller}, ${id.track}, ${id.child}, ${id.location}, ${id.scale}, '1', ${id.coordinator}, state, started_on, step_on, review_on, ended_on from ${tracksOf(size)} order by started_on, t`);
  await admin.query(`
insert into support.step (controller_id, id, track_id, child_id, place, action, scale_id, from_level, to_level, on_date, review_on, decided_by, noted_by)
select ${id.controller}, ${sqlId('step', 'p')}, ${id.track}, ${id.child}, place, action, ${id.scale}, case when place > 1 then '1' end, '1', on_date, review_on, '{PARENTS,TEACHER}', ${id.coordinator}
from ${stepsOf(size)} order by on_date, p`);
  await admin.query(`
insert into support.opp (controller_id, id, track_id, child_id, state, need_on, due_on, number, started_on)
select ${id.controller}, ${id.opp}, ${id.track}, ${id.child}, 'ESTABLISHED', need_on, need_on + 42, 1, started_on from ${oppsOf(size)}`);
}

/** As the triggers would. */
async function layClocks(admin: pg.Client, size: SupportSize): Promise<void> {
  await admin.query(`
insert into support.clock (controller_id, source_id, kind, child_id, location_id, started_on, due_on)
select ${id.controller}, ${id.track}, case state when 'AFTERCARE' then 'AFTERCARE' when 'STRUCTURAL' then 'YEARLY_LOOK' else 'REVIEW' end, ${id.child}, ${id.location}, step_on, review_on
from ${tracksOf(size)} where review_on is not null`);
  await admin.query(`
insert into support.clock (controller_id, source_id, kind, child_id, location_id, started_on, due_on)
select ${id.controller}, ${id.opp}, 'EVALUATION', ${id.child}, ${id.location}, started_on, support.evaluation_due(started_on, '{}') from ${oppsOf(size)}`);
}

/** Lets the triggers wind the clocks of one school anew, and refuses a world where they differ. */
async function proveClocks(admin: pg.Client): Promise<void> {
  const values = [worldId('controller', 1)];
  const clocks = () =>
    admin.query(
      'select source_id, kind, child_id, location_id, started_on::text, due_on::text from support.clock where controller_id = $1 order by source_id',
      values,
    );
  const laid = await clocks();
  await admin.query('begin');
  await admin.query('update support.track set step_on = step_on where controller_id = $1', values);
  await admin.query('update support.opp set due_on = due_on where controller_id = $1', values);
  const triggered = await clocks();
  await admin.query('rollback');
  if (laid.rowCount === 0 || JSON.stringify(laid.rows) !== JSON.stringify(triggered.rows)) {
    throw new Error('The clocks of the support world are not those that the triggers wind; bench/world/support/ours.ts is behind migrations/.');
  }
}
