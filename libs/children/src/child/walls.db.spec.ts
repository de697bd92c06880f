import type pg from 'pg';
import { newId } from '#kernel';
import { arrangeWorld, asAdmin, asCaller, freshDatabase, type TestDatabase, type World } from '#testing';

const TABLES = ['child', 'placement', 'enrolment', 'guardian', 'guardian_code', 'home_language', 've_indication', 've_hours', 'guardian_mail'];

const rows = async (app: pg.Client, table: string) => (await app.query(`select 1 from children.${table}`)).rowCount;
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? 'unknown',
  );

describe('the cellar, as the application itself', () => {
  let database: TestDatabase;
  let world: World;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
  });
  afterAll(() => database?.drop());

  it('R45 gives no row of anybody before it was opened, and those of the opened child after', async () => {
    await asCaller(database, world.people.mentor, async (app) => {
      for (const table of TABLES) expect([table, await rows(app, table)]).toEqual([table, 0]);
      await app.query(`select access.open('CHILD', array[$1]::uuid[], 'MEET')`, [world.children.noor]);
      expect((await app.query('select call_name from children.child')).rows).toEqual([{ call_name: 'Noor' }]);
      expect(await rows(app, 'placement')).toBe(1);
      // MEET does not unlock the family
      expect(await rows(app, 'guardian')).toBe(0);
    });
  });

  it('R45 would give rows without the policy (negative control)', async () => {
    const broken = await freshDatabase();
    try {
      const there = await arrangeWorld(broken);
      await asAdmin(broken.adminUrl, (admin) => admin.query('alter table children.child disable row level security'));
      expect(await asCaller(broken, there.people.mentor, (app) => rows(app, 'child'))).toBeGreaterThan(5);
    } finally {
      await broken.drop();
    }
  });

  it('R1 never gives a row of another controller, opened or not', async () => {
    await asCaller(database, world.people.teacher, async (app) => {
      const { rows: opened } = await app.query(`select access.open('CHILD', array[$1, $2]::uuid[], 'MEET') as ids`, [world.children.noor, world.children.yara]);
      expect(opened[0].ids).toEqual([world.children.yara]);
      expect(await rows(app, 'child')).toBe(1);
    });
  });

  it('believes no context that the database did not sign for this transaction', async () => {
    const who = await asCaller(database, world.people.mentor, async (app) => {
      await app.query(`select access.open('CHILD', array[$1]::uuid[], 'MEET')`, [world.children.noor]);
      const { rows: context } = await app.query(`select current_setting('kindlijn.who') as who, current_setting('kindlijn.opened') as opened`);
      return context[0] as { who: string; opened: string };
    });
    const forged = who.who.replace(world.people.mentor.accountId, world.people.teacher.accountId);
    for (const claimed of [who.who, forged]) {
      await asAdmin(database.appUrl, async (app) => {
        await app.query('begin');
        await app.query(`select set_config('kindlijn.who', $1, true), set_config('kindlijn.opened', $2, true)`, [claimed, who.opened]);
        expect(await code(app.query('select * from children.child'))).toBe('28000');
      });
    }
  });

  it('believes no list of opened children that was written by hand, and the signed one (negative control)', async () => {
    await asCaller(database, world.people.mentor, async (app) => {
      await app.query(`select access.open('CHILD', array[$1]::uuid[], 'MEET')`, [world.children.noor]);
      expect(await rows(app, 'child')).toBe(1);
      const { rows: context } = await app.query(`select current_setting('kindlijn.opened') as opened`);
      await app.query(`select set_config('kindlijn.opened', $1, true)`, [context[0].opened.replace(world.children.noor, world.children.lina)]);
      expect(await code(app.query('select * from children.child'))).toBe('28000');
    });
  });

  it('R1 refuses a row that points to another controller: composite keys in every reference', async () => {
    const { childcare, school, children } = world;
    await asAdmin(database.adminUrl, async (admin) => {
      const placement = 'insert into children.placement (controller_id, id, child_id, group_id, period) values ($1, $2, $3, $4, $5)';
      const period = '[2026-01-01,2026-02-01)';
      expect(await code(admin.query(placement, [childcare.id, newId(), children.noor, school.groups.kleutersA, period]))).toBe('23503');
      expect(await code(admin.query(placement, [school.id, newId(), children.noor, school.groups.kleutersA, period]))).toBe('23503');
      const guardian = `insert into children.guardian (controller_id, id, child_id, name) values ($1, $2, $3, 'X')`;
      expect(await code(admin.query(guardian, [school.id, newId(), children.noor]))).toBe('23503');
      const group = `insert into centre."group" (controller_id, id, location_id, name) values ($1, $2, $3, 'X')`;
      expect(await code(admin.query(group, [school.id, newId(), childcare.locations.wilg]))).toBe('23503');
      const own = await code(admin.query(placement, [childcare.id, newId(), children.noor, childcare.groups.bijen, period]));
      expect(own).toBe('no error');
    });
  });

  it("R1 R9 is never made another child's, nor a group another location's: what was opened by it would stay open", async () => {
    const { childcare, children, guardians } = world;
    const placementId = (await asAdmin(database.adminUrl, (admin) => admin.query('select id from children.placement where child_id = $1', [children.noor])))
      .rows[0].id;
    await asCaller(database, world.people.administrator, async (app) => {
      await app.query(`select access.open('CHILD', $1::uuid[], 'ENROL'), access.open('CONTROLLER', array[$2]::uuid[], 'ORGANISE')`, [
        [children.noor, children.lina],
        childcare.id,
      ]);
      const tried = async (sql: string, ...values: unknown[]) => {
        await app.query('savepoint tried');
        const outcome = await code(app.query(sql, values));
        await app.query('rollback to tried');
        return outcome;
      };
      expect(await tried('update children.guardian set child_id = $2 where id = $1', guardians.motherOfNoor.id, children.lina)).toBe('42501');
      expect(await tried('update children.guardian set id = $2 where id = $1', guardians.motherOfNoor.id, newId())).toBe('42501');
      expect(await tried('update children.placement set child_id = $2 where id = $1', placementId, children.lina)).toBe('42501');
      expect(await tried('update centre."group" set location_id = $2 where id = $1', childcare.groups.vlinders, childcare.locations.beuk)).toBe('42501');
      expect(await tried('update centre.location set kind = $2 where id = $1', childcare.locations.wilg, 'BSO')).toBe('42501');
      expect(await tried('update children.guardian set phone = $2 where id = $1', guardians.motherOfNoor.id, '0612345678')).toBe('no error');
    });
  });

  it('R1 refuses days that cannot be, past every wall', async () => {
    const { childcare, children } = world;
    await asAdmin(database.adminUrl, async (admin) => {
      expect(await code(admin.query(`update children.child set left_on = birth_date - 1 where id = $1`, [children.noor]))).toBe('23514');
      const enrolment = `insert into children.enrolment (controller_id, id, child_id, location_id, recorded_on, ended_on) values ($1, $2, $3, $4, '2026-02-01', '2026-01-31')`;
      expect(await code(admin.query(enrolment, [childcare.id, newId(), children.noor, childcare.locations.wilg]))).toBe('23514');
      const indication = `insert into children.ve_indication (controller_id, id, child_id, indicated_by, period) values ($1, $2, $3, 'JGZ', $4)`;
      expect(await code(admin.query(indication, [childcare.id, newId(), children.lina, '[2025-01-01,2026-01-01)']))).toBe('no error');
      expect(await code(admin.query(indication, [childcare.id, newId(), children.lina, '[2025-12-31,)']))).toBe('23P01');
    });
  });

  it('R48 takes no post, no session and no line of the log from the application', async () => {
    await asCaller(database, world.people.administrator, async (app) => {
      const insert = `insert into access.post values ($1, $2, $3, 'TEACHER', 'GROUP', $4, '[2020-01-01,)')`;
      expect(await code(app.query(insert, [world.school.id, newId(), world.people.administrator.accountId, world.school.groups.kleutersA]))).toBe('42501');
    });
    for (const table of ['access.post', 'access.log', 'access.session', 'access.subject_scope']) {
      const outcome = await asAdmin(database.appUrl, (app) => code(app.query(`delete from ${table}`)));
      expect([table, outcome]).toEqual([table, '42501']);
    }
  });
});
