import pg from 'pg';
import { DataSource } from 'typeorm';
import { loginKey, readRules } from '#access';
import { publishFrameworks } from '#development';
import { refuseOtherSecret } from '#platform';
import { migrations } from './index.js';
import { ensureRoles, madeUpPasswords, type RolePasswords } from './roles.js';

/** The addresses of the roles that the processes log in as. */
export interface MigratedDatabase {
  readonly appUrl: string;
  readonly workerUrl: string;
}

/**
 * Brings a database to today's shape: roles, every migration not yet run (each in its own transaction), the rules of
 * `libs/access/rules.yaml`, and the frameworks of `libs/development/frameworks`.
 * With the installation's secret it lays the key by which the API proves a login, and refuses another one than the database knows; without, the key stays.
 * Needs an administrator's address (`DATABASE_ADMIN_URL`); runs again without harm. PostgreSQL 15 or later.
 */
export async function migrate(
  adminUrl: string,
  database: string,
  passwords: RolePasswords = madeUpPasswords(),
  secret: string | null = null,
): Promise<MigratedDatabase> {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(database)) throw new Error(`The database name ${database} should be lower-case letters, digits and underscores.`);
  const admin = new pg.Client({ connectionString: adminUrl });
  // a connection that falls between two statements fails the next of them; unheard, it would end the process
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await refuseOldServer(admin);
    await ensureRoles(admin, database, passwords);
  } finally {
    await admin.end();
  }
  const source = await new DataSource({
    type: 'postgres',
    url: inDatabase(adminUrl, database),
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { options: `-c role=${database}_owner -c statement_timeout=0` },
  }).initialize();
  try {
    await source.query('revoke create on schema public from public');
    await source.runMigrations();
    await layRules(source);
    if (secret) await layLoginKey(source, secret);
    await publishFrameworks((sql, values) => source.query(sql, values));
  } finally {
    await source.destroy();
  }
  const url = (role: 'app' | 'worker') => {
    const there = new URL(inDatabase(adminUrl, database));
    there.username = `${database}_${role}`;
    there.password = passwords[role];
    return there.href;
  };
  return { appUrl: url('app'), workerUrl: url('worker') };
}

async function refuseOldServer(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ version: string }>('select current_setting($1) as version', ['server_version_num']);
  if (Number(rows[0]?.version) < 150_000) throw new Error('Kindlijn needs PostgreSQL 15 or later.');
}

async function layLoginKey(source: DataSource, secret: string): Promise<void> {
  await refuseOtherSecret((sql) => source.query(sql), secret);
  const key = loginKey(secret);
  const rows: unknown[] = await source.query('select from access.secret where login_key <> $1', [key]);
  if (rows.length > 0) throw new Error('KINDLIJN_SECRET is not the one that this database knows: give that one, or change it with `kindlijn rotate-secret`.');
  await source.query('update access.secret set login_key = $1', [key]);
}

/** The rules as data: replaced as a whole, so that the database never holds a rule the repository does not. */
async function layRules(source: DataSource): Promise<void> {
  const { rules, purposes } = readRules();
  await source.transaction(async (manager) => {
    await manager.query('delete from access.rule');
    await manager.query('delete from access.purpose_compartment');
    await manager.query('insert into access.rule select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])', [
      rules.map((rule) => rule.role),
      rules.map((rule) => rule.scopeKind),
      rules.map((rule) => rule.subjectKind),
      rules.map((rule) => rule.purpose),
    ]);
    await manager.query('insert into access.purpose_compartment select * from unnest($1::text[], $2::text[], $3::boolean[])', [
      purposes.map((line) => line.purpose),
      purposes.map((line) => line.compartment),
      purposes.map((line) => line.writes),
    ]);
  });
}

function inDatabase(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}
