import { newId } from '#kernel';
import { isDeepStrictEqual } from 'node:util';
import type { Contest, Side } from '../contest.ts';
import { randomNumbers } from '../figures.ts';
import type { Entry } from '../world/entry.ts';
import { BASE_DAY, controllerOfGroup, groupOfChild, roleAt, worldId } from '../world/shape.ts';
import type { ChildrenWorld } from '../world/plan.ts';
import { connected } from '../world/worlds.ts';

/** A child that is looked at on one day, and what was seen on each line. */
interface Look {
  readonly child: number;
  readonly observedOn: string;
  readonly marks: readonly Mark[];
}
interface Mark {
  readonly line: string;
  readonly step: number;
  readonly sight: string;
  readonly certainty: string;
}

const FINISH = `mutation FinishLook($input: FinishLookInput!) { finishLook(input: $input) { id version state } }`;

/** A colleague says how a child is doing on all lines (O8); each side then says the same of that child. */
export function rateChild(world: ChildrenWorld, lines: readonly string[], sides: readonly [Side<Look>, ...Side<Look>[]]): Contest<Look> {
  return {
    name: 'rate-child',
    size: world.size.children,
    sides,
    tasks: (round, count) => {
      if (count * 2 > world.size.children) throw new Error('a round would look at the same child twice; take more children or shorter rounds');
      return distinct(round, count, world.size.children).map((child) => look(child, round, lines));
    },
    after: (looks) => requireSameLevels(world, looks),
  };
}

/** Ours: one mutation with the marks, in a session of the group's own colleague. */
export function ourLooks(origin: string, entry: Entry): Side<Look> {
  return {
    name: 'ours',
    origin,
    question: ({ child, observedOn, marks }) => {
      const input = { id: newId(), lookId: newId(), childId: worldId('child', child), version: 0, observedOn, marks };
      return { path: '/graphql', headers: entry.ofGroup(groupOfChild(child)), body: JSON.stringify({ query: FINISH, variables: { input } }) };
    },
    content: (answer) => ({ kept: (answer as { data: { finishLook: { state: string } } }).data.finishLook.state === 'DONE' }),
  };
}

/** PostGraphile: twelve aliased creates in one request. */
export function peerLooks(origin: string): Side<Look> {
  const query = (count: number) => {
    const each = Array.from({ length: count }, (_, index) => index);
    return `mutation Rate(${each.map((n) => `$r${n}: CreateRatingInput!`).join(', ')}) { ${each.map((n) => `r${n}: createRating(input: $r${n}) { rating { rowId } }`).join(' ')} }`;
  };
  return {
    name: 'postgraphile',
    origin,
    question: ({ marks, ...rest }) => {
      const ratings = marks.map((mark, n) => [`r${n}`, { rating: { rowId: newId(), ...common(rest), ...mark } }] as const);
      return { path: '/graphql', body: JSON.stringify({ query: query(marks.length), variables: Object.fromEntries(ratings) }) };
    },
    content: (answer, { marks }) => {
      const created = Object.values((answer as { data: Record<string, { rating: { rowId: string } | null }> }).data);
      return { kept: created.length === marks.length && created.every(({ rating }) => rating !== null) };
    },
  };
}

/** The floor: one insert of all ratings. */
export function floorLooks(origin: string): Side<Look> {
  return {
    name: 'floor',
    origin,
    question: ({ marks, ...rest }) => ({
      path: '/ratings',
      body: JSON.stringify({ ...common(rest), ratings: marks.map((mark) => ({ id: newId(), ...mark })) }),
    }),
    content: (answer, { marks }) => ({ kept: (answer as { kept: number }).kept === marks.length }),
  };
}

const common = ({ child, observedOn }: Omit<Look, 'marks'>) => ({
  childId: worldId('child', child),
  observedOn,
  raterRole: roleAt(controllerOfGroup(groupOfChild(child))),
});

function distinct(round: number, count: number, children: number): number[] {
  const random = randomNumbers(2_000 + round);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(1 + random(children));
  return [...chosen];
}

/** Each round looks a day later than the one before, so that its levels are the last ones. */
function look(child: number, round: number, lines: readonly string[]): Look {
  const observedOn = new Date(Date.parse(BASE_DAY) + (round + 1) * 86_400_000).toISOString().slice(0, 10);
  const mark = (line: string, place: number): Mark => ({
    line,
    step: 1 + ((child + place + round) % 3),
    sight: (child + place) % 2 ? 'SEEN' : 'DEVELOPING',
    certainty: ['SURE', 'FAIRLY', 'DOUBT'][(child + place * 2 + round) % 3] ?? 'SURE',
  });
  return { child, observedOn, marks: lines.map(mark) };
}

const OUR_LEVELS = `
select p.child_id as child, json_agg(json_build_array(l->>0, (l->>1)::integer, l->>2, l->>3, l->>4) order by l->>0) as levels
from development.profile p, json_array_elements(p.levels) l where p.child_id = any ($1) group by 1 order by 1`;

const PLAIN_LEVELS = `
select child_id as child, json_agg(json_build_array(line, step, sight, certainty, observed_on) order by line) as levels
from plain.current_rating where child_id = any ($1) group by 1 order by 1`;

/** What the receipts do not show: that every child looked at stands on the same levels here and there. */
async function requireSameLevels({ adminUrl, plainUrl }: ChildrenWorld, looks: readonly Look[]): Promise<void> {
  const ids = looks.map(({ child }) => worldId('child', child));
  const read = (url: string, text: string) => connected(url, async (admin) => (await admin.query<{ child: string; levels: unknown }>(text, [ids])).rows);
  const [ours, theirs] = await Promise.all([read(adminUrl, OUR_LEVELS), read(plainUrl, PLAIN_LEVELS)]);
  const odd = ours.findIndex((row, index) => !isDeepStrictEqual(row, theirs[index]));
  if (ours.length !== looks.length || odd >= 0)
    throw new Error(`rate-child: the levels of ${ours[odd]?.child ?? 'a child'} are not the same in both databases`);
}
