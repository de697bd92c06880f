import type { Command } from 'commander';
import { asOwner } from './administration.js';
import { layDemo } from './lay-demo.js';

/** `kindlijn demo`: the synthetic kindcentrum. Its room is no part of production and is loaded for this alone. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('lay the synthetic kindcentrum in an empty database; does nothing when it lies there already')
    .addHelpText('after', '\nNeeds DATABASE_URL too: what happened there is lived through the front door.')
    .action(async () => {
      const laid = await asOwner((administration) => layDemo(administration));
      console.log(laid ? `${laid.children} invented records of children; it is ${laid.day} there.` : 'The synthetic kindcentrum lies there already.');
    });
}
