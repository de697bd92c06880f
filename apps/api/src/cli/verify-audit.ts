import type { Command } from 'commander';
import { anchorKey, readAnchors, verifyLog } from '#access';
import { asOwner } from './administration.js';

/** `kindlijn verify-audit`: whether the log is as it was written. */
export function addVerifyAudit(program: Command): void {
  program
    .command('verify-audit')
    .description('compute the chain of the log anew and hold it against the anchors; names the unsealed tail; exit code 1 when something is wrong')
    .option('--anchors <file>', 'the file with anchors; KINDLIJN_ANCHOR_FILE otherwise')
    .action(async ({ anchors }: { anchors?: string }) => {
      const found = await asOwner((administration, { anchorFile, secret }) => {
        const file = anchors ?? anchorFile;
        return verifyLog(administration, file ? readAnchors(file) : [], secret ? anchorKey(secret) : null);
      });
      for (const fault of found.faults) console.error(fault);
      console.log(
        `${found.sealedLines} lines in ${found.blocks} blocks, held against ${found.anchors} anchors: ${found.faults.length === 0 ? 'as they were written' : `${found.faults.length} faults`}.`,
      );
      console.log(
        found.unsealedLines === 0
          ? 'No line waits for its seal.'
          : `${found.unsealedLines} lines since ${found.unsealedSince} wait for their seal and are not proven yet.`,
      );
      if (found.faults.length > 0) process.exitCode = 1;
    });
}
