import pg from 'pg';
import { asAdmin, type TestDatabase } from '#testing';
import { readCatalog, readRows } from './catalog.js';
import type { Setting } from './ledger.js';
import { type Gate, layProbe } from './probe.js';
import { copyOfWorld } from './world/laid.js';

/** The role that application and worker share, by the application's address. */
export const callerOf = ({ appUrl }: TestDatabase): string => new URL(appUrl).username.replace(/_app$/, '_caller');

/** A test's own database with the world of the matrix and the probe. */
export async function laySetting(): Promise<{ database: TestDatabase; setting: Setting }> {
  const { database, world } = await copyOfWorld();
  const setting = await asAdmin(database.adminUrl, async (admin) => {
    const catalog = await readCatalog(admin, callerOf(database));
    await layProbe(admin, catalog, callerOf(database));
    return { ...world, catalog, rows: await readRows(admin, catalog) };
  });
  return { database, setting };
}

/** Real connections of the application and of the worker, each in one transaction that is undone at the end. */
export async function throughRealGates<Result>({ appUrl, workerUrl }: TestDatabase, work: (gate: Gate) => Promise<Result>): Promise<Result> {
  const clients = [appUrl, workerUrl].map((connectionString) => new pg.Client({ connectionString }));
  const [app, worker] = clients as [pg.Client, pg.Client];
  try {
    for (const client of clients) {
      await client.connect();
      await client.query('begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    }
    return await work(async ({ role }) => (role === 'SERVICE' ? worker : app));
  } finally {
    for (const client of clients) await client.end();
  }
}

/** One connection of a superuser that takes on the application's or the worker's role, inside the transaction that runs. */
export const asTheirRole =
  (admin: pg.ClientBase, { appUrl, workerUrl }: TestDatabase): Gate =>
  async ({ role }) => {
    await admin.query(`set local role ${pg.escapeIdentifier(new URL(role === 'SERVICE' ? workerUrl : appUrl).username)}`);
    return admin;
  };
