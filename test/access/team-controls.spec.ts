import pg from 'pg';
import type { TestDatabase } from '#testing';
import { mutantsOf } from './clauses.js';
import { laySetting } from './gates.js';

/** Conditions that let nobody in: without them something is slower or done twice. Each with why. */
const MERELY: Readonly<Record<string, string>> = {
  'team_parts_open without w.controller_id = m.controller_id': 'a second bolt: an id is of one controller',
  'team_parts_open without g.controller_id = m.controller_id': 'a second bolt: an id is of one controller',
  'lay_team_member without t.controller_id = m.controller_id': 'a second bolt: an id is of one controller',
  'lay_team_member without s.controller_id = m.controller_id': 'a second bolt: an id is of one controller',
  'lay_team_member without p.controller_id = m.controller_id': 'a second bolt: an id is of one controller',
  "lay_team_member without p.role = 'TEAM_MEMBER'": 'a second bolt: an id is of one post',
  'lay_team_member without p.period <> excluded.period': 'spares a version',
  "lay_team_member without t.state in ('ACTIVE', 'STRUCTURAL')": 'a support that is over ended its team by its own trigger',
  'lay_team_member without v_period is null': 'a support that is over ends its team before',
  'lay_team_member without isempty(v_period)': 'what has no days is in nobody’s reach either',
  'lay_team_member without u.controller_id = m.controller_id': 'a second bolt: an id is of one controller',
  "lay_team_member without (u.state = 'RUNNING') <> (v_parts <> '{}')": 'the machine refuses the step either way',
  "lay_team_member without u.state <> 'ENDED'": 'the machine refuses the step either way',
  "lay_team_member without s.basis = 'TEAM'": 'a second bolt: an id is of one basis',
};

/** Who is in whose reach by a team, and as what each place stands. */
const STANDING = `select string_agg(line, E'\\n' order by line) as told from (
  select concat_ws(' ', subject_kind, subject_id, scope_id, period, child_id) as line from access.subject_scope where basis = 'TEAM'
  union all select concat_ws(' ', 'post', id, account_id, period) from access.post where role = 'TEAM_MEMBER' and scope_kind = 'TEAM'
  union all select concat_ws(' ', id, state) from support.team_member) s`;

describe('negative controls of the wrap-around team', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    ({ database } = await laySetting());
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await database?.drop();
  });

  /** What stands when every place is laid anew, with something broken before; undone afterwards. */
  async function laidAnew(broken: string): Promise<string> {
    await admin.query('begin');
    try {
      await admin.query(broken);
      // another review, another word, another authority: what has to be looked at again
      await admin.query('select support.lay_team_member(m) from support.team_member m');
      await admin.query(
        `update support.track t set review_on = access.today() + 3 + (select count(*)::integer from support.track o where o.state = 'ACTIVE' and o.id < t.id) where t.state = 'ACTIVE'`,
      );
      const early = (await admin.query<{ told: string }>(STANDING)).rows[0]!.told;
      await admin.query(`update support.track set state = 'AFTERCARE' where state = 'ACTIVE'`);
      return [early, (await admin.query<{ told: string }>(STANDING)).rows[0]!.told].join('\n--\n');
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || String(error.code).startsWith('42')) throw error;
      return `refused: ${error.code}`;
    } finally {
      await admin.query('rollback');
    }
  }

  it('A5 every condition taken out of what lays a guest’s sight is noticed', async () => {
    const whole = await laidAnew('select');
    expect(whole).toContain('TEAM_GOALS');
    const names = ['team_parts_open', 'lay_team_member'];
    const mutants = (await Promise.all(names.map(conditionsOf))).flat();
    const alive: string[] = [];
    for (const { name, text } of mutants) if (!(name in MERELY) && (await laidAnew(text)) === whole) alive.push(name);
    expect(alive).toEqual([]);
    expect(Object.keys(MERELY).filter((name) => !mutants.some((mutant) => mutant.name === name))).toEqual([]);
    process.stderr.write(`access: ${mutants.length - Object.keys(MERELY).length} conditions of a guest's sight turned red\n`);
  }, 120_000);

  async function conditionsOf(name: string) {
    const { rows } = await admin.query<{ text: string }>(`select pg_get_functiondef(('support.' || $1)::regproc) as text`, [name]);
    return mutantsOf(name, rows[0]!.text.replace(/--.*$/gm, ''));
  }
});
