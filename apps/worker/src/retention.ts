import type { Units } from '#platform';

/** Destroys what is due by an automatic rule (R46); the database keeps the proof. */
export async function destroyDue(units: Units): Promise<void> {
  await units.plain('select * from access.run_retention(true)', []);
}
