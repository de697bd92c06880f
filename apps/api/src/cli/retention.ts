import type { Command } from 'commander';
import { asOwner } from './administration.js';

interface Due {
  table_name: string;
  sentence: string;
  automatic: boolean;
  due: string;
}

/** What is told in a refused handover goes at once; only "refused on date" stays. */
const FORGET_REFUSED = 'select handover.forget_refused()::text as due';
const COUNT_REFUSED = `select count(*)::text as due from handover.handover h where h.state = 'CONSENT_REFUSED'
  and exists (select from handover.event e where e.controller_id = h.controller_id and e.handover_id = h.id and e.kind <> 'REFUSED')`;

/** `kindlijn retention`: what is due for destruction (R46). */
export function addRetention(program: Command): void {
  program
    .command('retention')
    .description('list per table how many rows have passed their term; destroys nothing unless asked to')
    .option('--destroy', 'destroy what is due by an automatic rule and keep the proof; other rules wait for a person')
    .action(async ({ destroy = false }: { destroy?: boolean }) => {
      const rows = await asOwner(async (administration) => {
        const due = await administration.query<Due>('select * from access.run_retention($1)', [destroy]);
        const [refused] = await administration.query<{ due: string }>(destroy ? FORGET_REFUSED : COUNT_REFUSED);
        return [...due, { table_name: 'handover.part', sentence: 'a day after the parents refused (R18)', automatic: true, due: refused?.due ?? '0' }];
      });
      for (const { table_name, sentence, automatic, due } of rows) {
        const what = destroy && automatic ? 'destroyed' : 'due';
        console.log(`${due.padStart(8)} ${what.padEnd(9)} ${table_name.padEnd(28)} ${sentence}${automatic ? '' : ' (a person decides)'}`);
      }
    });
}
