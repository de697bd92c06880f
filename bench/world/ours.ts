import { OWN_FRAMEWORK, WRITE_PROFILES } from '#development';
import type pg from 'pg';
import { childrenOf, handoversOf, ratingBatches, ratingsOf, type Scale } from './content.ts';
import { countsOf, GROUPS_PER_LOCATION, LOCATIONS_PER_CONTROLLER, sqlId, worldId, type WorldSize } from './shape.ts';
import { setWise } from './worlds.ts';

const SINCE = `daterange('2022-08-01', null)`;
const ROLE = `case when c % 2 = 0 then 'TEACHER' else 'PEDAGOGICAL_STAFF' end`;
const LEADER = `case when c % 2 = 0 then 'CARE_COORDINATOR' else 'PEDAGOGICAL_STAFF' end`;

/** Fills a migrated database: controllers, locations, groups, posts, children, ratings and the profile rows that follow from them. */
export async function layOurWorld(admin: pg.Client, size: WorldSize, scale: Scale, progress: (step: string) => void): Promise<void> {
  await admin.query('set statement_timeout = 0');
  await layCentre(admin, size);
  progress('children');
  await setWise(admin, async () => {
    await layChildren(admin, size);
    for (const batch of ratingBatches(size)) {
      progress(`ratings, batch ${batch + 1}`);
      await layRatings(admin, size, batch, scale);
    }
  });
  await admin.query('analyze');
  progress('handovers');
  await layHandovers(admin, size);
  await layProfiles(admin, size, progress);
  await proveScopes(admin, size);
  await admin.query('vacuum analyze');
}

async function layCentre(admin: pg.Client, size: WorldSize): Promise<void> {
  const { groups, locations, controllers } = countsOf(size);
  const ofLocation = `(select l, (l - 1) / ${LOCATIONS_PER_CONTROLLER} + 1 as c from generate_series(1, ${locations}) l) location`;
  const ofGroup = `(select g, (g - 1) / ${GROUPS_PER_LOCATION} + 1 as l, (g - 1) / ${GROUPS_PER_LOCATION * LOCATIONS_PER_CONTROLLER} + 1 as c from generate_series(1, ${groups}) g) "group"`;
  const brin = `lpad((l / 67600)::text, 2, '0') || chr(65 + (l / 2600) % 26) || chr(65 + (l / 100) % 26)`;
  await admin.query(`
insert into centre.controller (id, kind, name)
select ${sqlId('controller', 'c')}, case when c % 2 = 0 then 'SCHOOL_BOARD' else 'CHILDCARE' end, 'Organisatie ' || c from generate_series(1, ${controllers}) c`);
  await admin.query(`
insert into centre.location (controller_id, id, kind, name, brin, vestiging, lrk)
select ${sqlId('controller', 'c')}, ${sqlId('location', 'l')}, case when c % 2 = 0 then 'SCHOOL' else 'KDV' end, 'Locatie ' || l,
  case when c % 2 = 0 then ${brin} end, case when c % 2 = 0 then lpad((l % 100)::text, 2, '0') end, case when c % 2 = 1 then (100000000 + l)::text end
from ${ofLocation}`);
  await admin.query(`
insert into centre."group" (controller_id, id, location_id, name, year_groups, school_year)
select ${sqlId('controller', 'c')}, ${sqlId('group', 'g')}, ${sqlId('location', 'l')}, 'Groep ' || g, '{}', null from ${ofGroup}`);
  await admin.query(`
insert into access.account (id, issuer, subject, display_name)
select ${sqlId('account', 'g')}, 'bench', 'group ' || g, 'Collega ' || g from generate_series(1, ${groups}) g
union all select ${sqlId('leader', 'l')}, 'bench', 'location ' || l, 'Collega van locatie ' || l from generate_series(1, ${locations}) l`);
  await admin.query(`
insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
select ${sqlId('controller', 'c')}, ${sqlId('post', 'g')}, ${sqlId('account', 'g')}, ${ROLE}, 'GROUP', ${sqlId('group', 'g')}, ${SINCE} from ${ofGroup}
union all
select ${sqlId('controller', 'c')}, ${sqlId('leader', 'l')}, ${sqlId('leader', 'l')}, ${LEADER}, 'LOCATION', ${sqlId('location', 'l')}, ${SINCE} from ${ofLocation}`);
}

async function layChildren(admin: pg.Client, size: WorldSize): Promise<void> {
  const children = `(${childrenOf(size)}) child`;
  const ids = { controller: sqlId('controller', 'c'), child: sqlId('child', 'n'), placement: sqlId('placement', 'n') };
  // a school meets a child from eight weeks before the first day
  const period = `daterange(date '2023-08-01' - case when c % 2 = 0 then 56 else 0 end, null)`;
  await admin.query(`
insert into children.child (controller_id, id, given_names, call_name, family_prefix, family_name, birth_date)
select ${ids.controller}, ${ids.child}, call_name, call_name, family_prefix, family_name, birth_date from ${children}`);
  await admin.query(`
insert into children.placement (controller_id, id, child_id, group_id, period)
select ${ids.controller}, ${ids.placement}, ${ids.child}, ${sqlId('group', 'g')}, daterange('2023-08-01', null) from ${children}`);
  await admin.query(`
insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period)
select ${ids.controller}, 'CHILD', ${ids.child}, s.kind, s.id, s.basis, s.basis_id, s.period from ${children},
lateral (values ('CONTROLLER', ${ids.controller}, 'RECORD', ${ids.child}, daterange('2000-01-01', null)),
  ('GROUP', ${sqlId('group', 'g')}, 'PLACEMENT', ${ids.placement}, ${period}),
  ('LOCATION', ${sqlId('location', 'l')}, 'PLACEMENT', ${ids.placement}, ${period})) s(kind, id, basis, basis_id, period)`);
  await admin.query(`
insert into development.strength (controller_id, id, child_id, kind, text, added_on, added_role)
select ${ids.controller}, ${sqlId('strength', 'n')}, ${ids.child}, 'WORKS', works, date '2024-01-15', ${ROLE} from ${children}`);
}

