import { asAdmin, copyDatabase, givenTemplate, type TestDatabase } from './database.js';
import { listen, type ListeningApi, withEnvironment } from './listening.js';

/** Serialises the laying: the first test file that asks lays the kindcentrum, the others copy it. */
const LAY_LOCK = 7_341_002;
/** Codes of parents are derived from it, so every demo of a test run has the same one. */
const SECRET = 'a1f47c0d92e84b6bb5d3c8e7f6091a2b';

/** A database of this test file's own with the synthetic kindcentrum in it, on its fixed day. */
export async function demoDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = givenTemplate();
  const laid = `${template}_demo`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LAY_LOCK]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [laid]);
    if (rowCount) return;
    const fresh = await copyDatabase(template);
    await withEnvironment({ KINDLIJN_MODE: 'demo', KINDLIJN_SECRET: SECRET, DATABASE_URL: fresh.appUrl }, () => lay(fresh, template));
    await admin.query(`alter database ${fresh.name} rename to ${laid}`);
  });
  return copyDatabase(laid);
}

/** The demo on a real port, as `npm start` would run it, without its worker. */
export async function startDemo(database: TestDatabase): Promise<ListeningApi> {
  return listen(database, { KINDLIJN_MODE: 'demo', KINDLIJN_SECRET: SECRET });
}

async function lay(database: TestDatabase, family: string): Promise<void> {
  const { Administration } = await import('#platform');
  const { layDemo } = await import('../../../apps/api/src/cli/lay-demo.js');
  await Administration.run(database.adminUrl, database.name, layDemo, family);
}
