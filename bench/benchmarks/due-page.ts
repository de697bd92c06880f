import type { Contest, Side } from '../contest.ts';
import { drawsOf } from '../figures.ts';
import { worldId } from '../world/shape.ts';
import type { SupportEntry } from '../world/support/plan.ts';
import type { SupportSize } from '../world/support/shape.ts';

/** What is due as both sides tell it. */
interface Due {
  readonly id: string;
  readonly kind: string;
  readonly childId: string;
  readonly callName: string;
  readonly groupName: string;
  readonly startedOn: string;
  readonly dueOn: string;
}
type OurDue = Omit<Due, 'startedOn' | 'dueOn'> & { readonly term: Pick<Due, 'startedOn' | 'dueOn'> };
type PlainDue = Pick<Due, 'kind' | 'childId' | 'startedOn' | 'dueOn'> & {
  readonly rowId: string;
  readonly childByChildId: { readonly callName: string; readonly groupByGroupId: { readonly name: string } };
};

const OURS = `query SupportDues($locationId: ID!) {
  supportDues(locationId: $locationId, first: 100) { id kind childId callName groupName daysLeft term { rule startedOn dueOn extendedFrom reasonKey days months } }
}`;

const THEIRS = `query Dues($locationId: UUID!) {
  allClocksList(condition: { locationId: $locationId }, orderBy: [DUE_ON_ASC], first: 100) {
    rowId kind childId startedOn dueOn childByChildId { callName groupByGroupId { name } }
  }
}`;

/** A care coordinator opens what is due at a school of 700 pupils (P3): about ninety clocks, by date. */
export function duePage(size: SupportSize, sides: readonly [Side<number>, ...Side<number>[]]): Contest<number> {
  return { name: 'due-page', size: size.schools, sides, tasks: drawsOf(size.schools, 9_000) };
}

/** Ours says besides why each date is what it is, and how many days are left. */
export function ourDues(origin: string, entry: SupportEntry): Side<number> {
  return {
    name: 'ours',
    origin,
    question: (school) => ({
      path: '/graphql',
      headers: entry.ofCoordinator(school),
      body: JSON.stringify({ query: OURS, variables: { locationId: worldId('location', school) } }),
    }),
    content: (answer) =>
      byId(
        (answer as { data: { supportDues: OurDue[] } }).data.supportDues.map(({ id, kind, childId, callName, groupName, term: { startedOn, dueOn } }) => ({
          id,
          kind,
          childId,
          callName,
          groupName,
          startedOn,
          dueOn,
        })),
      ),
  };
}

/** PostGraphile over plain clocks. */
export function peerDues(origin: string): Side<number> {
  return {
    name: 'postgraphile',
    origin,
    question: (school) => ({ path: '/graphql', body: JSON.stringify({ query: THEIRS, variables: { locationId: worldId('location', school) } }) }),
    content: (answer) =>
      byId(
        (answer as { data: { allClocksList: PlainDue[] } }).data.allClocksList.map(({ rowId, kind, childId, startedOn, dueOn, childByChildId }) => ({
          id: rowId,
          kind,
          childId,
          callName: childByChildId.callName,
          groupName: childByChildId.groupByGroupId.name,
          startedOn,
          dueOn,
        })),
      ),
  };
}

function byId(dues: readonly Due[]): Record<string, Due> {
  if (dues.length < 50) throw new Error(`a school came back with ${dues.length} dates, not with all of them`);
  return Object.fromEntries(dues.map((due) => [due.id, due]));
}