async function layRatings(admin: pg.Client, size: WorldSize, batch: number, scale: Scale): Promise<void> {
  const group = `(n - 1) / 28 + 1`;
  await admin.query(
    `
insert into development.rating (controller_id, id, child_id, framework, line, step, sight, certainty, observed_on, rater_account, rater_role, note, version, replaces, reason, recorded_at)
select ${sqlId('controller', 'c')}, ${sqlId('rating', 'ordinal')}, ${sqlId('child', 'n')}, '${OWN_FRAMEWORK}', line, step, sight, certainty, observed_on,
  ${sqlId('account', group)}, ${ROLE}, note, version, ${sqlId('rating', 'replaces')}, reason, recorded_at
from (${ratingsOf(size, batch, scale)}) rating`,
  );
}

/** With their triggers: first all under way, then those that are over are closed, which closes their reach. */
async function layHandovers(admin: pg.Client, size: WorldSize): Promise<void> {
  const id = { controller: sqlId('controller', 'c'), handover: sqlId('handover', 'n'), group: sqlId('group', 'g') };
  await admin.query(`create temp table laid on commit preserve rows as ${handoversOf(size)}`);
  await admin.query(`
insert into handover.handover (controller_id, id, child_id, group_id, location_id, type, state, receiver_controller_id, receiver_location_id, enrolled_on, first_school_day,
  always_warm, due_on, latest_on, expires_on, opened_on, offered_on, sent_on, received_on, read_on, spoken_on)
select ${id.controller}, ${id.handover}, ${sqlId('child', 'n')}, ${id.group}, ${sqlId('location', 'l')}, 'KDV_PO', case state when 'CLOSED' then 'FEEDBACK_GIVEN' else state end,
  ${sqlId('controller', 'c + 1')}, ${sqlId('location', 'r')}, opened_on, first_school_day, warm, due_on, latest_on, expires_on, opened_on, offered_on, sent_on, received_on, read_on, spoken_on
from laid order by opened_on`);
  await admin.query(`
insert into handover.handover_person (controller_id, handover_id, group_id, call_name, family_name, birth_date)
select ${id.controller}, ${id.handover}, ${id.group}, call_name, family_name, birth_date from laid order by opened_on`);
  await admin.query(`
update handover.handover h set state = 'CLOSED', ended_on = l.ended_on from (select ${id.controller} as controller_id, ${id.handover} as id, ended_on from laid where state = 'CLOSED') l
where h.controller_id = l.controller_id and h.id = l.id`);
  await admin.query('drop table laid');
}

/** The room's own statement of recounting, for one controller after the other. */
async function layProfiles(admin: pg.Client, size: WorldSize, progress: (step: string) => void): Promise<void> {
  const { controllers } = countsOf(size);
  for (let c = 1; c <= controllers; c += 1) {
    if (c % 100 === 1) progress(`profiles, organisation ${c} of ${controllers}`);
    const { rows } = await admin.query<{ id: string }>('select id from children.child where controller_id = $1 order by id', [worldId('controller', c)]);
    await admin.query(WRITE_PROFILES, [worldId('controller', c), rows.map(({ id }) => id), OWN_FRAMEWORK]);
  }
}

/** Lets the triggers lay the scopes of one child of each kind of controller anew, and refuses a world where they differ. */
async function proveScopes(admin: pg.Client, size: WorldSize): Promise<void> {
  const scopes = `select subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period from access.subject_scope where controller_id = $1 and subject_id = $2 order by scope_kind`;
  const perController = 28 * GROUPS_PER_LOCATION * LOCATIONS_PER_CONTROLLER;
  // the last child of a group has no handover that would hold it
  for (const [controller, n] of [
    [1, 28],
    [2, perController + 28],
  ] as const) {
    if (n > size.children) continue;
    const values = [worldId('controller', controller), worldId('child', n)];
    const laid = await admin.query(scopes, values);
    await admin.query('begin');
    const { rows: kept } = await admin.query<{ id: string; group_id: string; period: string }>(
      'delete from children.placement where controller_id = $1 and child_id = $2 returning id, group_id, period',
      values,
    );
    await admin.query('delete from children.child where controller_id = $1 and id = $2', values);
    await admin.query(`insert into children.child (controller_id, id, call_name) values ($1, $2, 'Noor')`, values);
    const again = 'insert into children.placement (controller_id, child_id, id, group_id, period) values ($1, $2, $3, $4, $5)';
    for (const { id, group_id: group, period } of kept) await admin.query(again, [...values, id, group, period]);
    const triggered = await admin.query(scopes, values);
    await admin.query('rollback');
    if (laid.rowCount === 0 || JSON.stringify(laid.rows) !== JSON.stringify(triggered.rows)) {
      throw new Error('The scopes of the world are not those that the triggers lay; bench/world/ours.ts is behind migrations/.');
    }
  }
}
