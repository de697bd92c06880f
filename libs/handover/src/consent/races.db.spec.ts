import pg from 'pg';
import { type Id, newId } from '#kernel';
import { arrange, arrangeWorld, asAdmin, freshDatabase, HandoverRoad, sqlSession, startApi, type TestApi, type TestDatabase, type World } from '#testing';
import { issueOf } from '../document/issue.entity.js';
import { emptySection } from '../document/part.entity.js';

const RACES = 200;

/** Somebody who works in SQL as the application would: one transaction a piece of work, on a connection of their own. */
class Hand {
  private constructor(
    private readonly client: pg.Client,
    private readonly token: Buffer,
    private readonly hat: readonly string[],
  ) {}

  static async of(database: TestDatabase, accountId: Id, hat: string): Promise<Hand> {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    const token = await sqlSession(database, accountId);
    return new Hand(client, token, hat.split(':'));
  }

  /** Begins, enters and opens the handover; the caller ends it. */
  async begin(handoverId: Id, purpose: string): Promise<void> {
    await this.client.query('begin');
    await this.client.query('select access.enter($1, $2, $3, $4, $5)', [this.token, ...this.hat, newId(), 'Race']);
    await this.client.query('select access.open($1, array[$2]::uuid[], $3)', ['HANDOVER', handoverId, purpose]);
  }

  async send(handoverId: Id): Promise<string> {
    const { rows } = await this.client.query('select refused, state from handover.send($1, 1)', [handoverId]);
    return rows[0]?.refused ?? rows[0]?.state;
  }

  async withdraw(handoverId: Id, guardianId: Id): Promise<string> {
    const { rows } = await this.client.query('select refused, state from handover.withdraw($1, $2, $3, null, null)', [handoverId, newId(), guardianId]);
    return rows[0]?.refused ?? rows[0]?.state;
  }

