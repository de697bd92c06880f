import type { Command } from 'commander';
import { type ExportManifest, exportController } from '#platform';
import { asOwner } from './administration.js';

interface ExportOptions {
  readonly controller: string;
  readonly to: string;
  readonly sealed?: boolean;
}

/** `kindlijn export`: everything of one controller, to take along. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write all records of one controller as JSON Lines, a file a table, with a manifest that explains each; sealed texts are opened')
    .addHelpText(
      'after',
      '\nNeeds KINDLIJN_SECRET, with which texts of support were sealed. Notes on the safety of a child and what colleagues confided to a coach are never in it.\nThe files are readable by you alone and not encrypted: hand them over in a way that is.',
    )
    .requiredOption('--controller <id>', 'id of the controller; of none that exists it lists them')
    .requiredOption('--to <folder>', 'an empty folder, or one that is not there yet')
    .option('--sealed', 'leave sealed texts as they lie, with their wrapped keys; needs no secret, and nobody reads them without it')
    .action(async ({ controller, to, sealed = false }: ExportOptions) => {
      const manifest = await asOwner((administration, { secret }) => exportController(administration, controller, to, { secret, keepSealed: sealed }));
      console.log(`${sum(manifest.files.map(({ rows }) => rows))} rows of ${manifest.files.length} tables lie in ${to}; manifest.json says what each is.`);
      for (const sentence of ofSealedTexts(manifest)) console.log(sentence);
      if (count(manifest, 'unreadable') > 0) process.exitCode = 1;
    });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const count = ({ files }: ExportManifest, what: 'opened' | 'forgotten' | 'unreadable') => sum(files.map(({ sealed }) => sealed?.count?.[what] ?? 0));

function ofSealedTexts(manifest: ExportManifest): string[] {
  if (manifest.sealedTexts === 'NONE') return ['There are no sealed texts.'];
  if (manifest.sealedTexts === 'SEALED') return ['Texts of support lie sealed in it, with their wrapped keys: they open with KINDLIJN_SECRET alone.'];
  const forgotten = count(manifest, 'forgotten');
  const unreadable = count(manifest, 'unreadable');
  return [
    `${count(manifest, 'opened')} sealed texts were opened.`,
    ...(forgotten > 0 ? [`${forgotten} are gone with the key of their child; their rows say so.`] : []),
    ...(unreadable > 0 ? [`${unreadable} are not what was sealed there and do not open; their rows say so.`] : []),
  ];
}
