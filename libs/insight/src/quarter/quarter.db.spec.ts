import type pg from 'pg';
import { addDays, type CalendarDate, type Id, newId } from '#kernel';
import { Arrangement, asAdmin, freshDatabase, type TestDatabase } from '#testing';

const DIFFERENCES = {
  quarters: [
    'select controller_id, location_id, programme, quarter, visits, minutes_group, minutes_talk, minutes_parents, minutes_team, minutes_training, minutes_travel, asked, waiting_days from insight.coaching_quarter where (visits, asked, waiting_days) is distinct from (0, 0, array[]::integer[])',
    'select controller_id, location_id, programme, quarter, visits, minutes_group, minutes_talk, minutes_parents, minutes_team, minutes_training, minutes_travel, asked, waiting_days from insight.coaching_recount',
  ],
  contributions: [
    'select controller_id, trajectory_id, location_id, figure, category, quarter, person_id, times, value, value_before from insight.contribution',
    'select controller_id, trajectory_id, location_id, figure, category, quarter, person_id, times, value::numeric, value_before::numeric from insight.contribution_recount',
  ],
};

/** Rows of the read models that a recount does not give, and the other way round. */
async function strayed(admin: pg.Client): Promise<number> {
  let found = 0;
  for (const [kept, counted] of Object.values(DIFFERENCES)) {
    const { rows } = await admin.query<{ count: number }>(
      `select count(*)::integer as count from (((${kept}) except (${counted})) union all ((${counted}) except (${kept}))) d`,
    );
    found += rows[0]?.count ?? 0;
  }
  return found;
}

/** Numbers in an order that a seed fixes. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** A controller whose coaching goes on at random: asked, visited, logged, confirmed, corrected, marked, moved, destroyed. */
class History {
  private readonly trajectories: Id[] = [];
  private readonly below: (below: number) => number;

  constructor(
    private readonly admin: pg.Client,
    private readonly ground: { controllerId: Id; locations: readonly Id[]; accounts: readonly Id[]; today: CalendarDate },
    seed: number,
  ) {
    this.below = numbersOf(seed);
  }

  /** One thing that happens. */
  async step(): Promise<void> {
    const trajectory = this.trajectories[this.below(this.trajectories.length)];
    if (!trajectory || this.below(5) === 0) return this.ask();
    const acts = [
      this.log,
      this.log,
      this.confirm,
      this.confirm,
      this.correct,
      this.mark,
      this.mark,
      this.joins,
      this.visit,
      this.avert,
      this.lookBack,
      this.move,
      this.destroyLog,
      this.voice,
    ];
    if (this.below(40) === 0) return this.destroy(trajectory);
    return acts[this.below(acts.length)]?.call(this, trajectory);
  }

  private readonly day = () => addDays(this.ground.today, -this.below(500));
  private readonly one = <T>(of: readonly T[]): T => of[this.below(of.length)] as T;

  private async ask(): Promise<void> {
    const [id, colleague, asked] = [newId(), this.one(this.ground.accounts), addDays(this.ground.today, -500)];
    const coach = this.one(this.ground.accounts.filter((account) => account !== colleague));
    await this.admin.query(
      `insert into coaching.trajectory (controller_id, id, location_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, planned_end_on) values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
      [this.ground.controllerId, id, this.one(this.ground.locations), this.one(['ALERT4YOU', 'STERK_IN_DE_KLAS']), coach, colleague, asked, this.ground.today],
    );
    await this.join(id, colleague, 'COLLEAGUE', asked);
    this.trajectories.push(id);
  }

  private async join(trajectory: Id, account: Id, side: string, from: CalendarDate): Promise<void> {
    await this.admin.query(
      `insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [this.ground.controllerId, newId(), trajectory, account, side, from],
    );
  }

  private async joins(trajectory: Id): Promise<void> {
    await this.join(trajectory, this.one(this.ground.accounts), 'COLLEAGUE', this.day());
    if (this.below(3) === 0)
      await this.admin.query(`update coaching.member set last_day = first_day + 30 where controller_id = $1 and trajectory_id = $2`, [
        this.ground.controllerId,
        trajectory,
      ]);
  }

  private async log(trajectory: Id): Promise<void> {
    await this.admin.query(
      `insert into coaching.log (controller_id, id, trajectory_id, held_on, setting, form, theme, minutes_group, minutes_talk, minutes_travel, state, made_by) values ($1, $2, $3, $4, 'GROUP', 'OBSERVATION', $5, $6, $7, 20, $8, $9)`,
      [
        this.ground.controllerId,
        newId(),
        trajectory,
        this.day(),
        this.one(['EARLY_NOTICING', 'WITH_PARENTS', null]),
        this.below(120),
        this.below(60),
        this.one(['OFFERED', 'CONFIRMED']),
        this.one(this.ground.accounts),
      ],
    );
  }

  private async confirm(trajectory: Id): Promise<void> {
    await this.admin.query(`update coaching.log set state = 'CONFIRMED', version = version + 1 where controller_id = $1 and trajectory_id = $2`, [
      this.ground.controllerId,
      trajectory,
    ]);
  }

  private async correct(trajectory: Id): Promise<void> {
    await this.admin.query(
      `update coaching.log set minutes_group = $3, held_on = $4, state = $5, version = version + 1 where controller_id = $1 and id = (select id from coaching.log where controller_id = $1 and trajectory_id = $2 order by id limit 1)`,
      [this.ground.controllerId, trajectory, this.below(120), this.day(), this.one(['OFFERED', 'CONFIRMED'])],
    );
  }