  async commit(): Promise<void> {
    await this.client.query('commit');
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

describe('consent at the same moment', () => {
  let database: TestDatabase;
  let world: World;
  let api: TestApi;
  let parentAccount: Id;

  beforeAll(async () => {
    database = await freshDatabase();
    world = await arrangeWorld(database);
    api = await startApi(database);
    parentAccount = await arrange(database, async (a) => (await a.person('Ouder van velen')).accountId);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const rows = (sql: string, values: unknown[] = []) => asAdmin(database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  const staff = () => Hand.of(database, world.people.mentor.accountId, world.people.mentor.hat);
  const parent = () => Hand.of(database, parentAccount, `${world.childcare.id}:GUARDIAN`);

  /** Handovers that were agreed to and wait to be sent, written past the walls in one statement each. */
  async function agreed(count: number): Promise<{ id: Id; guardianId: Id }[]> {
    const all = Array.from({ length: count }, () => ({ id: newId(), guardianId: newId(), childId: newId() }));
    const line = { text: 'Liedjes', source: { kind: 'TYPED' as const, id: null, on: null } };
    const issue = issueOf(new Map([['INTERESTS', { sections: [{ ...emptySection('INTERESTS_AND_TALENTS'), strengths: [line] }] }]]));
    const [part] = issue.parts;
    const [kdv, school] = [world.childcare, world.school];
    const columns = [kdv.id, all.map(({ id }) => id), all.map(({ guardianId }) => guardianId), all.map(({ childId }) => childId)];
    const ids = 'unnest($2::uuid[], $3::uuid[], $4::uuid[]) as r(id, guardian_id, child_id)';
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(
        `insert into children.child (controller_id, id, call_name, birth_date) select $1, child_id, 'Race', access.today() - 1300 from ${ids}`,
        columns,
      );
      await admin.query(
        `insert into children.guardian (controller_id, id, child_id, name, authority, proof_on) select $1, guardian_id, child_id, 'Ouder', 'YES', access.today() from ${ids}`,
        columns,
      );
      await admin.query(
        `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period) select $1, gen_random_uuid(), $5, 'GUARDIAN', 'GUARDIAN', guardian_id, '[2020-01-01,)' from ${ids}`,
        [...columns, parentAccount],
      );
      await admin.query(
        `insert into handover.handover (controller_id, id, child_id, group_id, location_id, type, state, receiver_controller_id, receiver_location_id, enrolled_on, due_on, latest_on, expires_on, issue, opened_on, offered_on)
         select $1, id, child_id, $5, $6, 'KDV_PO', 'CONSENT_GIVEN', $7, $8, access.today(), access.today(), access.today(), access.today() + 300, 1, access.today(), access.today() from ${ids}`,
        [...columns, kdv.groups.vlinders, kdv.locations.wilg, school.id, school.locations.kompas],
      );
      await admin.query(
        `insert into handover.handover_person (controller_id, handover_id, group_id, call_name, birth_date) select $1, id, $5, 'Race', access.today() - 1300 from ${ids}`,
        [...columns, kdv.groups.vlinders],
      );
      await admin.query(`insert into handover.issue (controller_id, handover_id, number, hash, made_on) select $1, id, 1, $5, access.today() from ${ids}`, [
        ...columns,
        issue.hash,
      ]);
      await admin.query(
        `insert into handover.issue_part (controller_id, handover_id, number, position, kind, content, hash) select $1, id, 1, 1, 'INTERESTS', $5, $6 from ${ids}`,
        [...columns, part?.content, part?.hash],
      );
      await admin.query(
        `insert into handover.decision (controller_id, id, handover_id, guardian_id, choice, issue, kinds, hashes, receiver_controller_id, receiver_location_id, method, recorded_by, at, trade_at)
         select $1, gen_random_uuid(), id, guardian_id, 'ALL', 1, array['INTERESTS'], array[$5], $6, $7, 'DIGITAL', $8, clock_timestamp(), clock_timestamp() from ${ids}`,
        [...columns, part?.hash, school.id, school.locations.kompas, parentAccount],
      );
    });
    return all;
  }

  it(`R9 of ${RACES} races between sending and withdrawing, nothing is shared after a withdrawal`, async () => {
    const handovers = await agreed(RACES);
    const [sender, guardian] = [await staff(), await parent()];
    const outcomes: string[] = [];
    for (const [index, { id, guardianId }] of handovers.entries()) {
      const sends = async () => {
        await sender.begin(id, 'PREPARE');
        const said = await sender.send(id);
        await sender.commit();
        return said;
      };
      const withdraws = async () => {
        await guardian.begin(id, 'DECIDE');
        const said = await guardian.withdraw(id, guardianId);
        await guardian.commit();
        return said;
      };
      const both = index % 2 === 0 ? [sends(), withdraws()] : [withdraws(), sends()];
      outcomes.push((await Promise.all(both)).sort().join(' + '));
    }
    await Promise.all([sender.close(), guardian.close()]);
    expect(
      outcomes.filter(
        (outcome) => !['SENT + WITHDRAWN', 'DISCUSSED_WITH_PARENTS + handover_no_consent', 'DISCUSSED_WITH_PARENTS + changed_since'].includes(outcome),
      ),
    ).toEqual([]);
    const late = await rows(
      `select count(*)::integer as count from handover.bridge b join handover.decision d on d.handover_id = b.id and d.choice = 'WITHDRAWN' where b.sent_at > d.at`,
    );
    const left = await rows(`select count(*)::integer as count from handover.delivered_part`);
    const open = await rows(`select count(*)::integer as count from access.subject_scope where subject_kind = 'DELIVERY' and closed_at is null`);
    expect([late, left, open]).toEqual([[{ count: 0 }], [{ count: 0 }], [{ count: 0 }]]);
  }, 120_000);

  it('R9 sending waits for a withdrawal that is being written, and then finds no consent', async () => {
    const [{ id, guardianId }] = (await agreed(1)) as [{ id: Id; guardianId: Id }];
    expect(await sendWhileWithdrawing(id, guardianId)).not.toBe('SENT');
    expect(await rows('select from handover.bridge where id = $1', [id])).toEqual([]);
  });

  it('R9 negative control: without the lock it gets past the withdrawal, and only the last check undoes it', async () => {
    const [{ id, guardianId }] = (await agreed(1)) as [{ id: Id; guardianId: Id }];
    const [{ definition }] = (await rows(`select pg_get_functiondef('handover.lock'::regproc) as definition`)) as [{ definition: string }];
    await rows(definition.replace('for update', ''));
    try {
      await expect(sendWhileWithdrawing(id, guardianId)).rejects.toMatchObject({ code: '40001' });
    } finally {
      await rows(definition);
    }
  });

  async function sendWhileWithdrawing(id: Id, guardianId: Id): Promise<string> {
    const [sender, guardian] = [await staff(), await parent()];
    await guardian.begin(id, 'DECIDE');
    await guardian.withdraw(id, guardianId);
    await sender.begin(id, 'PREPARE');
    const sending = sender.send(id);
    try {
      await untilBlocked();
      await guardian.commit();
      const said = await sending;
      await sender.commit();
      return said;
    } finally {
      await Promise.all([sender.close(), guardian.close()]);
    }
  }

  /** Until the sender's connection waits for a lock: the moment the race is about. */
  async function untilBlocked(): Promise<void> {
    await asAdmin(database.adminUrl, async (admin) => {
      for (let blocked = 0; blocked === 0;) {
        const {
          rows: [row],
        } = await admin.query(`select count(*)::integer as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
        blocked = row?.blocked as number;
      }
    });
  }

  it('two colleagues who press at once: one sends, the other is told; a double click and a retry have one effect', async () => {
    const [first, second] = (await agreed(2)) as [{ id: Id; guardianId: Id }, { id: Id; guardianId: Id }];
    const mentor = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    const road = new HandoverRoad(mentor, world.school.locations.kompas, world.today);
    const press = (handoverId: Id, id = newId()) => road.attempt(mentor, 'sendHandover', 'HandoverStepInput', { handoverId, version: 1, id });
    expect((await Promise.all([press(first.id), press(first.id)])).sort()).toEqual(['NOT_NOW handover_sent_already', 'SENT']);
    const intent = newId();
    expect(await Promise.all([press(second.id, intent), press(second.id, intent)])).toEqual(['SENT', 'SENT']);
    expect(await press(second.id, intent)).toBe('SENT');
    expect(
      await rows(`select count(*)::integer as count from handover.event where handover_id = any ($1) and kind = 'SENT' and controller_id = $2`, [
        [first.id, second.id],
        world.childcare.id,
      ]),
    ).toEqual([{ count: 2 }]);
  });
});
