import type { Contest, Side } from '../contest.ts';
import { drawsOf } from '../figures.ts';
import type { Entry } from '../world/entry.ts';
import { countsOf, GROUP_SIZE, worldId, type WorldSize } from '../world/shape.ts';

/** What both sides say of a group: its children by id, each with the lines somebody looked at. */
type GroupContent = Record<string, { callName: string; family: string; birthDate: string; works: string; levels: Record<string, string> }>;

interface OurGroup {
  data: { groupLevels: { children: OurChild[] } };
}
interface OurChild {
  id: string;
  callName: string;
  familyInitial: string;
  birthDate: string;
  works: string;
  levels: { line: string; state: string; step: number; certainty: string; observedOn: string }[];
}
interface PlainChild {
  callName: string;
  familyPrefix: string | null;
  familyName: string;
  birthDate: string;
  works: string;
}
interface PlainRating {
  line: string;
  sight: string;
  step: number;
  certainty: string;
  observedOn: string;
}

const OURS = `query StartingLevels($groupId: ID!) {
  groupLevels(groupId: $groupId) { children { id callName familyInitial birthDate works levels { line state step certainty observedOn } } }
}`;

const THEIRS = `query StartingLevels($groupId: UUID!) {
  allChildrenList(condition: { groupId: $groupId }, orderBy: [ROW_ID_ASC]) {
    rowId callName familyPrefix familyName birthDate works
    currentRatingsByChildIdList { line sight step certainty observedOn }
  }
}`;

/** A teacher opens the starting levels of a group (S1): names, birth dates, what works, and the last level on twelve lines. */
export function startingLevels(size: WorldSize, sides: readonly [Side<number>, ...Side<number>[]]): Contest<number> {
  const { groups } = countsOf(size);
  const whole = Math.floor(size.children / GROUP_SIZE);
  return {
    name: 'starting-levels',
    size: size.children,
    sides,
    tasks: drawsOf(Math.min(whole, groups), 1_000),
  };
}

/** Ours, asked with a session of the group's own colleague. */
export function ourGroups(origin: string, entry: Entry): Side<number> {
  return {
    name: 'ours',
    origin,
    question: (group) => ({
      path: '/graphql',
      headers: entry.ofGroup(group),
      body: JSON.stringify({ query: OURS, variables: { groupId: worldId('group', group) } }),
    }),
    content: (answer) =>
      contentOf((answer as OurGroup).data.groupLevels.children, ({ id, familyInitial, levels, ...child }) => [
        id,
        {
          ...of(child),
          // ours tells two of one call name apart by more letters
          family: familyInitial.replace(/\S+$/u, (part) => `${part[0]}.`),
          levels: Object.fromEntries(levels.filter(({ step }) => step !== null).map((level) => [level.line, levelText(level.state, level)])),
        },
      ]),
  };
}

/** PostGraphile through the view of current ratings. */
export function peerGroups(origin: string): Side<number> {
  type Child = PlainChild & { rowId: string; currentRatingsByChildIdList: PlainRating[] };
  return {
    name: 'postgraphile',
    origin,
    question: (group) => ({ path: '/graphql', body: JSON.stringify({ query: THEIRS, variables: { groupId: worldId('group', group) } }) }),
    content: (answer) =>
      contentOf((answer as { data: { allChildrenList: Child[] } }).data.allChildrenList, (child) => [
        child.rowId,
        plain(child, child.currentRatingsByChildIdList),
      ]),
  };
}

/** The hand-written statement. */
export function floorGroups(origin: string): Side<number> {
  return {
    name: 'floor',
    origin,
    question: (group) => ({ path: `/groups/${worldId('group', group)}` }),
    content: (answer) => contentOf(answer as (PlainChild & { id: string; levels: PlainRating[] })[], (child) => [child.id, plain(child, child.levels)]),
  };
}

function contentOf<Child>(children: readonly Child[], one: (child: Child) => [string, GroupContent[string]]): GroupContent {
  if (children.length !== GROUP_SIZE) throw new Error(`a group of ${children.length} children came back, not of ${GROUP_SIZE}`);
  return Object.fromEntries(children.map(one));
}

const of = ({ callName, birthDate, works }: { callName: string; birthDate: string; works: string }) => ({ callName, birthDate, works });

function plain(child: PlainChild, ratings: readonly PlainRating[]): GroupContent[string] {
  const initial = `${child.familyName[0]}.`;
  const levels = ratings.map((rating) => [rating.line, levelText(rating.certainty === 'DOUBT' ? 'DOUBT' : rating.sight, rating)]);
  return { ...of(child), family: child.familyPrefix ? `${child.familyPrefix} ${initial}` : initial, levels: Object.fromEntries(levels) };
}

const levelText = (state: string, { step, certainty, observedOn }: { step: number; certainty: string; observedOn: string }) =>
  [state, step, certainty, observedOn].join(' ');

/** Refuses content that is not a whole group with so many levels each. */
export function requireLevels(content: unknown, each: number): void {
  const odd = Object.entries(content as GroupContent).find(([, { levels }]) => Object.keys(levels).length !== each);
  if (odd) throw new Error(`starting-levels: ${odd[0]} has ${Object.keys(odd[1].levels).length} levels, not ${each}`);
}
