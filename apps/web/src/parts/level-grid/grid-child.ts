import type { Domain, Level } from '../level/level.js';

/** One child as a row of the grid. Texts are ready for the screen. */
export interface GridChild {
  id: string;
  /** Given name and as much of the family name as the group needs: "Bas de W.". */
  name: string;
  /** The child's card. */
  href: string;
  /** Age in whole months. */
  months: number;
  /** Calendar date of the first day in the group; sorts who is new together. */
  startsOn?: string;
  /** True from enrolment until the first weeks are over: the name is blue, and the handover's column says so. */
  isNew?: boolean;
  /** State of the handover in one or two words, without one whether the child is new or still comes; `open` asks for reading or talking and gets a dot and the first place when sorted. */
  handover?: { text: string; open?: boolean };
  /** One sentence: what worked for this child. */
  works?: string;
  /** Level by line id; a line that is absent was not looked at. */
  levels: Readonly<Record<string, Level>>;
}

export type GridSort = 'name' | 'age' | 'startsOn' | 'handover' | `line:${string}`;

/** The level of a line nobody looked at. */
export const notLooked: Level = { state: 'NOT_LOOKED' };

/** What a child is sorted by; undefined comes last, so that "not looked" never counts as low (X23). */
export function sortValue(child: GridChild, sort: GridSort): string | number | undefined {
  if (sort === 'name') return child.name;
  if (sort === 'age') return child.months;
  if (sort === 'startsOn') return child.startsOn;
  if (sort === 'handover') return child.handover ? `${child.handover.open ? 0 : 1} ${child.handover.text}` : undefined;
  return child.levels[sort.slice('line:'.length)]?.step;
}

/** All lines in order, each knowing its domain and whether it opens it. */
export function linesOf(domains: readonly Domain[]) {
  return domains.flatMap((domain) => domain.lines.map((line, index) => ({ ...line, domain, opens: index === 0 })));
}
