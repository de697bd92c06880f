import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, ListFact, LocationFact, Subject } from './facts.js';
import { tokenHashOf } from './world/actors.js';

/** Comes in by the application's role, and looks behind the walls at what was written. */
export interface Desk {
  readonly enter: (actor: Actor) => Promise<pg.ClientBase>;
  readonly look: () => Promise<pg.ClientBase>;
}

interface Line {
  readonly action: string;
  readonly ids: readonly string[];
}

/** The lines that the log gets of one statement, which is undone. */
async function linesOf({ enter, look }: Desk, actor: Actor, statement: string, values: readonly string[]): Promise<Line[]> {
  const client = await enter(actor);
  await client.query('savepoint lines');
  await client.query('select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(actor.accountId), actor.controllerId, actor.role, randomUUID(), 'lines']);
  await client.query(statement, [...values]);
  const { rows } = await (await look()).query<Line>(`select action, subject_ids as ids from access.log where operation = 'lines' order by seq`);
  await client.query('rollback to savepoint lines');
  return rows;
}

const wanted = (lines: readonly Line[], action: string, what: string, test: (ids: readonly string[]) => boolean): string[] =>
  lines.some((line) => line.action === action && test(line.ids)) ? [] : [`no ${action} of ${what}`];

const same = (ids: readonly string[], subjects: readonly { readonly id: string }[]): boolean => [...ids].sort().join() === subjects.map(({ id }) => id).sort().join();

/** Opens what is in reach and what is not, each twice: gives each line that the log should have of it and has not (R45). */
export async function unwritten(desk: Desk, actor: Actor, { own, foreign, lists, left }: { own: Subject; foreign: Subject; lists: { own: Subject; foreign: Subject }; left: Subject }): Promise<string[]> {
  const opened = await linesOf(desk, actor, `select access.open('CHILD', array[$1, $2, $1, $2]::uuid[], 'MEET')`, [own.id, foreign.id]);
  const listed = await linesOf(desk, actor, `select access.open_list(array[$1, $2, $1, $2]::uuid[], 'HANDOVER_BOARD')`, [lists.own.id, lists.foreign.id]);
  const told = [lists.own, own, left];
  return [
    ...wanted(opened, 'OPEN', 'the own child alone', (ids) => same(ids, [own])),
    ...wanted(opened, 'DENY', 'the other child alone', (ids) => same(ids, [foreign])),
    ...wanted(listed, 'LIST', 'the own list with its children, and who left but is on its board, each once', (ids) => told.every(({ id }) => ids.includes(id)) && new Set(ids).size === ids.length),
    ...wanted(listed, 'DENY', 'the other list alone', (ids) => same(ids, [lists.foreign])),
  ];
}

/** Opens the board of a location: its line names the groups in reach and whose handover is under way there, and nobody else. */
export async function unwrittenBoard(desk: Desk, actor: Actor, location: LocationFact, { lists, subjects }: { lists: readonly ListFact[]; subjects: readonly Subject[] }): Promise<string[]> {
  const underWay = subjects.flatMap((one) => (one.kind === 'HANDOVER' && !one.isOver && lists.some(({ id }) => id === one.groupId) ? [{ id: one.childId }] : []));
  const lines = await linesOf(desk, actor, `select access.open_board($1, 'HANDOVER_BOARD')`, [location.id]);
  return wanted(lines, 'LIST', `the board of ${location.name} for ${actor.name}`, (ids) => same(ids, [...lists, ...underWay]));
}
