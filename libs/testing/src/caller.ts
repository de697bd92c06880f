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
  const token = await sqlSession(database, accountId);
  return asAdmin(database.appUrl, async (app) => {
    const [controllerId, role] = hat.split(':');
    await app.query('begin');
    try {
      await app.query('select access.enter($1, $2, $3, $4, $5)', [token, controllerId, role, newId(), 'Sql']);
      return await work(app);
    } finally {
      await app.query('rollback');
    }
  });
}

/** A session of an account, past its proof; gives the hash of its token, with which `access.enter` lets one in. */
export async function sqlSession({ adminUrl }: TestDatabase, accountId: Id | null): Promise<Buffer> {
  const token = hashOf(randomBytes(16).toString('hex'));
  await asAdmin(adminUrl, (admin) => admin.query(`select access.open_session($1, $2, 'DEMO', 1)`, [token, accountId]));
  return token;
}
