import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Actor, type ChildFact, type Period, TEAM_KINDS, type TeamFact } from '../facts.js';
import { daysLater } from '../oracle.js';
import { actor, enlist } from './actors.js';
import type { House } from './ground.js';

/** What was laid of wrap-around teams at one house: the guests, and what parents let each of them see of which child and track. */
export interface LaidTeams {
  readonly actors: readonly Actor[];
  readonly teams: readonly TeamFact[];
}

type Guest = TeamFact['guests'][number];
/** One seat: whose, at which child, from when up to but not including when in days from today, and what each parent with authority says of which part, in that order. */
interface Seat {
  readonly guest: string;
  readonly at: Supported;
  readonly from?: number;
  readonly until?: number;
  readonly said: readonly (readonly [part: string, ...allows: boolean[]])[];
  readonly ended?: true;
}

/** A child whose support runs. */
interface Supported {
  readonly child: ChildFact;
  readonly trackId: string;
}

const ASKED = ['APPROACH', 'GOALS', 'MEETINGS', 'PLAN'];
const yes = (part: string) => [part, true] as const;
const both = (part: string) => [part, true, true] as const;

/**
 * Guests of three children: with all parts on the last day, with some, with none yet; whose days passed or are to come, whose place was ended; of whom one of two
 * parents says nothing, no, or no longer. Who sees nothing by one seat has another to come in by.
 */
export async function layTeams(
  admin: pg.ClientBase,
  today: string,
  house: House,
  { scale, owner, children }: { readonly scale: string; readonly owner: string; readonly children: readonly ChildFact[] },
): Promise<LaidTeams> {
  const supported = async (name: string): Promise<Supported> => {
    const child = children.find((one) => one.name.startsWith(`child ${name}`))!;
    return { child, trackId: await layTrack(admin, house, scale, owner, child.id) };
  };
  const [one, two, far] = [await supported('here for long'), await supported('in the group beside'), await supported('at the other location')];
  const seats: Seat[] = [
    { guest: 'all parts on the last day', at: one, until: 1, said: [...ASKED, 'FAMILY'].map(yes) },
    { guest: 'goals alone', at: one, said: [yes('GOALS'), ['APPROACH', false], ['MEETINGS', true], ['MEETINGS', false]] },
    { guest: 'proposed', at: one, said: [] },
    { guest: 'days that passed', at: one, until: 0, said: ASKED.map(yes) },
    { guest: 'days to come', at: one, from: 1, said: ASKED.map(yes) },
    { guest: 'a place that was ended', at: one, said: ASKED.map(yes), ended: true },
    { guest: 'proposed', at: two, said: [both('MEETINGS')] },
    { guest: 'days that passed', at: two, said: [both('GOALS')] },
    { guest: 'days to come', at: two, said: [both('APPROACH')] },
    { guest: 'a place that was ended', at: two, said: [both('PLAN')] },
    { guest: 'one of two parents', at: two, said: ASKED.map(yes) },
    { guest: 'one of two parents who took it back', at: two, said: [...ASKED.map(both), ...ASKED.map((part) => [part, false] as const)] },
    { guest: 'one of two parents', at: far, said: [yes('FAMILY')] },
    { guest: 'one of two parents who took it back', at: far, said: [yes('GOALS')] },
  ];
  const accounts = new Map(seats.map(({ guest }) => [guest, randomUUID()]));
  await enlist(
    admin,
    [...accounts].map(([name, accountId]) => actor(name, house, 'TEAM_MEMBER', [], accountId)),
  );
  const laid: { readonly seat: Seat; readonly guest: Guest }[] = [];
  for (const seat of seats) laid.push({ seat, guest: await laySeat(admin, today, seat, accounts.get(seat.guest)!) });
  const where = house.atSchool ? 'school' : 'childcare';
  const actors = [...accounts].map(([name, accountId]) => {
    const own = laid
      .filter(({ guest }) => guest.accountId === accountId && guest.parts.length > 0)
      .map(({ guest }) => ({ scopeKind: 'TEAM' as const, scopeId: guest.memberId, period: guest.period }));
    return actor(`guest of a team: ${name}, post running, ${where}`, house, 'TEAM_MEMBER', own, accountId);
  });
  const teams = [one, two, far].flatMap(({ child, trackId }) => {
    const guests = laid.filter(({ seat }) => seat.at.child === child).map(({ guest }) => guest);
    return TEAM_KINDS.map((kind): TeamFact => ({
      kind,
      name: `${kind} of ${child.name}`,
      controllerId: house.controller.id,
      id: kind === 'TEAM' || kind === 'TEAM_FAMILY' ? child.id : trackId,
      childId: child.id,
      guests,
    }));
  });
  return { actors, teams };
}

