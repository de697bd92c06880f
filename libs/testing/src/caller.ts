import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Id, newId } from '#kernel';
import { hashOf } from '#platform';
import { asAdmin, type TestDatabase } from './database.js';

/** Somebody who enters in SQL: an account, and the hat `controllerId:ROLE`. */
export interface SqlCaller {
  readonly accountId: Id | null;
  readonly hat: string;
}

/**
 * Runs `work` as the application's role in a transaction that a session of this account entered, as the API would; undone afterwards.
 * Nothing is opened yet: `select access.open('CHILD', array[$1]::uuid[], 'MEET')`.
 */
export async function asCaller<Result>(database: TestDatabase, { accountId, hat }: SqlCaller, work: (app: pg.Client) => Promise<Result>): Promise<Result> {
  return asAdmin(database.appUrl, async (app) => {
    const token = hashOf(randomBytes(16).toString('hex'));
    const [controllerId, role] = hat.split(':');
    await app.query('select access.start_session($1, $2, $3, 1)', [token, accountId, 'DEMO']);
    await app.query('begin');
    try {
      await app.query('select access.enter($1, $2, $3, $4, $5)', [token, controllerId, role, newId(), 'Sql']);
      return await work(app);
    } finally {
      await app.query('rollback');
    }
  });
}
