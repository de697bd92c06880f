import type { Command } from 'commander';
import { restore } from '#platform';
import { asOwner } from './administration.js';

/** `kindlijn restore`: a backup back into an empty database. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('put a backup back into an empty database that "migrate" made; all or nothing, every checksum compared')
    .addHelpText(
      'after',
      '\nWith KINDLIJN_SECRET it also makes sure that sealed texts open here; they do with the secret they were written under, and with no other.',
    )
    .requiredOption('--from <folder>', 'the folder of a backup')
    .action(async ({ from }: { from: string }) => {
      const { files, madeAt } = await asOwner((administration, { secret }) => restore(administration, from, secret));
      console.log(`${files.reduce((sum, { rows }) => sum + rows, 0)} rows of ${files.length} tables are back as they were at ${madeAt}.`);
    });
}
