import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, Subject } from './facts.js';
import { tokenHashOf } from './world/actors.js';

/** Who tries, what is theirs and what is not. */
export interface Trial {
  readonly actor: Actor;
  readonly own: Subject;
  readonly foreign: Subject;
  /** Makes the database's own mark, as no caller can: to age a context that is otherwise sound. */
  sign(text: string): Promise<string>;
}

const REFUSED = '28000';

/**
 * Tries contexts and lists of opened subjects that the database did not sign for this transaction; gives those that were let through.
 * Inside a transaction, under the application's role.
 */
export async function forgeriesLetThrough(client: pg.ClientBase, trial: Trial): Promise<string[]> {
  const { actor, own, foreign } = trial;
  await client.query('select access.enter($1, $2, $3, $4, $5)', [tokenHashOf(actor.accountId), actor.controllerId, actor.role, randomUUID(), 'forgery']);
  await client.query('select access.open($1, $2, $3)', ['CHILD', [own.id], 'MEET']);
  const { rows } = await client.query<{ who: string; opened: string }>(
    `select current_setting('kindlijn.who') as who, current_setting('kindlijn.opened') as opened`,
  );
  const { who, opened } = rows[0]!;
  const part = who.slice(0, -65).split('|');
  const signedWith = async (place: number, value: string) => {
    const body = part.map((old, at) => (at === place ? value : old)).join('|');
    return `${body}|${await trial.sign(body)}`;
  };
  const contexts: Record<string, string> = {
    'a context with another account': who.replace(actor.accountId, randomUUID()),
    'a context with another role': who.replace(actor.role, 'ADMINISTRATOR'),
    'a context with a mark cut off': who.slice(0, -1),
    'a context of letters': 'x'.repeat(100),
    'a context of another connection': await signedWith(6, '1'),
    'a context of another transaction': await signedWith(7, '1790000000.000001'),
  };
  const lists: Record<string, string> = {
    'a list with another subject': opened.replace(own.id, foreign.id),
    'a list for another purpose': opened.replace('MEET', 'RATE'),
    'a list with another compartment': opened.replace(',roster,', ',roster,log,'),
    'a list with one more': `${opened};MEET:,roster,:,,:${foreign.id}`,
  };
  // signed over both texts, as no caller can: it is of another connection or transaction all the same
  const aged = async (place: number, value: string) => {
    const other = await signedWith(place, value);
    return { 'kindlijn.who': other, 'kindlijn.mark': await trial.sign(`${other}#${opened}`) };
  };
  const lent: Record<string, Record<string, string>> = {
    'a list of another connection': await aged(6, '1'),
    'a list of another transaction': await aged(7, '1790000000.000001'),
  };
  const through: string[] = [];
  const asks: readonly (readonly [setting: string, forgeries: Record<string, string>, statement: string])[] = [
    ['kindlijn.who', contexts, 'select access.controller()'],
    ['kindlijn.opened', lists, 'select from children.child'],
    // to open one more must not make the forged ones sound
    ['kindlijn.opened', lists, `select access.open('CHILD', array['${own.id}']::uuid[], 'MEET')`],
  ];
  for (const [setting, forgeries, statement] of asks) {
    for (const [name, value] of Object.entries(forgeries)) {
      if (!(await isRefused(client, { [setting]: value }, statement))) through.push(`${name} before: ${statement}`);
    }
  }
  for (const [name, settings] of Object.entries(lent)) {
    if (!(await isRefused(client, settings, 'select from children.child'))) through.push(name);
  }
  return through;
}

async function isRefused(client: pg.ClientBase, settings: Record<string, string>, asks: string): Promise<boolean> {
  await client.query('savepoint forgery');
  try {
    for (const [setting, value] of Object.entries(settings)) await client.query('select set_config($1, $2, true)', [setting, value]);
    await client.query(asks);
    return false;
  } catch (error) {
    return (error as { code: string }).code === REFUSED;
  } finally {
    await client.query('rollback to savepoint forgery');
  }
}
