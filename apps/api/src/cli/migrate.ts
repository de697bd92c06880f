import type { Command } from 'commander';
import { readAdministration } from '#platform';
import { migrate } from '../../../../migrations/migrate.js';
import { madeUpPasswords } from '../../../../migrations/roles.js';

/** `kindlijn migrate`: roles, tables and rules of this version. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the shape of this version: roles, tables, rules; runs again without harm')
    .addHelpText(
      'after',
      '\nThe roles get the passwords in DATABASE_URL, DATABASE_WORKER_URL and DATABASE_BACKUP_URL (the last one may be left out).\nLogins are proven with KINDLIJN_SECRET, the one that the API has; without it the key stays as it is.',
    )
    .action(async () => {
      const { adminUrl, database, passwords, secret } = readAdministration();
      const { app, worker, backup } = passwords;
      if (!app || !worker) throw new Error('DATABASE_URL and DATABASE_WORKER_URL are needed, each with the password that its role shall have.');
      // the database itself may not be there yet
      const maintenance = new URL(adminUrl);
      maintenance.pathname = '/postgres';
      await migrate(maintenance.href, database, { app, worker, backup: backup ?? madeUpPasswords().backup }, secret);
      console.log(`The database ${database} has the shape of this version.`);
    });
}
