import type { Command } from 'commander';
import { asOwner } from './administration.js';

interface Due {
  table_name: string;
  sentence: string;
  automatic: boolean;
  due: string;
}

/** `kindlijn retention`: what is due for destruction (R46). */
export function addRetention(program: Command): void {
  program
    .command('retention')
    .description('list per table how many rows have passed their term; destroys nothing unless asked to')
    .option('--destroy', 'destroy what is due by an automatic rule and keep the proof; other rules wait for a person')
    .action(async ({ destroy = false }: { destroy?: boolean }) => {
      const rows = await asOwner((administration) => administration.query<Due>('select * from access.run_retention($1)', [destroy]));
      for (const { table_name, sentence, automatic, due } of rows) {
        const what = destroy && automatic ? 'destroyed' : 'due';
        console.log(`${due.padStart(8)} ${what.padEnd(9)} ${table_name.padEnd(28)} ${sentence}${automatic ? '' : ' (a person decides)'}`);
      }
    });
}
