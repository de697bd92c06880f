import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import type { Contest, Side } from '../contest.ts';
import { randomNumbers } from '../figures.ts';
import { type Asker, askOver, CONNECTIONS, type Question } from '../load.ts';
import type { CoachingEntry, CoachingWorld } from '../world/coaching/plan.ts';
import { type CoachingSize, controllerOfLocation, locationOfTrajectory, quarterOfTrajectory, trajectoriesIn } from '../world/coaching/shape.ts';
import { worldId } from '../world/shape.ts';
import { connected } from '../world/worlds.ts';

/** A meeting that was held, written down twice: by ours and by the bare transaction, each under an id of its own. */
interface Meeting {
  readonly trajectory: number;
  readonly location: number;
  readonly ours: string;
  readonly bare: string;
  readonly heldOn: string;
  readonly facts: typeof facts;
}

/** What R41 asks and the minutes; words have their check and are left to their own. */
const facts = {
  setting: 'GROUP',
  form: 'DOING_TOGETHER',
  participants: ['PEDAGOGICAL_STAFF', 'COACH'],
  theme: 'GROUP_CLIMATE',
  competences: ['CHILD_DEVELOPMENT'],
  protectiveFactors: ['PF01', 'PF04'],
  mood: 4,
  minutes: { group: 60, talk: 20, parents: 0, team: 0, training: 0, travel: 30 },
};

const LOG = 'mutation LogVisit($input: LogVisitInput!) { logVisit(input: $input) { id version state } }';

/** A coach writes a meeting down (K2). Only trajectories of the quarters before, so that a first visit is never moved. */
export function logVisit(world: CoachingWorld, sides: readonly [Side<Meeting>, Side<Meeting>]): Contest<Meeting> {
  const { size } = world;
  return {
    name: 'log-visit',
    size: size.logs,
    sides,
    tasks: (round, count) => {
      const random = randomNumbers(7_000 + round);
      const trajectory = (): number => {
        const drawn = 1 + random(trajectoriesIn(size));
        return quarterOfTrajectory(drawn, size) < 3 ? drawn : trajectory();
      };
      return Array.from({ length: count }, () => meetingOf(trajectory(), size));
    },
    after: (meetings) => requireSameRows(world, meetings),
  };
}

const meetingOf = (trajectory: number, size: CoachingSize): Meeting => ({
  trajectory,
  location: locationOfTrajectory(trajectory, size),
  ours: newId(),
  bare: newId(),
  heldOn: size.lastQuarter,
  facts,
});

/** Ours: one mutation by the coach of the trajectory. */
export function ourLogs(origin: string, entry: CoachingEntry): Side<Meeting> {
  return {
    name: 'ours',
    origin,
    question: ({ trajectory, location, ours, heldOn }) => {
      const input = { id: ours, trajectoryId: worldId('trajectory', trajectory), heldOn, ...facts };
      return { path: '/graphql', headers: entry.ofCoachAt(location), body: JSON.stringify({ query: LOG, variables: { input } }) };
    },
    content: (answer) => ({ kept: (answer as { data: { logVisit: { state: string } } }).data.logVisit.state === 'OFFERED' }),
  };
}

