import type { Command } from 'commander';
import { backUp } from '#platform';
import { asOwner } from './administration.js';

/** `kindlijn backup`: a full logical copy. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('copy every table as it is at one moment, with checksums; open logins and the key of the database stay out')
    .requiredOption('--to <folder>', 'an empty folder, or one that is not there yet; keep it encrypted and elsewhere, apart from KINDLIJN_SECRET')
    .action(async ({ to }: { to: string }) => {
      const { files } = await asOwner((administration) => backUp(administration, to));
      console.log(`${files.reduce((sum, { rows }) => sum + rows, 0)} rows of ${files.length} tables lie in ${to}.`);
    });
}
