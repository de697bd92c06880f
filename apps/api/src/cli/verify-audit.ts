import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { anchorKey, type LogVerification, readAnchors, verifyLog } from '#access';
import { asOwner } from './administration.js';

/** `kindlijn verify-audit`: whether the log is as it was written. */
export function addVerifyAudit(program: Command): void {
  program
    .command('verify-audit')
    .description('compute the chain of the log anew and hold it against the anchors; names the unsealed tail; exit code 1 when something is wrong')
    .addHelpText('after', '\nWith KINDLIJN_SECRET it also checks who signed the anchors.')
    .option('--anchors <file>', 'the file with anchors; KINDLIJN_ANCHOR_FILE otherwise')
    .action(async ({ anchors }: { anchors?: string }) => {
      if (anchors && !existsSync(anchors)) throw new Error(`There is no file ${anchors}.`);
      const { found, file, signed } = await asOwner(async (administration, { anchorFile, secret }) => {
        const named = anchors ?? anchorFile;
        const log = await verifyLog(administration, named ? readAnchors(named) : [], secret ? anchorKey(secret) : null);
        return { found: log, file: named, signed: secret !== null };
      });
      const faults = [...found.faults, ...withoutAnchors(found, file)];
      for (const fault of faults) console.error(fault);
      for (const sentence of told(found, faults.length)) console.log(sentence);
      if (!file) console.log('Blocks were held against each other alone: name the file of anchors with --anchors or KINDLIJN_ANCHOR_FILE.');
      else if (!signed && found.anchors > 0) console.log('Who signed the anchors was not checked: that takes KINDLIJN_SECRET.');
      if (faults.length > 0) process.exitCode = 1;
    });
}

/** A log that was sealed has anchors: whoever took the file away took what the database could not forge. */
function withoutAnchors({ blocks, anchors }: LogVerification, file: string | null): string[] {
  return file && blocks > 0 && anchors === 0 ? [`There are no anchors in ${file}: nothing outside the database could be held against the log.`] : [];
}

function told({ sealedLines, blocks, anchors, unsealedLines, unsealedSince }: LogVerification, faults: number): string[] {
  return [
    `${sealedLines} lines in ${blocks} blocks, held against ${anchors} anchors: ${faults === 0 ? 'as they were written' : `${faults} fault(s)`}.`,
    unsealedLines === 0 ? 'No line waits for its seal.' : `${unsealedLines} lines since ${unsealedSince} wait for their seal and are not proven yet.`,
  ];
}
