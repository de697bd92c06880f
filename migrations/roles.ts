import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Passwords of the roles that log in; made up when not given (demo, tests). */
export interface RolePasswords {
  readonly app: string;
  readonly worker: string;
  readonly backup: string;
}

/** Passwords nobody has to know: of a database that lives on this machine only. */
export const madeUpPasswords = (): RolePasswords => {
  const word = () => randomBytes(18).toString('base64url');
  return { app: word(), worker: word(), backup: word() };
};

const quote = pg.escapeIdentifier;

/**
 * Makes the database and its roles when they are not there: owner (no login), caller (what app and worker share), app, worker, backup.
 * Their names carry the database's name, so that copies on one server do not collide. Runs again without harm.
 */
export async function ensureRoles(admin: pg.Client, database: string, passwords: RolePasswords): Promise<void> {
  const role = async (suffix: string, how: string, password?: string) => {
    const name = `${database}_${suffix}`;
    const there = await admin.query('select from pg_roles where rolname = $1', [name]);
    const secret = password === undefined ? '' : ` password ${pg.escapeLiteral(password)}`;
    await admin.query(`${there.rowCount ? 'alter' : 'create'} role ${quote(name)} ${how}${secret}`);
    return quote(name);
  };
  const owner = await role('owner', 'nologin');
  const caller = await role('caller', 'nologin');
  const app = await role('app', 'login', passwords.app);
  const worker = await role('worker', 'login', passwords.worker);
  const backup = await role('backup', 'login replication', passwords.backup);
  await admin.query(`grant ${caller} to ${app}, ${worker}`);
  await admin.query(`grant ${owner} to current_user`);
  const there = await admin.query('select from pg_database where datname = $1', [database]);
  if (!there.rowCount) await admin.query(`create database ${quote(database)} owner ${owner} encoding 'UTF8' template template0`);
  await admin.query(`revoke all on database ${quote(database)} from public`);
  await admin.query(`grant connect on database ${quote(database)} to ${app}, ${worker}, ${backup}`);
  // a page waits for the application, nobody waits for the worker
  for (const [name, longest] of [
    [app, '3s'],
    [worker, '60s'],
  ]) {
    await admin.query(`alter role ${name} in database ${quote(database)} set statement_timeout = '${longest}'`);
    await admin.query(`alter role ${name} in database ${quote(database)} set lock_timeout = '2s'`);
    await admin.query(`alter role ${name} in database ${quote(database)} set idle_in_transaction_session_timeout = '15s'`);
  }
  // statements are few, prepared and asked by ids: planning one anew for its values took longer than running it (1.2 ms of a rating)
  await admin.query(`alter role ${app} in database ${quote(database)} set plan_cache_mode = 'force_generic_plan'`);
}
