import type { Command } from 'commander';
import { restore } from '#platform';
import { asOwner } from './administration.js';

/** `kindlijn restore`: a backup back into an empty database. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('put a backup back into an empty database that "migrate" made; all or nothing, every checksum compared')
    .requiredOption('--from <folder>', 'the folder of a backup')
    .action(async ({ from }: { from: string }) => {
      const { files, madeAt } = await asOwner((administration) => restore(administration, from));
      console.log(`${files.reduce((sum, { rows }) => sum + rows, 0)} rows of ${files.length} tables are back as they were at ${madeAt}.`);
    });
}
