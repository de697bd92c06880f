import { asAdmin, freshDatabase, type TestDatabase } from './database.js';
import { arrangeWorld, type World } from './world.js';

const ROLES = [
  'ADMINISTRATOR',
  'BSO_STAFF',
  'CARE_COORDINATOR',
  'EXTERNAL_COACH',
  'GUARDIAN',
  'LOCATION_LEAD',
  'MUNICIPALITY',
  'PEDAGOGICAL_COACH',
  'PEDAGOGICAL_STAFF',
  'PRIVACY_OFFICER',
  'SERVICE',
  'SPECIALIST',
  'SWV_STAFF',
  'TEACHER',
];

describe('the invented kindcentrum', () => {
  let database: TestDatabase;
  let world: World;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
  });
  afterAll(() => database?.drop());

  it('R48 has somebody for every role', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query('select distinct role from access.post where period @> access.today() order by role'),
    );
    expect(rows.map((row) => row.role)).toEqual(ROLES);
  });

  it('R1 holds one child in two records that nothing joins', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query('select controller_id from children.child where id = any ($1)', [[world.children.noor, world.children.noorAtSchool]]),
    );
    expect(rows.map((row) => row.controller_id).sort()).toEqual([world.childcare.id, world.school.id].sort());
  });

  it('lets a guardian without authority, or with an unknown one, into no child', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(`select scope_id from access.subject_scope where basis = 'AUTHORITY' and closed_at is not null order by scope_id`),
    );
    expect(rows.map((row) => row.scope_id)).toEqual([world.guardians.fatherOfSem.id, world.guardians.motherOfLina.id].sort());
  });
});
