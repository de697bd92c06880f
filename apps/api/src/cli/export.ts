import type { Command } from 'commander';
import { exportController } from '#platform';
import { asOwner } from './administration.js';

/** `kindlijn export`: everything of one controller, to take along. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write all records of one controller as JSON Lines, a file a table, with a manifest that explains each')
    .requiredOption('--controller <id>', 'id of the controller')
    .requiredOption('--to <folder>', 'an empty folder, or one that is not there yet')
    .action(async ({ controller, to }: { controller: string; to: string }) => {
      const files = await asOwner((administration) => exportController(administration, controller, to));
      const rows = files.reduce((sum, file) => sum + file.rows, 0);
      console.log(`${rows} rows of ${files.length} tables lie in ${to}; manifest.json says what each is.`);
    });
}
