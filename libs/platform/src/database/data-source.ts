import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config, Mode } from '../config/config.js';
import { sendTogether } from './send-together.js';

const DATE = 1082;
const NUMERIC = 1700;
// A calendar date is text (`2026-11-02`), never an instant: a JavaScript Date would move it across midnight.
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(NUMERIC, Number);

/** The one pool of this process, as the application's (or the worker's) role. No entity is ever synchronised. */
export function createDataSource(config: Pick<Config, 'databaseUrl' | 'poolSize'>): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    synchronize: false,
    migrationsRun: false,
    entities: [],
    poolSize: config.poolSize,
    // pipelined: statements asked together do not wait for each other's answer, only for their turn
    extra: { application_name: 'kindlijn', connectionTimeoutMillis: 5_000, keepAlive: true, pipeline: true, stream: sendTogether },
    // an idle connection that the server closed must not end the process
    poolErrorHandler: () => undefined,
  });
}

/** Refuses to go on as a role that could walk past the row policies: superuser, bypassing, or a member of the owner. */
export async function refuseTooStrongRole(dataSource: DataSource): Promise<void> {
  const [role] = (await dataSource.query(`
    select r.rolsuper or r.rolbypassrls or pg_has_role(current_user, d.datdba, 'member') as strong, current_user as name
    from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`)) as { strong: boolean; name: string }[];
  if (!role || role.strong)
    throw new Error(`DATABASE_URL is of the role ${role?.name ?? '?'}, which could walk past the row policies; give the application's role.`);
}

/** Refuses a database of another mode: production never opens one with demo logins, a demo never one of production. */
export async function refuseOtherMode(dataSource: DataSource, mode: Mode): Promise<void> {
  const [row] = (await dataSource.query('select access.deployment_mode() as mode')) as { mode: Mode }[];
  if (row?.mode !== mode) throw new Error(`This database is of ${row?.mode ?? '?'} and KINDLIJN_MODE is ${mode}; give each its own database.`);
}
