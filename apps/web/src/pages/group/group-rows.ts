import { daysBetween, monthsBetween } from '../../levels/calendar.js';
import { levelsByLine } from '../../levels/level-of.js';
import type { GridChild } from '../../parts/level-grid/grid-child.js';
import type { ResultOf } from '../../session/graphql.js';
import type { groupQuery } from './group.query.js';

type ToldChild = ResultOf<typeof groupQuery>['groupLevels']['children'][number];

/** A child is new from enrolment until six weeks after its first day. */
const NEW_FOR_DAYS = 42;

/** States in which the handover asks something of the teacher. */
const OPEN = new Set(['SENT', 'RECEIVED', 'CONVERSATION_PLANNED']);

interface Words {
  today: string;
  roleName: (role: string) => string;
  stateName: (state: string) => string;
  arrivalName: (firstDay: string) => string;
}

/** Rows of the grid: own levels where somebody here looked, what came along elsewhere (X23: never a zero). */
export function groupRows(children: readonly ToldChild[], { today, roleName, stateName, arrivalName }: Words): GridChild[] {
  const handoverOf = (child: ToldChild) => (child.handoverState ? { text: stateName(progressOf(child)), open: OPEN.has(child.handoverState) } : undefined);
  return children.map((child) => {
    const own = levelsByLine(child.levels, today, roleName);
    const came = levelsByLine(child.deliveredLevels ?? [], today, roleName);
    const isNew = daysBetween(child.firstDay, today) < NEW_FOR_DAYS;
    const levels = Object.fromEntries(Object.entries(own).map(([line, level]) => [line, level.state === 'NOT_LOOKED' ? (came[line] ?? level) : level]));
    return {
      id: child.id,
      name: [child.callName, child.familyInitial].filter(Boolean).join(' '),
      href: `/kind/${child.id}`,
      months: child.birthDate ? monthsBetween(child.birthDate, today) : 0,
      startsOn: child.firstDay,
      isNew,
      handover: handoverOf(child) ?? (isNew ? { text: arrivalName(child.firstDay) } : undefined),
      works: child.works ?? undefined,
      levels,
    };
  });
}

/** Being read is no state of the handover, and is what a class wants to know of one that came (S5). */
function progressOf({ handoverState, handoverReadOn }: ToldChild): string {
  if (handoverState !== 'SENT' && handoverState !== 'RECEIVED') return handoverState ?? '';
  return handoverReadOn ? 'READ' : 'UNREAD';
}
