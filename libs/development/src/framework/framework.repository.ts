import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '#kernel';
import { frameworksFolder, readFramework } from './framework.file.js';

/** Runs one statement as the owner; migrations pass theirs. */
export type RunAsOwner = (sql: string, values: unknown[]) => Promise<unknown>;

/**
 * Publishes each framework of the repository that the database does not hold yet (O4); runs again without harm.
 * Throws when a published one would change: a correction is a next version in a folder of its own.
 */
export async function publishFrameworks(run: RunAsOwner, folder: string = frameworksFolder()): Promise<void> {
  const codes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: code } of codes) {
    const framework = readFramework(join(folder, code));
    await run('select development.publish_framework($1, $2, $3::jsonb)', [code, fingerprint(framework), JSON.stringify(framework)]);
  }
}