async function laySeat(admin: pg.ClientBase, today: string, { at, from = -10, until = 20, said, ended }: Seat, accountId: string): Promise<Guest> {
  const memberId = randomUUID();
  const here = [at.child.controllerId, at.child.id];
  await admin.query(
    `insert into support.team_member (controller_id, child_id, id, track_id, account_id, organisation_id, work, why, parts, from_on, until_on, proposed_by, proposed_on)
     values ($1, $2, $3, $4, $5, (select c.id from centre.controller c where c.id <> $1 order by c.id limit 1), 'Proef', 'Proef', $6, access.today() + $7::integer, access.today() + $8::integer - 1, $5, access.today())`,
    [...here, memberId, at.trackId, accountId, ASKED, from, until],
  );
  const decides = at.child.guardians.filter(({ authority }) => authority === 'YES').map(({ guardianId }) => guardianId);
  for (const [part, ...allows] of said) {
    for (const [place, word] of allows.entries()) {
      await admin.query(
        'insert into support.team_answer (controller_id, child_id, id, member_id, guardian_id, part, allows, said_on) values ($1, $2, gen_random_uuid(), $3, $4, $5, $6, access.today())',
        [...here, memberId, decides[place], part, word],
      );
    }
  }
  if (ended)
    await admin.query(
      `update support.team_member set state = 'ENDED', ended_on = access.today(), ended_by = 'COORDINATOR' where controller_id = $1 and id = $2`,
      [at.child.controllerId, memberId],
    );
  const last = new Map(
    decides.map((_, place) => [place, new Map(said.flatMap(([part, ...allows]) => (allows[place] === undefined ? [] : [[part, allows[place]]])))]),
  );
  const parts = ended ? [] : [...ASKED, 'FAMILY'].filter((part) => [...last.values()].every((words) => words.get(part) === true));
  return { memberId, accountId, period: { from: daysLater(today, from), until: daysLater(today, until) } satisfies Period, parts };
}

/** Support that runs, with a line that helps and one that hinders, a goal, an action, a meeting, a handelingsdeel in force and the next one as a draft. */
async function layTrack(admin: pg.ClientBase, { controller, locations }: House, scale: string, owner: string, child: string): Promise<string> {
  const [track, goal, opp, words] = [randomUUID(), randomUUID(), randomUUID(), Buffer.from('Proef')];
  const lay = (table: string, columns: string, values: string, ...more: unknown[]) =>
    admin.query(`insert into support.${table} (controller_id, child_id, ${columns}) values ($1, $2, ${values})`, [controller.id, child, ...more]);
  await lay(
    'track',
    'id, location_id, scale_id, level_code, owner_account_id, started_on, step_on, review_on',
    `$3, $4, $5, '0', $6, access.today(), access.today(), access.today() + 42`,
    track,
    locations.own.id,
    scale,
    owner,
  );
  for (const kind of ['STIMULATING', 'HINDERING'])
    await lay('need', 'id, track_id, kind, domain, text, noted_on', `gen_random_uuid(), $3, $5, 'FAMILY', $4, access.today()`, track, words, kind);
  await lay(
    'goal',
    'id, track_id, domain, factors, set_on, look_on, now_is, aim, seen_by',
    `$3, $4, 'FAMILY', '{PF05}', access.today(), access.today() + 42, $5, $5, $5`,
    goal,
    track,
    words,
  );
  await lay('evaluation', 'id, goal_id, on_date, how_far, decision, line', `gen_random_uuid(), $3, access.today(), 5, 'CONTINUE', $4`, goal, words);
  await lay(
    'action',
    'id, track_id, setting, doer, what, began_on, until_on',
    `gen_random_uuid(), $3, 'GROUP', 'TEACHER', $4, access.today(), access.today() + 42`,
    track,
    words,
  );
  await lay(
    'meeting_item',
    'id, track_id, location_id, held_on, planned_on, question',
    'gen_random_uuid(), $3, $4, access.today(), access.today(), $5',
    track,
    locations.own.id,
    words,
  );
  await lay(
    'opp',
    'id, track_id, state, need_on, due_on, number, ended_on',
    `$3, $4, 'ENDED', access.today(), access.today() + 42, 2, access.today()`,
    opp,
    track,
  );
  await lay(
    'opp_version',
    'opp_id, number, talked_over_on, hearing, heard_on, asked_on, established_on, with_consent',
    `$3, 1, access.today(), 'HEARD', access.today(), access.today(), access.today(), true`,
    opp,
  );
  await lay('opp_version', 'opp_id, number', '$3, 2', opp);
  for (const number of [1, 2]) await lay('opp_action_part', 'opp_id, number, text', '$3, $4, $5', opp, number, words);
  return track;
}
