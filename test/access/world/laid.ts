import { asAdmin, copyDatabase, freshDatabase, type TestDatabase } from '#testing';
import { layWorld, type World } from './world.js';

/** The database that is copied, and who and what lies in it. */
let laid: Promise<{ readonly name: string; readonly world: World }> | null = null;

/** A database of a file's own with the world of the matrix: laid once for all files of a process, then copied. */
export async function copyOfWorld(): Promise<{ database: TestDatabase; world: World }> {
  laid ??= freshDatabase().then(async ({ name, adminUrl }) => ({ name, world: await asAdmin(adminUrl, layWorld) }));
  const { name, world } = await laid;
  return { database: await copyDatabase(name), world: structuredClone(world) };
}