/** The rows that one log leaves, each as a statement: the receipt, the line of who did it, the log, and the maker's own confirmation. */
const INSERTS = [
  `insert into access.intent (account_id, id, operation, input_hash, receipt, controller_id) values ($1, $2, 'LogVisit', $3, $4, $5)`,
  `insert into access.log (trade_at, request_id, controller_id, account_id, role, action, operation, purpose, subject_kind, subject_ids)
   values (now(), $1, $2, $3, 'PEDAGOGICAL_COACH', 'OPEN', 'LogVisit', 'COACH_TOGETHER', 'TRAJECTORY', array[$4]::uuid[])`,
  `insert into coaching.log (controller_id, id, trajectory_id, held_on, setting, form, participants, theme, competences, protective_factors, mood,
     minutes_group, minutes_talk, minutes_parents, minutes_team, minutes_training, minutes_travel, made_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
  'insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id) values ($1, $2, 1, $3, $4)',
].map((text, place) => ({ name: `insert-${place}`, text }));

/**
 * The bare transaction: the same rows into the same tables through pg, in this process, without HTTP, as a superuser for whom no trigger, foreign
 * key or policy holds.
 */
export function bareLogs({ adminUrl }: CoachingWorld): Side<Meeting> {
  return {
    name: 'insert',
    origin: '',
    asker: () => new BareInserts(adminUrl),
    question: (meeting) => ({ path: '', body: JSON.stringify(meeting) }),
    content: (answer) => answer,
  };
}

/** As many connections as the load has, each inserting one meeting after the other. */
class BareInserts implements Asker {
  private readonly pool: pg.Pool;

  constructor(adminUrl: string) {
    this.pool = new pg.Pool({ connectionString: adminUrl, max: CONNECTIONS, options: '-c session_replication_role=replica' });
  }

  ask(questions: readonly Question[]) {
    return askOver(questions, ({ body = '' }) => this.insert(JSON.parse(body) as Meeting, body));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async insert(meeting: Meeting, body: string): Promise<string> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      for (const [place, values] of valuesOf(meeting, body).entries()) await client.query({ ...INSERTS[place], values } as pg.QueryConfig);
      await client.query('commit');
      return '{"kept":true}';
    } finally {
      client.release();
    }
  }
}

function valuesOf({ trajectory, location, bare, heldOn, facts: f }: Meeting, body: string): unknown[][] {
  const [controller, coach, id] = [
    worldId('controller', controllerOfLocation(location)),
    worldId('coach', controllerOfLocation(location)),
    worldId('trajectory', trajectory),
  ];
  const { group, talk, parents, team, training, travel } = f.minutes;
  return [
    [coach, bare, createHash('sha256').update(body).digest('hex'), JSON.stringify({ id: bare, version: 1, state: 'OFFERED' }), controller],
    [newId(), controller, coach, id],
    [
      controller,
      bare,
      id,
      heldOn,
      f.setting,
      f.form,
      f.participants,
      f.theme,
      f.competences,
      f.protectiveFactors,
      f.mood,
      group,
      talk,
      parents,
      team,
      training,
      travel,
      coach,
    ],
    [controller, bare, coach, id],
  ];
}

const WRITTEN = `
select l.id, to_jsonb(l) - array['id', 'made_at'] as log, c.account_id as confirmed_by, c.version, i.operation, i.receipt->>'state' as state, i.controller_id as of_controller
from coaching.log l
join coaching.confirmation c on c.controller_id = l.controller_id and c.log_id = l.id
join access.intent i on i.account_id = l.made_by and i.id = l.id
where l.id = any ($1::uuid[])`;

const LINES = `select count(*)::integer as lines from access.log where operation = 'LogVisit'`;

/** What the receipts do not show: that each meeting was written with the same rows by both, and that as many lines of the log came with them. */
async function requireSameRows({ adminUrl }: CoachingWorld, meetings: readonly Meeting[]): Promise<void> {
  await connected(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ id: string }>(WRITTEN, [meetings.flatMap(({ ours, bare }) => [ours, bare])]);
    const written = new Map(rows.map(({ id, ...row }) => [id, row]));
    const odd = meetings.find(({ ours, bare }) => !written.has(ours) || !isDeepStrictEqual(written.get(ours), written.get(bare)));
    if (odd) throw new Error(`log-visit: ${odd.ours} is not written as ${odd.bare}: ${JSON.stringify([written.get(odd.ours), written.get(odd.bare)])}`);
    const { rows: counted } = await admin.query<{ lines: number }>(LINES);
    if ((counted[0]?.lines ?? 0) % 2 !== 0) throw new Error('log-visit: one of both writes more lines in the log than the other');
  });
}