  private async mark(trajectory: Id): Promise<void> {
    const [measure, moment] = this.one([
      ['CONFIDENCE', 'START'],
      ['CONFIDENCE', 'END'],
      ['CONFIDENCE', 'AFTER'],
      ['SATISFACTION', 'END'],
    ]) as [string, string];
    await this.admin.query(
      `insert into coaching.mark as m (controller_id, id, trajectory_id, account_id, side, measure, item, moment, value, on_date) values ($1, $2, $3, $4, 'COLLEAGUE', $5, $6, $7, $8, $9)
       on conflict (controller_id, trajectory_id, account_id, measure, moment, item, goal_id, log_id) do update set value = excluded.value, version = m.version + 1`,
      [
        this.ground.controllerId,
        newId(),
        trajectory,
        this.one(this.ground.accounts),
        measure,
        this.one(['ASKING_HELP', 'WITH_PARENTS']),
        moment,
        1 + this.below(10),
        this.day(),
      ],
    );
  }

  private async visit(trajectory: Id): Promise<void> {
    await this.admin.query(`update coaching.trajectory set first_visit_on = asked_on + $3::integer where controller_id = $1 and id = $2`, [
      this.ground.controllerId,
      trajectory,
      this.below(200),
    ]);
  }

  private async avert(trajectory: Id): Promise<void> {
    await this.admin.query(
      `insert into coaching.averted (controller_id, id, trajectory_id, help, instead, sureness, state, claimed_by, side, claimed_on, agreed_by, agreed_on) values ($1, $2, $3, 'YOUTH_CARE', 'Proef', 3, 'CLAIMED', $4, 'COACH', $6, $5, $6)`,
      [this.ground.controllerId, newId(), trajectory, this.ground.accounts[0], this.ground.accounts[1], this.day()],
    );
  }

  private async lookBack(trajectory: Id): Promise<void> {
    const outcome = this.one(['REFERRED', 'STILL_HERE']);
    await this.admin.query(
      `with seen as (update coaching.averted set state = $3, version = version + 1 where controller_id = $1 and trajectory_id = $2 returning id)
       insert into coaching.look_back (controller_id, id, averted_id, trajectory_id, months, outcome, account_id, on_date) select $1, gen_random_uuid(), id, $2, 12, $4, $5, $6 from seen on conflict do nothing`,
      [this.ground.controllerId, trajectory, outcome === 'REFERRED' ? 'REVERSED' : 'CONFIRMED', outcome, this.ground.accounts[0], this.day()],
    );
  }

  private async voice(trajectory: Id): Promise<void> {
    await this.admin.query(
      `insert into coaching.parent_voice (controller_id, id, trajectory_id, face, on_date, noted_by) values ($1, $2, $3, 'HAPPY', $4, $5)`,
      [this.ground.controllerId, newId(), trajectory, this.day(), this.ground.accounts[0]],
    );
  }

  private async move(trajectory: Id): Promise<void> {
    await this.admin.query(`update coaching.trajectory set location_id = $3 where controller_id = $1 and id = $2`, [
      this.ground.controllerId,
      trajectory,
      this.one(this.ground.locations),
    ]);
  }

  private async destroyLog(trajectory: Id): Promise<void> {
    await this.admin.query(
      `delete from coaching.log where controller_id = $1 and id = (select id from coaching.log where controller_id = $1 and trajectory_id = $2 order by id desc limit 1)`,
      [this.ground.controllerId, trajectory],
    );
  }

  private async destroy(trajectory: Id): Promise<void> {
    await this.admin.query(`delete from coaching.trajectory where controller_id = $1 and id = $2`, [this.ground.controllerId, trajectory]);
    this.trajectories.splice(this.trajectories.indexOf(trajectory), 1);
  }
}

describe('the read models of coaching', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it('are equal to a recount after every random history, corrections and destruction included', async () => {
    await asAdmin(database.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ today: CalendarDate }>('select access.today()::text as today');
      const arrange = new Arrangement(admin, rows[0]!.today);
      let rowsKept = 0;
      for (let seed = 1; seed <= 6; seed++) {
        const controllerId = await arrange.controller('CHILDCARE', `Proef ${seed}`);
        const locations = [await arrange.location(controllerId, 'De Boog'), await arrange.location(controllerId, 'De Brug')];
        const accounts: Id[] = [];
        for (let at = 1; at <= 4; at++) accounts.push((await arrange.person(`Proef ${at}`)).accountId);
        const history = new History(admin, { controllerId, locations, accounts, today: rows[0]!.today }, seed);
        for (let step = 1; step <= 120; step++) {
          await history.step();
          if (step % 20 === 0) expect({ seed, step, strayed: await strayed(admin) }).toEqual({ seed, step, strayed: 0 });
        }
        const kept = await admin.query<{ count: number }>('select count(*)::integer as count from insight.contribution where controller_id = $1', [
          controllerId,
        ]);
        rowsKept += kept.rows[0]?.count ?? 0;
      }
      expect(rowsKept).toBeGreaterThan(100);
    });
  });

  it('would be found to have strayed', async () => {
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query('begin');
      await admin.query('update insight.coaching_quarter set visits = visits + 1 where ctid in (select ctid from insight.coaching_quarter limit 1)');
      expect(await strayed(admin)).toBeGreaterThan(0);
      await admin.query('rollback');
    });
  });
});
