import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, HandoverFact, ListFact, LocationFact, Subject } from './facts.js';
import { tokenHashOf } from './world/actors.js';

/** Comes in by the application's role, and looks behind the walls at what was written. */
export interface Desk {
  readonly enter: (actor: Actor) => Promise<pg.ClientBase>;
  readonly look: () => Promise<pg.ClientBase>;
}

/** What one statement opened, and the lines that the log got of it. */
interface Written {
  readonly opened: readonly string[];
  readonly lines: readonly { readonly action: string; readonly ids: readonly (string | null)[] }[];
}

/** Opens by one statement, looks at what was written, and undoes it. */
async function written({ enter, look }: Desk, actor: Actor, statement: string, values: readonly string[]): Promise<Written> {
  const client = await enter(actor);
  await client.query('savepoint lines');
  await client.query('select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(actor.accountId), actor.controllerId, actor.role, randomUUID(), 'lines']);
  const { rows } = await client.query<{ ids: string[] }>(`select ${statement} as ids`, [...values]);
  const { rows: lines } = await (
    await look()
  ).query<Written['lines'][number]>(`select action, subject_ids as ids from access.log where operation = 'lines' order by seq`);
  await client.query('rollback to savepoint lines');
  return { opened: rows[0]!.ids, lines };
}

const wanted = ({ lines }: Written, action: string, what: string, test: (ids: readonly (string | null)[]) => boolean): string[] =>
  lines.some((line) => line.action === action && test(line.ids)) ? [] : [`no ${action} of ${what}`];

const same = (ids: readonly (string | null)[], subjects: readonly { readonly id: string }[]): boolean =>
  [...ids].sort().join() ===
  subjects
    .map(({ id }) => id)
    .sort()
    .join();

/** What is the actor's own and what is not: a child, a list, a handover under way; and whose handover is under way by list. */
export interface Counter {
  readonly own: Subject;
  readonly foreign: Subject;
  readonly lists: { readonly own: Subject; readonly foreign: Subject };
  readonly handover: HandoverFact;
  readonly location: Subject;
  readonly left: Subject;
  readonly subjects: readonly Subject[];
}

/** Opens what is in reach and what is not, each twice: gives each line that the log should have of it and has not, and names too much (R45). */
export async function unwritten(desk: Desk, actor: Actor, { own, foreign, lists, handover, location, left, subjects }: Counter): Promise<string[]> {
  const opened = await written(desk, actor, `access.open('CHILD', array[$1, $2, $1, $2]::uuid[], 'MEET')`, [own.id, foreign.id]);
  const told = await written(desk, actor, `access.open('HANDOVER', array[$1]::uuid[], 'PREPARE')`, [handover.id]);
  const alone = await written(desk, actor, `access.open('LOCATION', array[$1]::uuid[], 'ASK_COACH')`, [location.id]);
  const listed = await written(desk, actor, `access.open_list(array[$1, $2, $1, $2]::uuid[], 'HANDOVER_BOARD')`, [lists.own.id, lists.foreign.id]);
  const onBoard = [lists.own, own, left];
  const elsewhere = new Set(
    subjects.flatMap((one) =>
      one.kind === 'HANDOVER' && (one.isOver || one.groupId !== lists.own.id) && isNowhereElse(one, subjects, lists.own) ? [one.childId] : [],
    ),
  );
  return [
    ...wanted(opened, 'OPEN', 'the own child alone', (ids) => same(ids, [own])),
    ...wanted(opened, 'DENY', 'the other child alone', (ids) => same(ids, [foreign])),
    ...wanted(told, 'OPEN', 'the handover and the child it tells of', (ids) => same(ids, [handover, { id: handover.childId }])),
    ...wanted(alone, 'OPEN', 'the location, which tells of no child', (ids) => same(ids, [location])),
    ...wanted(
      listed,
      'LIST',
      'the own list with its children, and who left but is on its board, each once',
      (ids) => onBoard.every(({ id }) => ids.includes(id)) && new Set(ids).size === ids.length,
    ),
    ...wanted(listed, 'LIST', 'nobody of another board', (ids) => ids.every((id) => id !== null && !elsewhere.has(id))),
    ...wanted(listed, 'DENY', 'the other list alone', (ids) => same(ids, [lists.foreign])),
    ...(same(listed.opened, [lists.own]) ? [] : ['more is given back than the own list']),
  ];
}

/** Whether a child of a handover is not on this list for another reason: in the group today, or by a handover that is under way there. */
function isNowhereElse({ childId }: HandoverFact, subjects: readonly Subject[], list: Subject): boolean {
  return !subjects.some(
    (one) =>
      (one.kind === 'HANDOVER' && one.childId === childId && !one.isOver && one.groupId === list.id) ||
      (one.kind === 'CHILD' && one.id === childId && one.stays.some(({ groupId, period }) => groupId === list.id && period.until === null)),
  );
}

/** Opens the board of a location: its line names the groups in reach and whose handover is under way there, and nobody else; out of reach it is refused. */
export async function unwrittenBoard(
  desk: Desk,
  actor: Actor,
  location: LocationFact,
  { lists, subjects }: { lists: readonly ListFact[]; subjects: readonly Subject[] },
): Promise<string[]> {
  const underWay = subjects.flatMap((one) =>
    one.kind === 'HANDOVER' && !one.isOver && lists.some(({ id }) => id === one.groupId) ? [{ id: one.childId }] : [],
  );
  const board = await written(desk, actor, `access.open_board($1, 'HANDOVER_BOARD')`, [location.id]);
  if (lists.length === 0) return wanted(board, 'DENY', `the board of ${location.name} for ${actor.name}`, (ids) => same(ids, [location]));
  return wanted(board, 'LIST', `the board of ${location.name} for ${actor.name}`, (ids) => same(ids, [...lists, ...underWay]));
}
