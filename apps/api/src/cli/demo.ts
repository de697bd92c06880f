import type { Command } from 'commander';
import { asOwner } from './administration.js';

/** `kindlijn demo`: the synthetic kindcentrum. Its room is no part of production and is loaded here alone. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('lay the synthetic kindcentrum in an empty database; does nothing when it lies there already')
    .action(async () => {
      const { layWorld, openWorld } = await import('#demo');
      await asOwner(async (administration) => {
        const laid = await layWorld(administration);
        if (laid) await openWorld(administration, laid);
        console.log(laid ? `${laid.children} invented records of children; it is ${laid.day} there.` : 'The synthetic kindcentrum lies there already.');
      });
    });
}
