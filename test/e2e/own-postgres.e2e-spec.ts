import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { asAdmin } from '#testing';
import { type Cluster, startCluster } from '../../scripts/postgres/cluster.ts';
import { serverSettings } from '../../scripts/postgres/settings.ts';
import { projectRoot } from '../../scripts/project.ts';

interface Facts {
  major: number;
  encoding: string;
  checksums: string;
  listens: string;
  folder: string;
  durable: string;
  login: string;
}

const facts = (url: string): Promise<Facts> =>
  asAdmin(url, async (admin) => {
    const { rows } = await admin.query<Facts>(
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
              current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens,
              current_setting('data_directory') as folder, current_setting('fsync') as durable,
              (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as login`,
    );
    return rows[0] as Facts;
  });

/** Waits until something holds; Jest's own time limit ends a wait in vain. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

const refused = (url: string) =>
  asAdmin(url, () => Promise.resolve()).then(
    () => false,
    () => true,
  );

describe.each([18, 15] as const)('a PostgreSQL %i of our own', (major) => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster({ major });
  });
  afterAll(() => cluster.stop());

  it('listens on the loopback address, checks its pages, asks for a password by SCRAM', async () => {
    expect(await facts(cluster.adminUrl)).toMatchObject({ major, encoding: 'UTF8', checksums: 'on', listens: '127.0.0.1', login: 'scram-sha-256' });
    expect(new URL(cluster.adminUrl).port).not.toBe('5432');
  });

  it('refuses another password', async () => {
    const url = new URL(cluster.adminUrl);
    url.password = 'another';
    await expect(new pg.Client({ connectionString: url.href }).connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('shows its data and its password to its own user alone', async () => {
    const { folder } = await facts(cluster.adminUrl);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(dirname(folder), 'password')).mode & 0o777).toBe(0o600);
  });
});

describe('data that are kept', () => {
  it('are written through to the disk; only a passing cluster does without', async () => {
    expect(serverSettings({ kept: true })).toMatchObject({ fsync: 'on', full_page_writes: 'on' });
    expect(serverSettings({ kept: false })).toMatchObject({ fsync: 'off' });
  });
});

describe('a PostgreSQL that lost its parent', () => {
  it('stops and leaves nothing behind, although the parent was killed', async () => {
    const script = `const { startCluster } = await import('./scripts/postgres/cluster.ts'); process.stdout.write((await startCluster()).adminUrl); setInterval(() => {}, 1e6)`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    const [url] = (await once(parent.stdout, 'data')) as [Buffer];
    const { folder } = await facts(String(url));
    expect(existsSync(folder)).toBe(true);
    parent.kill('SIGKILL');
    await until(() => refused(String(url)));
    await until(() => !existsSync(dirname(folder)));
    expect(existsSync(folder)).toBe(false);
  });
});
