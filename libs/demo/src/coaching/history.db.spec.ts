import { asAdmin, demoDatabase, type TestDatabase } from '#testing';
import { FIXED_DAY } from '../world/day.js';

describe('three years of coaching in the synthetic kindcentrum', () => {
  let database: TestDatabase;
  const ask = async (sql: string, values: unknown[] = []) =>
    asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows as Record<string, unknown>[]);

  beforeAll(async () => {
    database = await demoDatabase();
  }, 180_000);
  afterAll(() => database?.drop());

  it('holds trajectories of several coaches at every location, with logs that both confirmed and none after the day', async () => {
    const [history] = await ask(
      `select count(*)::int as trajectories, count(distinct coach_account_id)::int as coaches, count(distinct location_id)::int as locations, min(asked_on)::text as first,
         (select count(*)::int from coaching.log where state = 'CONFIRMED') as logs, (select max(held_on)::text from coaching.log) as last,
         (select count(*)::int from coaching.log l where (select count(*) from coaching.confirmation c where c.log_id = l.id) <> 2) as "notBoth" from coaching.trajectory`,
    );
    expect(history).toMatchObject({ coaches: 7, locations: 8, notBoth: 0 });
    expect(history?.['trajectories']).toBeGreaterThan(200);
    expect(history?.['logs']).toBeGreaterThan(600);
    expect(`${history?.['first']}` < '2025-02-01' && `${history?.['last']}` < FIXED_DAY).toBe(true);
  });

  it('is counted as a recount counts it', async () => {
    const columns = 'controller_id, location_id, programme, quarter, visits, minutes_group, minutes_talk, minutes_travel, asked, waiting_days';
    expect(await ask(`select ${columns} from insight.coaching_recount except select ${columns} from insight.coaching_quarter`)).toEqual([]);
    const behind = 'controller_id, trajectory_id, location_id, figure, category, quarter, person_id, times, value::numeric, value_before::numeric';
    expect(
      await ask(
        `(select ${behind} from insight.contribution_recount except select ${behind} from insight.contribution) union all (select ${behind} from insight.contribution except select ${behind} from insight.contribution_recount)`,
      ),
    ).toEqual([]);
    expect(await ask(`select tgname from pg_trigger where tgenabled <> 'O' and tgrelid::regclass::text like 'coaching.%'`)).toEqual([]);
  });

  it('gives coach Daan three visits on the day, at two organisations, each with its question and an owner', async () => {
    const visits = await ask(
      `select v.planned_time as at, k.kind, (select text from coaching.question q where q.trajectory_id = t.id) is not null as question, o.display_name <> 'Daan Okafor' as owned
       from coaching.visit v join coaching.trajectory t on t.controller_id = v.controller_id and t.id = v.trajectory_id
       join access.account a on a.id = t.coach_account_id join access.account o on o.id = t.owner_account_id join centre.controller k on k.id = t.controller_id
       where v.state = 'PLANNED' and v.planned_on = $1 and a.subject = 'coach-daan' order by 1`,
      [FIXED_DAY],
    );
    expect(visits).toEqual([
      { at: '09:00', kind: 'CHILDCARE', question: true, owned: true },
      { at: '11:00', kind: 'SCHOOL_BOARD', question: true, owned: true },
      { at: '13:30', kind: 'CHILDCARE', question: true, owned: true },
    ]);
  });

  it('shows everybody only what they are still in, and keeps no words beyond their days', async () => {
    const [daan] = await ask(
      `select count(*)::int as reach from access.subject_scope s join access.account a on a.id = s.scope_id and a.subject = 'coach-daan'
       where s.subject_kind = 'TRAJECTORY' and s.closed_at is null and s.period @> $1::date`,
      [FIXED_DAY],
    );
    expect(daan?.['reach']).toBe(5);
    expect(await ask('select coaching.forget_words() as due')).toEqual([{ due: 0 }]);
    expect(await ask('select count(text) > 0 as some, count(text) < count(*) as fewer from coaching.goal')).toEqual([{ some: true, fewer: true }]);
  });
});
